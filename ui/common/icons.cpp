// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace chengbao::ui
{
namespace
{

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QString name, QColor colour)
        : m_name(std::move(name)), m_colour(std::move(colour))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer renderer(coloured(colourFor(mode)));
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("chengbao/%1/%2/%3")
                                .arg(m_name, colourFor(mode).name(QColor::HexArgb))
                                .arg(size.width());
        QPixmap result;
        if (QPixmapCache::find(key, &result))
            return result;
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        QPixmapCache::insert(key, result);
        return result;
    }

    QIconEngine* clone() const override { return new LineIconEngine(*this); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        return m_colour.isValid() ? m_colour : palette.color(QPalette::WindowText);
    }

    QByteArray coloured(const QColor& colour) const
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        // SVG 1.1 colours know no alpha: it goes into the stroke's own opacity.
        return file.readAll().replace("stroke=\"currentColor\"",
                                      QStringLiteral("stroke=\"%1\" stroke-opacity=\"%2\"")
                                          .arg(colour.name())
                                          .arg(colour.alphaF(), 0, 'f', 2)
                                          .toLatin1());
    }

    QString m_name;
    QColor m_colour;
};

} // namespace

QIcon icon(const QString& name)
{
    return icon(name, QColor());
}

QIcon icon(const QString& name, const QColor& colour)
{
    return QIcon(new LineIconEngine(name, colour));
}

QIcon programIcon()
{
    return QIcon(QStringLiteral(":/icons/chengbao.svg"));
}

} // namespace chengbao::ui
