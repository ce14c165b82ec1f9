// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every set of events, tried on random ones.
#include "tests/core/workflow/score/books.h"

#include <map>
#include <random>

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

constexpr const char* common = R"(
decimals: 2
carriers:
  - name: 要情
    level: 县
    rates:
      - {forms: [综合], points: 3, per: unit}
      - {points: 2.5, cap: {points: 11, per: month}}
  - {level: 市, points: 10}
  - {level: 省, rates: [{forms: [转报], points: 2}, {range: [5, 30]}]}
multipliers:
  - {name: 转发减半, reprinted: true, times: 0.5}
bonuses:
  - {name: 省批示, levels: [省], each: item, times: 1.5}
  - {name: 市批示, levels: [市], points: 12, stacks: false}
  - {name: 批示, points: 4, each: item}
penalties:
  - {name: 迟报, faults: [迟报], points: 1.25}
  - {name: 漏报, faults: [漏报], zero: {of: base, per: month}}
  - {name: 瞒报, faults: [瞒报], zero: {per: quarter}, veto: true}
tasks:
  - {name: 月任务, per: month, measure: submitted, least: 3, reached: 5, excess: {each: 1, most: 3}, each_missing: 1}
  - {name: 采用率, per: quarter, measure: adoption_rate, least: 40, missed: 2.5}
  - {name: 季度分, per: quarter, start: 6, measure: points, least: 40, reached: 7}
caps:
  - {name: 采用封顶, of: adoption, per: quarter, points: 60}
  - {name: 月达标封顶, of: base, per: month, points: 6}
  - {name: 达标封顶, of: base, per: year, points: 50}
  - {name: 总分封顶, per: year, points: 300}
share:
  units: equal
  persons: {ordered: [3, 2]}
)";

std::vector<Scheme> schemes()
{
    std::vector<Scheme> all;
    for (const char* reuse : {"reuse: sum\n", "reuse: highest\n", "reuse: once-per-level\n",
                              "reuse: {levels: 2}\n", "reuse: {levels: 2, once_per_level: true}\n"})
        all.push_back(schemeOf((QByteArray(common) + reuse).constData()));
    return all;
}

Organisation county()
{
    Organisation organisation;
    for (const char* name : {"双河乡", "清江镇", "县财政局"})
        organisation.units.push_back({QString::fromUtf8(name), {}, {}, {}, {}, {}});
    return organisation;
}

using Random = std::mt19937;

int below(Random& random, int limit)
{
    return static_cast<int>(random() % static_cast<unsigned>(limit));
}

template <class T>
const T& oneOf(Random& random, const std::vector<T>& all)
{
    return all[random() % all.size()];
}

ScoreEvent randomEvent(Random& random)
{
    using Kind = ScoreEvent::Kind;
    const QDate day = QDate(2026, 1, 1).addDays(below(random, 300));
    static const std::vector<Kind> kinds = {Kind::Submission, Kind::Submission, Kind::Adoption,
                                            Kind::Adoption,   Kind::Adoption,   Kind::Instruction,
                                            Kind::Penalty,    Kind::Commission};
    ScoreEvent made = event(oneOf(random, kinds), day);
    const Organisation organisation = county();
    made.units.clear();
    for (const OrgUnit& unit : organisation.units) {
        if (below(random, 2) == 0)
            made.units.push_back({unit.name});
    }
    made.persons = {{QStringLiteral("何静")}, {QStringLiteral("周启明")}};
    made.item = QStringLiteral("item %1").arg(below(random, 25));
    if (below(random, 3) == 0)
        made.carrier = QStringLiteral("要情");
    made.tier = oneOf<Tier>(random, {Tier::County, Tier::City, Tier::Province});
    made.form = oneOf<Form>(random, {Form::Single, Form::Combined, Form::Forwarded});
    made.reprinted = below(random, 4) == 0;
    made.fault = QString::fromUtf8(oneOf<const char*>(random, {"迟报", "迟报", "漏报", "瞒报"}));
    if (made.tier == Tier::Province)
        made.granted = Points(5 + below(random, 26));
    return made;
}

std::vector<ScoreEvent> randomEvents(Random& random, int count)
{
    std::vector<ScoreEvent> events;
    for (int i = 0; i < count; ++i)
        events.push_back(randomEvent(random));
    return events;
}

const QDate yearEnd(2026, 12, 31);

std::map<QString, Points> totals(const Ledger& ledger)
{
    std::map<QString, Points> sums;
    for (const LedgerLine& line : ledger.lines)
        sums[line.unit + QLatin1Char('/') + line.person] += line.points;
    std::erase_if(sums, [](const auto& entry) { return entry.second.isZero(); });
    return sums;
}

Ledger count(const Scheme& scheme, const std::vector<ScoreEvent>& events,
             const QDate& until = yearEnd)
{
    return ledgerOf(scheme, events, until, county());
}

QStringList words(const Ledger& ledger)
{
    QStringList lines;
    for (const LedgerLine& line : ledger.lines)
        lines.append(QStringList{line.date.toString(Qt::ISODate), line.home.toString(Qt::ISODate),
                                 line.unit, line.person, line.event, line.name,
                                 line.points.toText(), line.arithmetic,
                                 QString::fromUtf8(line.reason.text)}
                         .join(QLatin1Char('|')));
    return lines;
}

} // namespace

