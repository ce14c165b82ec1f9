// SPDX-License-Identifier: GPL-3.0-or-later
// Units and targets: typed, pasted, kept.
#include "tests/ui/workflow/books_desk.h"
#include "ui/workflow/books/organisation_text.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace chengbao;
using namespace chengbao::ui;

TEST_CASE("an organisation goes through its rows and back")
{
    Organisation organisation;
    organisation.units = {{QStringLiteral("县市场监管局"),
                           QStringLiteral("一类"),
                           QStringLiteral("0312"),
                           {QStringLiteral("县工商局"), QStringLiteral("县质监局")},
                           QDate(2019, 3, 1),
                           {}}};
    organisation.clerks = {
        {QStringLiteral("龚雪"), QStringLiteral("县市场监管局"), true, QDate(2024, 1, 1), {}}};
    organisation.targets = {{{},
                             QStringLiteral("县工商局"),
                             {},
                             QStringLiteral("2026-Q3"),
                             QStringLiteral("报送"),
                             Points::ratio(25, 2)}};
    const auto back =
        organisationOf(unitRows(organisation), clerkRows(organisation), targetRows(organisation));
    REQUIRE(back);
    CHECK(*back == organisation);
}

TEST_CASE("what is wrong in a row is said with its number")
{
    const TextRows units = {{QStringLiteral("城关镇")}, {}, {QStringLiteral("清江镇")}};
    const auto line = [&](const TextRows& first, const TextRows& targets) {
        const auto made = organisationOf(first, {}, targets);
        return made ? 0 : made.error().line;
    };
    const QStringList good = {
        {}, {}, {}, QStringLiteral("2026-Q3"), QStringLiteral("报送"), QStringLiteral("12")};
    CHECK(line(units, {good}) == 0);
    CHECK(line({{QStringLiteral("城关镇")}, {QStringLiteral("城关镇")}}, {}) == 2);
    CHECK(line({{QStringLiteral("城关镇"), {}, {}, {}, QStringLiteral("昨天")}}, {}) == 1);
    for (const auto& [column, text] :
         {std::pair(1, "东关镇"), std::pair(3, "三季度"), std::pair(4, ""), std::pair(5, "十二")}) {
        QStringList bad = good;
        bad[column] = QString::fromUtf8(text);
        INFO(column);
        CHECK(line(units, {good, bad}) == 2);
    }
}

TEST_CASE("targets pasted from a spreadsheet count after saving")
{
    County county;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("units"));
    auto& tabs = desk.child<QTabWidget>("organisation");
    auto& targets = desk.child<QTableWidget>("targets");
    tabs.setCurrentWidget(&targets);
    CHECK(targets.rowCount() == 1);
    CHECK_FALSE(desk.child<QPushButton>("saveUnits").isEnabled());
    QTest::mouseClick(&desk.child<QPushButton>("addRow"), Qt::LeftButton);
    targets.setCurrentCell(1, 0);
    targets.setFocus();
    QApplication::clipboard()->setText(QStringLiteral("\t\t乡镇\t2026-Q3\t采用\t3\n"
                                                      "\t城关镇\t\t2026-Q3\t报送\t十五\n"));
    QTest::keyClick(&targets, Qt::Key_V, Qt::ControlModifier);
    REQUIRE(targets.rowCount() == 3);
    QTest::mouseClick(&desk.child<QPushButton>("saveUnits"), Qt::LeftButton);
    CHECK(desk.child<QLabel>("unitsNote").isVisible()); // 十五 is no number
    CHECK(county.archive->organisation()->targets.size() == 1);
    targets.item(2, 5)->setText(QStringLiteral("15"));
    QTest::mouseClick(&desk.child<QPushButton>("saveUnits"), Qt::LeftButton);
    REQUIRE(
        QTest::qWaitFor([&] { return county.archive->organisation()->targets.size() == 3; }, 5000));
    desk.settle();
    desk.window.showPage(QStringLiteral("score"));
    desk.press(Qt::Key_Left, Qt::AltModifier);
    desk.scoresBy("Targets");
    FigureTable& scores = desk.table("scores");
    int adopted = 0;
    for (int row = 0; row < scores.list().rows; ++row) {
        if (scores.text(row, 2) != QStringLiteral("采用"))
            continue;
        ++adopted;
        CHECK(scores.text(row, 3) == QString::number(county.sums.at(scores.text(row, 1)).adopted));
    }
    CHECK(adopted == 12);
}
