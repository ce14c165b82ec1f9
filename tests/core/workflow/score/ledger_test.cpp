// SPDX-License-Identifier: GPL-3.0-or-later
// Single rules, line by line.
#include "tests/core/workflow/score/books.h"

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

const QDate april(2026, 4, 10);
const QDate may(2026, 5, 20);
const QDate yearEnd(2026, 12, 31);

QString brief(const LedgerLine& line)
{
    return QStringLiteral("%1 %2 %3")
        .arg(line.date.toString(QStringLiteral("MM-dd")), line.points.toText(), line.arithmetic);
}

QStringList brief(const Ledger& ledger)
{
    QStringList lines;
    for (const LedgerLine& line : ledger.lines)
        lines.append(brief(line).trimmed());
    return lines;
}

Ledger countAll(const Scheme& scheme, const std::vector<ScoreEvent>& events)
{
    return ledgerOf(scheme, events, yearEnd);
}

} // namespace

TEST_CASE("a line tells how it was calculated")
{
    const Scheme scheme = schemeOf("carriers: [{name: 要情, level: 县, points: 10}]\n"
                                   "multipliers: [{name: 转发减半, reprinted: true, times: 0.5}]\n"
                                   "share: {units: equal}\n");
    ScoreEvent one = adoption(april, "《要情》");
    one.reprinted = true;
    one.units = {{someUnit}, {otherUnit}, {QStringLiteral("县财政局")}};
    const Ledger ledger = countAll(scheme, {one});
    REQUIRE(ledger.lines.size() == 3);
    CHECK(ledger.lines[0].arithmetic == QStringLiteral("10 × 0.5 ÷ 3 = 1.67"));
    CHECK(ledger.lines[0].points == Points::ratio(167, 100));
    CHECK(ledger.lines[0].name == QStringLiteral("要情（转发减半）"));
    CHECK(ledger.lines[0].event == one.id);
    CHECK(ledger.lines[0].rule == LedgerLine::Rule::Adoption);
    CHECK(countAll(scheme, {adoption(april, "要情")}).lines[0].arithmetic.isEmpty());
}

TEST_CASE("a correction is a new line on its own day")
{
    const Scheme scheme = schemeOf("carriers: [{level: 县, points: 10}]");
    const ScoreEvent wrong = adoption(april, Tier::County);
    const ScoreEvent once = correction(may, wrong), twice = correction(may.addDays(1), wrong);
    const Ledger ledger = countAll(scheme, {wrong, once, twice});
    CHECK(brief(ledger) == QStringList{QStringLiteral("04-10 10"), QStringLiteral("05-20 -10")});
    CHECK(ledger.lines[1].rule == LedgerLine::Rule::Correction);
    CHECK(ledger.lines[1].home == april);
    // Of something that is not there, of a correction, and before what it corrects.
    CHECK(countAll(scheme, {once}).lines.empty());
    CHECK(pointsOf(countAll(scheme, {wrong, once, correction(may, once)}), someUnit).isZero());
    CHECK(countAll(scheme, {wrong, correction(april.addDays(-9), wrong)}).lines[1].date == april);
}

TEST_CASE("a cap lies over a period, and gives back when there is room again")
{
    const Scheme scheme =
        schemeOf("carriers: [{level: 县, rates: [{points: 2, cap: {points: 5, per: month}}]}]");
    const ScoreEvent first = adoption(april, Tier::County);
    const std::vector<ScoreEvent> events = {
        first, adoption(april.addDays(1), Tier::County), adoption(april.addDays(2), Tier::County),
        adoption(may, Tier::County), correction(may.addDays(1), first)};
    CHECK(brief(countAll(scheme, events)) ==
          QStringList{QStringLiteral("04-10 2"), QStringLiteral("04-11 2"),
                      QStringLiteral("04-12 2"), QStringLiteral("04-12 -1 6 → 5"),
                      QStringLiteral("05-20 2"), QStringLiteral("05-21 -2"),
                      QStringLiteral("05-21 1 4 → 4")});
}

TEST_CASE("of several adoptions the best counts, whichever came first")
{
    const Scheme scheme =
        schemeOf("carriers: [{level: 县, points: 10}, {level: 市, points: 20}]\nreuse: highest\n");
    ScoreEvent county = adoption(april, Tier::County), city = adoption(may, Tier::City);
    county.item = city.item = QStringLiteral("a");
    CHECK(brief(countAll(scheme, {county, city})) == QStringList{QStringLiteral("04-10 10"),
                                                                 QStringLiteral("05-20 20"),
                                                                 QStringLiteral("05-20 -10")});
    std::swap(county.date, city.date);
    CHECK(brief(countAll(scheme, {county, city})) == QStringList{QStringLiteral("04-10 20"),
                                                                 QStringLiteral("05-20 10"),
                                                                 QStringLiteral("05-20 -10")});
    // The best is taken back: the other counts after all.
    CHECK(pointsOf(countAll(scheme, {county, city, correction(yearEnd, city)}), someUnit) ==
          Points(10));
}

TEST_CASE("an event belongs to the day of adoption or of submission, as the scheme says")
{
    ScoreEvent one = adoption(QDate(2026, 7, 2), Tier::County);
    one.submitted = QDate(2026, 6, 29);
    const char* rates = "carriers: [{level: 县, points: 10}]\n";
    CHECK(countAll(schemeOf(rates), {one}).lines[0].date == one.date);
    const Scheme bySubmission =
        schemeOf((QByteArray(rates) + "attribution: submission\n").constData());
    CHECK(countAll(bySubmission, {one}).lines[0].date == one.submitted);
    one.submitted = QDate();
    CHECK(countAll(bySubmission, {one}).lines[0].date == one.date);
}

