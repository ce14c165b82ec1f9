// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vocabulary.h"
#include "core/workflow/planning/calendar.h"

namespace chengbao::workflow
{

/// How long something may take, or on which day it always falls due.
struct Allowance {
    enum class Unit {
        Hours,       ///< from the moment the office heard of it
        Days,        ///< 0: 当天; the day itself does not count
        WorkingDays, ///< as Days; rests do not count
        MonthEnd,    ///< 当月: the last day of the month
    };
    Unit unit = Unit::Days;
    int count = 0;
    bool operator==(const Allowance&) const = default;
};

/// 时限 of items of some kinds, or about some events (domain reference 1.4). Empty members ask
/// nothing.
struct DeadlineRule {
    QString name;
    std::vector<Kind> kinds;
    QStringList events; ///< 事由: 突发事件, 重大部署 …
    std::optional<System> system;
    Allowance within;
    bool operator==(const DeadlineRule&) const = default;
};

/// 定点报送: every Thursday, every 25th. On a day of rest it is due the working day before.
struct RecurringDuty {
    QString name;
    int weekday = 0;  ///< 1 Monday to 7; 0: by month
    int monthDay = 0; ///< 1 to 31, in shorter months the last day; 0: by week
    int lead = 3;     ///< days before it at which it is told of
    bool operator==(const RecurringDuty&) const = default;
};

struct DeadlineRules {
    std::vector<DeadlineRule> rules; ///< the first that takes an item counts
    std::vector<RecurringDuty> duties;
    int feedbackDays = 5; ///< 批示反馈, in working days, where the instruction names no day
    int soonDays = 3;     ///< what is due within that many days is due soon
    bool operator==(const DeadlineRules&) const = default;
};

Result<DeadlineRules> parseDeadlines(const QByteArray& yaml, const QString& file);
QByteArray toYaml(const DeadlineRules& rules);

/// What an item (or a lead) is to a rule.
struct Subject {
    std::optional<Kind> kind;
    QString event;
    std::optional<System> system;
    QDate happened;  ///< 事实发生日期; null: the day of `heard`
    QDateTime heard; ///< when the office knew
};

struct Deadline {
    QDateTime at;         ///< the end of a day is 23:59:59
    bool wholeDay = true; ///< false: the hour counts
    QString rule;         ///< name of the rule
    bool operator==(const Deadline&) const = default;
};

/// Nothing when no rule takes it.
std::optional<Deadline> deadlineOf(const Subject& subject, const DeadlineRules& rules,
                                   const WorkCalendar& calendar);

/// The days from `from` to `to` on which the duty is due.
std::vector<QDate> daysOf(const RecurringDuty& duty, const QDate& from, const QDate& to,
                          const WorkCalendar& calendar);

/// All that days are counted by.
struct PlanningRules {
    DeadlineRules deadlines;
    WorkCalendar calendar;
    std::vector<HolidayYear> years; ///< by year
    std::vector<Festival> festivals;
};

/// deadlines.yaml, festivals.yaml and holidays-YYYY.yaml of the folders, which need not exist; a
/// file of a later folder stands in for one of the same name in an earlier one (官方 < 单位 <
/// 个人). Fails as the parsers do, with file and line.
Result<PlanningRules> loadPlanningRules(const QStringList& folders);

} // namespace chengbao::workflow
