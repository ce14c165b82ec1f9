// SPDX-License-Identifier: GPL-3.0-or-later
// The books of a whole quarter of a made-up county, by keys, with every figure added up anew.
#include "tests/ui/workflow/books_desk.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"
#include "ui/workflow/books/chart.h"
#include "ui/workflow/books/event_form.h"
#include "ui/workflow/books/figure_table.h"
#include "ui/workflow/books/insight_page.h"
#include "ui/workflow/books/record_page.h"
#include "ui/workflow/books/trend_page.h"

#include <QComboBox>
#include <QFile>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTextBrowser>
#include <QToolButton>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

int column(const FigureTable& table, const char* name)
{
    const auto& columns = table.list().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].name == QLatin1String(name))
            return int(i);
    }
    FAIL("no column " << name);
    return -1;
}

int rowOf(const FigureTable& table, int at, const QString& text)
{
    for (int row = 0; row < table.list().rows; ++row) {
        if (table.text(row, at) == text)
            return row;
    }
    return -1;
}

QString hundredths(long value)
{
    QString text = QString::number(double(value) / 100, 'f', 2);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

/// 1, 2, 2, 4 by points within the category.
int rankOf(const County& county, int unit, long County::Sum::*points)
{
    int rank = 1;
    for (int other = 0; other < County::unitCount; ++other) {
        if (County::category(other) == County::category(unit) &&
            county.sums.at(County::unit(other)).*points >
                county.sums.at(County::unit(unit)).*points)
            ++rank;
    }
    return rank;
}

void checkUnits(const County& county, const FigureTable& table, long County::Sum::*points)
{
    REQUIRE(table.list().rows == County::unitCount);
    for (int i = 0; i < County::unitCount; ++i) {
        const QString name = County::unit(i);
        INFO(name.toStdString());
        const County::Sum& sum = county.sums.at(name);
        const int row = rowOf(table, column(table, "Unit"), name);
        REQUIRE(row >= 0);
        CHECK(table.text(row, column(table, "Submitted")) == QString::number(sum.submitted));
        CHECK(table.text(row, column(table, "Adopted")) == QString::number(sum.adopted));
        CHECK(table.text(row, column(table, "Instructions")) == QString::number(sum.instructions));
        CHECK(table.text(row, column(table, "Points")) == hundredths(sum.*points));
        // The first scheme's task was missed by all of its items in the two quarters before.
        const long before = points == &County::Sum::first ? 2 * 100L * County::leastItems : 0;
        CHECK(table.text(row, column(table, "In the year")) == hundredths(sum.*points - before));
        CHECK(table.text(row, column(table, "Rank")) == QString::number(rankOf(county, i, points)));
    }
}

Points lineSum(const FigureTable& lines)
{
    Points sum;
    for (int row = 0; row < lines.list().rows; ++row)
        sum += std::get<Points>(lines.list().cell(row, column(lines, "Points")));
    return sum;
}

} // namespace

TEST_CASE("every unit has what the schemes give it, each beside the other")
{
    County county;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("score"));
    desk.toThirdQuarter();
    FigureTable& scores = desk.table("scores");
    auto& schemes = desk.child<QComboBox>("scheme");
    REQUIRE(schemes.count() == 2);
    for (int i = 0; i < 2; ++i) {
        schemes.setCurrentIndex(i);
        emit schemes.activated(i);
        const bool first = schemes.currentData() == QStringLiteral("qingjiang");
        INFO(i);
        checkUnits(county, scores, first ? &County::Sum::first : &County::Sum::second);
    }
    desk.scoresBy("Schemes side by side");
    const int row = rowOf(scores, 1, County::unit(3));
    const County::Sum& sum = county.sums.at(County::unit(3));
    QStringList points = {scores.text(row, 2), scores.text(row, 4)};
    CHECK(points.contains(hundredths(sum.first)));
    CHECK(points.contains(hundredths(sum.second)));
}

TEST_CASE("every figure shows the lines it is the sum of")
{
    County county;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("score"));
    desk.toThirdQuarter();
    FigureTable& scores = desk.table("scores");
    FigureTable& lines = desk.table("lines");
    for (const char* side :
         {"Units", "Persons", "Carriers", "Levels", "Forms", "Kinds", "Sources"}) {
        desk.scoresBy(side);
        REQUIRE(scores.list().rows > 0);
        for (int row = 0; row < scores.list().rows; ++row) {
            for (const int at : scores.list().explained) {
                INFO(side << " row " << row << " "
                          << scores.list().columns[std::size_t(at)].name.toStdString());
                emit scores.figureChosen(row, at);
                REQUIRE(QTest::qWaitFor([&] { return lines.isVisible(); }, 5000));
                const QString& heading = lines.list().name;
                if (heading == QStringLiteral("Lines of the ledger"))
                    CHECK(lineSum(lines).toText() == scores.text(row, at));
                lines.parentWidget()->hide();
            }
        }
    }
}

