// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QTest>

#include <cmath>

using namespace chengbao::ui;

namespace
{

/// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor& colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

TEST_CASE("text is readable on every ground of both schemes")
{
    for (const bool dark : {false, true}) {
        const Tones t = tones(dark);
        for (const QColor& ground : {t.window, t.page, t.hover, t.selection}) {
            INFO((dark ? "dark " : "light ") << ground.name().toStdString());
            CHECK(contrast(t.text, ground) >= 4.5);
            CHECK(contrast(t.muted, ground) >= 4.5);
        }
        for (const QColor& mark : {t.error, t.warning, t.hint, t.good, t.accent}) {
            INFO((dark ? "dark " : "light ") << mark.name().toStdString());
            CHECK(contrast(mark, t.page) >= 4.5);
            CHECK(contrast(mark, t.window) >= 4.5);
        }
        CHECK(contrast(t.accentText, t.accent) >= 4.5);
    }
}

TEST_CASE("no name of a tone is left in the style sheet")
{
    CHECK_FALSE(styleSheet(tones(false)).contains(QLatin1Char('@')));
    CHECK_FALSE(styleSheet(tones(true)).contains(QLatin1Char('@')));
}

TEST_CASE("every icon draws something")
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    REQUIRE(files.size() > 30);
    for (const QString& file : files) {
        INFO(file.toStdString());
        const QImage image = icon(file.chopped(4)).pixmap(QSize(24, 24)).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height() && !drawn; ++y) {
            for (int x = 0; x < image.width() && !drawn; ++x)
                drawn = image.pixelColor(x, y).alpha() > 100;
        }
        CHECK(drawn);
    }
}

TEST_CASE("icons follow the scheme")
{
    const QIcon one = icon(QStringLiteral("done"));
    applyTheme(*qApp, Scheme::Light);
    const QImage light = one.pixmap(QSize(24, 24)).toImage();
    applyTheme(*qApp, Scheme::Dark);
    const QImage dark = one.pixmap(QSize(24, 24)).toImage();
    CHECK(light != dark);
    CHECK(isDark(QApplication::palette()));
    applyTheme(*qApp, Scheme::Light);
    CHECK_FALSE(isDark(QApplication::palette()));
}

TEST_CASE("the message bar shows one message with its choices")
{
    MessageBar bar;
    CHECK(bar.isHidden());
    int chosen = 0;
    bar.show(
        MessageBar::Tone::Warning, QStringLiteral("changed elsewhere"),
        {{QStringLiteral("Mine"), [&chosen] { ++chosen; }}, {QStringLiteral("Theirs"), [] {}}});
    bar.show(MessageBar::Tone::Warning, QStringLiteral("again"),
             {{QStringLiteral("Mine"), [&chosen] { ++chosen; }}}, true);
    QCoreApplication::processEvents();
    QList<QPushButton*> visible;
    for (QPushButton* button : bar.findChildren<QPushButton*>()) {
        if (button->isVisible())
            visible << button;
    }
    REQUIRE(visible.size() == 2);
    CHECK(bar.text() == QStringLiteral("again"));
    for (QPushButton* button : visible) {
        if (button->text() == QStringLiteral("Mine"))
            button->click();
    }
    CHECK(chosen == 1);
    bar.dismiss();
    CHECK(bar.isHidden());
    CHECK(bar.text().isEmpty());
}

TEST_CASE("an empty state offers its actions")
{
    QAction action(QStringLiteral("New"));
    int triggered = 0;
    QObject::connect(&action, &QAction::triggered, &action, [&triggered] { ++triggered; });
    EmptyState state;
    state.tell(QStringLiteral("draft"), QStringLiteral("Nothing"), QString(), {&action});
    auto* button = state.findChild<QPushButton*>();
    REQUIRE(button);
    button->click();
    CHECK(triggered == 1);
    CHECK(state.title() == QStringLiteral("Nothing"));
}
