// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/desk.h"
#include "ui/shell/rule_manual.h"
#include "ui/shell/shortcuts_dialog.h"

#include <QTextBrowser>

using namespace chengbao;
using namespace chengbao::ui;

TEST_CASE("the rule manual is found by any word and shows what a rule says")
{
    Desktop desk;
    desk.open();
    desk.press(Qt::Key_F1, Qt::ControlModifier);
    auto* manual = desk.window->findChild<RuleManual*>();
    REQUIRE(manual);
    REQUIRE(QTest::qWaitForWindowActive(manual));
    auto* list = manual->findChild<QListWidget*>();
    auto* page = manual->findChild<QTextBrowser*>();
    const int all = list->count();
    CHECK(all > static_cast<int>(desk.linter->pack().rules.size()));
    REQUIRE(
        QTest::qWaitFor([manual] { return manual->isAncestorOf(QApplication::focusWidget()); }));
    desk.type(QStringLiteral("我局"));
    CHECK(manual->findChild<QLineEdit*>()->text() == QStringLiteral("我局"));
    CHECK(list->count() > 0);
    CHECK(list->count() < all);
    manual->showRule(QStringLiteral("person.first-person"));
    const QString text = page->toPlainText();
    const auto& rules = desk.linter->pack().rules;
    const auto rule = std::find_if(rules.begin(), rules.end(), [](const lint::Rule& one) {
        return one.id == QStringLiteral("person.first-person");
    });
    REQUIRE(rule != rules.end());
    CHECK(text.contains(rule->name));
    CHECK(text.contains(rule->source));
    CHECK(text.contains(rule->bad.front().text));
    CHECK(text.contains(rule->good.front().text));
    CHECK_FALSE(text.contains(QStringLiteral("%1")));
    auto* search = manual->findChild<QLineEdit*>();
    search->setText(QStringLiteral("没有一条规则这样说"));
    CHECK(list->count() == 0);
    CHECK(page->toPlainText().size() > 0);
}

TEST_CASE("every rule has its place in the manual")
{
    Desktop desk;
    desk.open();
    RuleManual manual(desk.linter, desk.window.get());
    auto* list = manual.findChild<QListWidget*>();
    int rows = 0;
    for (int row = 0; row < list->count(); ++row)
        rows += list->item(row)->data(Qt::UserRole).isValid() ? 1 : 0;
    CHECK(rows == static_cast<int>(desk.linter->pack().rules.size()));
}

TEST_CASE("the sheet of shortcuts fits a small screen")
{
    Desktop desk;
    desk.open();
    desk.press(Qt::Key_F1);
    auto* sheet = desk.window->findChild<ShortcutsDialog*>();
    REQUIRE(sheet);
    CHECK(sheet->height() <= desk.window->screen()->availableGeometry().height());
}
