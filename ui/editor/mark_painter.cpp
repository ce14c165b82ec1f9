// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/mark_painter.h"

#include "ui/common/level_mark.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

QPainterPath wave(const QLineF& line, qreal height)
{
    QPainterPath path(line.p1());
    bool up = true;
    for (qreal x = line.x1(); x < line.x2(); x += 2 * height, up = !up) {
        const qreal end = std::min(x + 2 * height, line.x2());
        path.quadTo((x + end) / 2, line.y1() + (up ? -height : height), end, line.y1());
    }
    return path;
}

QPen strokes(const QColor& color, qreal width, Level level)
{
    QPen pen(color, width);
    pen.setCapStyle(level == Level::Warning ? Qt::FlatCap : Qt::RoundCap);
    if (level == Level::Warning)
        pen.setDashPattern({3, 2});
    else if (level == Level::Hint)
        pen.setDashPattern({0.01, 2.4});
    return pen;
}

} // namespace

void paintMark(QPainter& painter, const QLineF& line, Level level, qreal fontSize,
               const QPalette& palette)
{
    const qreal width = fontSize * (level == Level::Hint ? 0.11 : 0.083);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(strokes(levelColor(level, palette), width, level));
    if (level == Level::Error)
        painter.drawPath(wave(line, fontSize * 0.14));
    else
        painter.drawLine(line);
    painter.restore();
}

} // namespace chengbao::ui