TEST_CASE("events of the other system and of other years are left out")
{
    const Scheme scheme = schemeOf("system: 党委\nvalid_from: 2026-01-01\nvalid_to: 2026-12-31\n"
                                   "carriers: [{level: 县, points: 10}]");
    ScoreEvent one = adoption(april, Tier::County);
    CHECK(countAll(scheme, {one}).lines.size() == 1);
    one.system = System::Government;
    CHECK(countAll(scheme, {one}).lines.empty());
    CHECK(countAll(scheme, {adoption(QDate(2025, 12, 31), Tier::County)}).lines.empty());
    CHECK(ledgerOf(scheme, {adoption(may, Tier::County)}, april).lines.empty());
}

TEST_CASE("a unit keeps its account under a new name")
{
    const Scheme scheme = schemeOf("carriers: [{level: 县, points: 10}]");
    Organisation organisation;
    const QString present = QStringLiteral("县市场监管局"), former = QStringLiteral("县工商局");
    organisation.units = {{present, {}, {}, {former}, {}, {}}};
    ScoreEvent before = adoption(april, Tier::County), after = adoption(may, Tier::County);
    before.units = {{former}};
    after.units = {{present}};
    CHECK(pointsOf(ledgerOf(scheme, {before, after}, yearEnd, organisation), present) ==
          Points(20));
    after.units = {{present}, {former}}; // one unit, named twice
    CHECK(pointsOf(ledgerOf(scheme, {after}, yearEnd, organisation), present) == Points(10));
}

TEST_CASE("shares: fixed, agreed upon, and in order")
{
    const auto parts = [](const char* how, std::vector<int> weights) {
        const QByteArray yaml =
            QByteArray("carriers: [{level: 县, points: 10}]\nshare: {persons: ") + how + "}\n";
        ScoreEvent one = adoption(april, Tier::County);
        for (std::size_t i = 0; i < weights.size(); ++i)
            one.persons.push_back({QString::number(i), weights[i]});
        const Ledger ledger = ledgerOf(schemeOf(yaml.constData()), {one}, yearEnd);
        QStringList shares;
        for (std::size_t i = 0; i < weights.size(); ++i)
            shares.append(pointsOfPerson(ledger, QString::number(i)).toText());
        return shares.join(QLatin1Char(' ')).toStdString();
    };
    CHECK(parts("full", {0, 0}) == "10 10");
    CHECK(parts("equal", {0, 0, 0}) == "3.33 3.33 3.33");
    CHECK(parts("{fixed: 3}", {0, 0}) == "3 3");
    CHECK(parts("{fixed: 3}", {0}) == "10");
    CHECK(parts("{ordered: [3, 2]}", {0, 0, 0}) == "6 4 0");
    CHECK(parts("{ordered: [3, 2]}", {0}) == "10");
    CHECK(parts("custom", {7, 3}) == "7 3");
    CHECK(parts("custom", {0, 0}) == "0 0");
}

TEST_CASE("an instruction that does not stack counts only when it is worth more")
{
    const Scheme scheme = schemeOf("carriers: [{level: 县, points: 10}]\nbonuses:\n"
                                   "  - {name: 市批示, levels: [市], points: 25, stacks: false}\n"
                                   "  - {name: 县批示, levels: [县], points: 5, stacks: false}\n");
    ScoreEvent one = adoption(april, Tier::County);
    const auto with = [&](Tier tier) {
        ScoreEvent remark = instruction(may, tier);
        remark.item = one.item;
        return pointsOf(countAll(scheme, {one, remark}), someUnit);
    };
    CHECK(with(Tier::City) == Points(25));
    CHECK(with(Tier::County) == Points(10));
    CHECK(pointsOf(countAll(scheme, {instruction(may, Tier::County)}), someUnit) == Points(5));
}

TEST_CASE("a veto is reported until it is taken back")
{
    const Scheme scheme =
        schemeOf("carriers: [{level: 县, points: 10}]\npenalties:\n"
                 "  - {name: 瞒报, faults: [瞒报], veto: true, zero: {per: year}}\n");
    const ScoreEvent hidden = fault(may, "瞒报");
    const Ledger ledger = countAll(scheme, {adoption(april, Tier::County), hidden});
    CHECK(ledger.vetoed == QStringList{someUnit});
    CHECK(pointsOf(ledger, someUnit).isZero());
    const Ledger cleared =
        countAll(scheme, {adoption(april, Tier::County), hidden, correction(yearEnd, hidden)});
    CHECK(cleared.vetoed.isEmpty());
    CHECK(pointsOf(cleared, someUnit) == Points(10));
}

TEST_CASE("figures that leave the range end the count")
{
    Scheme scheme = schemeOf("carriers: [{level: 县, points: 1000000}]\n"
                             "multipliers: [{name: 倍, times: 1000000}]\n");
    scheme.multipliers.resize(4, scheme.multipliers.front());
    const std::vector<ScoreEvent> events = {adoption(april, Tier::County)};
    const Directory directory{Organisation()};
    const auto ledger = score({scheme, nullptr, directory, events, {}, yearEnd});
    REQUIRE_FALSE(ledger.has_value());
    CHECK(ledger.error().code == ErrorCode::TooLarge);
}

TEST_CASE("counting can be cancelled")
{
    const Scheme scheme = schemeOf("carriers: [{level: 县, points: 1}]");
    const std::vector<ScoreEvent> events = {adoption(april, Tier::County)};
    const Directory directory{Organisation()};
    std::stop_source stop;
    stop.request_stop();
    const auto ledger =
        score({scheme, nullptr, directory, events, {}, yearEnd}, {{}, stop.get_token()});
    REQUIRE_FALSE(ledger.has_value());
    CHECK(ledger.error().code == ErrorCode::Cancelled);
}
