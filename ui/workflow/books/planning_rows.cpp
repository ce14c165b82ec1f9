// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/planning_rows.h"

#include "ui/words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace chengbao::ui
{
namespace
{

using namespace workflow;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanningRows)
};

const QString between = QStringLiteral("、");
constexpr Allowance::Unit counted[] = {Allowance::Unit::Hours, Allowance::Unit::Days,
                                       Allowance::Unit::WorkingDays};

QString textOf(const Allowance& within)
{
    switch (within.unit) {
    case Allowance::Unit::Hours:
        return Words::tr("%1 hours").arg(within.count);
    case Allowance::Unit::Days:
        return within.count == 0 ? Words::tr("same day") : Words::tr("%1 days").arg(within.count);
    case Allowance::Unit::WorkingDays:
        return Words::tr("%1 working days").arg(within.count);
    case Allowance::Unit::MonthEnd:
        break;
    }
    return Words::tr("by the end of the month");
}

QString textOf(const RecurringDuty& duty)
{
    const QLocale locale(Words::tr("en", "language of dates"));
    return duty.weekday > 0 ? Words::tr("every %1").arg(locale.dayName(duty.weekday))
                            : Words::tr("day %1 of every month").arg(duty.monthDay);
}

QString dayText(const QDate& day)
{
    return day.toString(Qt::ISODate);
}

QString restText()
{
    return Words::tr("rest");
}

QString workText()
{
    return Words::tr("worked");
}

QStringList dutyChoices()
{
    QStringList all;
    for (int weekday = 1; weekday <= 7; ++weekday)
        all << textOf(RecurringDuty{{}, weekday, 0, 0});
    for (const int day : {1, 5, 10, 15, 20, 25, 28})
        all << textOf(RecurringDuty{{}, 0, day, 0});
    return all;
}

QStringList allowanceChoices()
{
    return {textOf(Allowance{Allowance::Unit::Hours, 2}),
            textOf(Allowance{Allowance::Unit::Days, 0}),
            textOf(Allowance{Allowance::Unit::Days, 3}),
            textOf(Allowance{Allowance::Unit::WorkingDays, 3}),
            textOf(Allowance{Allowance::Unit::WorkingDays, 5}),
            textOf(Allowance{Allowance::Unit::MonthEnd, 0})};
}

/// One row being read; throws a PlanningFault.
struct Row {
    PlanningTable table;
    int index;
    const QStringList& cells;

    [[noreturn]] void fail(int column, const char* reason, const QString& what = {}) const
    {
        throw PlanningFault{
            table, index, column, {ErrorCode::Malformed, reason, {what}, {}, index + 1}};
    }

    QString text(int column) const { return cells.value(column).trimmed(); }

    QString name(int column) const
    {
        if (text(column).isEmpty())
            fail(column, QT_TRANSLATE_NOOP("Error", "a name is missing"));
        return text(column);
    }

    QStringList list(int column) const
    {
        static const QRegularExpression gap(QStringLiteral("\\s*[、，,;；]\\s*"));
        return text(column).split(gap, Qt::SkipEmptyParts);
    }

    QDate day(int column) const
    {
        const QDate date = QDate::fromString(text(column), Qt::ISODate);
        if (!date.isValid())
            fail(column, QT_TRANSLATE_NOOP("Error", "“%1” is not a date such as 2019-03-01"),
                 text(column));
        return date;
    }

    int number(int column, int otherwise, int most) const
    {
        if (text(column).isEmpty())
            return otherwise;
        bool isNumber = false;
        const int value = text(column).toInt(&isNumber);
        if (!isNumber || value < 0 || value > most)
            fail(column, QT_TRANSLATE_NOOP("Error", "“%1” is not a number of days"), text(column));
        return value;
    }
};

Allowance readAllowance(const Row& row, int column)
{
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    QString text = row.text(column);
    const auto plain = [](QString of) { return of.remove(u' '); };
    for (const Allowance& fixed :
         {Allowance{Allowance::Unit::Days, 0}, Allowance{Allowance::Unit::MonthEnd, 0}}) {
        if (plain(text) == plain(textOf(fixed)))
            return fixed;
    }
    const int count = digits.match(text).captured().toInt();
    for (const Allowance::Unit unit : counted) {
        const Allowance within{unit, count};
        if (count >= 1 && count <= 400 && plain(text) == plain(textOf(within)))
            return within;
    }
    row.fail(column, QT_TRANSLATE_NOOP("Error", "“%1” is no time limit; pick from the list"), text);
}

