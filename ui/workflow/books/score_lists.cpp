// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/score_lists.h"

#include "ui/words/score_words.h"
#include "ui/words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

using namespace workflow;
using packet::TableCell;
using Of = Figure::Of;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScoreLists)
};

TableCell whole(int value)
{
    return Points(value);
}

TableCell maybe(const std::optional<Points>& value)
{
    return value ? TableCell(*value) : TableCell(QString());
}

TableCell rank(int value, bool vetoed)
{
    if (vetoed)
        return Words::tr("vetoed");
    return value == 0 ? TableCell(QString()) : whole(value);
}

template <class T>
const T& at(const std::vector<T>& all, int index)
{
    return all[static_cast<std::size_t>(index)];
}

/// One column: heading, width, the cell of a row, and what it can be asked.
template <class Row>
struct Column {
    QString name;
    double width;
    std::function<TableCell(const Row&)> cell;
    std::function<Question(const Row&)> ask = {};
};

/// Rows of the report behind `rows(view)`, seen through the columns.
template <class Row>
ScoreList tableOf(const View& view, const QString& name, const std::vector<Row>& rows,
                  std::vector<Column<Row>> columns)
{
    auto shared = std::make_shared<const std::vector<Column<Row>>>(std::move(columns));
    ScoreList made;
    made.list.name = name;
    made.list.rows = static_cast<int>(rows.size());
    for (std::size_t i = 0; i < shared->size(); ++i) {
        made.list.columns.push_back({(*shared)[i].name, (*shared)[i].width});
        if ((*shared)[i].ask)
            made.list.explained.push_back(static_cast<int>(i));
    }
    const std::vector<Row>* source = &rows; // kept alive by the view
    made.list.cell = [view, shared, source](int row, int column) {
        return at(*shared, column).cell(at(*source, row));
    };
    made.ask = [view, shared, source](int row, int column) -> std::optional<Question> {
        const auto& chosen = at(*shared, column);
        return chosen.ask ? std::optional(chosen.ask(at(*source, row))) : std::nullopt;
    };
    return made;
}

Question ofUnit(const UnitRow& row, Of of, const QString& what,
                std::optional<ScoreEvent::Kind> events = {})
{
    return {{of, row.unit}, events, row.unit + QStringLiteral(" · ") + what};
}

std::vector<Column<UnitRow>> unitColumns(const Report& report)
{
    using Row = UnitRow;
    using Kind = ScoreEvent::Kind;
    const auto ask = [](Of of, const QString& what, std::optional<Kind> events = {}) {
        return [of, what, events](const Row& row) { return ofUnit(row, of, what, events); };
    };
    std::vector<Column<Row>> columns = {
        {Words::tr("Category"), 8, [](const Row& row) { return row.category; }},
        {Words::tr("Rank"), 5, [](const Row& row) { return rank(row.rank, row.vetoed); }},
        {Words::tr("Unit"), 20, [](const Row& row) { return row.unit; }}};
    if (!report.scheme.isEmpty()) {
        columns.push_back({Words::tr("Points"), 7, [](const Row& row) { return row.points; },
                           ask(Of::Unit, Words::tr("Points"))});
        columns.push_back({Words::tr("In the year"), 7,
                           [](const Row& row) { return row.pointsInYear; },
                           ask(Of::UnitInYear, Words::tr("In the year"))});
        columns.push_back({Words::tr("Rank in the year"), 6,
                           [](const Row& row) { return rank(row.rankInYear, row.vetoed); }});
        columns.push_back({Words::tr("Taken off"), 6, [](const Row& row) { return row.taken; },
                           ask(Of::UnitPenalties, Words::tr("Taken off"))});
    }
    const std::vector<Column<Row>> counts = {
        {Words::tr("Submitted"), 5, [](const Row& row) { return whole(row.submitted); },
         ask(Of::Unit, Words::tr("Submitted"), Kind::Submission)},
        {Words::tr("Adopted"), 5, [](const Row& row) { return whole(row.adopted); },
         ask(Of::Unit, Words::tr("Adopted"), Kind::Adoption)},
        {Words::tr("Instructions"), 5, [](const Row& row) { return whole(row.instructions); },
         ask(Of::Unit, Words::tr("Instructions"), Kind::Instruction)},
        {Words::tr("Commissions"), 5, [](const Row& row) { return whole(row.commissions); },
         ask(Of::Unit, Words::tr("Commissions"), Kind::Commission)}};
    columns.insert(columns.end(), counts.begin(), counts.end());
    return columns;
}