TEST_CASE("a figure is asked by the keyboard and leads to the item")
{
    County county;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("score"));
    desk.toThirdQuarter();
    FigureTable& scores = desk.table("scores");
    FigureTable& lines = desk.table("lines");
    const int row = rowOf(scores, column(scores, "Unit"), County::unit(2));
    scores.setCurrentRow(row);
    scores.setFocus();
    for (int i = 0; i < column(scores, "Points"); ++i)
        desk.press(Qt::Key_Right);
    desk.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return lines.isVisible(); }, 5000));
    CHECK(desk.child<QLabel>("question").text().contains(County::unit(2)));
    CHECK(QApplication::focusWidget() == &lines);
    QString wanted;
    QObject::connect(&desk.window, &BooksWindow::itemWanted,
                     [&wanted](const QString& id) { wanted = id; });
    desk.press(Qt::Key_Return);
    CHECK(county.adoptedIds.contains(wanted));
}

TEST_CASE("targets, warnings and who reported nothing")
{
    County county;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("score"));
    desk.toThirdQuarter();
    auto& schemes = desk.child<QComboBox>("scheme");
    const int first = schemes.findData(QStringLiteral("qingjiang"));
    schemes.setCurrentIndex(first);
    emit schemes.activated(first);
    FigureTable& scores = desk.table("scores");
    desk.scoresBy("Targets");
    int seen = 0;
    for (int row = 0; row < scores.list().rows; ++row) {
        const County::Sum& sum = county.sums.at(scores.text(row, 1));
        if (scores.text(row, 2) != QStringLiteral("得分"))
            continue;
        ++seen;
        // 60 points are asked for: the rate has one decimal, halves go up.
        const long permille = (sum.first * 1000 * 2 / 6000 + (sum.first >= 0 ? 1 : -1)) / 2;
        INFO(scores.text(row, 1).toStdString());
        CHECK(scores.text(row, 5) == hundredths(permille * 10));
    }
    CHECK(seen == County::unitCount);
    desk.scoresBy("Warnings");
    const int silent = rowOf(scores, 1, County::unit(County::unitCount - 1));
    REQUIRE(silent >= 0);
    CHECK(scores.text(silent, 0) == QStringLiteral("Nothing submitted"));
    desk.scoresBy("Adopted items");
    CHECK(scores.list().rows == County::adoptionCount);
    desk.scoresBy("Persons");
    desk.scoresBy("Kinds");
}

TEST_CASE("the trend and what gets adopted are counts of the county’s own")
{
    County county;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("trend"));
    desk.toThirdQuarter();
    FigureTable& months = desk.table("months");
    REQUIRE(months.list().rows == 10); // January to October
    for (const auto& [month, counts] : county.months) {
        CHECK(months.text(month - 1, 1) == QString::number(counts.first));
        CHECK(months.text(month - 1, 2) == QString::number(counts.second));
    }
    const ChartData& kinds = desk.child<Chart>("kindChart").data();
    REQUIRE(kinds.series.size() == 2);
    for (int i = 0; i < kinds.categories.size(); ++i) {
        CHECK(kinds.series[0].texts[i] ==
              QString::number(county.kinds.at(kinds.categories[i]).first));
        CHECK(kinds.series[1].texts[i] ==
              QString::number(county.kinds.at(kinds.categories[i]).second));
    }
    desk.window.showPage(QStringLiteral("insight"));
    FigureTable& insights = desk.table("insights");
    for (const auto& [kind, counts] : county.kinds) {
        const int row = rowOf(insights, 0, kind);
        REQUIRE(row >= 0);
        CHECK(insights.text(row, 1) == QString::number(counts.first));
        CHECK(insights.text(row, 2) == QString::number(counts.second));
    }
}

TEST_CASE("a chart is walked through by the keyboard")
{
    County county;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("trend"));
    desk.toThirdQuarter();
    auto& chart = desk.child<Chart>("kindChart");
    CHECK(chart.spoken().isEmpty());
    QTest::keyClick(&chart, Qt::Key_Right);
    CHECK(chart.spoken().contains(chart.data().categories[0]));
    CHECK(chart.spoken().contains(chart.data().series[0].texts[0]));
    QTest::keyClick(&chart, Qt::Key_Left);
    CHECK(chart.spoken().contains(chart.data().categories[0]));
    CHECK(chart.accessibleDescription().contains(chart.data().categories.last()));
}

