// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/planning/deadlines.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

bool takes(const DeadlineRule& rule, const Subject& subject)
{
    if (rule.system && rule.system != subject.system)
        return false;
    const bool ofKind =
        rule.kinds.empty() || (subject.kind && std::find(rule.kinds.begin(), rule.kinds.end(),
                                                         *subject.kind) != rule.kinds.end());
    return ofKind && (rule.events.isEmpty() || rule.events.contains(subject.event));
}

QDateTime endOf(const QDate& day, const QDateTime& like)
{
    QDateTime end = like;
    end.setDate(day);
    end.setTime(QTime(23, 59, 59));
    return end;
}

} // namespace

std::optional<Deadline> deadlineOf(const Subject& subject, const DeadlineRules& rules,
                                   const WorkCalendar& calendar)
{
    const auto rule = std::find_if(rules.rules.begin(), rules.rules.end(),
                                   [&](const DeadlineRule& one) { return takes(one, subject); });
    if (rule == rules.rules.end())
        return std::nullopt;
    const QDate day = subject.happened.isValid() ? subject.happened : subject.heard.date();
    switch (rule->within.unit) {
    case Allowance::Unit::Hours:
        return Deadline{subject.heard.addSecs(rule->within.count * 3600LL), false, rule->name};
    case Allowance::Unit::Days:
        return Deadline{endOf(day.addDays(rule->within.count), subject.heard), true, rule->name};
    case Allowance::Unit::WorkingDays:
        return Deadline{endOf(calendar.plus(day, rule->within.count), subject.heard), true,
                        rule->name};
    case Allowance::Unit::MonthEnd:
        return Deadline{endOf(QDate(day.year(), day.month(), day.daysInMonth()), subject.heard),
                        true, rule->name};
    }
    return std::nullopt;
}

std::vector<QDate> daysOf(const RecurringDuty& duty, const QDate& from, const QDate& to,
                          const WorkCalendar& calendar)
{
    std::vector<QDate> days;
    // A day of rest moves its duty forward, so those shortly after `to` may fall within.
    constexpr int longestRest = 15;
    for (QDate day = from; day <= to.addDays(longestRest); day = day.addDays(1)) {
        const bool hit = duty.weekday > 0 ? day.dayOfWeek() == duty.weekday
                                          : day.day() == std::min(duty.monthDay, day.daysInMonth());
        if (!hit)
            continue;
        const QDate due = calendar.onOrBefore(day);
        if (due >= from && due <= to && (days.empty() || days.back() != due))
            days.push_back(due);
    }
    return days;
}

} // namespace chengbao::workflow
