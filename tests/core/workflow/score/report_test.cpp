// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/insight.h"
#include "core/workflow/score/report.h"
#include "tests/core/workflow/score/books.h"

#include <map>
#include <random>

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

const Period third = *Period::fromText(QStringLiteral("2026-Q3"));
const QDate today(2026, 10, 8);

Scheme countyScheme()
{
    return schemeOf(
        "carriers:\n  - {name: 要情, level: 县, points: 5}\n  - {level: 市, points: 20}\n"
        "penalties: [{name: 迟报, faults: [迟报], points: 2}]\n"
        "tasks: [{name: 季度报送, per: quarter, measure: submitted, least: 2}]\n"
        "fees: [{name: 市, levels: [市], yuan: 30}]\n");
}

Books threeUnits()
{
    Books books;
    for (const auto& [name, category] :
         {std::pair("双河乡", "乡镇"), {"清江镇", "乡镇"}, {"县财政局", "部门"}})
        books.organisation.units.push_back(
            {QString::fromUtf8(name), QString::fromUtf8(category), {}, {}, {}, {}});
    return books;
}

Report reportOn(const Books& books, const Scheme* scheme, const Period& period = third)
{
    auto report = makeReport({books, scheme, nullptr, period, today});
    REQUIRE(report.has_value());
    return std::move(*report);
}

const UnitRow& rowOf(const Report& report, const QString& unit)
{
    const auto found = std::find_if(report.units.begin(), report.units.end(),
                                    [&](const UnitRow& row) { return row.unit == unit; });
    REQUIRE(found != report.units.end());
    return *found;
}

const QDate august(2026, 8, 3);

} // namespace

TEST_CASE("the report of a quarter by unit")
{
    const Scheme scheme = countyScheme();
    Books books = threeUnits();
    ScoreEvent forOther = adoption(august, "要情");
    forOther.units = {{otherUnit}};
    books.events = {submission(QDate(2026, 2, 1)),
                    submission(august),
                    submission(august),
                    submission(august, otherUnit),
                    adoption(QDate(2026, 2, 9), "要情"),
                    adoption(august, "要情"),
                    adoption(august, Tier::City),
                    forOther,
                    fault(august, "迟报")};
    const Report report = reportOn(books, &scheme);
    const UnitRow& first = rowOf(report, someUnit);
    CHECK(first.submitted == 2);
    CHECK(first.submittedInYear == 3);
    CHECK(first.adopted == 2);
    CHECK(first.adoptedInYear == 3);
    CHECK(first.points == Points(23)); // 5 + 20 − 2
    CHECK(first.pointsInYear == Points(28));
    CHECK(first.taken == Points(-2));
    CHECK(first.rank == 1);
    REQUIRE(report.carriers.size() == 2);
    CHECK(report.carriers[0].name == QStringLiteral("市"));
    CHECK(report.carriers[1].name == QStringLiteral("要情"));
    CHECK(report.carriers[1].adopted == 2);
    CHECK(report.carriers[1].points == Points(10));
    CHECK(first.carriers[0].points == Points(20));
    CHECK(rowOf(report, otherUnit).rank == 2);
    CHECK(rowOf(report, QStringLiteral("县财政局")).rank == 1); // of its own category
    CHECK(report.silent == QStringList{QStringLiteral("县财政局")});
    CHECK(report.points == Points(28));
    CHECK(report.submitted == 3);
    REQUIRE(first.targets.size() == 1);
    CHECK(first.targets[0].rate == Points(100));
    CHECK(rowOf(report, otherUnit).targets[0].rate == Points(50));
    CHECK(report.fees == Points(30));
    CHECK(report.annex.size() == 3);
    REQUIRE(report.trend.size() == 9);
    CHECK(report.trend[7].submitted == 3);
    CHECK(report.trend[7].rate() == Points(100));
    CHECK(report.trend[1].adopted == 1);
    CHECK_FALSE(report.trend[2].rate().has_value());
}

TEST_CASE("an item adopted twice is one adopted item, in each carrier one")
{
    Scheme scheme = countyScheme();
    Books books = threeUnits();
    ScoreEvent county = adoption(august, "要情"), city = adoption(august.addDays(3), Tier::City);
    const ScoreEvent sent = submission(august);
    county.item = city.item = sent.item;
    books.events = {sent, county, city};
    const auto check = [&](int adopted) {
        const Report report = reportOn(books, &scheme);
        CHECK(report.adopted == adopted);
        CHECK(rowOf(report, someUnit).adopted == adopted);
        CHECK(rowOf(report, someUnit).adoptedInYear == adopted);
        CHECK(report.kinds.at(0).adopted == adopted);
        CHECK(report.trend.at(7).adopted == adopted);
        CHECK(report.tiers.size() == 2);
        CHECK(report.carriers.at(0).adopted + report.carriers.at(1).adopted == 2);
        CHECK(report.points == Points(25));
    };
    check(1);
    scheme.reuse.separate = true;
    check(2);
}

