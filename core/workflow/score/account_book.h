// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/valuation.h"

#include <QHash>

#include <map>

namespace chengbao::workflow
{

/// What one step of an account's history is booked as.
struct Booking {
    QDate day;
    QString event; ///< id of what caused it; empty at the end of a period
};

/// The account of one unit or person, replayed from the first event to the last. Everything that
/// depends on several events (reuse, caps, tasks, zero) is a function of those that stand at the
/// moment; after each step the difference to what was booked before becomes a line. So no line ever
/// changes, a sum never depends on the order of events, and what is taken back and added again
/// leaves no trace in it. Events and scheme must outlive it.
class AccountBook
{
public:
    struct Holder {
        QString unit;
        QString person; ///< empty: the unit's own
        QString category;
    };
    AccountBook(const Scheme& scheme, Holder holder, std::vector<LedgerLine>& lines);

    /// A submission that stands (1), or no longer does (−1, on `day`): only tasks look at it.
    void submit(const ScoreEvent& submission, const QDate& home, int by, const Booking& booking);
    /// Any other event that stands from now on; `home` is the day it counts in. `worth` is this
    /// account's part; what no rule takes has none.
    void take(const ScoreEvent& event, const Worth& worth, const QDate& home);
    /// An event that no longer stands; nothing when the account does not know it.
    void takeBack(const QString& event, const ScoreEvent& correction, const QDate& day);

    /// A period of a task of the scheme, before any event in it.
    void open(const Task& task, const Period& period, const std::optional<Points>& least);
    void begin(const Task& task, const Period& period);
    void end(const Task& task, const Period& period);

    void report(Ledger& ledger) const;
    const Holder& holder() const { return m_holder; }

private:
    struct Posting {
        const ScoreEvent* event = nullptr;
        Worth worth;
        const Bonus* bonus = nullptr;
        QDate home;
        Points booked; ///< by its own lines; caps are not its own
        bool stands = true;
        bool told = false; ///< has its first line
    };
    struct Bucket {
        Points raw;      ///< what the rule looks at
        Points adjusted; ///< what it booked itself
        int active = 0;  ///< zero: events that ask for it
        QDate home;      ///< a day in its period
        bool touched = false;
    };
    using Buckets = std::map<std::pair<const void*, QDate>, Bucket>;
    struct TaskBook {
        const Task* task = nullptr;
        Period period;
        std::optional<Points> least;
        Points submitted, adopted, points, booked;
        QHash<QString, int> adoptions; ///< by item
        bool over = false;
        bool touched = false;
    };

    std::vector<Points> valuesOf(const std::vector<std::size_t>& group) const;
    void countReuse(const std::vector<std::size_t>& group, std::vector<Points>& values) const;
    void countBonuses(const std::vector<std::size_t>& group, std::vector<Points>& values) const;
    void revalue(const QString& item, const Booking& booking);
    void tellPenalty(Posting& posting, const Booking& booking);
    void setZero(const ScoreEvent& event, const QDate& home, int by);

    void countAdoption(const Posting& posting, int by);
    Points measured(const TaskBook& book) const;
    void settleTask(TaskBook& book, const Booking& booking);
    TaskBook* taskBook(const Task& task, const QDate& day);

    LedgerLine& post(const Booking& booking, const QDate& home, LedgerLine::Rule rule,
                     const Points& points);
    void postOn(Posting& posting, const Booking& booking, LedgerLine::Rule rule,
                const Points& points, const LineReason& reason, const QString& arithmetic = {});
    void feed(const Points& points, const QDate& home, Scope scope, const Rate* rate);
    void feedScopes(const Points& points, const QDate& home, Scope scope, const CapRule* from);
    void settle(const Booking& booking);
    void settleCap(Bucket& bucket, const Cap& cap, const QString& name, const Booking& booking,
                   Scope scope, const CapRule* rule);
    void settleZero(Bucket& bucket, const PenaltyRule& rule, const Booking& booking);

    const Scheme& m_scheme;
    Holder m_holder;
    std::vector<LedgerLine>& m_lines;
    std::vector<const CapRule*> m_capOrder; ///< those that concern this account
    std::vector<Posting> m_postings;
    QHash<QString, std::size_t> m_byEvent;
    QHash<QString, std::vector<std::size_t>> m_byItem;
    Buckets m_rateCaps, m_caps, m_zeros;
    std::vector<TaskBook> m_tasks;
    int m_vetoes = 0;
};

/// What tells the item of an event from others: its id, else its title, else the event itself.
QString itemKey(const ScoreEvent& event);

} // namespace chengbao::workflow
