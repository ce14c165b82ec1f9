// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/workflow/county.h"
#include "ui/workflow/books/figure_table.h"

#include <QApplication>
#include <QLabel>
#include <QTabBar>

namespace chengbao::ui
{

/// The window over a county, and hands for it.
struct BooksDesk {
    County& county;
    BooksWindow window;

    explicit BooksDesk(County& of) : county(of), window(of.context())
    {
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        window.refresh();
        settle();
    }

    void settle()
    {
        QTest::qWait(5);
        REQUIRE(QTest::qWaitFor([this] { return !window.isReading(); }, 20000));
        REQUIRE(window.view());
    }

    template <class T>
    T& child(const char* name)
    {
        T* found = window.findChild<T*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }

    FigureTable& table(const char* name) { return child<FigureTable>(name); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, key, modifiers);
        settle();
    }

    void toThirdQuarter()
    {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        window.currentPage()->begin();
        press(Qt::Key_Left, Qt::AltModifier);
        REQUIRE(window.view()->period.toText() == QStringLiteral("2026-Q3"));
    }

    /// Turns the scores to a tab by its words.
    void scoresBy(const char* name)
    {
        auto& tabs = child<QTabBar>("scoreBy");
        for (int i = 0; i < tabs.count(); ++i) {
            if (tabs.tabText(i) == QLatin1String(name))
                return tabs.setCurrentIndex(i);
        }
        FAIL("no tab " << name);
    }
};

} // namespace chengbao::ui
