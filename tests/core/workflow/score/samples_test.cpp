// SPDX-License-Identifier: GPL-3.0-or-later
// The real schemes of domain reference 3.1, each with a sum worked out by hand from it.
#include "tests/core/workflow/score/books.h"

#include <QDir>

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

std::vector<ScoreEvent> times(int count, const ScoreEvent& of)
{
    std::vector<ScoreEvent> events;
    for (int i = 0; i < count; ++i) {
        events.push_back(of);
        events.back().id += QStringLiteral("-%1").arg(i);
        events.back().item += QStringLiteral("-%1").arg(i);
    }
    return events;
}

std::vector<ScoreEvent> operator+(std::vector<ScoreEvent> left,
                                  const std::vector<ScoreEvent>& right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

Organisation oneUnit(const char* category = "")
{
    Organisation organisation;
    organisation.units = {{someUnit, QString::fromUtf8(category), {}, {}, {}, {}}};
    return organisation;
}

const QDate spring(2026, 4, 10);

} // namespace

TEST_CASE("every shipped scheme is read and says what its document leaves open")
{
    const auto schemes = loadSchemes({QStringLiteral(CHENGBAO_SHARE "/schemes")});
    REQUIRE(schemes.has_value());
    CHECK(schemes->size() == 15);
    QStringList complete;
    for (const Scheme& scheme : *schemes) {
        if (scheme.missing.isEmpty())
            complete.append(scheme.id);
    }
    CHECK(complete.join(QLatin1Char(' ')) ==
          QStringLiteral("civil-affairs-fees county-office lianyungang town-office"));
}

TEST_CASE("sample 1: 23 items, 9 items and 8 items are 23, 36 and 16 points")
{
    const Scheme scheme = shipped("lvliang-2009");
    const QDate day(2009, 9, 30);
    const auto plain = times(23, adoption(day, "吕梁政务信息·普刊"));
    const auto province = times(9, adoption(day, "《晋政信息·普刊》"));
    const auto web = times(8, adoption(day, "晋政信息·互联网"));
    CHECK(total(scheme, plain) == "23");
    CHECK(total(scheme, province) == "36");
    CHECK(total(scheme, web) == "16");
    CHECK(total(scheme, plain + province + web) == "75");
}

TEST_CASE("sample 3: a month with its 8 items gets 10 points, twelve get 120")
{
    const Scheme scheme = shipped("changshan-2014");
    const QDate march(2014, 3, 5);
    // 5 + 10 + 30 + 30, and in the city 20 + 50 + 80
    CHECK(total(scheme,
                {adoption(march, "要情快报"), adoption(march, "常山政务"), adoption(march, "增刊"),
                 adoption(march, "参阅"), adoption(march, Tier::City, Form::News),
                 adoption(march, Tier::City), adoption(march, "工作交流")}) == "225");
    const Organisation town = oneUnit("乡镇");
    CHECK(total(scheme, times(8, submission(march)), town) == "10");
    CHECK(total(scheme, times(7, submission(march)), town) == "0");
    std::vector<ScoreEvent> year;
    for (int month = 1; month <= 12; ++month)
        year = year + times(9, submission(QDate(2014, month, 28)));
    CHECK(total(scheme, year, town) == "120");
    CHECK(total(scheme, year, oneUnit("部门")) == "0");
    // What the document leaves open counts nothing, and the ledger says so.
    const Ledger open = ledgerOf(scheme, {adoption(march, Tier::Province)}, QDate(2014, 12, 31));
    REQUIRE(open.lines.size() == 1);
    CHECK(open.lines[0].rule == LedgerLine::Rule::Unrated);
}

TEST_CASE("sample 4: half a point for a picture, ten off for a commission not delivered")
{
    const Scheme scheme = shipped("guangyuan-2008");
    const QDate day(2008, 6, 1);
    // 2 + 2 + 5 + 5 + 1 + 0.5 + 10 + 3 + 5 + 5 = 38.5
    const std::vector<ScoreEvent> adopted = {
        adoption(day, "政务晨讯"),      adoption(day, "要情专报"),
        adoption(day, "工作通报"),      adoption(day, "参阅"),
        adoption(day, Tier::Website),   adoption(day, Tier::Website, Form::Picture),
        adoption(day, Tier::National),  adoption(day, "川政晨讯·参阅"),
        adoption(day, "川政晨讯·重要"), adoption(day, "政务晨讯", Form::Commissioned)};
    CHECK(total(scheme, adopted) == "38.5");
    // 38.5 + 20 + 10 + 5 − 10 − 10
    CHECK(total(scheme, adopted + std::vector{instruction(day, Tier::National),
                                              instruction(day, Tier::Province),
                                              instruction(day, Tier::City), fault(day, "约稿未交"),
                                              fault(day, "反馈迟报")}) == "53.5");
}

