// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/workflow/planning/deadlines.h"

namespace chengbao::workflow
{

/// Everything the archive has that may be due. A value over a copy.
struct Planning {
    std::vector<Lead> leads;
    std::vector<Commission> commissions;
    std::vector<KeyPoint> keyPoints;
    std::vector<PendingItem> items;
    std::vector<Link> links;
    std::vector<ScoreEvent> events; ///< instructions, feedback and corrections only
};

Result<Planning> readPlanning(const archive::Archive& archive);

/// One thing that is to be done by a time.
struct DueEntry {
    enum class About {
        Item,       ///< an item that has not left
        Commission, ///< 约稿
        Feedback,   ///< 批示反馈
        FollowUp,   ///< 续报: an urgent item that has no 终报 yet
        Lead,       ///< 线索
        KeyPoint,   ///< 报送要点
        Duty,       ///< 定点报送
        Festival,   ///< 节日: due on the day before it
    };
    enum class Standing {
        Overdue,
        Today,
        Soon,  ///< within DeadlineRules::soonDays, or within the lead time of a festival or duty
        Later, ///< has its day, which is further off
    };
    About about = About::Item;
    Standing standing = Standing::Later;
    QString id;   ///< of the item, card or instruction; empty for duties and festivals
    QString item; ///< id of the item it leads to; may be empty
    QString title;
    QString unit;
    QString rule; ///< name of the deadline rule, duty or festival; empty where a day was set
    QDateTime at;
    bool wholeDay = true;
    int daysLeft = 0;        ///< calendar days from today; below 0 when it is past
    int workingDaysLeft = 0; ///< the same in working days
    QString remark;          ///< a hint, who asks, the contact
};

/// 信息, 约稿, 批示反馈, 续报, 线索, 报送要点, 定点报送, 节日: as JSON has it.
QString toWord(DueEntry::About value);
/// 逾期, 今天, 临近, 以后.
QString toWord(DueEntry::Standing value);

/// What is due, sorted: overdue, today, soon, later; within these the earliest first, then by what
/// it is about (as the enumeration has it) and title. Not due are festivals that are past, cards
/// with an item that left, items that came in over a week after their rule's time was up, and what
/// is further off than `horizon` days.
std::vector<DueEntry> whatIsDue(const Planning& planning, const PlanningRules& rules,
                                const QDateTime& now, int horizon = 60);

/// 约稿 with what became of it: whether it was done in time is told by the item.
struct CommissionStanding {
    bool open = true;
    bool overdue = false; ///< open, and its time is past
    int daysLeft = 0;
};
CommissionStanding standingOf(const Commission& commission, const QDateTime& now);

} // namespace chengbao::workflow