DeadlineRule readDeadline(const Row& row)
{
    DeadlineRule rule;
    rule.name = row.name(0);
    for (const QString& word : row.list(1)) {
        const auto& kinds = allValues<Kind>();
        const auto kind =
            std::find_if(kinds.begin(), kinds.end(), [&](Kind one) { return label(one) == word; });
        if (kind == kinds.end())
            row.fail(1, QT_TRANSLATE_NOOP("Error", "“%1” does not belong here; pick from the list"),
                     word);
        rule.kinds.push_back(*kind);
    }
    rule.events = row.list(2);
    for (const System system : allValues<System>()) {
        if (row.text(3) == label(system))
            rule.system = system;
    }
    if (!row.text(3).isEmpty() && !rule.system)
        row.fail(3, QT_TRANSLATE_NOOP("Error", "“%1” does not belong here; pick from the list"),
                 row.text(3));
    rule.within = readAllowance(row, 4);
    return rule;
}

RecurringDuty readDuty(const Row& row)
{
    RecurringDuty duty;
    duty.name = row.name(0);
    for (int weekday = 1; weekday <= 7; ++weekday) {
        if (row.text(1) == textOf(RecurringDuty{{}, weekday, 0, 0}))
            duty.weekday = weekday;
    }
    for (int day = 1; day <= 31; ++day) {
        if (row.text(1) == textOf(RecurringDuty{{}, 0, day, 0}))
            duty.monthDay = day;
    }
    if (duty.weekday == 0 && duty.monthDay == 0)
        row.fail(1, QT_TRANSLATE_NOOP("Error", "“%1” does not belong here; pick from the list"),
                 row.text(1));
    duty.lead = row.number(2, duty.lead, 30);
    return duty;
}

Festival readFestival(const Row& row)
{
    static const QRegularExpression everyYear(QStringLiteral("\\A\\d\\d-\\d\\d\\z"));
    Festival festival;
    festival.name = row.name(0);
    for (const QString& text : row.list(1)) {
        if (everyYear.match(text).hasMatch() &&
            QDate::fromString(QStringLiteral("2024-") + text, Qt::ISODate).isValid()) {
            festival.fixed = text;
            continue;
        }
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid())
            row.fail(1, QT_TRANSLATE_NOOP("Error", "“%1” is no day; write 03-08 or 2026-09-25"),
                     text);
        festival.days.push_back(day);
    }
    if (festival.fixed.isEmpty() == festival.days.empty())
        row.fail(1, QT_TRANSLATE_NOOP("Error", "“%1” is no day; write 03-08 or 2026-09-25"),
                 row.text(1));
    festival.lead = row.number(2, festival.lead, 120);
    festival.hint = row.text(3);
    return festival;
}

void readHoliday(const Row& row, std::map<int, HolidayYear>& years)
{
    const QDate first = row.day(2);
    const QDate last = row.text(3).isEmpty() ? first : row.day(3);
    if (last < first)
        row.fail(3, QT_TRANSLATE_NOOP("Error", "it ends before it begins"));
    HolidayYear& year = years[first.year()];
    year.year = first.year();
    if (row.text(0) == workText()) {
        for (QDate day = first; day <= last; day = day.addDays(1))
            year.working.push_back(day);
    } else if (row.text(0) == restText() || row.text(0).isEmpty()) {
        year.rests.push_back({row.name(1), first, last});
    } else {
        row.fail(0, QT_TRANSLATE_NOOP("Error", "“%1” does not belong here; pick from the list"),
                 row.text(0));
    }
}

template <class Take>
void forRows(PlanningTable table, const PlanningRows& rows, const Take& take)
{
    const TextRows& all = rows[std::size_t(table)];
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (std::any_of(all[i].begin(), all[i].end(),
                        [](const QString& cell) { return !cell.trimmed().isEmpty(); }))
            take(Row{table, int(i), all[i]});
    }
}

/// What no row says is as it was: the notice, and that only the law's days are known.
std::vector<HolidayYear> yearsOf(std::map<int, HolidayYear> read,
                                 const std::vector<HolidayYear>& before)
{
    for (const HolidayYear& old : before) {
        HolidayYear& year = read[old.year];
        year.year = old.year;
        year.basis = old.basis;
        year.provisional =
            old.provisional && year.rests == old.rests && year.working == old.working;
    }
    std::vector<HolidayYear> years;
    for (auto& [number, year] : read)
        years.push_back(std::move(year));
    return years;
}

} // namespace

QString label(PlanningTable table)
{
    switch (table) {
    case PlanningTable::Deadlines:
        return Words::tr("Time limits");
    case PlanningTable::Duties:
        return Words::tr("Fixed days of reporting");
    case PlanningTable::Festivals:
        return Words::tr("Festivals");
    case PlanningTable::Holidays:
        break;
    }
    return Words::tr("Holidays");
}

