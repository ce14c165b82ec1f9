// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/shell/action_catalogue.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QSet>
#include <QToolBar>

using namespace chengbao::ui;

TEST_CASE("no two actions share a key and each has words")
{
    QMainWindow window;
    const ActionCatalogue actions(&window);
    QSet<QString> keys;
    int count = 0;
    for (const auto& group : actions.groups()) {
        for (const QAction* action : group.actions) {
            ++count;
            CHECK_FALSE(action->text().isEmpty());
            CHECK_FALSE(action->iconText().isEmpty());
            CHECK_FALSE(action->iconText().contains(QLatin1Char('&')));
            for (const QKeySequence& key : action->shortcuts()) {
                INFO(key.toString().toStdString());
                CHECK_FALSE(keys.contains(key.toString()));
                keys.insert(key.toString());
            }
        }
    }
    CHECK(count == int(Act::About) + 1);
}

TEST_CASE("every action stands in exactly one menu, with a mnemonic of its own there")
{
    QMainWindow window;
    const ActionCatalogue actions(&window);
    actions.fillMenus(window.menuBar());
    QHash<const QAction*, int> seen;
    for (const QAction* entry : window.menuBar()->actions()) {
        QSet<QChar> mnemonics;
        for (const QAction* action : entry->menu()->actions()) {
            if (action->isSeparator())
                continue;
            ++seen[action];
            const qsizetype at = action->text().indexOf(QLatin1Char('&'));
            INFO(action->text().toStdString());
            REQUIRE(at >= 0);
            const QChar mnemonic = action->text()[at + 1].toUpper();
            CHECK_FALSE(mnemonics.contains(mnemonic));
            mnemonics.insert(mnemonic);
        }
    }
    for (int act = 0; act <= int(Act::About); ++act)
        CHECK(seen.value(actions[Act(act)]) == 1);
}

TEST_CASE("the tool bar shows words beside icons for the daily steps")
{
    QMainWindow window;
    const ActionCatalogue actions(&window);
    QToolBar bar;
    actions.fillToolBar(&bar);
    for (const Act act : {Act::NewDraft, Act::Import, Act::CheckNow, Act::RequestReview,
                          Act::SignOff, Act::GiveBack, Act::ExportPacket}) {
        CHECK(bar.actions().contains(actions[act]));
        CHECK_FALSE(actions[act]->icon().isNull());
    }
}