/// Behind the fixed columns the points in each carrier.
void addCarriers(const Report& report, std::vector<Column<UnitRow>>& columns)
{
    if (report.scheme.isEmpty())
        return;
    for (std::size_t i = 0; i < report.carriers.size(); ++i) {
        const QString name = report.carriers[i].name;
        columns.push_back({name, 7, [i](const UnitRow& row) { return row.carriers[i].points; },
                           [name](const UnitRow& row) {
                               return Question{{Of::UnitCarrier, row.unit, name},
                                               {},
                                               row.unit + QStringLiteral(" · ") + name};
                           }});
    }
}

std::vector<Column<PersonRow>> personColumns(bool scored)
{
    using Row = PersonRow;
    const auto ask = [](Of of, const QString& what, std::optional<ScoreEvent::Kind> events = {}) {
        return [of, what, events](const Row& row) {
            return Question{
                {of, row.person, row.unit}, events, row.person + QStringLiteral(" · ") + what};
        };
    };
    std::vector<Column<Row>> columns = {
        {Words::tr("Name"), 10, [](const Row& row) { return row.person; }},
        {Words::tr("Unit"), 22, [](const Row& row) { return row.unit; }},
        {Words::tr("Submitted"), 6, [](const Row& row) { return whole(row.submitted); },
         ask(Of::Person, Words::tr("Submitted"), ScoreEvent::Kind::Submission)},
        {Words::tr("Adopted"), 6, [](const Row& row) { return whole(row.adopted); },
         ask(Of::Person, Words::tr("Adopted"), ScoreEvent::Kind::Adoption)},
        {Words::tr("Instructions"), 6, [](const Row& row) { return whole(row.instructions); },
         ask(Of::Person, Words::tr("Instructions"), ScoreEvent::Kind::Instruction)},
    };
    if (scored) {
        columns.push_back({Words::tr("Points"), 8, [](const Row& row) { return row.points; },
                           ask(Of::Person, Words::tr("Points"))});
        columns.push_back({Words::tr("In the year"), 8,
                           [](const Row& row) { return row.pointsInYear; },
                           ask(Of::PersonInYear, Words::tr("In the year"))});
        columns.push_back({Words::tr("Fees (yuan)"), 9, [](const Row& row) { return row.fees; }});
    }
    return columns;
}

/// Only of kinds and sources is it known how many were submitted.
ScoreList shareTable(const View& view, const Account& account, ScoreBy by, Of of,
                     const std::vector<Share>& shares)
{
    const bool counts = by == ScoreBy::Kind || by == ScoreBy::Source;
    const auto ask = [of](const QString& what, std::optional<ScoreEvent::Kind> events = {}) {
        return [of, what, events](const Share& row) {
            return Question{{of, row.name}, events, row.name + QStringLiteral(" · ") + what};
        };
    };
    std::vector<Column<Share>> columns = {{label(by), 24, [](const Share& row) {
                                               return row.name.isEmpty() ? Words::tr("not stated")
                                                                         : row.name;
                                           }}};
    if (counts)
        columns.push_back({Words::tr("Submitted"), 8,
                           [](const Share& row) { return whole(row.submitted); },
                           ask(Words::tr("Submitted"), ScoreEvent::Kind::Submission)});
    columns.push_back({Words::tr("Adopted"), 8, [](const Share& row) { return whole(row.adopted); },
                       ask(Words::tr("Adopted"), ScoreEvent::Kind::Adoption)});
    if (counts)
        columns.push_back(
            {Words::tr("Adopted, %"), 9, [](const Share& row) { return maybe(row.rate()); }});
    if (account.scheme)
        columns.push_back({Words::tr("Points"), 9, [](const Share& row) { return row.points; },
                           ask(Words::tr("Points"))});
    return tableOf<Share>(view, label(by), shares, std::move(columns));
}

/// A table of rows that are made once and kept with it.
ScoreList ownTable(const QString& name, std::vector<packet::TableSheet::Column> columns,
                   std::vector<std::vector<TableCell>> rows)
{
    auto kept = std::make_shared<const std::vector<std::vector<TableCell>>>(std::move(rows));
    ScoreList made;
    made.list.name = name;
    made.list.columns = std::move(columns);
    made.list.rows = static_cast<int>(kept->size());
    made.list.cell = [kept](int row, int column) { return at(at(*kept, row), column); };
    made.ask = [](int, int) { return std::nullopt; };
    return made;
}

ScoreList targetTable(const Account& account)
{
    std::vector<std::vector<TableCell>> rows;
    std::vector<bool> reached;
    for (const UnitRow& unit : account.report.units) {
        for (const Completion& target : unit.targets) {
            rows.push_back({unit.category, unit.unit, target.measure, target.value, target.target,
                            maybe(target.rate),
                            target.value >= target.target
                                ? Words::tr("reached")
                                : Words::tr("still short by %1")
                                      .arg((target.target - target.value).toText())});
            reached.push_back(target.value >= target.target);
        }
    }
    ScoreList made = ownTable(label(ScoreBy::Target),
                              {{Words::tr("Category"), 8},
                               {Words::tr("Unit"), 22},
                               {Words::tr("Task"), 18},
                               {Words::tr("Done"), 7},
                               {Words::tr("Target"), 7},
                               {Words::tr("Completion, %"), 10},
                               {Words::tr("State"), 12}},
                              std::move(rows));
    made.list.mark = [reached](int row) {
        return reached[static_cast<std::size_t>(row)] ? FigureList::Mark::None
                                                      : FigureList::Mark::Warning;
    };
    return made;
}