TEST_CASE("sample 5: sent up 2, adopted there 5 to 30 more, all of it added up")
{
    const Scheme scheme = shipped("lianyungang");
    ScoreEvent city = adoption(spring, "昨日情况");
    ScoreEvent sentUp = adoption(spring.addDays(3), Tier::Province, Form::Forwarded);
    ScoreEvent province = adoption(spring.addDays(9), Tier::Province);
    sentUp.item = province.item = city.item;
    CHECK(total(scheme, {city, sentUp, province}) == "5"); // what was awarded is not recorded
    province.granted = Points(12);
    CHECK(total(scheme, {city, sentUp, province}) == "17"); // 3 + 2 + 12
    province.granted = Points(31);
    CHECK(total(scheme, {city, sentUp, province}) == "5"); // more than can be awarded
    // 1 + 20 + 3 + 10 + 50
    CHECK(total(scheme,
                {adoption(spring, "昨日情况", Form::Brief), adoption(spring, "政务建议"),
                 adoption(spring, "专报动态"), adoption(spring, Tier::National, Form::Forwarded),
                 adoption(spring, Tier::National)}) == "84");
    ScoreEvent proposal = instruction(spring, Tier::City);
    proposal.itemKind = Kind::Proposal;
    // 10 + 5 + 50 + 100
    CHECK(total(scheme,
                {proposal, instruction(spring, Tier::City), instruction(spring, Tier::Province),
                 instruction(spring, Tier::National)}) == "165");
}

TEST_CASE("sample 6: the province’s points twice, the State Council’s five times, shared equally")
{
    const Scheme scheme = shipped("quzhou");
    // 2 + 2 + 3 + 10 + 2
    CHECK(total(scheme,
                {adoption(spring, "信息版"), adoption(spring, "特刊"), adoption(spring, "专报"),
                 adoption(spring, "增刊"), adoption(spring, "送阅件")}) == "19");
    ScoreEvent province = adoption(spring, Tier::Province);
    ScoreEvent national = adoption(spring, Tier::National);
    CHECK(total(scheme, {province}) == "0"); // the province’s points are not known
    province.upper = Points(4);
    national.upper = Points(4);
    CHECK(total(scheme, {province, national}) == "28"); // 4 × 2 + 4 × 5
    ScoreEvent together = adoption(spring, "增刊");
    together.units = {{someUnit}, {otherUnit}, {QStringLiteral("县农业农村局")}};
    CHECK(total(scheme, {together}) == "3.33"); // 10 ÷ 3
    ScoreEvent first = instruction(spring, Tier::City), second = instruction(spring, Tier::City);
    first.item = second.item = QStringLiteral("a");
    CHECK(total(scheme, {first, second}) == "10"); // for each item, not for each instruction
}

TEST_CASE("sample 6: the province’s points come from its own scheme when that is at hand")
{
    const Scheme scheme = shipped("quzhou");
    const Scheme province = schemeOf("carriers: [{level: 省, points: 4}]");
    const auto ledger =
        ledgerOf(scheme, {adoption(spring, Tier::Province)}, QDate(2026, 12, 31), {}, &province);
    CHECK(pointsOf(ledger, someUnit) == Points(8));
    CHECK(ledger.lines.at(0).arithmetic == QStringLiteral("4 × 2 = 8"));
}

TEST_CASE("sample 7: sent up 5 and adopted 40, and the mayor’s instruction 30")
{
    const Scheme scheme = shipped("luan-2013");
    const QDate day(2013, 5, 2);
    // 10 + 5 + 10 + 5 + 40 + 30 + 80
    CHECK(total(scheme,
                {adoption(day, "要情"), adoption(day, "快讯"), adoption(day, "快讯专报"),
                 adoption(day, Tier::Province, Form::Forwarded), adoption(day, Tier::Province),
                 adoption(day, Tier::National, Form::Forwarded), adoption(day, Tier::National)}) ==
          "180");
    ScoreEvent mayor = instruction(day, Tier::City);
    mayor.principal = true;
    CHECK(total(scheme, {mayor, instruction(day, Tier::City)}) == "30");
    CHECK(total(scheme, {adoption(QDate(2014, 1, 1), "要情")}) == "0"); // no longer valid
}

