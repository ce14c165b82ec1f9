// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/account_book.h"
#include "core/workflow/score/report_facts.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

ScoreEvent submissionOf(const archive::ItemFigures& item)
{
    ScoreEvent event;
    event.id = QStringLiteral("submission ") + item.id;
    event.kind = ScoreEvent::Kind::Submission;
    event.date = item.day;
    event.item = item.id;
    event.title = item.title;
    event.system = item.system;
    event.itemKind = item.kind;
    event.characters = item.characters;
    event.board = item.board;
    if (!item.unit.isEmpty())
        event.units = {{item.unit}};
    if (!item.author.isEmpty())
        event.persons = {{item.author}};
    return event;
}

/// The events taken back by `until`.
QSet<QString> takenBack(const std::vector<ScoreEvent>& events, const QDate& until)
{
    QSet<QString> ids;
    for (const ScoreEvent& event : events) {
        if (event.kind == ScoreEvent::Kind::Correction && event.date <= until)
            ids.insert(event.corrects);
    }
    return ids;
}

void fillSums(const ReportFacts& facts, Report& report)
{
    Once once(facts.scheme);
    for (const Counted& counted : facts.events) {
        if (!counted.inPeriod)
            continue;
        report.submitted += isSubmission(counted) ? 1 : 0;
        report.adopted += isAdoption(counted) && once({}, *counted.event) ? 1 : 0;
        report.instructions += counted.event->kind == ScoreEvent::Kind::Instruction ? 1 : 0;
    }
    for (const UnitRow& row : report.units)
        report.points += row.points;
    if (!facts.input.scheme)
        return;
    for (const LedgerLine& line : facts.ledger.lines) {
        if (!report.period.contains(line.date))
            continue;
        report.lines.push_back(line);
        if (line.rule == LedgerLine::Rule::Unrated && line.person.isEmpty())
            report.open.push_back(line);
    }
}

} // namespace

std::vector<Counted> countedEvents(const ReportInput& input, const Scheme& scheme,
                                   const Directory& directory, const QDate& until)
{
    std::vector<Counted> counted;
    const QSet<QString> gone = takenBack(input.books.events, until);
    const QDate begin = input.period.yearBegin();
    for (const ScoreEvent& event : input.books.events) {
        const QDate day =
            scheme.bySubmission && event.submitted.isValid() ? event.submitted : event.date;
        const bool otherSystem = scheme.system && event.system && *scheme.system != *event.system;
        if (event.kind == ScoreEvent::Kind::Correction || day < begin || day > until ||
            otherSystem || gone.contains(event.id))
            continue;
        Counted one{&event, input.period.contains(day), day, {}, {}};
        if (event.kind == ScoreEvent::Kind::Adoption)
            one.placing = placeOf(scheme, event);
        for (const Party& unit : event.units)
            one.units.append(directory.unitName(unit.name));
        counted.push_back(std::move(one));
    }
    return counted;
}

bool Once::operator()(const QString& scope, const ScoreEvent& adoption)
{
    if (m_each)
        return true;
    const QString key = scope + QChar(0x1F) + itemKey(adoption);
    if (m_seen.contains(key))
        return false;
    m_seen.insert(key);
    return true;
}

bool isSubmission(const Counted& counted)
{
    return counted.event->kind == ScoreEvent::Kind::Submission;
}

bool isAdoption(const Counted& counted)
{
    return counted.event->kind == ScoreEvent::Kind::Adoption;
}

Result<Books> readBooks(const archive::Archive& archive)
{
    Books books;
    auto organisation = archive.organisation();
    if (!organisation)
        return failure(organisation.error());
    auto events = archive.scoreEvents();
    if (!events)
        return failure(events.error());
    auto items =
        archive.figures({State::Submitted, State::Received, State::Adopted, State::NotAdopted});
    if (!items)
        return failure(items.error());
    books.organisation = std::move(*organisation);
    books.events = std::move(*events);
    books.items = std::move(*items);
    QSet<QString> recorded;
    for (const ScoreEvent& event : books.events) {
        if (event.kind == ScoreEvent::Kind::Submission)
            recorded.insert(event.item);
    }
    books.events.reserve(books.events.size() + books.items.size());
    for (const archive::ItemFigures& item : books.items) {
        if (!recorded.contains(item.id))
            books.events.push_back(submissionOf(item));
    }
    return books;
}

Result<Report> makeReport(const ReportInput& input, const Progress& progress)
{
    static const Scheme nothing;
    const Scheme& scheme = input.scheme ? *input.scheme : nothing;
    const Directory directory(input.books.organisation);
    const QDate until = std::min(input.period.last(), input.today);
    const auto ledger = input.scheme ? score({scheme, input.upper, directory, input.books.events,
                                              input.period.yearBegin(), until},
                                             progress)
                                     : Result<Ledger>(Ledger());
    if (!ledger)
        return failure(ledger.error());
    Report report{input.period, until, scheme.name, scheme.missing};
    ReportFacts facts{
        input, directory, scheme, *ledger, countedEvents(input, scheme, directory, until), {}};
    for (const TaskState& task : ledger->tasks)
        facts.tasks[task.unit].push_back(&task);
    fillUnits(facts, report);
    fillPersons(facts, report);
    fillShares(facts, report);
    fillAlerts(facts, report);
    fillAnnex(facts, report);
    fillSums(facts, report);
    return report;
}

} // namespace chengbao::workflow
