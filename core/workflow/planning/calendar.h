// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace chengbao::workflow
{

// Working days and festivals, from data: one YAML file a year for the holidays (resources/calendar,
// holidays-2026.yaml), one for the festivals. An office lays files of its own over them.

/// 放假安排 of one year, as the State Council's notice has it.
struct HolidayYear {
    struct Rest {
        QString name; ///< 春节
        QDate first;
        QDate last;
        bool operator==(const Rest&) const = default;
    };
    int year = 0;
    QString basis;            ///< the notice it is taken from
    bool provisional = false; ///< only what the law has; the notice with 调休 was not out yet
    std::vector<Rest> rests;
    std::vector<QDate> working; ///< 调休: Saturdays and Sundays that are worked
    bool operator==(const HolidayYear&) const = default;
};

/// Which days are worked. A value. Years it has no table of go by Monday to Friday.
class WorkCalendar
{
public:
    WorkCalendar() = default;
    /// Of two tables of a year the later one counts.
    explicit WorkCalendar(const std::vector<HolidayYear>& years);

    bool isWorking(const QDate& day) const;
    /// 春节; empty on days that are no holiday.
    QString holidayOf(const QDate& day) const;
    /// Whether the table of that year is there, and not provisional.
    bool isSure(int year) const;
    /// The day `count` (0 or more) working days after `day`, which itself does not count: 3 working
    /// days after a Friday are the next Wednesday. With 0 the first working day from `day` on.
    QDate plus(const QDate& day, int count) const;
    /// How many working days lie after `from` up to `to`; below 0 when `to` comes first.
    int between(const QDate& from, const QDate& to) const;
    /// `day` when it is worked, else the last working day before it.
    QDate onOrBefore(const QDate& day) const;

private:
    std::map<int, bool> m_years; ///< known → sure
    std::map<QDate, QString> m_rests;
    std::set<QDate> m_worked;
};

/// 节日 with its lead time: what is written for it must be out before it.
struct Festival {
    QString name;
    QString fixed;           ///< "03-08": each year; else `days`
    std::vector<QDate> days; ///< of feasts that go by the moon
    int lead = 15;           ///< days before it at which to begin
    QString hint;            ///< what is usually written
    bool operator==(const Festival&) const = default;
};

/// A festival on a day.
struct FestivalDay {
    Festival festival;
    QDate day;
    QDate begin; ///< `lead` days before
};

/// All of `festivals` that lie from `from` to `to`, by day.
std::vector<FestivalDay> festivalsWithin(const std::vector<Festival>& festivals, const QDate& from,
                                         const QDate& to);

Result<HolidayYear> parseHolidays(const QByteArray& yaml, const QString& file);
Result<std::vector<Festival>> parseFestivals(const QByteArray& yaml, const QString& file);
/// What the parsers read back as it was.
QByteArray toYaml(const HolidayYear& year);
QByteArray toYaml(const std::vector<Festival>& festivals);

} // namespace chengbao::workflow
