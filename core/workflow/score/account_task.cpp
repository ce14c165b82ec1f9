// SPDX-License-Identifier: GPL-3.0-or-later
// AccountBook: quotas, base points and what follows from them.
#include "core/workflow/score/account_book.h"

namespace chengbao::workflow
{
namespace
{

struct Outcome {
    Points points;
    QString arithmetic;
    bool reached = false;
};

Outcome outcomeOf(const Task& task, const Points& least, const Points& value)
{
    Outcome outcome;
    outcome.reached = value >= least;
    if (!outcome.reached) {
        const Points missing = least - value;
        outcome.points = -task.missed - task.eachMissing * missing;
        if (!task.eachMissing.isZero())
            outcome.arithmetic = QStringLiteral("−(%1 + %2 × %3) = %4")
                                     .arg(task.missed.toText(), task.eachMissing.toText(),
                                          missing.toText(), outcome.points.toText());
        return outcome;
    }
    const Points above = value - least;
    Points excess = task.excessEach * above;
    if (task.excessMost && excess > *task.excessMost)
        excess = *task.excessMost;
    outcome.points = task.reached + excess;
    if (!excess.isZero())
        outcome.arithmetic =
            QStringLiteral("%1 + %2 = %3")
                .arg(task.reached.toText(), excess.toText(), outcome.points.toText());
    return outcome;
}

} // namespace

void AccountBook::open(const Task& task, const Period& period, const std::optional<Points>& least)
{
    m_tasks.push_back({&task, period, least, {}, {}, {}, {}, {}, false, false});
}

AccountBook::TaskBook* AccountBook::taskBook(const Task& task, const QDate& day)
{
    for (TaskBook& book : m_tasks) {
        if (book.task == &task && book.period.contains(day))
            return &book;
    }
    return nullptr;
}

void AccountBook::begin(const Task& task, const Period& period)
{
    if (task.start.isZero())
        return;
    const Booking booking{period.first(), {}};
    LedgerLine& line = post(booking, period.first(), LedgerLine::Rule::Task, task.start);
    line.name = task.name;
    line.reason = {QT_TRANSLATE_NOOP("Ledger", "given at the start: %1"), {task.name}};
    feed(task.start, period.first(), Scope::Base, nullptr);
    settle(booking);
}

void AccountBook::end(const Task& task, const Period& period)
{
    TaskBook* book = taskBook(task, period.first());
    if (!book || !task.counts)
        return;
    book->over = true;
    settleTask(*book, {period.last(), {}});
    settle({period.last(), {}});
}

void AccountBook::submit(const ScoreEvent& submission, const QDate& home, int by,
                         const Booking& booking)
{
    for (TaskBook& book : m_tasks) {
        if (!book.period.contains(home) ||
            !meets(book.task->when, submission, std::nullopt, submission.form))
            continue;
        book.submitted += Points(by);
        book.touched = true;
    }
    if (by < 0)
        settle(booking);
}

/// An adoption begins (1) or ceases (−1) to stand. An item that is adopted again counts once,
/// unless the scheme has each adoption count as an item of its own.
void AccountBook::countAdoption(const Posting& posting, int by)
{
    const ScoreEvent& event = *posting.event;
    if (event.kind != ScoreEvent::Kind::Adoption)
        return;
    for (TaskBook& book : m_tasks) {
        if (!book.period.contains(posting.home) ||
            !meets(book.task->when, event, posting.worth.placing.tier, event.form))
            continue;
        book.touched = true;
        int& adoptions = book.adoptions[itemKey(event)];
        adoptions += by;
        if (m_scheme.reuse.separate || adoptions == (by > 0 ? 1 : 0))
            book.adopted += Points(by);
    }
}

Points AccountBook::measured(const TaskBook& book) const
{
    switch (book.task->measure) {
    case Task::Measure::Submitted:
        return book.submitted;
    case Task::Measure::Adopted:
        return book.adopted;
    case Task::Measure::Points:
        return book.points;
    case Task::Measure::AdoptionRate:
        break;
    }
    return book.submitted.isZero() ? Points() : book.adopted * Points(100) / book.submitted;
}

void AccountBook::settleTask(TaskBook& book, const Booking& booking)
{
    book.touched = false;
    if (!book.least)
        return;
    const Task& task = *book.task;
    const Points value = measured(book);
    const Outcome outcome = outcomeOf(task, *book.least, value);
    const Points points = outcome.points.rounded(m_scheme.decimals, m_scheme.rounding);
    const Points change = points - book.booked;
    if (change.isZero())
        return;
    book.booked = points;
    LedgerLine& line = post(booking, book.period.last(), LedgerLine::Rule::Task, change);
    line.name = task.name;
    line.arithmetic = outcome.arithmetic;
    const QString shown = value.rounded(2, Rounding::HalfUp).toText();
    const char* reason = outcome.reached ? QT_TRANSLATE_NOOP("Ledger", "%1 reached: %2 of %3")
                                         : QT_TRANSLATE_NOOP("Ledger", "%1 missed: %2 of %3");
    line.reason = {reason, {task.name, shown, book.least->toText()}};
    feed(change, book.period.last(), Scope::Base, nullptr);
}

} // namespace chengbao::workflow
