// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace chengbao::workflow
{

/// How long a stretch is over which points are counted.
enum class PeriodLength {
    Week, ///< Monday to Sunday (GB/T 7408—2005, 4.3.2.2)
    Month,
    Quarter,
    HalfYear,
    Year,
};

/// A calendar period. A value, ordered by its first day.
class Period
{
public:
    /// The one of that length in which a valid `day` lies.
    static Period of(const QDate& day, PeriodLength length);
    /// 2026, 2026-H1, 2026-Q3, 2026-09 or 2026-W38; nothing for any other text.
    static std::optional<Period> fromText(const QString& text);
    QString toText() const;
    /// 2026年, 2026年上半年, 2026年三季度, 2026年9月, 2026年第38周: as documents have it.
    QString toChinese() const;

    PeriodLength length() const { return m_length; }
    QDate first() const { return m_first; }
    QDate last() const { return m_last; }
    bool contains(const QDate& day) const { return day >= m_first && day <= m_last; }
    Period next() const { return of(m_last.addDays(1), m_length); }
    Period previous() const { return of(m_first.addDays(-1), m_length); }
    /// The year it begins in (a week: the year it is counted in) up to its last day.
    QDate yearBegin() const;

    /// The periods of that length that lie wholly within `first` … `last`, in order.
    static std::vector<Period> within(const QDate& first, const QDate& last, PeriodLength length);

    bool operator==(const Period&) const = default;

private:
    Period(const QDate& first, PeriodLength length);

    QDate m_first;
    QDate m_last;
    PeriodLength m_length;
};

} // namespace chengbao::workflow
