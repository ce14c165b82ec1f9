// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/planning/due.h"

#include "core/workflow/score/period.h"
#include "core/workflow/steps.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace chengbao::workflow
{
namespace
{

using About = DueEntry::About;
using Standing = DueEntry::Standing;

bool isOpen(const Card& card)
{
    return card.state == CardState::Open || card.state == CardState::Drafted;
}

/// A text that came in this much later than its time was up is brought in for the record (an old
/// year's folder, a sample): nobody is late with it.
constexpr int longPastDays = 7;

bool hasLeft(State state)
{
    return state != State::Draft && state != State::InReview && state != State::Returned &&
           state != State::Signed && state != State::Withdrawn;
}

class DueList
{
public:
    DueList(const Planning& planning, const PlanningRules& rules, const QDateTime& now, int horizon)
        : m_planning(planning),
          m_rules(rules),
          m_now(now),
          m_today(now.date()),
          m_last(m_today.addDays(horizon))
    {
        for (const PendingItem& item : planning.items)
            m_items.insert(item.id, &item);
    }

    std::vector<DueEntry> run()
    {
        addCommissions();
        addItems();
        addFollowUps();
        addLeads();
        addKeyPoints();
        addFeedback();
        addDuties();
        addFestivals();
        std::stable_sort(m_entries.begin(), m_entries.end(),
                         [](const DueEntry& left, const DueEntry& right) {
                             return std::tie(left.standing, left.at, left.about, left.title) <
                                    std::tie(right.standing, right.at, right.about, right.title);
                         });
        return std::move(m_entries);
    }

private:
    QDateTime endOf(const QDate& day) const
    {
        QDateTime end = m_now;
        end.setDate(day);
        end.setTime(QTime(23, 59, 59));
        return end;
    }

    /// `early`: how many days before it is told of as soon.
    void add(DueEntry entry, int early)
    {
        const QDate day = entry.at.toOffsetFromUtc(m_now.offsetFromUtc()).date();
        if (day > m_last)
            return;
        entry.daysLeft = static_cast<int>(m_today.daysTo(day));
        entry.workingDaysLeft = m_rules.calendar.between(m_today, day);
        if (entry.at < m_now)
            entry.standing = Standing::Overdue;
        else if (entry.daysLeft <= 0)
            entry.standing = Standing::Today;
        else
            entry.standing = entry.daysLeft <= early ? Standing::Soon : Standing::Later;
        m_entries.push_back(std::move(entry));
    }

    void add(DueEntry entry) { add(std::move(entry), m_rules.deadlines.soonDays); }

    std::optional<Deadline> deadlineOf(const Subject& subject) const
    {
        return workflow::deadlineOf(subject, m_rules.deadlines, m_rules.calendar);
    }

    /// Whether what came of a card is on its way: an item that left is not among the pending ones.
    bool isUnderWay(const QString& item) const
    {
        if (item.isEmpty())
            return false;
        const auto found = m_items.constFind(item);
        return found == m_items.constEnd() || hasLeft((*found)->state);
    }

    void addCommissions()
    {
        for (const Commission& card : m_planning.commissions) {
            if (!card.item.isEmpty())
                m_dated.insert(card.item, true);
            if (!isOpen(card) || isUnderWay(card.item) || !card.due.isValid())
                continue;
            const bool wholeDay = card.due.time() == QTime(0, 0);
            DueEntry entry;
            entry.about = About::Commission;
            entry.id = card.id;
            entry.item = card.item;
            entry.title = card.topic;
            entry.unit = card.unit;
            entry.wholeDay = wholeDay;
            entry.at = wholeDay ? endOf(card.due.date()) : card.due;
            entry.remark = QStringList{card.number, card.from, card.contact}
                               .filter(QRegularExpression(QStringLiteral(".")))
                               .join(QStringLiteral("　"));
            add(std::move(entry));
        }
    }

    /// An item whose commission has a day of its own goes by that.
    void addItems()
    {
        QHash<QString, const Lead*> leads;
        for (const Lead& lead : m_planning.leads) {
            if (!lead.item.isEmpty())
                leads.insert(lead.item, &lead);
        }
        for (const PendingItem& item : m_planning.items) {
            if (hasLeft(item.state) || m_dated.contains(item.id))
                continue;
            const Lead* lead = leads.value(item.id);
            DueEntry entry;
            entry.id = entry.item = item.id;
            entry.title = item.title;
            entry.unit = item.unit;
            entry.remark = toWord(item.state);
            if (lead && lead->due.isValid()) {
                entry.at = endOf(lead->due);
            } else {
                const auto deadline =
                    deadlineOf({item.kind, item.event, item.system, item.happened,
                                lead && lead->noted.isValid() ? lead->noted : item.created});
                if (!deadline || deadline->at.daysTo(item.created) > longPastDays)
                    continue;
                entry.at = deadline->at;
                entry.wholeDay = deadline->wholeDay;
                entry.rule = deadline->rule;
            }
            add(std::move(entry));
        }
    }

    /// An urgent item that left is followed up until a 终报 did; what is due counts from the last.
    void addFollowUps()
    {
        for (const PendingItem& item : m_planning.items) {
            if (item.kind != Kind::Urgent || !hasLeft(item.state))
                continue;
            const auto goesOn = [&](const Link& link) {
                return link.earlier == item.id && link.kind != LinkKind::Relay;
            };
            const bool later =
                std::any_of(m_planning.links.begin(), m_planning.links.end(), goesOn);
            const bool final = std::any_of(
                m_planning.links.begin(), m_planning.links.end(), [&](const Link& link) {
                    return link.item == item.id && link.kind == LinkKind::Final;
                });
            if (later || final)
                continue;
            DueEntry entry;
            entry.about = About::FollowUp;
            entry.id = entry.item = item.id;
            entry.title = item.title;
            entry.unit = item.unit;
            entry.at = endOf(item.updated.date().addDays(1));
            add(std::move(entry));
        }
    }

    void addLeads()
    {
        for (const Lead& lead : m_planning.leads) {
            if (lead.state != CardState::Open)
                continue;
            DueEntry entry;
            entry.about = About::Lead;
            entry.id = lead.id;
            entry.title = lead.text.section(QLatin1Char('\n'), 0, 0);
            entry.unit = lead.unit;
            entry.remark = lead.source;
            if (lead.due.isValid()) {
                entry.at = endOf(lead.due);
            } else {
                const auto deadline =
                    deadlineOf({lead.kind, lead.event, lead.system, lead.happened, lead.noted});
                if (!deadline)
                    continue;
                entry.at = deadline->at;
                entry.wholeDay = deadline->wholeDay;
                entry.rule = deadline->rule;
            }
            add(std::move(entry));
        }
    }

    void addKeyPoints()
    {
        for (const KeyPoint& point : m_planning.keyPoints) {
            if (!isOpen(point) || isUnderWay(point.item))
                continue;
            const auto period = Period::fromText(point.period);
            const QDate day = point.due.isValid() ? point.due : period ? period->last() : QDate();
            if (!day.isValid())
                continue;
            DueEntry entry;
            entry.about = About::KeyPoint;
            entry.id = point.id;
            entry.item = point.item;
            entry.title = point.text.section(QLatin1Char('\n'), 0, 0);
            entry.unit = point.unit;
            entry.remark = period ? period->toChinese() : point.from;
            entry.at = endOf(day);
            add(std::move(entry));
        }
    }

    void addFeedback()
    {
        for (const InstructionRecord& record : instructionsOf(m_planning.events)) {
            const ScoreEvent& instruction = record.instruction;
            if (!record.feedback.empty())
                continue;
            DueEntry entry;
            entry.about = About::Feedback;
            entry.id = instruction.id;
            entry.item = instruction.item;
            entry.title = instruction.title;
            entry.unit = instruction.units.empty() ? QString() : instruction.units.front().name;
            entry.remark = instruction.leader;
            entry.at = endOf(
                instruction.due.isValid()
                    ? instruction.due
                    : m_rules.calendar.plus(instruction.date, m_rules.deadlines.feedbackDays));
            add(std::move(entry));
        }
    }

    void addDuties()
    {
        for (const RecurringDuty& duty : m_rules.deadlines.duties) {
            const auto days = daysOf(duty, m_today, m_last, m_rules.calendar);
            if (days.empty())
                continue;
            DueEntry entry;
            entry.about = About::Duty;
            entry.title = entry.rule = duty.name;
            entry.at = endOf(days.front());
            add(std::move(entry), duty.lead);
        }
    }

    void addFestivals()
    {
        for (const FestivalDay& feast : festivalsWithin(m_rules.festivals, m_today, m_last)) {
            DueEntry entry;
            entry.about = About::Festival;
            entry.title = entry.rule = feast.festival.name;
            entry.remark = feast.festival.hint;
            entry.at = endOf(feast.day);
            add(std::move(entry), feast.festival.lead);
        }
    }

    const Planning& m_planning;
    const PlanningRules& m_rules;
    QDateTime m_now;
    QDate m_today;
    QDate m_last;
    QHash<QString, const PendingItem*> m_items;
    QHash<QString, bool> m_dated; ///< items with a commission
    std::vector<DueEntry> m_entries;
};

} // namespace

QString toWord(DueEntry::About value)
{
    static const QString words[] = {QStringLiteral("信息"),     QStringLiteral("约稿"),
                                    QStringLiteral("批示反馈"), QStringLiteral("续报"),
                                    QStringLiteral("线索"),     QStringLiteral("报送要点"),
                                    QStringLiteral("定点报送"), QStringLiteral("节日")};
    return words[static_cast<std::size_t>(value)];
}

QString toWord(DueEntry::Standing value)
{
    static const QString words[] = {QStringLiteral("逾期"), QStringLiteral("今天"),
                                    QStringLiteral("临近"), QStringLiteral("以后")};
    return words[static_cast<std::size_t>(value)];
}

Result<Planning> readPlanning(const archive::Archive& archive)
{
    Planning planning;
    auto leads = archive.leads();
    if (!leads)
        return failure(leads.error());
    auto commissions = archive.commissions();
    if (!commissions)
        return failure(commissions.error());
    auto points = archive.keyPoints();
    if (!points)
        return failure(points.error());
    auto items = archive.pendingItems();
    if (!items)
        return failure(items.error());
    auto links = archive.links();
    if (!links)
        return failure(links.error());
    auto events = archive.scoreEvents();
    if (!events)
        return failure(events.error());
    std::erase_if(*events, [](const ScoreEvent& event) {
        return event.kind != ScoreEvent::Kind::Instruction &&
               event.kind != ScoreEvent::Kind::Feedback &&
               event.kind != ScoreEvent::Kind::Correction;
    });
    return Planning{std::move(*leads), std::move(*commissions), std::move(*points),
                    std::move(*items), std::move(*links),       std::move(*events)};
}

std::vector<DueEntry> whatIsDue(const Planning& planning, const PlanningRules& rules,
                                const QDateTime& now, int horizon)
{
    return DueList(planning, rules, now, horizon).run();
}

CommissionStanding standingOf(const Commission& commission, const QDateTime& now)
{
    CommissionStanding standing;
    standing.open = isOpen(commission);
    if (!commission.due.isValid())
        return standing;
    QDateTime at = commission.due;
    if (at.time() == QTime(0, 0))
        at = at.addDays(1).addSecs(-1);
    standing.overdue = standing.open && at < now;
    standing.daysLeft = static_cast<int>(now.date().daysTo(commission.due.date()));
    return standing;
}

} // namespace chengbao::workflow