TEST_CASE("sample 2: 255 of 300 are 85 %, 24 of 40 are 60 %, 175 of 150 cut down are 116 %")
{
    const auto rate = [](const char* points, int count, int target, const char* rounding) {
        const QByteArray yaml = QByteArray("decimals: 0\nrounding: ") + rounding +
                                "\ncarriers: [{level: 市, points: " + points + "}]\n";
        const Scheme scheme = schemeOf(yaml.constData());
        Books books;
        for (int i = 0; i < count; ++i)
            books.events.push_back(adoption(august, Tier::City));
        books.organisation.targets = {{scheme.id,
                                       someUnit,
                                       {},
                                       QStringLiteral("2026"),
                                       QStringLiteral("得分"),
                                       Points(target)}};
        const Report report = reportOn(books, &scheme, *Period::fromText(QStringLiteral("2026")));
        return rowOf(report, someUnit).targets.at(0).rate->toText().toStdString();
    };
    CHECK(rate("5", 51, 300, "half-up") == "85");
    CHECK(rate("1", 24, 40, "half-up") == "60");
    CHECK(rate("1", 175, 150, "down") == "116");
}

TEST_CASE("equal points share a rank, and a veto has none")
{
    const Scheme scheme = schemeOf("carriers: [{level: 市, points: 20}]\n"
                                   "penalties: [{name: 瞒报, faults: [瞒报], veto: true}]\n");
    Books books;
    for (const char* unit : {"甲", "乙", "丙", "丁"}) {
        ScoreEvent one = adoption(august, Tier::City);
        one.units = {{QString::fromUtf8(unit)}};
        books.events.push_back(one);
    }
    books.events.push_back(event(ScoreEvent::Kind::Submission, august, QStringLiteral("戊")));
    ScoreEvent more = adoption(august, Tier::City);
    more.units = {{QStringLiteral("丙")}};
    ScoreEvent hidden = fault(august, "瞒报");
    hidden.units = {{QStringLiteral("丁")}};
    books.events.push_back(more);
    books.events.push_back(hidden);
    const Report report = reportOn(books, &scheme);
    QStringList ranks;
    for (const UnitRow& row : report.units)
        ranks.append(QStringLiteral("%1%2").arg(row.unit).arg(row.rank));
    CHECK(ranks.join(QLatin1Char(' ')) == QStringLiteral("丙1 乙2 甲2 戊4 丁0"));
}

TEST_CASE("a correction of a later quarter leaves the earlier report as it was")
{
    const Scheme scheme = countyScheme();
    Books books = threeUnits();
    const ScoreEvent wrong = adoption(august, Tier::City);
    books.events = {submission(august), wrong};
    const Report before = reportOn(books, &scheme);
    books.events.push_back(correction(QDate(2026, 10, 2), wrong));
    const Report after = reportOn(books, &scheme);
    CHECK(after.points == before.points);
    CHECK(after.adopted == before.adopted);
    CHECK(after.annex.size() == 1);
    const Report fourth = reportOn(books, &scheme, third.next());
    CHECK(rowOf(fourth, someUnit).points == Points(-20));
    CHECK(rowOf(fourth, someUnit).pointsInYear.isZero());
    CHECK(rowOf(fourth, someUnit).adoptedInYear == 0);
    CHECK(reportOn(books, &scheme, *Period::fromText(QStringLiteral("2026"))).points.isZero());
}

TEST_CASE("warnings: months missed in a row, items short, points below")
{
    Scheme scheme = shipped("clerk-lines");
    Books books = threeUnits();
    books.organisation.targets.clear();
    for (int month = 1; month <= 12; ++month)
        books.organisation.targets.push_back(
            {{},
             {},
             {},
             QStringLiteral("2026-%1").arg(month, 2, 10, QLatin1Char('0')),
             QStringLiteral("月任务"),
             Points(2)});
    for (int month = 1; month <= 7; ++month) {
        for (int i = 0; i < 2; ++i)
            books.events.push_back(submission(QDate(2026, month, 5)));
    }
    const auto names = [&](const Report& report) {
        std::map<QString, QStringList> found;
        for (const Alert& alert : report.alerts)
            found[alert.unit].append(alert.reason.arguments.value(0));
        return found;
    };
    auto alerts = names(reportOn(books, &scheme));
    CHECK(alerts[someUnit] == QStringList{QStringLiteral("不参评优")}); // August and September
    CHECK(alerts[otherUnit].size() == 3);                               // nine months, 18 items
    const Scheme base = shipped("zhonglou-bureau");
    alerts = names(reportOn(books, &base));
    CHECK(alerts[otherUnit] == QStringList{QStringLiteral("不达标")}); // 6 − 1
}

