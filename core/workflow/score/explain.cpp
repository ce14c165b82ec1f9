// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/explain.h"

#include "core/workflow/score/report_facts.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

using Of = Figure::Of;

bool isOfAdoptions(Of of)
{
    return of == Of::UnitCarrier || of == Of::Carrier || of == Of::Tier || of == Of::Form ||
           of == Of::Kind || of == Of::Source;
}

bool isOfYear(Of of)
{
    return of == Of::UnitInYear || of == Of::PersonInYear;
}

bool isOfUnit(Of of)
{
    return of == Of::Unit || of == Of::UnitInYear || of == Of::UnitPenalties ||
           of == Of::UnitCarrier;
}

bool isOfPerson(Of of)
{
    return of == Of::Person || of == Of::PersonInYear;
}

/// Under which name an event stands in the table that the figure is of.
QString nameIn(Of of, const Counted& counted)
{
    switch (of) {
    case Of::Source:
        return counted.event->source;
    case Of::Kind:
        return counted.event->itemKind ? toWord(*counted.event->itemKind) : QString();
    case Of::Tier:
        return counted.placing.tier ? toWord(*counted.placing.tier) : QString();
    case Of::Form:
        return toWord(counted.placing.form);
    default:
        return columnOf(counted.placing, *counted.event);
    }
}

/// Whether an event that counts belongs to the row of the figure; `unit` is the number of its unit.
bool isBehind(const Figure& figure, int unit, const Counted& counted, const Directory& directory)
{
    if (!counted.inPeriod && !isOfYear(figure.of))
        return false;
    if (isOfUnit(figure.of) && !counted.units.contains(unit))
        return false;
    if (figure.of == Of::UnitCarrier)
        return nameIn(Of::Carrier, counted) == figure.detail;
    if (isOfPerson(figure.of)) {
        const auto& persons = counted.event->persons;
        return std::any_of(persons.begin(), persons.end(), [&](const Party& person) {
            return person.name == figure.name &&
                   directory.unitOf(person.name, counted.event->units) == figure.detail;
        });
    }
    return !isOfAdoptions(figure.of) || nameIn(figure.of, counted) == figure.name;
}

bool isHolder(const Figure& figure, const LedgerLine& line)
{
    if (isOfPerson(figure.of))
        return line.person == figure.name && line.unit == figure.detail;
    return line.person.isEmpty() && (!isOfUnit(figure.of) || line.unit == figure.name);
}

} // namespace

QString columnOf(const Placing& placing, const ScoreEvent& adoption)
{
    if (placing.carrier && !placing.carrier->name.isEmpty())
        return placing.carrier->name;
    if (!adoption.carrier.isEmpty())
        return adoption.carrier;
    return placing.tier ? toWord(*placing.tier) : QString();
}

std::vector<ScoreEvent> eventsBehind(const Figure& figure, ScoreEvent::Kind kind,
                                     const ReportInput& input, const Report& report)
{
    static const Scheme nothing;
    const Directory directory(input.books.organisation);
    std::vector<ScoreEvent> events;
    const CountedEvents all =
        countedEvents(input, input.scheme ? *input.scheme : nothing, directory, report.until);
    const int unit = static_cast<int>(all.units.indexOf(figure.name));
    for (const Counted& counted : all.events) {
        if (counted.event->kind == kind && isBehind(figure, unit, counted, directory))
            events.push_back(*counted.event);
    }
    return events;
}

std::vector<LedgerLine> linesBehind(const Figure& figure, const ReportInput& input,
                                    const Report& report, const Report& year)
{
    const bool ofAdoptions = isOfAdoptions(figure.of);
    QSet<QString> ids;
    if (ofAdoptions) {
        for (const ScoreEvent& event :
             eventsBehind(figure, ScoreEvent::Kind::Adoption, input, report))
            ids.insert(event.id);
    }
    std::vector<LedgerLine> lines;
    for (const LedgerLine& line : isOfYear(figure.of) ? year.lines : report.lines) {
        if (!isHolder(figure, line) || line.date > report.until)
            continue;
        if (figure.of == Of::UnitPenalties && line.rule != LedgerLine::Rule::Penalty)
            continue;
        if (ofAdoptions && (line.rule != LedgerLine::Rule::Adoption || !ids.contains(line.event)))
            continue;
        lines.push_back(line);
    }
    return lines;
}

Points sumOf(const std::vector<LedgerLine>& lines)
{
    Points sum;
    for (const LedgerLine& line : lines)
        sum += line.points;
    return sum;
}

} // namespace chengbao::workflow