ScoreList alertTable(const Account& account)
{
    std::vector<std::vector<TableCell>> rows;
    for (const QString& unit : account.report.silent)
        rows.push_back({Words::tr("Nothing submitted"), unit, Words::tr("nothing submitted yet")});
    for (const Alert& alert : account.report.alerts)
        rows.push_back({Words::tr("Warning"),
                        alert.unit.isEmpty() ? Words::tr("All together") : alert.unit,
                        describe(alert.reason)});
    for (const LedgerLine& line : account.report.open)
        rows.push_back({Words::tr("Not counted"), line.unit, describe(line)});
    for (const QString& missing : account.report.missing)
        rows.push_back({Words::tr("Scheme"), account.report.scheme,
                        Words::tr("its document leaves open: %1").arg(missing)});
    return ownTable(label(ScoreBy::Alert),
                    {{Words::tr("What"), 12}, {Words::tr("Whom"), 22}, {Words::tr("Why"), 60}},
                    std::move(rows));
}

std::vector<Column<AnnexRow>> annexColumns(bool scored)
{
    using Row = AnnexRow;
    const auto comma = QStringLiteral("、");
    std::vector<Column<Row>> columns = {
        {Words::tr("Day"), 10, [](const Row& row) { return row.date.toString(Qt::ISODate); }},
        {Words::tr("Title"), 38, [](const Row& row) { return row.title; }},
        {Words::tr("Unit"), 18, [comma](const Row& row) { return row.units.join(comma); }},
        {Words::tr("Author"), 10, [comma](const Row& row) { return row.persons.join(comma); }},
        {Words::tr("Level"), 5,
         [](const Row& row) { return row.tier ? label(*row.tier) : QString(); }},
        {Words::tr("Carrier"), 14, [](const Row& row) { return row.carrier; }},
        {Words::tr("Issue"), 8, [](const Row& row) { return row.issue; }},
        {Words::tr("Form"), 6, [](const Row& row) { return label(row.form); }},
    };
    if (scored) {
        columns.push_back({Words::tr("Points"), 6, [](const Row& row) { return row.points; }});
        columns.push_back({Words::tr("Fee"), 6, [](const Row& row) { return maybe(row.fee); }});
    }
    return columns;
}

/// Every unit with its points and rank in each scheme in force.
ScoreList compareTable(const View& view)
{
    std::vector<packet::TableSheet::Column> columns = {{Words::tr("Category"), 8},
                                                       {Words::tr("Unit"), 22}};
    QHash<QString, std::vector<TableCell>> rows;
    QStringList order;
    for (std::size_t i = 0; i < view->accounts.size(); ++i) {
        const Report& report = view->accounts[i].report;
        columns.push_back({report.scheme, 14});
        columns.push_back({Words::tr("Rank"), 6});
        for (const UnitRow& unit : report.units) {
            if (!rows.contains(unit.unit)) {
                order << unit.unit;
                rows[unit.unit] = {unit.category, unit.unit};
            }
            auto& cells = rows[unit.unit];
            cells.resize(2 + 2 * i, QString());
            cells.push_back(unit.points);
            cells.push_back(rank(unit.rank, unit.vetoed));
        }
    }
    std::vector<std::vector<TableCell>> all;
    for (const QString& unit : order) {
        all.push_back(rows[unit]);
        all.back().resize(columns.size(), QString());
    }
    ScoreList made = ownTable(label(ScoreBy::Compare), std::move(columns), std::move(all));
    for (std::size_t i = 0; i < view->accounts.size(); ++i)
        made.list.explained.push_back(static_cast<int>(2 + 2 * i));
    return made;
}

} // namespace

QString label(ScoreBy by)
{
    switch (by) {
    case ScoreBy::Unit:
        return Words::tr("Units");
    case ScoreBy::Person:
        return Words::tr("Persons");
    case ScoreBy::Carrier:
        return Words::tr("Carriers");
    case ScoreBy::Tier:
        return Words::tr("Levels");
    case ScoreBy::Form:
        return Words::tr("Forms");
    case ScoreBy::Kind:
        return Words::tr("Kinds");
    case ScoreBy::Source:
        return Words::tr("Sources");
    case ScoreBy::Target:
        return Words::tr("Targets");
    case ScoreBy::Annex:
        return Words::tr("Adopted items");
    case ScoreBy::Alert:
        return Words::tr("Warnings");
    case ScoreBy::Compare:
        return Words::tr("Schemes side by side");
    }
    return {};
}