TEST_CASE("the order in which events are given changes nothing, not even a line")
{
    Random random(1);
    for (const Scheme& scheme : schemes()) {
        auto events = randomEvents(random, 80);
        for (int i = 0; i < 10; ++i)
            events.push_back(correction(QDate(2026, 11, 1 + i), events[below(random, 80)]));
        const QStringList before = words(count(scheme, events));
        for (int round = 0; round < 5; ++round) {
            std::shuffle(events.begin(), events.end(), random);
            REQUIRE(words(count(scheme, events)) == before);
        }
    }
}

TEST_CASE("what was taken back counts as if it had never been, whenever that happened")
{
    Random random(2);
    for (const Scheme& scheme : schemes()) {
        for (int round = 0; round < 20; ++round) {
            const auto events = randomEvents(random, 60);
            std::vector<ScoreEvent> all, left;
            for (const ScoreEvent& one : events) {
                all.push_back(one);
                if (below(random, 4) != 0) {
                    left.push_back(one);
                    continue;
                }
                all.push_back(correction(one.date.addDays(below(random, 60)), one));
            }
            REQUIRE(totals(count(scheme, all)) == totals(count(scheme, left)));
        }
    }
}

TEST_CASE("taking back and adding again is neutral")
{
    Random random(3);
    for (const Scheme& scheme : schemes()) {
        for (int round = 0; round < 20; ++round) {
            auto events = randomEvents(random, 60);
            const auto before = totals(count(scheme, events));
            for (int i = 0; i < 15; ++i) {
                ScoreEvent again = events[static_cast<std::size_t>(i)];
                events.push_back(correction(again.date.addDays(below(random, 40)), again));
                again.id += QStringLiteral("-again");
                events.push_back(again);
            }
            REQUIRE(totals(count(scheme, events)) == before);
        }
    }
}

TEST_CASE("history never changes: what comes later only adds lines")
{
    Random random(4);
    for (const Scheme& scheme : schemes()) {
        auto events = randomEvents(random, 120);
        for (int i = 0; i < 20; ++i) {
            const ScoreEvent& of = events[static_cast<std::size_t>(below(random, 120))];
            events.push_back(correction(of.date.addDays(below(random, 60)), of));
        }
        const QStringList whole = words(count(scheme, events));
        for (int month = 1; month <= 12; ++month) {
            const QDate until = QDate(2026, month, 1).addDays(below(random, 28));
            const QStringList then = words(count(scheme, events, until));
            REQUIRE(then == whole.mid(0, then.size()));
        }
    }
}

TEST_CASE("a year of caps agrees with a calculation in whole hundredths")
{
    Random random(5);
    const Scheme scheme = schemeOf(R"(
carriers:
  - {name: 要情, rates: [{points: 2.5, cap: {points: 11, per: month}}]}
  - {level: 市, points: 0.75}
caps: [{name: 总分封顶, per: quarter, points: 20}]
penalties: [{name: 迟报, faults: [迟报], points: 1.25}]
)");
    for (int round = 0; round < 100; ++round) {
        std::vector<ScoreEvent> events;
        std::map<int, int> capped, others;
        for (int i = 0; i < 60; ++i) {
            const QDate day = QDate(2026, 1, 1).addDays(below(random, 365));
            const int quarter = (day.month() - 1) / 3;
            switch (below(random, 3)) {
            case 0:
                events.push_back(adoption(day, "要情"));
                capped[day.month()] += 250;
                break;
            case 1:
                events.push_back(adoption(day, Tier::City));
                others[quarter] += 75;
                break;
            default:
                events.push_back(fault(day, "迟报"));
                others[quarter] -= 125;
            }
        }
        for (const auto& [month, sum] : capped)
            others[(month - 1) / 3] += std::min(sum, 1100);
        int expected = 0;
        for (const auto& [quarter, sum] : others)
            expected += std::min(sum, 2000);
        REQUIRE(pointsOf(count(scheme, events), someUnit) == Points::ratio(expected, 100));
    }
}

TEST_CASE("highest and top levels agree with picking the best by hand")
{
    Random random(6);
    const char* rates = "carriers: [{level: 县, points: 5}, {level: 市, points: 20}, {level: 省, "
                        "points: 15}]\nmultipliers: [{name: 半, reprinted: true, times: 0.5}]\n";
    const Scheme highest = schemeOf((QByteArray(rates) + "reuse: highest\n").constData());
    const Scheme twoLevels =
        schemeOf((QByteArray(rates) + "reuse: {levels: 2, once_per_level: true}\n").constData());
    for (int round = 0; round < 100; ++round) {
        std::vector<ScoreEvent> events;
        std::map<int, int> best; // level → ten times the points
        int most = 0;
        for (int i = 0; i < 6; ++i) {
            const Tier tier = oneOf<Tier>(random, {Tier::County, Tier::City, Tier::Province});
            ScoreEvent one = adoption(QDate(2026, 1 + below(random, 12), 1), tier);
            one.item = QStringLiteral("a");
            one.reprinted = below(random, 2) == 0;
            const int full = tier == Tier::County ? 50 : tier == Tier::City ? 200 : 150;
            const int worth = one.reprinted ? full / 2 : full;
            int& ofLevel = best[static_cast<int>(tier)];
            ofLevel = std::max(ofLevel, worth);
            most = std::max(most, worth);
            events.push_back(one);
        }
        int two = 0;
        for (auto level = best.begin(); level != best.end(); ++level) {
            if (std::distance(best.begin(), level) < 2)
                two += level->second;
        }
        REQUIRE(pointsOf(count(highest, events), someUnit) == Points::ratio(most, 10));
        REQUIRE(pointsOf(count(twoLevels, events), someUnit) == Points::ratio(two, 10));
    }
}
