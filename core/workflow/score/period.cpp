// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/period.h"

#include <QRegularExpression>

namespace chengbao::workflow
{
namespace
{

int monthsIn(PeriodLength length)
{
    switch (length) {
    case PeriodLength::Month:
        return 1;
    case PeriodLength::Quarter:
        return 3;
    case PeriodLength::HalfYear:
        return 6;
    case PeriodLength::Year:
        return 12;
    case PeriodLength::Week:
        break;
    }
    return 0;
}

/// The Monday of ISO week `week`; an invalid date when the year has no such week.
QDate mondayOf(int year, int week)
{
    const QDate inFirst(year, 1, 4); // always in week 1
    const QDate monday = inFirst.addDays(1 - inFirst.dayOfWeek() + 7 * (week - 1));
    int weekYear = 0;
    return monday.weekNumber(&weekYear) == week && weekYear == year ? monday : QDate();
}

} // namespace

Period::Period(const QDate& first, PeriodLength length)
    : m_first(first),
      m_last(length == PeriodLength::Week ? first.addDays(6)
                                          : first.addMonths(monthsIn(length)).addDays(-1)),
      m_length(length)
{
}

Period Period::of(const QDate& day, PeriodLength length)
{
    if (length == PeriodLength::Week)
        return {day.addDays(1 - day.dayOfWeek()), length};
    const int months = monthsIn(length);
    return {QDate(day.year(), (day.month() - 1) / months * months + 1, 1), length};
}

std::optional<Period> Period::fromText(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([0-9]{4})(?:-(?:H([12])|Q([1-4])|W([0-9]{2})|([0-9]{2})))?\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(1).toInt();
    const auto part = [&](int group) { return match.captured(group).toInt(); };
    QDate first(year, 1, 1);
    PeriodLength length = PeriodLength::Year;
    if (part(2) > 0) {
        length = PeriodLength::HalfYear;
        first = QDate(year, part(2) * 6 - 5, 1);
    } else if (part(3) > 0) {
        length = PeriodLength::Quarter;
        first = QDate(year, part(3) * 3 - 2, 1);
    } else if (!match.captured(4).isEmpty()) {
        length = PeriodLength::Week;
        first = mondayOf(year, part(4));
    } else if (!match.captured(5).isEmpty()) {
        length = PeriodLength::Month;
        first = QDate(year, part(5), 1);
    }
    return first.isValid() ? std::optional(Period(first, length)) : std::nullopt;
}

QString Period::toText() const
{
    const QString year = QStringLiteral("%1").arg(m_first.year(), 4, 10, QLatin1Char('0'));
    const auto two = [](int number) {
        return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    };
    switch (m_length) {
    case PeriodLength::Week: {
        int weekYear = 0;
        const int week = m_first.weekNumber(&weekYear);
        return QStringLiteral("%1-W%2").arg(weekYear).arg(two(week));
    }
    case PeriodLength::Month:
        return year + QLatin1Char('-') + two(m_first.month());
    case PeriodLength::Quarter:
        return QStringLiteral("%1-Q%2").arg(year).arg((m_first.month() + 2) / 3);
    case PeriodLength::HalfYear:
        return QStringLiteral("%1-H%2").arg(year).arg(m_first.month() > 6 ? 2 : 1);
    case PeriodLength::Year:
        break;
    }
    return year;
}

QString Period::toChinese() const
{
    static const QString ordinals = QStringLiteral("一二三四");
    const QString year = QStringLiteral("%1年").arg(m_first.year());
    switch (m_length) {
    case PeriodLength::Week: {
        int weekYear = 0;
        const int week = m_first.weekNumber(&weekYear);
        return QStringLiteral("%1年第%2周").arg(weekYear).arg(week);
    }
    case PeriodLength::Month:
        return QStringLiteral("%1%2月").arg(year).arg(m_first.month());
    case PeriodLength::Quarter:
        return year + ordinals[(m_first.month() - 1) / 3] + QStringLiteral("季度");
    case PeriodLength::HalfYear:
        return year + (m_first.month() > 6 ? QStringLiteral("下半年") : QStringLiteral("上半年"));
    case PeriodLength::Year:
        break;
    }
    return year;
}

QDate Period::yearBegin() const
{
    int year = m_first.year();
    if (m_length == PeriodLength::Week)
        m_first.weekNumber(&year);
    return std::min(m_first, QDate(year, 1, 1));
}

std::vector<Period> Period::within(const QDate& first, const QDate& last, PeriodLength length)
{
    std::vector<Period> periods;
    if (!first.isValid() || !last.isValid())
        return periods;
    Period period = of(first, length);
    if (period.first() < first)
        period = period.next();
    for (; period.last() <= last; period = period.next())
        periods.push_back(period);
    return periods;
}

} // namespace chengbao::workflow