ScoreList scoreList(const View& view, std::size_t index, ScoreBy by)
{
    const Account& account = view->accounts[index];
    const Report& report = account.report;
    const bool scored = account.scheme.has_value();
    switch (by) {
    case ScoreBy::Unit: {
        auto columns = unitColumns(report);
        addCarriers(report, columns);
        return tableOf<UnitRow>(view, label(by), report.units, std::move(columns));
    }
    case ScoreBy::Person:
        return tableOf<PersonRow>(view, label(by), report.persons, personColumns(scored));
    case ScoreBy::Carrier:
        return shareTable(view, account, by, Of::Carrier, report.carriers);
    case ScoreBy::Tier:
        return shareTable(view, account, by, Of::Tier, report.tiers);
    case ScoreBy::Form:
        return shareTable(view, account, by, Of::Form, report.forms);
    case ScoreBy::Kind:
        return shareTable(view, account, by, Of::Kind, report.kinds);
    case ScoreBy::Source:
        return shareTable(view, account, by, Of::Source, report.sources);
    case ScoreBy::Target:
        return targetTable(account);
    case ScoreBy::Annex:
        return tableOf<AnnexRow>(view, label(by), report.annex, annexColumns(scored));
    case ScoreBy::Alert:
        return alertTable(account);
    case ScoreBy::Compare:
        break;
    }
    return compareTable(view);
}

FigureList lineList(std::shared_ptr<const std::vector<LedgerLine>> lines,
                    const QHash<QString, QString>& titles)
{
    FigureList list{Words::tr("Lines of the ledger"),
                    {{Words::tr("Booked"), 10},
                     {Words::tr("Unit"), 18},
                     {Words::tr("Person"), 8},
                     {Words::tr("Points"), 6},
                     {Words::tr("Reason"), 30},
                     {Words::tr("Arithmetic"), 18},
                     {Words::tr("Item"), 26},
                     {Words::tr("Counts for"), 10}}};
    list.rows = static_cast<int>(lines->size());
    list.cell = [lines, titles](int row, int column) -> TableCell {
        const LedgerLine& line = at(*lines, row);
        switch (column) {
        case 0:
            return line.date.toString(Qt::ISODate);
        case 1:
            return line.unit;
        case 2:
            return line.person;
        case 3:
            return line.points;
        case 4:
            return describe(line.reason);
        case 5:
            return line.arithmetic;
        case 6:
            return titles.value(line.item, line.item);
        default:
            return line.home.toString(Qt::ISODate);
        }
    };
    list.mark = [lines](int row) {
        return at(*lines, row).points < Points(0) ? FigureList::Mark::Warning
                                                  : FigureList::Mark::None;
    };
    return list;
}

FigureList eventList(std::shared_ptr<const std::vector<ScoreEvent>> events)
{
    FigureList list{Words::tr("What was counted"),
                    {{Words::tr("Day"), 10},
                     {Words::tr("What"), 8},
                     {Words::tr("Title"), 38},
                     {Words::tr("Unit"), 20},
                     {Words::tr("Carrier"), 14},
                     {Words::tr("Form"), 8}}};
    list.rows = static_cast<int>(events->size());
    list.cell = [events](int row, int column) -> TableCell {
        const ScoreEvent& event = at(*events, row);
        const bool adoption = event.kind == ScoreEvent::Kind::Adoption;
        switch (column) {
        case 0:
            return event.date.toString(Qt::ISODate);
        case 1:
            return label(event.kind);
        case 2:
            return event.title;
        case 3: {
            QStringList names;
            for (const Party& unit : event.units)
                names << unit.name;
            return names.join(QStringLiteral("、"));
        }
        case 4:
            return adoption ? event.carrier + event.issue : event.leader;
        default:
            return adoption ? label(event.form) : QString();
        }
    };
    return list;
}

Answer answer(const View& view, std::size_t index, const Question& question)
{
    const Account& account = view->accounts[index];
    const ReportInput input = account.input(*view->books, view->today);
    Answer made;
    if (question.events) {
        made.events = std::make_shared<const std::vector<ScoreEvent>>(
            eventsBehind(question.figure, *question.events, input, account.report));
        return made;
    }
    made.lines = std::make_shared<const std::vector<LedgerLine>>(
        linesBehind(question.figure, input, account.report, account.year));
    QSet<QString> wanted;
    for (const LedgerLine& line : *made.lines)
        wanted.insert(line.item);
    wanted.remove(QString());
    for (const ScoreEvent& event : view->books->events) {
        if (wanted.contains(event.item) && !event.title.isEmpty())
            made.titles.insert(event.item, event.title);
    }
    return made;
}

} // namespace chengbao::ui
