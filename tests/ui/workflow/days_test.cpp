// SPDX-License-Identifier: GPL-3.0-or-later
// Time limits, festivals and holidays: through their rows and back, changed and shipped again.
#include "tests/ui/workflow/books_desk.h"
#include "ui/words/words.h"
#include "ui/workflow/books/planning_rows.h"

#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

workflow::PlanningRules shippedRules()
{
    const auto rules = workflow::loadPlanningRules({QStringLiteral(CHENGBAO_SHARE "/calendar")});
    REQUIRE(rules.has_value());
    return *rules;
}

} // namespace

TEST_CASE("the shipped days go through their rows and back", "[words]")
{
    installLanguage(QStringLiteral("en")); // Chinese where the environment says so
    workflow::PlanningRules rules = shippedRules();
    rules.deadlines.duties = {{QStringLiteral("每周报送"), 4, 0, 2},
                              {QStringLiteral("每月综合"), 0, 25, 5}};
    const auto back = planningOf(rowsOf(rules), rules);
    REQUIRE(back.has_value());
    CHECK(back->deadlines == rules.deadlines);
    CHECK(back->festivals == rules.festivals);
    CHECK(back->years == rules.years);
    CHECK(changedFiles(rules, *back).empty());
}

TEST_CASE("a day that does not hold is named by its row and column")
{
    const workflow::PlanningRules rules = shippedRules();
    const auto column = [&](PlanningTable table, const QStringList& row) {
        PlanningRows rows = rowsOf(rules);
        rows[std::size_t(table)] = {row};
        const auto made = planningOf(rows, rules);
        REQUIRE_FALSE(made.has_value());
        CHECK(made.error().table == table);
        CHECK(made.error().row == 0);
        return made.error().column;
    };
    const QString name = QStringLiteral("甲");
    CHECK(column(PlanningTable::Deadlines, {name, {}, {}, {}, QStringLiteral("快")}) == 4);
    CHECK(column(PlanningTable::Deadlines, {name, {}, {}, {}, QStringLiteral("0 days")}) == 4);
    CHECK(column(PlanningTable::Deadlines, {name, QStringLiteral("诗歌")}) == 1);
    CHECK(column(PlanningTable::Duties, {name, QStringLiteral("day 32 of every month")}) == 1);
    CHECK(column(PlanningTable::Festivals, {name, QStringLiteral("02-30")}) == 1);
    CHECK(column(PlanningTable::Festivals,
                 {name, QStringLiteral("03-08"), {QStringLiteral("x")}}) == 2);
    CHECK(column(PlanningTable::Holidays,
                 {{}, name, QStringLiteral("2026-10-07"), QStringLiteral("2026-10-01")}) == 3);
}

TEST_CASE("a time limit changed in the window counts, and the shipped one comes back")
{
    County county;
    Draft draft;
    draft.facts.kind = Kind::News;
    draft.facts.eventDate = QDate(2026, 10, 8);
    draft.title = QStringLiteral("城关镇油茶开采");
    draft.body = QStringLiteral("油茶开采。");
    REQUIRE(county.archive->addAll({draft}, QStringLiteral("test"), QStringLiteral("import")));
    BooksDesk desk(county);
    const auto dueOf = [&] {
        for (const workflow::DueEntry& entry : desk.window.view()->plans->due) {
            if (entry.title == draft.title)
                return entry.at.date();
        }
        return QDate();
    };
    CHECK(dueOf() == QDate(2026, 10, 8));
    desk.window.showPage(QStringLiteral("days"));
    auto& limits = desk.child<TextTable>("deadlines");
    int row = -1;
    for (int i = 0; i < limits.rowCount(); ++i) {
        if (limits.item(i, 0)->text() == QStringLiteral("动态当天"))
            row = i;
    }
    REQUIRE(row >= 0);
    CHECK(limits.item(row, 4)->text() == QStringLiteral("same day"));
    CHECK_FALSE(desk.child<QPushButton>("saveDays").isEnabled());
    limits.item(row, 4)->setText(QStringLiteral("2 working day"));
    QTest::mouseClick(&desk.child<QPushButton>("saveDays"), Qt::LeftButton);
    CHECK(desk.child<QLabel>("daysNote").text().contains(QStringLiteral("row %1").arg(row + 1)));
    limits.item(row, 4)->setText(QStringLiteral("2 working days"));
    desk.child<QSpinBox>("feedbackDays").setValue(7);
    QTest::mouseClick(&desk.child<QPushButton>("saveDays"), Qt::LeftButton);
    desk.settle();
    CHECK(dueOf() == QDate(2026, 10, 10)); // a Saturday that is worked
    CHECK(desk.window.view()->plans->rules.deadlines.feedbackDays == 7);
    CHECK(QDir(county.ownCalendar()).entryList(QDir::Files) ==
          QStringList(QStringLiteral("deadlines.yaml")));

    county.prompts.answer = true;
    QTest::mouseClick(&desk.child<QPushButton>("restoreDays"), Qt::LeftButton);
    desk.settle();
    CHECK(dueOf() == QDate(2026, 10, 8));
    CHECK(QDir(county.ownCalendar()).entryList(QDir::Files).isEmpty());
}