TEST_CASE("sample 8: every unit of a combined item gets 3, fifteen items a year 50")
{
    const Scheme scheme = shipped("county-office");
    ScoreEvent combined = adoption(spring, Tier::County, Form::Combined);
    combined.units = {{otherUnit}, {someUnit}, {QStringLiteral("县财政局")}};
    CHECK(total(scheme, {combined}) == "3");
    // 5 + 10 + 10 + 20 + 30 + 50 + 5 + 10 + 3
    CHECK(total(scheme, {adoption(spring, Tier::County), adoption(spring, "要情"),
                         adoption(spring, Tier::City), adoption(spring, Tier::Province),
                         adoption(spring, "国办"), adoption(spring, "中办"),
                         adoption(spring, Tier::County, Form::News),
                         adoption(spring, Tier::County, Form::Commissioned),
                         adoption(spring, Tier::County, Form::Brief)}) == "143");
    ScoreEvent research = adoption(spring, Tier::Province, Form::Research);
    research.relayed = true;
    CHECK(total(scheme, {research}) == "40"); // 20 × 2
    CHECK(total(scheme, times(15, submission(spring)), oneUnit()) == "50");
    CHECK(total(scheme, times(14, submission(spring)), oneUnit()) == "0");
}

TEST_CASE("sample 9: the prefecture twice, the province four times")
{
    const Scheme scheme = shipped("chuxiong-fagai");
    CHECK(total(scheme, {adoption(spring, Tier::Unit, Form::Brief)}) == "3");
    CHECK(total(scheme, {adoption(spring, Tier::City)}) == "10");                     // 5 × 2
    CHECK(total(scheme, {adoption(spring, Tier::Province, Form::Research)}) == "40"); // 10 × 4
    ScoreEvent reference = adoption(spring, "领导参考");
    CHECK(total(scheme, {reference}) == "20");
    reference.tier = Tier::City;
    CHECK(total(scheme, {reference}) == "40");
    ScoreEvent web = adoption(spring, Tier::Website);
    web.granted = Points(4);
    CHECK(total(scheme, {web, event(ScoreEvent::Kind::Commission, spring)}) == "9"); // 4 + 5
}

TEST_CASE("sample 10: six points to begin with, and what is taken off them")
{
    const Scheme scheme = shipped("zhonglou-bureau");
    Organisation organisation = oneUnit();
    organisation.targets = {{scheme.id,
                             someUnit,
                             {},
                             QStringLiteral("2026-Q2"),
                             QStringLiteral("季度报送"),
                             Points(5)}};
    const auto ledgerFor = [&](const std::vector<ScoreEvent>& events) {
        return pointsOf(ledgerOf(scheme, events, QDate(2026, 6, 30), organisation), someUnit);
    };
    // Two quarters begin with 6; in neither is anything sent, so the rate is below 30 % in both and
    // in the second all 5 items are missing: 12 − 1 − 1 − 5
    CHECK(ledgerFor({}) == Points(5));
    // Second quarter: 4 of 5 items −1, one of four adopted −1, late −1, named −2, commission +2,
    // adopted in the district 10, in the city as research 30: 12 − 1 − 1 − 1 − 1 − 2 + 2 + 10
    std::vector<ScoreEvent> events = times(4, submission(spring));
    events =
        events + std::vector{adoption(spring, Tier::County), fault(spring, "迟报"),
                             fault(spring, "被通报"), event(ScoreEvent::Kind::Commission, spring)};
    CHECK(ledgerFor(events) == Points(18));
    // One more adoption: half of four items, the rate is reached: 18 + 1 + 30
    CHECK(ledgerFor(events + std::vector{adoption(spring, Tier::City, Form::Research)}) ==
          Points(49));
}