TEST_CASE("an adoption says what it counts before it is recorded, and is taken back by a line")
{
    County county;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("record"));
    CHECK(desk.table("records").list().rows == 0); // the fourth quarter has just begun
    desk.toThirdQuarter();
    auto& schemes = desk.child<QComboBox>("scheme");
    schemes.setCurrentIndex(schemes.findData(QStringLiteral("qingjiang")));
    emit schemes.activated(schemes.currentIndex());
    FigureTable& records = desk.table("records");
    CHECK(records.list().rows == County::adoptionCount + 12);

    QTest::mouseClick(&desk.child<QPushButton>("recordAdoption"), Qt::LeftButton);
    EventForm* form = desk.window.findChild<EventForm*>();
    REQUIRE(form);
    REQUIRE(QTest::qWaitForWindowActive(form));
    const auto field = [&](const char* name) {
        return form->findChild<QWidget*>(QLatin1String(name));
    };
    auto* title = static_cast<QLineEdit*>(field("title"));
    CHECK_FALSE(form->findChild<QPushButton*>(QStringLiteral("record"))->isEnabled());
    QInputMethodEvent typed;
    typed.setCommitString(QStringLiteral("第5号信息"));
    QCoreApplication::sendEvent(title, &typed);
    auto* matches = static_cast<QListWidget*>(field("matches"));
    REQUIRE(QTest::qWaitFor([&] { return matches->isVisible() && matches->count() > 0; }, 5000));
    const QString wanted = County::unit(4) + QStringLiteral("第5号信息");
    int match = -1;
    for (int row = 0; row < matches->count(); ++row) {
        if (matches->item(row)->text().startsWith(wanted))
            match = row;
    }
    REQUIRE(match >= 0);
    matches->setCurrentRow(match);
    emit matches->itemActivated(matches->item(match));
    CHECK(static_cast<QLineEdit*>(field("units"))->text() == County::unit(4));
    auto* carrier = static_cast<QComboBox*>(field("carrier"));
    CHECK(carrier->findText(QStringLiteral("清江要情")) >= 0);
    carrier->setCurrentText(QStringLiteral("清江要情"));
    const auto* foretold = static_cast<QPlainTextEdit*>(field("foretold"));
    CHECK(foretold->toPlainText().contains(QStringLiteral("10 points")));
    CHECK(foretold->toPlainText().contains(
        QStringLiteral("江州市采用计分: %1 1 points").arg(County::unit(4))));
    form->accept();
    REQUIRE(QTest::qWaitFor([&] { return !desk.window.findChild<EventForm*>(); }, 5000));
    desk.settle();
    REQUIRE(county.archive->scoreEvents()->size() == 133);

    desk.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&desk.window));
    records.setFocus();
    desk.press(Qt::Key_Right, Qt::AltModifier); // today lies in the fourth quarter
    REQUIRE(records.list().rows == 1);
    CHECK(records.text(0, column(records, "Points")) == QStringLiteral("10"));
    CHECK(desk.child<QLabel>("why").text().contains(QStringLiteral("清江要情")));
    const ScoreEvent kept = county.archive->scoreEvents()->back();
    CHECK(county.archive->item(kept.item)->state == State::Adopted);
    CHECK(county.archive->trail(kept.item)->back().actor == QStringLiteral("龚雪"));

    county.prompts.remarkToGive = QStringLiteral("登记重复");
    QTest::mouseClick(&desk.child<QPushButton>("takeBack"), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return county.archive->scoreEvents()->size() == 134; }, 5000));
    desk.settle();
    REQUIRE(QTest::qWaitFor([&] { return records.list().rows == 2; }, 5000));
    Points sum;
    for (int row = 0; row < 2; ++row)
        sum += std::get<Points>(records.list().cell(row, column(records, "Points")));
    CHECK(sum.isZero());
    CHECK_FALSE(desk.child<QPushButton>("takeBack").isEnabled());
}