std::vector<TextColumn> columnsOf(PlanningTable table)
{
    QStringList kinds, systems = {QString()};
    for (const Kind kind : allValues<Kind>())
        kinds << label(kind);
    for (const System system : allValues<System>())
        systems << label(system);
    static const QStringList events = {QStringLiteral("突发事件"), QStringLiteral("重大部署"),
                                       QStringLiteral("领导视察"), QStringLiteral("领导指示"),
                                       QStringLiteral("经济运行"), QStringLiteral("日常")};
    switch (table) {
    case PlanningTable::Deadlines:
        return {{Words::tr("Name"), 20},
                {Words::tr("Kinds"), 24, kinds, true},
                {Words::tr("Occasions"), 24, events, true},
                {Words::tr("System"), 8, systems, false},
                {Words::tr("Time limit"), 14, allowanceChoices(), false}};
    case PlanningTable::Duties:
        return {{Words::tr("Name"), 30},
                {Words::tr("When"), 20, dutyChoices(), false},
                {Words::tr("Told of days before"), 10}};
    case PlanningTable::Festivals:
        return {{Words::tr("Name"), 16},
                {Words::tr("Day: 03-08, or 2026-09-25"), 36},
                {Words::tr("Begin days before"), 8},
                {Words::tr("What is usually written"), 40}};
    case PlanningTable::Holidays:
        break;
    }
    return {{Words::tr("Rest or work"), 12, {restText(), workText()}, false},
            {Words::tr("Name"), 20},
            {Words::tr("From"), 14},
            {Words::tr("Until"), 14}};
}

PlanningRows rowsOf(const PlanningRules& rules)
{
    PlanningRows rows;
    for (const DeadlineRule& rule : rules.deadlines.rules) {
        QStringList kinds;
        for (const Kind kind : rule.kinds)
            kinds << label(kind);
        rows[0].push_back({rule.name, kinds.join(between), rule.events.join(between),
                           rule.system ? label(*rule.system) : QString(), textOf(rule.within)});
    }
    for (const RecurringDuty& duty : rules.deadlines.duties)
        rows[1].push_back({duty.name, textOf(duty), QString::number(duty.lead)});
    for (const Festival& festival : rules.festivals) {
        QStringList days;
        if (!festival.fixed.isEmpty())
            days << festival.fixed;
        for (const QDate& day : festival.days)
            days << dayText(day);
        rows[2].push_back(
            {festival.name, days.join(between), QString::number(festival.lead), festival.hint});
    }
    for (const HolidayYear& year : rules.years) {
        for (const HolidayYear::Rest& rest : year.rests)
            rows[3].push_back({restText(), rest.name, dayText(rest.first), dayText(rest.last)});
        for (const QDate& day : year.working)
            rows[3].push_back({workText(), {}, dayText(day), dayText(day)});
    }
    return rows;
}

tl::expected<PlanningRules, PlanningFault> planningOf(const PlanningRows& rows,
                                                      const PlanningRules& before)
{
    PlanningRules rules;
    rules.deadlines.feedbackDays = before.deadlines.feedbackDays;
    rules.deadlines.soonDays = before.deadlines.soonDays;
    std::map<int, HolidayYear> years;
    try {
        forRows(PlanningTable::Deadlines, rows,
                [&](const Row& row) { rules.deadlines.rules.push_back(readDeadline(row)); });
        forRows(PlanningTable::Duties, rows,
                [&](const Row& row) { rules.deadlines.duties.push_back(readDuty(row)); });
        forRows(PlanningTable::Festivals, rows,
                [&](const Row& row) { rules.festivals.push_back(readFestival(row)); });
        forRows(PlanningTable::Holidays, rows, [&](const Row& row) { readHoliday(row, years); });
    } catch (PlanningFault& fault) {
        return tl::unexpected(std::move(fault));
    }
    rules.years = yearsOf(std::move(years), before.years);
    rules.calendar = WorkCalendar(rules.years);
    return rules;
}

std::vector<std::pair<QString, QByteArray>> changedFiles(const PlanningRules& before,
                                                         const PlanningRules& after)
{
    std::vector<std::pair<QString, QByteArray>> files;
    if (after.deadlines != before.deadlines)
        files.emplace_back(QStringLiteral("deadlines.yaml"), toYaml(after.deadlines));
    if (after.festivals != before.festivals)
        files.emplace_back(QStringLiteral("festivals.yaml"), toYaml(after.festivals));
    for (const HolidayYear& year : after.years) {
        if (std::find(before.years.begin(), before.years.end(), year) == before.years.end())
            files.emplace_back(QStringLiteral("holidays-%1.yaml").arg(year.year), toYaml(year));
    }
    return files;
}

} // namespace chengbao::ui
