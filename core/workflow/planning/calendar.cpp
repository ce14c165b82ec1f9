// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/planning/calendar.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

bool isWeekend(const QDate& day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

} // namespace

WorkCalendar::WorkCalendar(const std::vector<HolidayYear>& years)
{
    std::map<int, const HolidayYear*> tables;
    for (const HolidayYear& year : years)
        tables[year.year] = &year;
    for (const auto& [number, table] : tables) {
        m_years[number] = !table->provisional;
        for (const HolidayYear::Rest& rest : table->rests) {
            for (QDate day = rest.first; day <= rest.last; day = day.addDays(1))
                m_rests[day] = rest.name;
        }
        m_worked.insert(table->working.begin(), table->working.end());
    }
}

bool WorkCalendar::isWorking(const QDate& day) const
{
    if (m_rests.count(day) > 0)
        return false;
    return !isWeekend(day) || m_worked.count(day) > 0;
}

QString WorkCalendar::holidayOf(const QDate& day) const
{
    const auto found = m_rests.find(day);
    return found == m_rests.end() ? QString() : found->second;
}

bool WorkCalendar::isSure(int year) const
{
    const auto found = m_years.find(year);
    return found != m_years.end() && found->second;
}

QDate WorkCalendar::plus(const QDate& from, int count) const
{
    QDate day = from;
    if (count <= 0) {
        while (!isWorking(day))
            day = day.addDays(1);
        return day;
    }
    while (count > 0) {
        day = day.addDays(1);
        if (isWorking(day))
            --count;
    }
    return day;
}

int WorkCalendar::between(const QDate& from, const QDate& to) const
{
    const int step = from <= to ? 1 : -1;
    int count = 0;
    // Going back counts the days left behind, so that it mirrors going forth.
    for (QDate day = from; day != to; day = day.addDays(step)) {
        if (isWorking(step > 0 ? day.addDays(1) : day))
            count += step;
    }
    return count;
}

QDate WorkCalendar::onOrBefore(const QDate& from) const
{
    QDate day = from;
    while (!isWorking(day))
        day = day.addDays(-1);
    return day;
}

std::vector<FestivalDay> festivalsWithin(const std::vector<Festival>& festivals, const QDate& from,
                                         const QDate& to)
{
    std::vector<FestivalDay> found;
    const auto take = [&](const Festival& festival, const QDate& day) {
        if (day.isValid() && day >= from && day <= to)
            found.push_back({festival, day, day.addDays(-festival.lead)});
    };
    for (const Festival& festival : festivals) {
        for (const QDate& day : festival.days)
            take(festival, day);
        if (festival.fixed.isEmpty())
            continue;
        for (int year = from.year(); year <= to.year(); ++year)
            take(festival, QDate::fromString(QStringLiteral("%1-%2").arg(year).arg(festival.fixed),
                                             Qt::ISODate));
    }
    std::stable_sort(
        found.begin(), found.end(),
        [](const FestivalDay& left, const FestivalDay& right) { return left.day < right.day; });
    return found;
}

} // namespace chengbao::workflow