TEST_CASE("sample 11: 20 to begin with, 20 for the task or 30 off")
{
    const Scheme scheme = shipped("district-office");
    Organisation organisation = oneUnit();
    organisation.targets = {
        {scheme.id, {}, {}, QStringLiteral("2026"), QStringLiteral("全年任务"), Points(2)}};
    CHECK(total(scheme, {}, organisation) == "-10"); // 20 − 30
    CHECK(total(scheme, {submission(spring), submission(spring)}, organisation) == "40");
    ScoreEvent untrue = fault(spring, "失实");
    untrue.granted = Points(60);
    // 10 + 5 + 50 + 300 + 5 + 20 + 80 − 60 − 100 − 200
    const std::vector<ScoreEvent> events = {adoption(spring, "政务"),
                                            adoption(spring, "政务", Form::Brief),
                                            adoption(spring, Tier::City),
                                            adoption(spring, Tier::Province, Form::Research),
                                            adoption(spring, Tier::Website),
                                            instruction(spring, Tier::County),
                                            instruction(spring, Tier::Province),
                                            untrue,
                                            fault(spring, "紧急迟报被省通报"),
                                            fault(spring, "漏报")};
    // No target is known outside the organisation, and 20 are given to begin with.
    CHECK(total(scheme, events) == "130");
}

TEST_CASE("sample 12: two items a week are a point, each more another, one left out takes the week")
{
    const Scheme scheme = shipped("city-weekly");
    const QDate monday(2026, 4, 6);
    CHECK(total(scheme, times(1, submission(monday)), oneUnit()) == "0");
    CHECK(total(scheme, times(2, submission(monday)), oneUnit()) == "1");
    const auto five = times(5, submission(monday.addDays(6)));
    CHECK(total(scheme, five, oneUnit()) == "4"); // 1 + 3 × 1
    const auto next = times(2, submission(monday.addDays(7)));
    CHECK(total(scheme, five + next + std::vector{fault(monday.addDays(2), "漏报")}, oneUnit()) ==
          "1");
}

TEST_CASE("sample 13: the two highest levels, each once; the first two authors 3 to 2")
{
    const Scheme scheme = shipped("livestock-bureau");
    std::vector<ScoreEvent> events = {adoption(spring, Tier::County), adoption(spring, Tier::City),
                                      adoption(spring.addDays(1), Tier::City),
                                      adoption(spring.addDays(2), Tier::Province)};
    for (ScoreEvent& one : events)
        one.item = QStringLiteral("a");
    CHECK(total(scheme, events) == "4"); // 2 in the province, 2 once in the city
    events[3].reprinted = true;
    CHECK(total(scheme, events) == "3"); // 2 × 0.5 + 2
    ScoreEvent remark = instruction(spring.addDays(5), Tier::County);
    remark.item = QStringLiteral("a");
    CHECK(total(scheme, {events[0], events[1], events[2], events[3], remark}) == "6");

    ScoreEvent paper = adoption(spring, "论文");
    paper.persons = {{QStringLiteral("甲")}, {QStringLiteral("乙")}, {QStringLiteral("丙")}};
    const Ledger ledger = ledgerOf(scheme, {paper}, QDate(2026, 12, 31));
    CHECK(pointsOfPerson(ledger, QStringLiteral("甲")).toText() == QStringLiteral("3.6"));
    CHECK(pointsOfPerson(ledger, QStringLiteral("乙")).toText() == QStringLiteral("2.4"));
    CHECK(pointsOfPerson(ledger, QStringLiteral("丙")).isZero());
    CHECK(pointsOf(ledger, someUnit) == Points(6));
    ScoreEvent longOne = adoption(spring, Tier::City);
    longOne.characters = 801;
    CHECK(total(scheme, {longOne}) == "0"); // what research is worth is not known
    longOne.characters = 800;
    CHECK(total(scheme, {longOne}) == "2");
}

TEST_CASE("sample 14: 10, 20 and 30, and 3 for or against a commission")
{
    const Scheme scheme = shipped("town-office");
    CHECK(total(scheme,
                {adoption(spring, Tier::County), adoption(spring, Tier::City),
                 adoption(spring, Tier::Province), event(ScoreEvent::Kind::Commission, spring),
                 fault(spring, "约稿未交"), fault(spring, "约稿未交")}) == "57"); // 60 + 3 − 6
    const Ledger ledger =
        ledgerOf(scheme, times(10, submission(spring)), QDate(2026, 6, 30), oneUnit());
    REQUIRE(ledger.tasks.size() == 3); // two quarters and the year
    CHECK(ledger.tasks[0].value == Points(0));
    CHECK(ledger.tasks[1].value == Points(10));
    CHECK(ledger.tasks[1].least == Points(10));
    CHECK(ledger.tasks[2].value == Points(10));
    CHECK_FALSE(ledger.tasks[2].over);
}
