// SPDX-License-Identifier: GPL-3.0-or-later
// A scheme as rows of text, and the form that is made of them.
#include "core/workflow/score/scheme_file.h"
#include "tests/ui/workflow/books_desk.h"
#include "ui/words/words.h"
#include "ui/workflow/books/scheme_rows.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

std::vector<workflow::Scheme> shippedSchemes()
{
    const auto schemes = workflow::loadSchemes({QStringLiteral(CHENGBAO_SHARE "/schemes")});
    REQUIRE(schemes.has_value());
    REQUIRE(schemes->size() >= 15);
    return *schemes;
}

/// What adoptions of every sort are worth, one line for each.
QStringList worth(const workflow::Scheme& scheme)
{
    QStringList names = {QString()};
    for (const workflow::Carrier& carrier : scheme.carriers)
        names << carrier.name << carrier.aliases;
    QStringList lines;
    ScoreEvent event;
    for (const QString& name : names) {
        event.carrier = name;
        for (const Tier tier : allValues<Tier>()) {
            event.tier = tier;
            for (const Form form : allValues<Form>()) {
                event.form = form;
                for (int more = 0; more < 8; ++more) {
                    event.itemKind = more & 1 ? Kind::Research : Kind::News;
                    event.relayed = more & 2;
                    event.reprinted = more & 4;
                    event.principal = more & 4;
                    const workflow::Placing placing = workflow::placeOf(scheme, event);
                    lines << (placing.rate ? QStringLiteral("%1~%2 %3 %4")
                                                 .arg(placing.rate->amount.least.toText(),
                                                      placing.rate->amount.most.toText())
                                                 .arg(placing.rate->perUnit)
                                                 .arg(placing.rate->cap.has_value())
                                           : QStringLiteral("none"));
                }
            }
        }
    }
    return lines;
}

workflow::Scheme throughRows(const workflow::Scheme& scheme)
{
    workflow::Scheme head = scheme;
    const auto back = schemeOf(head, rowsOf(scheme));
    if (!back)
        FAIL(back.error().error.reason << " row " << back.error().row);
    return *back;
}

TextTable& tableOf(BooksDesk& desk, const char* name)
{
    return desk.child<TextTable>(name);
}

/// A copy of the first scheme of the county, in the form.
void openForm(BooksDesk& desk)
{
    desk.window.showPage(QStringLiteral("schemes"));
    desk.toThirdQuarter();
    auto& list = desk.child<QListWidget>("schemeList");
    for (int i = 0; i < list.count(); ++i) {
        if (list.item(i)->text() == QStringLiteral("清江县政务信息计分办法"))
            list.setCurrentRow(i);
    }
    QTest::mouseClick(&desk.child<QPushButton>("copyScheme"), Qt::LeftButton);
    REQUIRE(tableOf(desk, "schemeCarriers").isVisible());
    REQUIRE(
        QTest::qWaitFor([&] { return desk.child<QPushButton>("saveScheme").isEnabled(); }, 5000));
}

QString stateOf(BooksDesk& desk)
{
    return desk.child<QLabel>("schemeState").text();
}

} // namespace

TEST_CASE("every shipped scheme goes through the rows of the form and back", "[words]")
{
    installLanguage(QStringLiteral("en")); // Chinese where the environment says so
    for (const workflow::Scheme& scheme : shippedSchemes()) {
        INFO(scheme.id.toStdString());
        const workflow::Scheme back = throughRows(scheme);
        CHECK(worth(back) == worth(scheme));
        CHECK(throughRows(back) == back);
        workflow::Scheme same = back;
        same.carriers = scheme.carriers; // rates may come in another order
        CHECK(same == scheme);
        CHECK(workflow::parseScheme(workflow::toYaml(back), QStringLiteral("form")).has_value());
    }
}

