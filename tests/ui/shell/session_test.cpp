// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/desk.h"

#include <QStatusBar>

using namespace chengbao;
using namespace chengbao::ui;

TEST_CASE("the window of a first start stays on the screen, its bottom line with it")
{
    Desktop desk;
    desk.open();
    const QRect room = desk.window->screen()->availableGeometry();
    CHECK(room.contains(desk.window->frameGeometry()));
    auto* line = desk.window->findChild<QStatusBar*>();
    const QRect seen(line->mapToGlobal(QPoint()), line->size());
    CHECK(room.contains(seen));
    // The screen of the tests has no room for more: the desktop is left to say how much there is.
    CHECK(desk.window->isMaximized());
}

TEST_CASE("a window that was left larger than the screen comes back onto it")
{
    Desktop desk;
    desk.open();
    desk.window->showNormal();
    desk.window->setGeometry(700, 400, 1300, 740);
    desk.window->close();
    desk.open();
    const QRect room = desk.window->screen()->availableGeometry();
    CHECK(QTest::qWaitFor([&] { return room.contains(desk.window->frameGeometry()); }));
}
