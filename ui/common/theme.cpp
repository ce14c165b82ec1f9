// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialogButtonBox>
#include <QPainter>
#include <QProxyStyle>
#include <QTableView>
#include <QVariant>

namespace chengbao::ui
{
namespace
{

QPalette paletteOf(const Tones& t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.page);
    palette.setColor(QPalette::AlternateBase, t.window);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.window);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.accentText);
    palette.setColor(QPalette::ToolTipBase, t.page);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.accentText);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.page);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.muted);
    palette.setColor(QPalette::Shadow, t.line);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor faint = t.muted;
        faint.setAlphaF(0.6F);
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

/// Fusion without coloured icons on dialog buttons and shaded rows.
class QuietStyle final : public QProxyStyle
{
public:
    QuietStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
            return 0;
        // The button that goes on stands last, as in our own dialogs.
        if (hint == SH_DialogButtonLayout)
            return QDialogButtonBox::GnomeLayout;
        return QProxyStyle::styleHint(hint, option, widget, data);
    }

    /// What stands in a table begins where its heading begins.
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override
    {
        constexpr int headingPadding = 8; // as the style sheet has it, of which 1 is the style's
        if (metric == PM_FocusFrameHMargin && qobject_cast<const QTableView*>(widget))
            return headingPadding - 1;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

    /// Fusion shades the row that the keyboard is on like a button; a line around it is enough.
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override
    {
        if (element != PE_FrameFocusRect || !qobject_cast<const QAbstractItemView*>(widget))
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        // A chosen row of a list is told by its colour already.
        if (option->state & State_Selected && !qobject_cast<const QTableView*>(widget))
            return;
        painter->save();
        painter->setPen(tonesOf(option->palette).accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
};

QFont interfaceFont()
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                      QStringLiteral("Microsoft YaHei"), QStringLiteral("WenQuanYi Micro Hei"),
                      QStringLiteral("sans-serif")});
    font.setPixelSize(13);
    return font;
}

/// The palette the desktop came with, read before ours covers it.
bool systemIsDark(QApplication& application)
{
    constexpr auto key = "chengbaoSystemIsDark";
    if (!application.property(key).isValid())
        application.setProperty(key, isDark(QApplication::palette()));
    return application.property(key).toBool();
}

} // namespace

Tones tones(bool dark)
{
    if (dark)
        return {.window = QColor(0x1f2226),
                .page = QColor(0x272a2f),
                .line = QColor(0x3b3f46),
                .hover = QColor(0x30343a),
                .selection = QColor(0x2d3f5c),
                .text = QColor(0xe4e6ea),
                .muted = QColor(0xaab0ba),
                .accent = QColor(0x6ea2f2),
                .accentText = QColor(0x14171b),
                .error = QColor(0xf08074),
                .warning = QColor(0xe0a84e),
                .hint = QColor(0x7fb3b8),
                .good = QColor(0x74bd86)};
    return {.window = QColor(0xf4f5f7),
            .page = QColor(0xffffff),
            .line = QColor(0xdde0e5),
            .hover = QColor(0xebedf1),
            .selection = QColor(0xe1eafa),
            .text = QColor(0x1f2329),
            .muted = QColor(0x626973),
            .accent = QColor(0x1f5fbf),
            .accentText = QColor(0xffffff),
            .error = QColor(0xc0331f),
            .warning = QColor(0x9a5b00),
            .hint = QColor(0x2f6f78),
            .good = QColor(0x2a7a41)};
}

bool isDark(const QPalette& palette)
{
    // By the text: a style sheet may well have made a ground transparent.
    return palette.color(QPalette::WindowText).lightness() > 127;
}

Tones tonesOf(const QPalette& palette)
{
    return tones(isDark(palette));
}

void applyTheme(QApplication& application, Scheme scheme)
{
    const bool dark = scheme == Scheme::System ? systemIsDark(application) : scheme == Scheme::Dark;
    systemIsDark(application);
    const Tones t = tones(dark);
    QApplication::setStyle(new QuietStyle);
    QApplication::setFont(interfaceFont());
    QApplication::setPalette(paletteOf(t));
    application.setStyleSheet(styleSheet(t));
}

} // namespace chengbao::ui
