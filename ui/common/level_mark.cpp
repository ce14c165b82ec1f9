// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/level_mark.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace chengbao::ui
{

QColor levelColor(Level level, const QPalette& palette)
{
    const Tones tones = tonesOf(palette);
    switch (level) {
    case Level::Error:
        return tones.error;
    case Level::Warning:
        return tones.warning;
    case Level::Hint:
        return tones.hint;
    }
    return QColor();
}

void paintLevelMark(QPainter& painter, const QRectF& area, Level level, const QPalette& palette)
{
    const qreal side = qMin(area.width(), area.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(area.center());
    const QColor color = levelColor(level, palette);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (level == Level::Error) {
        const qreal inset = side * 0.16;
        painter.drawEllipse(square.adjusted(inset, inset, -inset, -inset));
    } else if (level == Level::Warning) {
        QPainterPath triangle(QPointF(square.center().x(), square.top() + side * 0.12));
        triangle.lineTo(square.right() - side * 0.08, square.bottom() - side * 0.16);
        triangle.lineTo(square.left() + side * 0.08, square.bottom() - side * 0.16);
        triangle.closeSubpath();
        painter.drawPath(triangle);
    } else {
        const qreal inset = side * 0.22;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, side * 0.12));
        painter.drawEllipse(square.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

QIcon levelIcon(Level level, const QPalette& palette)
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintLevelMark(painter, QRectF(0, 0, size, size), level, palette);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace chengbao::ui
