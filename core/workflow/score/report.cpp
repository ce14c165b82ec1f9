// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/account_book.h"
#include "core/workflow/score/report_facts.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

void makeSubmission(const archive::ItemFigures& item, ScoreEvent& event)
{
    event.id = QStringLiteral("submission ") + item.id;
    event.kind = ScoreEvent::Kind::Submission;
    event.date = item.day;
    event.item = item.id;
    event.title = item.title;
    event.system = item.system;
    event.itemKind = item.kind;
    event.characters = item.characters;
    event.board = item.board;
    event.source = item.source;
    if (!item.unit.isEmpty())
        event.units = {{item.unit}};
    if (!item.author.isEmpty())
        event.persons = {{item.author}};
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

/// Numbers names in the order in which they come.
class Numbering
{
public:
    int of(const QString& name)
    {
        const auto found = m_numbers.constFind(name);
        if (found != m_numbers.constEnd())
            return *found;
        return *m_numbers.insert(name, static_cast<int>(m_numbers.size()));
    }

private:
    QHash<QString, int> m_numbers;
};

/// Numbers units, whatever name an event has for them.
class UnitNumbers
{
public:
    UnitNumbers(const Directory& directory, QStringList& names)
        : m_directory(directory), m_names(names)
    {
    }
    int of(const QString& given)
    {
        const auto found = m_byGiven.constFind(given);
        if (found != m_byGiven.constEnd())
            return *found;
        const QString present = m_directory.unitName(given);
        const int number = m_present.of(present);
        if (number == m_names.size())
            m_names.append(present);
        return *m_byGiven.insert(given, number);
    }

private:
    const Directory& m_directory;
    QStringList& m_names;
    Numbering m_present;
    QHash<QString, int> m_byGiven;
};

/// The last to look at the ledger: its lines move into the report.
void fillSums(const ReportFacts& facts, std::vector<LedgerLine> lines, Report& report)
{
    Once once(facts.scheme);
    for (const Counted& counted : facts.events) {
        if (!counted.inPeriod)
            continue;
        report.submitted += isSubmission(counted) ? 1 : 0;
        report.adopted += isAdoption(counted) && once(0, counted) ? 1 : 0;
        report.instructions += counted.event->kind == ScoreEvent::Kind::Instruction ? 1 : 0;
    }
    for (const UnitRow& row : report.units)
        report.points += row.points;
    if (!facts.input.scheme)
        return;
    std::erase_if(lines,
                  [&](const LedgerLine& line) { return !report.period.contains(line.date); });
    for (const LedgerLine& line : lines) {
        if (line.rule == LedgerLine::Rule::Unrated && line.person.isEmpty())
            report.open.push_back(line);
    }
    report.lines = std::move(lines);
}

} // namespace

CountedEvents countedEvents(const ReportInput& input, const Scheme& scheme,
                            const Directory& directory, const QDate& until)
{
    CountedEvents counted;
    const QSet<QString> gone = takenBack(input.books.events, until);
    const QDate begin = input.period.yearBegin();
    UnitNumbers units(directory, counted.units);
    Numbering items;
    counted.events.reserve(input.books.events.size());
    for (const ScoreEvent& event : input.books.events) {
        const QDate day =
            scheme.bySubmission && event.submitted.isValid() ? event.submitted : event.date;
        const bool otherSystem = scheme.system && event.system && *scheme.system != *event.system;
        if (event.kind == ScoreEvent::Kind::Correction || day < begin || day > until ||
            otherSystem || (!gone.isEmpty() && gone.contains(event.id)))
            continue;
        Counted& one = counted.events.emplace_back();
        one.event = &event;
        one.inPeriod = input.period.contains(day);
        one.day = day;
        if (event.kind == ScoreEvent::Kind::Adoption) {
            one.placing = placeOf(scheme, event);
            one.item = items.of(itemKey(event));
        }
        for (const Party& unit : event.units)
            one.units.append(units.of(unit.name));
    }
    return counted;
}

bool Once::operator()(std::size_t scope, const Counted& adoption)
{
    if (m_each)
        return true;
    const quint64 key = (quint64(scope) << 32) | quint32(adoption.item);
    const auto before = m_seen.size();
    m_seen.insert(key);
    return m_seen.size() > before;
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
            makeSubmission(item, books.events.emplace_back());
    }
    return books;
}

Result<Report> makeReport(const ReportInput& input, const Progress& progress)
{
    static const Scheme nothing;
    const Scheme& scheme = input.scheme ? *input.scheme : nothing;
    const Directory directory(input.books.organisation);
    const QDate until = std::min(input.period.last(), input.today);
    auto ledger = input.scheme ? score({scheme, input.upper, directory, input.books.events,
                                        input.period.yearBegin(), until},
                                       progress)
                               : Result<Ledger>(Ledger());
    if (!ledger)
        return failure(ledger.error());
    Report report{input.period, until, scheme.name, scheme.missing};
    CountedEvents counted = countedEvents(input, scheme, directory, until);
    ReportFacts facts{
        input, directory, scheme, *ledger, std::move(counted.units), std::move(counted.events)};
    for (const TaskState& task : ledger->tasks)
        facts.tasks[task.unit].push_back(&task);
    fillUnits(facts, report);
    fillPersons(facts, report);
    fillShares(facts, report);
    fillAlerts(facts, report);
    fillAnnex(facts, report);
    fillSums(facts, std::move(ledger->lines), report);
    return report;
}

} // namespace chengbao::workflow