TEST_CASE("a cell that does not hold is named by its table, row and column")
{
    const workflow::Scheme scheme = shippedSchemes().front();
    const auto fault = [&](SchemeTable table, const QStringList& row) {
        SchemeRows rows = rowsOf(scheme);
        if (table == SchemeTable::Carriers)
            rows[std::size_t(SchemeTable::Rates)].clear(); // they go by the names of the others
        rows[std::size_t(table)] = {{}, row};
        const auto made = schemeOf(scheme, rows);
        REQUIRE_FALSE(made.has_value());
        CHECK(made.error().table == table);
        CHECK(made.error().row == 1); // the empty row before it counts for the eye
        return made.error().column;
    };
    const QString name = QStringLiteral("甲");
    CHECK(fault(SchemeTable::Carriers, {name, {}, QStringLiteral("乡")}) == 2);
    CHECK(fault(SchemeTable::Carriers, {{}, {}, {}, {}, QStringLiteral("3")}) == 0);
    CHECK(fault(SchemeTable::Carriers, {name, {}, {}, {}, QStringLiteral("三")}) == 4);
    CHECK(fault(SchemeTable::Carriers, {name, {}, {}, {}, QStringLiteral("30~5")}) == 4);
    CHECK(fault(SchemeTable::Carriers, {name, {}, {}, {}, QStringLiteral("-1")}) == 4);
    CHECK(fault(SchemeTable::Carriers, {name}) == -1);
    CHECK(fault(SchemeTable::Rates, {QStringLiteral("无此刊"), {}, QStringLiteral("3")}) == 0);
    CHECK(fault(SchemeTable::Multipliers, {name, QStringLiteral("头条"), QStringLiteral("2")}) ==
          1);
    CHECK(fault(SchemeTable::Multipliers, {name}) == 2);
    CHECK(fault(SchemeTable::Bonuses, {name, {}, {}, {}, {}}) == 3);
    CHECK(fault(SchemeTable::Bonuses, {name, {}, {}, QStringLiteral("3"), QStringLiteral("2")}) ==
          3);
    CHECK(fault(SchemeTable::Penalties, {name, {}, QStringLiteral("3")}) == 1);
    CHECK(fault(SchemeTable::Penalties, {name, QStringLiteral("迟报")}) == 2);
    CHECK(fault(SchemeTable::Tasks, {{}, QStringLiteral("月")}) == 0);
    CHECK(fault(SchemeTable::Tasks, {name, {}, {}, {}, {}, {}, QStringLiteral("3")}) == 4);
    CHECK(fault(SchemeTable::Caps, {name}) == 3);
    CHECK(fault(SchemeTable::Fees, {name}) == 2);
    CHECK(fault(SchemeTable::Lengths, {QStringLiteral("八百"), {}}) == 0);
    CHECK(fault(SchemeTable::Warnings, {name, {}, QStringLiteral("2")}) == 1);
    CHECK(fault(SchemeTable::Warnings, {name, name}) == 2);
}

TEST_CASE("a line of the written file leads to its rule")
{
    for (const workflow::Scheme& scheme : shippedSchemes()) {
        const QString yaml = QString::fromUtf8(workflow::toYaml(scheme));
        const QStringList lines = yaml.split(u'\n');
        INFO(scheme.id.toStdString());
        CHECK_FALSE(ruleAt(yaml, 2)); // id
        for (std::size_t i = 0; i < scheme.bonuses.size(); ++i) {
            for (int line = 0; line < lines.size(); ++line) {
                if (!lines[line].contains(u"for: ") ||
                    !lines[line].contains(scheme.bonuses[i].name + u','))
                    continue;
                const auto rule = ruleAt(yaml, line + 1);
                REQUIRE(rule);
                CHECK(rule->first == SchemeTable::Bonuses);
                CHECK(scheme.bonuses[std::size_t(rule->second)].name == scheme.bonuses[i].name);
            }
        }
    }
    const QString nested =
        QStringLiteral("id: a\ncarriers:\n  - name: 甲\n    rates:\n      - {points: "
                       "1}\n      - {points: 2}\n  - {level: 县, points: 3}\n");
    CHECK(ruleAt(nested, 6) == std::pair(SchemeTable::Carriers, 0));
    CHECK(ruleAt(nested, 7) == std::pair(SchemeTable::Carriers, 1));
}

