// SPDX-License-Identifier: GPL-3.0-or-later
// Reports: the rows of units and persons.
#include "core/workflow/score/explain.h"
#include "core/workflow/score/report_facts.h"

#include <algorithm>
#include <tuple>

namespace chengbao::workflow
{
namespace
{

QString columnOf(const Counted& counted)
{
    return columnOf(counted.placing, *counted.event);
}

/// The carriers of the period's adoptions, highest level first.
QStringList columns(const ReportFacts& facts)
{
    std::vector<std::pair<int, QString>> found;
    QSet<QString> seen;
    for (const Counted& counted : facts.events) {
        const QString name =
            isAdoption(counted) && counted.inPeriod ? columnOf(counted) : QString();
        if (name.isEmpty() || seen.contains(name))
            continue;
        seen.insert(name);
        const auto tier = counted.placing.tier;
        found.emplace_back(tier ? static_cast<int>(*tier) : 99, name);
    }
    std::sort(found.begin(), found.end());
    QStringList names;
    for (const auto& [tier, name] : found)
        names.append(name);
    return names;
}

bool isThere(const OrgUnit& unit, const Period& period)
{
    return (!unit.from.isValid() || unit.from <= period.last()) &&
           (!unit.until.isValid() || unit.until >= period.first());
}

class UnitTable
{
public:
    UnitTable(const ReportFacts& facts, Report& report)
        : m_facts(facts),
          m_report(report),
          m_places(static_cast<std::size_t>(facts.units.size())),
          m_onceInPeriod(facts.scheme),
          m_onceInYear(facts.scheme)
    {
        const QStringList names = columns(facts);
        for (qsizetype i = 0; i < names.size(); ++i) {
            m_columns.insert(names[i], static_cast<std::size_t>(i));
            m_blank.push_back({names[i], 0, 0});
        }
    }

    void fill()
    {
        for (const OrgUnit& unit : m_facts.directory.organisation().units) {
            if (isThere(unit, m_report.period))
                row(unit.name);
        }
        for (const Counted& counted : m_facts.events) {
            for (const int unit : counted.units)
                count(place(unit), counted);
        }
        addPoints();
        for (const QString& unit : m_facts.ledger.vetoed)
            row(unit).vetoed = true;
        for (UnitRow& entry : m_report.units)
            addTargets(entry);
        rank(&UnitRow::points, &UnitRow::rank);
        rank(&UnitRow::pointsInYear, &UnitRow::rankInYear);
        sort();
    }

private:
    /// The place of the row of a unit that events name by this number.
    std::size_t place(int unit)
    {
        std::optional<std::size_t>& known = m_places[static_cast<std::size_t>(unit)];
        if (!known) {
            row(m_facts.units[unit]);
            known = m_rows.value(m_facts.units[unit]);
        }
        return *known;
    }

    UnitRow& row(const QString& unit)
    {
        if (const auto found = m_rows.constFind(unit); found != m_rows.constEnd())
            return m_report.units[*found];
        m_rows.insert(unit, m_report.units.size());
        UnitRow made;
        made.unit = unit;
        if (const OrgUnit* known = m_facts.directory.unit(unit))
            made.category = known->category;
        made.carriers = m_blank;
        m_report.units.push_back(std::move(made));
        return m_report.units.back();
    }

    void count(std::size_t at, const Counted& counted)
    {
        UnitRow& entry = m_report.units[at];
        const int now = counted.inPeriod ? 1 : 0;
        switch (counted.event->kind) {
        case ScoreEvent::Kind::Submission:
            entry.submittedInYear += 1;
            entry.submitted += now;
            break;
        case ScoreEvent::Kind::Adoption: {
            entry.adoptedInYear += m_onceInYear(at, counted) ? 1 : 0;
            if (now == 1 && m_onceInPeriod(at, counted))
                entry.adopted += 1;
            const auto column = m_columns.constFind(columnOf(counted));
            if (now == 1 && column != m_columns.constEnd())
                entry.carriers[*column].adopted += 1;
            break;
        }
        case ScoreEvent::Kind::Instruction:
            entry.instructions += now;
            break;
        case ScoreEvent::Kind::Commission:
            entry.commissions += now;
            break;
        case ScoreEvent::Kind::Penalty:
            entry.penalties += now;
            break;
        case ScoreEvent::Kind::Correction:
        case ScoreEvent::Kind::Feedback:
            break;
        }
    }

    void addPoints()
    {
        QHash<QString, QString> columnsOfEvents;
        for (const Counted& counted : m_facts.events) {
            if (isAdoption(counted) && counted.inPeriod)
                columnsOfEvents.insert(counted.event->id, columnOf(counted));
        }
        for (const LedgerLine& line : m_facts.ledger.lines) {
            if (!line.person.isEmpty() || line.date < m_report.period.yearBegin())
                continue;
            UnitRow& entry = row(line.unit);
            entry.pointsInYear += line.points;
            if (!m_report.period.contains(line.date))
                continue;
            entry.points += line.points;
            if (line.rule == LedgerLine::Rule::Penalty)
                entry.taken += line.points;
            const auto column = line.rule == LedgerLine::Rule::Adoption
                                    ? m_columns.constFind(columnsOfEvents.value(line.event))
                                    : m_columns.constEnd();
            if (column != m_columns.constEnd())
                entry.carriers[*column].points += line.points;
        }
    }