TEST_CASE("the mix of kinds is remarked upon when it is lopsided, from ten items on")
{
    Books books;
    const auto add = [&](int count, Kind kind) {
        for (int i = 0; i < count; ++i) {
            books.events.push_back(submission(august));
            books.events.back().itemKind = kind;
        }
    };
    add(9, Kind::News);
    CHECK(reportOn(books, nullptr).alerts.empty());
    add(1, Kind::Experience);
    const Report lopsided = reportOn(books, nullptr);
    CHECK(lopsided.alerts.size() == 3);
    CHECK(lopsided.balance.good == 10);
    CHECK(lopsided.balance.bad == 0);
    add(4, Kind::Research);
    add(4, Kind::Problem);
    CHECK(reportOn(books, nullptr).alerts.empty()); // 9, 4 and 4 of 18
    CHECK(reportOn(books, nullptr).open.empty());
    CHECK(reportOn(books, nullptr).units.at(0).rank == 0);
}

TEST_CASE("fees go to the authors, and those that are still open are counted")
{
    const Scheme scheme = shipped("civil-affairs-fees");
    Books books;
    ScoreEvent city = adoption(august, Tier::City), research = adoption(august, Tier::Province);
    research.form = Form::Research;
    city.persons = {{QStringLiteral("何静")}, {QStringLiteral("张三")}};
    books.events = {city, research, adoption(august, Tier::National)};
    const Report report = reportOn(books, &scheme);
    CHECK(report.fees == Points(230));
    CHECK(report.openFees == 1);
    REQUIRE(report.persons.size() == 2);
    CHECK(report.persons[0].fees == Points(15));
}

TEST_CASE("sums of a random year, counted again by hand")
{
    std::mt19937 random(11);
    const Scheme scheme = countyScheme();
    Books books = threeUnits();
    const auto units = books.organisation.units;
    std::map<QString, int> points, submitted;
    for (int i = 0; i < 500; ++i) {
        const QDate day = QDate(2026, 1, 1).addDays(static_cast<int>(random() % 365));
        const QString unit = units[random() % units.size()].name;
        const bool counts = third.contains(day);
        ScoreEvent one;
        switch (random() % 4) {
        case 0:
            one = submission(day, unit);
            submitted[unit] += counts ? 1 : 0;
            break;
        case 1:
            one = adoption(day, "要情");
            points[unit] += counts ? 5 : 0;
            break;
        case 2:
            one = adoption(day, Tier::City);
            points[unit] += counts ? 20 : 0;
            break;
        default:
            one = fault(day, "迟报");
            points[unit] -= counts ? 2 : 0;
        }
        one.units = {{unit}};
        books.events.push_back(one);
    }
    const Report report = reportOn(books, &scheme);
    for (const OrgUnit& unit : units) {
        CHECK(rowOf(report, unit.name).points == Points(points[unit.name]));
        CHECK(rowOf(report, unit.name).submitted == submitted[unit.name]);
    }
}

TEST_CASE("what gets adopted, with its counts")
{
    Books books;
    for (int i = 0; i < 6; ++i) {
        archive::ItemFigures item;
        item.id = QString::number(i);
        item.day = august.addDays(i);
        item.kind = i < 4 ? Kind::News : Kind::Research;
        item.characters = i < 3 ? 300 : 900;
        item.state = i == 0 ? State::Adopted : State::Submitted;
        books.items.push_back(item);
    }
    ScoreEvent taken = adoption(today, Tier::City), wrong = adoption(today, Tier::City);
    taken.item = QStringLiteral("5");
    taken.source = QStringLiteral("会议");
    wrong.item = QStringLiteral("4");
    books.events = {taken, wrong, correction(today, wrong)};
    const auto insights = whatGetsAdopted(books, {}, {});
    REQUIRE(insights.size() == 6);
    const auto& kinds = insights[0].rows;
    REQUIRE(kinds.size() == 2);
    CHECK(kinds[0].name == QStringLiteral("动态"));
    CHECK(kinds[0].submitted == 4);
    CHECK(kinds[0].adopted == 1);
    CHECK(kinds[0].rate() == Points(25));
    CHECK(kinds[1].rate() == Points(50));
    REQUIRE(insights[1].rows.size() == 2); // five of which the source is not known
    CHECK(insights[1].rows[1].rate() == Points(100));
    REQUIRE(insights[2].rows.size() == 2);
    CHECK(insights[2].rows[0].name == QStringLiteral("300字以内"));
    CHECK(insights[3].rows.empty()); // no item has a board
    CHECK(whatGetsAdopted(books, august.addDays(5), {})[0].rows.size() == 1);
}