TEST_CASE("a scheme is copied, mended at its line, tried out and put in force")
{
    County county;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("schemes"));
    desk.toThirdQuarter();
    auto& list = desk.child<QListWidget>("schemeList");
    int row = -1;
    for (int i = 0; i < list.count(); ++i) {
        if (list.item(i)->text() == QStringLiteral("清江县政务信息计分办法"))
            row = i;
    }
    REQUIRE(row >= 0);
    list.setCurrentRow(row);
    CHECK(desk.child<QTextBrowser>("schemeReading")
              .toPlainText()
              .contains(QStringLiteral("清江要情")));
    QTest::mouseClick(&desk.child<QPushButton>("copyScheme"), Qt::LeftButton);
    auto& text = desk.child<QPlainTextEdit>("schemeText");
    auto& state = desk.child<QLabel>("schemeState");
    QString yaml = text.toPlainText();
    CHECK(yaml.startsWith(QStringLiteral("id: qingjiang-own")));

    text.setPlainText(
        QString(yaml).replace(QStringLiteral("points: 10}"), QStringLiteral("poins: 10}")));
    REQUIRE(
        QTest::qWaitFor([&] { return state.text().startsWith(QStringLiteral("Line ")); }, 5000));
    CHECK(state.text().contains(QStringLiteral("9")));
    CHECK_FALSE(desk.child<QPushButton>("saveScheme").isEnabled());
    CHECK(text.extraSelections().size() == 1);

    yaml.replace(QStringLiteral("{level: 省, points: 50}"),
                 QStringLiteral("{level: 省, points: 80}"));
    text.setPlainText(yaml);
    REQUIRE(
        QTest::qWaitFor([&] { return desk.child<QPushButton>("saveScheme").isEnabled(); }, 5000));
    QTest::mouseClick(&desk.child<QPushButton>("tryScheme"), Qt::LeftButton);
    FigureTable& trial = desk.table("trial");
    REQUIRE(QTest::qWaitFor([&] { return trial.isVisible(); }, 5000));
    CHECK(trial.list().rows == County::unitCount);
    Points sum;
    for (int at = 0; at < trial.list().rows; ++at)
        sum += std::get<Points>(trial.list().cell(at, column(trial, "Points")));
    long expected = 0;
    for (const auto& [name, one] : county.sums)
        expected += one.first;
    CHECK(sum.toText() == hundredths(expected + 8 * 3000)); // eight adoptions by the province
    CHECK(county.force.size() == 2);

    QTest::mouseClick(&desk.child<QPushButton>("saveScheme"), Qt::LeftButton);
    desk.settle();
    CHECK(county.force.contains(QStringLiteral("qingjiang-own")));
    CHECK(QFile::exists(county.ownSchemes() + QStringLiteral("/qingjiang-own.yaml")));
    CHECK(desk.window.view()->accounts.size() == 3);
}

TEST_CASE("pages and reports leave as documents and on paper")
{
    County county;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("score"));
    desk.toThirdQuarter();
    FigureTable& scores = desk.table("scores");
    scores.setCurrentRow(rowOf(scores, column(scores, "Unit"), County::unit(2)));
    QMenu* menu = desk.child<QToolButton>("export").menu();
    emit menu->aboutToShow();
    int number = 0;
    for (QAction* action : menu->actions()) {
        if (action->isSeparator())
            continue;
        REQUIRE(action->isEnabled());
        action->trigger();
        desk.settle();
        REQUIRE(county.files.suggested.size() == ++number);
        QFile written(county.files.folderToGive + u'/' + county.files.suggested.last());
        INFO(written.fileName().toStdString());
        REQUIRE(written.open(QIODevice::ReadOnly));
        CHECK(written.read(2) == "PK");
    }
    CHECK(number == 5);
    for (const char* page : {"trend", "insight", "record", "score"}) {
        desk.window.showPage(QLatin1String(page));
        county.prompts.pdfToPrint =
            QStringLiteral("%1/print-%2.pdf").arg(county.files.folderToGive, QLatin1String(page));
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QFile printed(county.prompts.pdfToPrint);
        REQUIRE(printed.open(QIODevice::ReadOnly));
        CHECK(printed.read(4) == "%PDF");
        CHECK(printed.size() > 4000);
    }
}

TEST_CASE("without a scheme the books are numbers, and say how points come in")
{
    County county;
    county.force.clear();
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("score"));
    desk.toThirdQuarter();
    FigureTable& scores = desk.table("scores");
    CHECK(scores.list().rows == County::unitCount);
    for (const auto& one : scores.list().columns)
        CHECK(one.name != QStringLiteral("Points"));
    CHECK(desk.child<QLabel>("sum").text().contains(QStringLiteral("no scheme is in force")));
}

TEST_CASE("an own scheme that does not hold is said, and the shipped ones count")
{
    County county;
    QFile broken(county.ownSchemes() + QStringLiteral("/broken.yaml"));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("id: broken\nname: 坏\ncarriers: 3\n");
    broken.close();
    BooksDesk desk(county);
    REQUIRE(desk.window.view()->schemeProblem);
    CHECK(desk.window.view()->schemeProblem->line == 3);
    CHECK(desk.window.view()->schemes.size() >= 14);
}