TEST_CASE("a figure changed in the form is tried out, kept and in the text")
{
    County county;
    BooksDesk desk(county);
    openForm(desk);
    TextTable& carriers = tableOf(desk, "schemeCarriers");
    REQUIRE(carriers.rowCount() == 3);
    constexpr int otherwise = 4; // before the forms
    CHECK(carriers.item(0, 0)->text() == QStringLiteral("清江要情"));
    CHECK(carriers.item(0, otherwise)->text() == QStringLiteral("10"));
    CHECK(carriers.item(2, otherwise)->text() == QStringLiteral("50"));

    carriers.item(2, otherwise)->setText(QStringLiteral("八十"));
    CHECK(stateOf(desk).contains(QStringLiteral("row 3")));
    CHECK(stateOf(desk).contains(QStringLiteral("Otherwise")));
    CHECK(carriers.item(2, otherwise)->toolTip().contains(QStringLiteral("八十")));
    CHECK_FALSE(desk.child<QPushButton>("saveScheme").isEnabled());
    CHECK_FALSE(desk.child<QPushButton>("tryScheme").isEnabled());

    carriers.item(2, otherwise)->setText(QStringLiteral("80"));
    CHECK(carriers.item(2, otherwise)->toolTip().isEmpty());
    REQUIRE(
        QTest::qWaitFor([&] { return desk.child<QPushButton>("tryScheme").isEnabled(); }, 5000));
    CHECK(desk.child<QPlainTextEdit>("schemeText")
              .toPlainText()
              .contains(QStringLiteral("level: 省, points: 80")));
    QTest::mouseClick(&desk.child<QPushButton>("tryScheme"), Qt::LeftButton);
    FigureTable& trial = desk.table("trial");
    REQUIRE(QTest::qWaitFor([&] { return trial.isVisible(); }, 5000));
    QTest::mouseClick(&desk.child<QPushButton>("saveScheme"), Qt::LeftButton);
    desk.settle();
    const auto kept =
        workflow::loadScheme(county.ownSchemes() + QStringLiteral("/qingjiang-own.yaml"));
    REQUIRE(kept.has_value());
    CHECK(kept->carriers.back().rates.front().amount.least == Points(80));
    CHECK(kept->tasks.size() == 1);
    CHECK(kept->unitShare.how == workflow::ShareRule::How::Equal);
    CHECK(county.force.contains(QStringLiteral("qingjiang-own")));
}

TEST_CASE("what only the whole file shows is said at its row, and text and form follow each other")
{
    County county;
    BooksDesk desk(county);
    openForm(desk);
    auto& parts = desk.child<QTabBar>("schemeParts");
    auto& text = desk.child<QPlainTextEdit>("schemeText");
    TextTable& carriers = tableOf(desk, "schemeCarriers");
    carriers.setRows([&] {
        TextRows rows = carriers.rows();
        rows.push_back(rows[1]);
        return rows;
    }());
    carriers.item(3, carriers.columnCount() - 1)->setText(QStringLiteral("7"));
    REQUIRE(QTest::qWaitFor([&] { return stateOf(desk).contains(QStringLiteral("row 4")); }, 5000));
    CHECK(stateOf(desk).contains(QStringLiteral("twice")));
    CHECK_FALSE(carriers.item(3, 0)->toolTip().isEmpty());

    parts.setCurrentIndex(1);
    CHECK(text.isVisible());
    text.setPlainText(
        text.toPlainText().replace(QStringLiteral("points: 7}"), QStringLiteral("points: }")));
    parts.setCurrentIndex(0); // a form cannot show that
    CHECK(parts.currentIndex() == 1);
    text.setPlainText(QStringLiteral("id: a\nname: 甲\ncarriers: [{level: 市, points: 4}]\n"));
    parts.setCurrentIndex(0);
    CHECK(parts.currentIndex() == 0);
    REQUIRE(carriers.rowCount() == 1);
    CHECK(desk.child<QLineEdit>("schemeName").text() == QStringLiteral("甲"));

    desk.child<QComboBox>("schemeUnits").setCurrentIndex(3);
    CHECK(stateOf(desk).contains(QStringLiteral("3:2")));
    auto& figures = desk.child<QLineEdit>("schemeUnitFigures");
    figures.setText(QStringLiteral("3：2"));
    emit figures.textEdited(figures.text());
    CHECK(text.toPlainText().contains(QStringLiteral("ordered: [3, 2]")));
}
