// SPDX-License-Identifier: GPL-3.0-or-later
// Reports: shares, trend, alerts, annex and fees.
#include "core/workflow/score/report_facts.h"
#include "core/workflow/score/valuation.h"

#include <algorithm>
#include <tuple>

namespace chengbao::workflow
{
namespace
{

/// The share of a value of a closed list, all of which addWords() put there; else of none.
template <class Enum>
Share& shareOf(std::vector<Share>& shares, const std::optional<Enum>& value)
{
    const std::size_t words = allValues<Enum>().size();
    if (value)
        return shares[static_cast<std::size_t>(*value)];
    if (shares.size() == words)
        shares.push_back({QString(), 0, 0, {}});
    return shares.back();
}

/// A share by its name, made when it is not there.
Share& shareOf(std::vector<Share>& shares, const QString& name)
{
    const auto found = std::find_if(shares.begin(), shares.end(),
                                    [&](const Share& share) { return share.name == name; });
    if (found != shares.end())
        return *found;
    shares.push_back({name, 0, 0, {}});
    return shares.back();
}

template <class Enum>
void addWords(std::vector<Share>& shares)
{
    for (const Enum value : allValues<Enum>())
        shares.push_back({toWord(value), 0, 0, {}});
}

void dropEmpty(std::vector<Share>& shares)
{
    std::erase_if(shares,
                  [](const Share& share) { return share.submitted == 0 && share.adopted == 0; });
}

QHash<QString, Points> pointsOfEvents(const ReportFacts& facts, const Report& report)
{
    QHash<QString, Points> points;
    for (const LedgerLine& line : facts.ledger.lines) {
        if (line.rule == LedgerLine::Rule::Adoption && line.person.isEmpty() &&
            report.period.contains(line.date))
            points[line.event] += line.points;
    }
    return points;
}

void addAlert(Report& report, const QString& unit, const char* text, const QStringList& arguments)
{
    report.alerts.push_back({unit, {text, arguments}});
}

void checkTask(const WarningRule& rule, const UnitRow& row, const ReportFacts& facts,
               Report& report)
{
    int inARow = 0;
    Points missing;
    for (const TaskState* state : facts.tasks.value(row.unit)) {
        if (state->task != rule.task || !state->over || !state->least)
            continue;
        inARow = state->value < *state->least ? inARow + 1 : 0;
        missing += *state->least - state->value;
    }
    if (rule.missedInARow > 0 && inARow >= rule.missedInARow)
        addAlert(report, row.unit, QT_TRANSLATE_NOOP("Ledger", "%1: %2 missed %3 times in a row"),
                 {rule.name, rule.task, QString::number(inARow)});
    if (rule.shortBy && missing >= *rule.shortBy)
        addAlert(report, row.unit, QT_TRANSLATE_NOOP("Ledger", "%1: %2 short by %3 so far"),
                 {rule.name, rule.task, missing.toText()});
}

void checkPoints(const WarningRule& rule, const ReportFacts& facts, Report& report)
{
    const Period current = Period::of(report.until, rule.below->per);
    if (current.last() > report.until)
        return;
    QHash<QString, Points> sums;
    for (const LedgerLine& line : facts.ledger.lines) {
        if (line.person.isEmpty() && current.contains(line.date))
            sums[line.unit] += line.points;
    }
    for (const UnitRow& row : report.units) {
        const Points points = sums.value(row.unit);
        if (points < rule.below->points)
            addAlert(report, row.unit,
                     QT_TRANSLATE_NOOP("Ledger", "%1: %2 points, at least %3 needed"),
                     {rule.name, points.toText(), rule.below->points.toText()});
    }
}

/// Whether `part` of `whole` is less than `percent` per cent.
bool isUnder(int part, int whole, int percent)
{
    return part * 100 < whole * percent;
}

void checkMix(const MixLimits& limits, Report& report)
{
    int news = 0, research = 0, all = 0;
    for (const Share& share : report.kinds) {
        all += share.submitted;
        if (share.name == toWord(Kind::News))
            news = share.submitted;
        if (share.name == toWord(Kind::Research))
            research = share.submitted;
    }
    if (all < limits.leastItems)
        return;
    const QString total = QString::number(all);
    if (news * 100 > all * limits.mostNews)
        addAlert(report, {}, QT_TRANSLATE_NOOP("Ledger", "too much news: %1 of %2"),
                 {QString::number(news), total});
    if (isUnder(research, all, limits.leastResearch))
        addAlert(report, {}, QT_TRANSLATE_NOOP("Ledger", "too little research: %1 of %2"),
                 {QString::number(research), total});
    const Balance& balance = report.balance;
    if (isUnder(balance.bad, balance.good + balance.bad, limits.leastProblems))
        addAlert(report, {}, QT_TRANSLATE_NOOP("Ledger", "hardly any problems told: %1 beside %2"),
                 {QString::number(balance.bad), QString::number(balance.good)});
}

/// The fee rule that takes an adoption, or null.
const Fee* feeFor(const Scheme& scheme, const Counted& counted)
{
    const auto found = std::find_if(scheme.fees.begin(), scheme.fees.end(), [&](const Fee& fee) {
        return meets(fee.when, *counted.event, counted.placing.tier, counted.placing.form);
    });
    return found == scheme.fees.end() ? nullptr : &*found;
}

using PersonRows = QHash<std::pair<QString, QString>, std::size_t>; ///< by person and unit

PersonRows personRows(const Report& report)
{
    PersonRows rows;
    for (std::size_t i = 0; i < report.persons.size(); ++i)
        rows.insert({report.persons[i].person, report.persons[i].unit}, i);
    return rows;
}

/// To its authors in equal parts, to the whole fen.
void payAuthors(const Counted& counted, const Points& fee, const Directory& directory,
                const PersonRows& rows, Report& report)
{
    const auto& persons = counted.event->persons;
    for (const Party& person : persons) {
        const QString unit = directory.unitOf(person.name, counted.event->units);
        const Points part =
            (fee / Points(static_cast<int>(persons.size()))).rounded(2, Rounding::HalfUp);
        if (const auto row = rows.constFind({person.name, unit}); row != rows.constEnd())
            report.persons[*row].fees += part;
    }
}

/// By day, carrier, issue and title. Rows are large: their places are sorted.
void sortAnnex(Report& report)
{
    std::vector<AnnexRow*> order;
    for (AnnexRow& row : report.annex)
        order.push_back(&row);
    std::sort(order.begin(), order.end(), [](const AnnexRow* left, const AnnexRow* right) {
        return std::tie(left->date, left->carrier, left->issue, left->title) <
               std::tie(right->date, right->carrier, right->issue, right->title);
    });
    std::vector<AnnexRow> sorted;
    sorted.reserve(order.size());
    for (AnnexRow* row : order)
        sorted.push_back(std::move(*row));
    report.annex = std::move(sorted);
}

} // namespace

void fillShares(const ReportFacts& facts, Report& report)
{
    addWords<Tier>(report.tiers);
    addWords<Form>(report.forms);
    addWords<Kind>(report.kinds);
    for (const Period& month :
         Period::within(report.period.yearBegin(),
                        Period::of(report.until, PeriodLength::Month).last(), PeriodLength::Month))
        report.trend.push_back({month});
    const auto points = pointsOfEvents(facts, report);
    Once onceInMonth(facts.scheme), once(facts.scheme);
    const int thisYear = report.until.year();
    for (const Counted& counted : facts.events) {
        const ScoreEvent& event = *counted.event;
        const bool submitted = isSubmission(counted);
        if (!submitted && !isAdoption(counted))
            continue;
        int year = 0, monthOfYear = 0;
        counted.day.getDate(&year, &monthOfYear, nullptr);
        const auto month = static_cast<std::size_t>((year - thisYear) * 12 + monthOfYear - 1);
        if (month < report.trend.size() && (submitted || onceInMonth(month, counted)))
            (submitted ? report.trend[month].submitted : report.trend[month].adopted) += 1;
        if (!counted.inPeriod)
            continue;
        // What was submitted once is adopted once; levels and forms count every adoption.
        const int adopted = !submitted && once(0, counted) ? 1 : 0;
        const Points worth = submitted ? Points() : points.value(event.id);
        const auto add = [&](Share& share, int times) {
            share.submitted += submitted ? 1 : 0;
            share.adopted += times;
            share.points += worth;
        };
        add(shareOf(report.kinds, event.itemKind), adopted);
        if (!event.source.isEmpty())
            add(shareOf(report.sources, event.source), adopted);
        if (!submitted) {
            add(shareOf(report.tiers, counted.placing.tier), 1);
            add(shareOf(report.forms, std::optional(counted.placing.form)), 1);
        }
    }
    for (auto* shares : {&report.tiers, &report.forms, &report.kinds})
        dropEmpty(*shares);
}

void fillAlerts(const ReportFacts& facts, Report& report)
{
    for (const UnitRow& row : report.units) {
        if (row.submitted == 0 && !row.unit.isEmpty())
            report.silent.append(row.unit);
    }
    for (const Share& share : report.kinds) {
        const auto kind = fromWord<Kind>(share.name);
        if (kind == Kind::Problem || kind == Kind::Urgent)
            report.balance.bad += share.submitted;
        if (kind == Kind::News || kind == Kind::Experience || kind == Kind::LeaderRemarks)
            report.balance.good += share.submitted;
    }
    for (const WarningRule& rule : facts.scheme.warnings) {
        if (rule.below)
            checkPoints(rule, facts, report);
        for (const UnitRow& row : report.units) {
            if (!rule.below)
                checkTask(rule, row, facts, report);
        }
    }
    for (const UnitRow& row : report.units) {
        if (row.vetoed)
            addAlert(report, row.unit, QT_TRANSLATE_NOOP("Ledger", "vetoed: no rank"), {});
    }
    checkMix(facts.input.limits, report);
}

void fillAnnex(const ReportFacts& facts, Report& report)
{
    const auto points = pointsOfEvents(facts, report);
    const PersonRows rows = personRows(report);
    for (const Counted& counted : facts.events) {
        if (!counted.inPeriod || !isAdoption(counted))
            continue;
        const ScoreEvent& event = *counted.event;
        AnnexRow row{counted.day,
                     event.title,
                     {},
                     {},
                     event.carrier,
                     event.issue,
                     counted.placing.tier,
                     counted.placing.form,
                     points.value(event.id),
                     {}};
        for (const int unit : counted.units)
            row.units.append(facts.units[unit]);
        for (const Party& person : event.persons)
            row.persons.append(person.name);
        if (const Fee* fee = feeFor(facts.scheme, counted)) {
            if (fee->amount.isRange()) {
                report.openFees += 1;
            } else {
                row.fee = fee->amount.least;
                report.fees += fee->amount.least;
                payAuthors(counted, fee->amount.least, facts.directory, rows, report);
            }
        }
        report.annex.push_back(std::move(row));
    }
    sortAnnex(report);
}

} // namespace chengbao::workflow