    void addTargets(UnitRow& entry)
    {
        for (const Target& target : m_facts.directory.organisation().targets) {
            const bool hers = target.unit.isEmpty()
                                  ? target.category.isEmpty() || target.category == entry.category
                                  : m_facts.directory.unitName(target.unit) == entry.unit;
            const bool ours = target.scheme.isEmpty() || target.scheme == m_facts.scheme.id;
            if (!hers || !ours || target.period != m_report.period.toText())
                continue;
            std::optional<Points> value;
            if (target.measure == QStringLiteral("得分"))
                value = entry.points;
            else if (target.measure == QStringLiteral("报送"))
                value = Points(entry.submitted);
            else if (target.measure == QStringLiteral("采用"))
                value = Points(entry.adopted);
            if (value)
                addTarget(entry, target.measure, *value, target.value);
        }
        for (const TaskState* task : m_facts.tasks.value(entry.unit)) {
            if (task->least && task->first == m_report.period.first() &&
                task->last == m_report.period.last())
                addTarget(entry, task->task, task->value, *task->least);
        }
    }

    void addTarget(UnitRow& entry, const QString& measure, const Points& value,
                   const Points& target)
    {
        entry.targets.push_back({measure, value, target,
                                 percentOf(value, target, std::min(m_facts.scheme.decimals, 1),
                                           m_facts.scheme.rounding)});
    }

    /// 1, 2, 2, 4 within a category.
    void rank(Points UnitRow::*points, int UnitRow::*into)
    {
        if (!m_facts.input.scheme)
            return;
        std::vector<UnitRow*> order;
        for (UnitRow& entry : m_report.units) {
            if (!entry.vetoed)
                order.push_back(&entry);
        }
        std::sort(order.begin(), order.end(), [&](const UnitRow* left, const UnitRow* right) {
            if (left->category != right->category)
                return left->category < right->category;
            return left->*points > right->*points;
        });
        std::size_t first = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (order[i]->category != order[first]->category)
                first = i;
            const bool equal = i > first && order[i]->*points == order[i - 1]->*points;
            order[i]->*into = equal ? order[i - 1]->*into : static_cast<int>(i - first) + 1;
        }
    }

    void sort()
    {
        const auto key = [](const UnitRow& entry) {
            const int place = entry.rank == 0 ? 1 << 30 : entry.rank;
            return std::tuple(entry.category, place, -entry.adopted, -entry.submitted, entry.unit);
        };
        std::sort(
            m_report.units.begin(), m_report.units.end(),
            [&](const UnitRow& left, const UnitRow& right) { return key(left) < key(right); });
    }

    const ReportFacts& m_facts;
    Report& m_report;
    QHash<QString, std::size_t> m_columns;
    std::vector<Share> m_blank;
    QHash<QString, std::size_t> m_rows;
    std::vector<std::optional<std::size_t>> m_places; ///< by the numbers that events have
    Once m_onceInPeriod, m_onceInYear;
};

} // namespace

void fillUnits(const ReportFacts& facts, Report& report)
{
    UnitTable(facts, report).fill();
    for (const QString& name : columns(facts)) {
        Share sum{name, 0, 0, {}};
        for (const UnitRow& row : report.units) {
            for (const Share& share : row.carriers) {
                if (share.name == name)
                    sum.points += share.points;
            }
        }
        report.carriers.push_back(sum);
    }
    for (const Counted& counted : facts.events) {
        if (!counted.inPeriod || !isAdoption(counted))
            continue;
        const QString column = columnOf(counted);
        for (Share& share : report.carriers)
            share.adopted += share.name == column ? 1 : 0;
    }
}

void fillPersons(const ReportFacts& facts, Report& report)
{
    QHash<std::pair<QString, QString>, std::size_t> rows;
    const auto place = [&](const QString& person, const QString& unit) {
        const auto found = rows.constFind({person, unit});
        if (found != rows.constEnd())
            return *found;
        PersonRow& made = report.persons.emplace_back();
        made.person = person;
        made.unit = unit;
        return *rows.insert({person, unit}, report.persons.size() - 1);
    };
    Once once(facts.scheme);
    for (const Counted& counted : facts.events) {
        const ScoreEvent& event = *counted.event;
        for (const Party& person : event.persons) {
            if (!counted.inPeriod || person.name.isEmpty())
                continue;
            const std::size_t at =
                place(person.name, facts.directory.unitOf(person.name, event.units));
            PersonRow& entry = report.persons[at];
            entry.submitted += isSubmission(counted) ? 1 : 0;
            if (isAdoption(counted) && once(at, counted))
                entry.adopted += 1;
            entry.instructions += event.kind == ScoreEvent::Kind::Instruction ? 1 : 0;
        }
    }
    for (const LedgerLine& line : facts.ledger.lines) {
        if (line.person.isEmpty() || line.date < report.period.yearBegin())
            continue;
        PersonRow& entry = report.persons[place(line.person, line.unit)];
        entry.pointsInYear += line.points;
        if (report.period.contains(line.date))
            entry.points += line.points;
    }
    std::sort(report.persons.begin(), report.persons.end(),
              [](const PersonRow& left, const PersonRow& right) {
                  if (left.points != right.points)
                      return left.points > right.points;
                  return std::tuple(-left.adopted, left.unit, left.person) <
                         std::tuple(-right.adopted, right.unit, right.person);
              });
}

} // namespace chengbao::workflow
