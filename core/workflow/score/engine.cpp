// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/engine.h"

#include "core/workflow/score/account_book.h"

#include <algorithm>
#include <tuple>

namespace chengbao::workflow
{
namespace
{

/// Something that happens on a day. Within a day: what was taken back from earlier days, what
/// begins, what happened, what was taken back of that, and what ends.
struct Step {
    enum class Phase { EarlierCorrection, Begin, Event, Correction, End };
    QDate day;
    Phase phase = Phase::Event;
    QString order; ///< the event's id, or that of the unit and task
    const ScoreEvent* event = nullptr;
    AccountBook* account = nullptr; ///< of a period that begins or ends
    const Task* task = nullptr;
    std::optional<Period> period;

    auto key() const { return std::tie(day, phase, order); }
};

class Replay
{
public:
    explicit Replay(const ScoreInput& input) : m_input(input) {}

    Result<Ledger> run(const Progress& progress)
    {
        m_known.reserve(static_cast<qsizetype>(m_input.events.size()));
        for (const OrgUnit& unit : m_input.directory.organisation().units)
            account(unit.name, QString());
        readEvents();
        readCorrections();
        readTasks();
        countSubmissions();
        std::vector<const Step*> order;
        for (const Step& step : m_steps)
            order.push_back(&step);
        std::sort(order.begin(), order.end(),
                  [](const Step* left, const Step* right) { return left->key() < right->key(); });
        const int total = static_cast<int>(order.size());
        for (int i = 0; i < total; ++i) {
            if (i % 1024 == 0) {
                if (progress.cancelled())
                    return failure({ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled")});
                progress.report(i, total);
            }
            perform(*order[static_cast<std::size_t>(i)]);
        }
        for (const auto& account : m_accounts)
            account->report(m_ledger);
        return checked();
    }

private:
    /// An event that concerns the scheme, and the day in whose periods it counts.
    struct Known {
        QDate home;
        const ScoreEvent* event = nullptr;
    };

    AccountBook& account(const QString& unit, const QString& person)
    {
        const QString key = unit + QChar(0x1F) + person;
        if (const auto found = m_byHolder.constFind(key); found != m_byHolder.constEnd())
            return *m_accounts[*found];
        const OrgUnit* known = m_input.directory.unit(unit);
        m_byHolder.insert(key, m_accounts.size());
        m_accounts.push_back(std::make_unique<AccountBook>(
            m_input.scheme, AccountBook::Holder{unit, person, known ? known->category : QString()},
            m_ledger.lines));
        return *m_accounts.back();
    }

    /// A unit's own account, by any of its names.
    AccountBook& unitAccount(const QString& name)
    {
        AccountBook*& known = m_unitAccounts[name];
        if (!known)
            known = &account(m_input.directory.unitName(name), QString());
        return *known;
    }

    /// The day in whose periods an event counts.
    QDate homeOf(const ScoreEvent& event) const
    {
        return m_input.scheme.bySubmission && event.submitted.isValid() ? event.submitted
                                                                        : event.date;
    }

    bool concerns(const ScoreEvent& event, const QDate& home) const
    {
        const Scheme& scheme = m_input.scheme;
        const bool valid = (!scheme.validFrom.isValid() || home >= scheme.validFrom) &&
                           (!scheme.validTo.isValid() || home <= scheme.validTo);
        const bool otherSystem = scheme.system && event.system && *scheme.system != *event.system;
        return home.isValid() && home <= m_input.until && valid && !otherSystem;
    }

    void readEvents()
    {
        for (const ScoreEvent& event : m_input.events) {
            const QDate home = homeOf(event);
            // Only tasks look at submissions, which are most of all events.
            const bool submission = event.kind == ScoreEvent::Kind::Submission;
            const bool idle = (submission && m_input.scheme.tasks.empty()) ||
                              event.kind == ScoreEvent::Kind::Feedback;
            if (event.kind == ScoreEvent::Kind::Correction || idle || !concerns(event, home) ||
                m_known.contains(event.id))
                continue;
            m_known.insert(event.id, {home, &event});
            if (submission)
                m_submissions.push_back({home, &event});
            else
                m_steps.push_back({home, Step::Phase::Event, event.id, &event, {}, {}, {}});
            for (const Party& unit : event.units)
                unitAccount(unit.name);
        }
    }

    /// Submissions change what tasks have come to when their period ends, and nothing before; so
    /// they are counted at once. What takes them back has its day.
    void countSubmissions()
    {
        for (const Known& submission : m_submissions)
            submit(submission, 1, {submission.home, submission.event->id});
    }

    void readCorrections()
    {
        std::vector<const ScoreEvent*> corrections;
        for (const ScoreEvent& event : m_input.events) {
            if (event.kind == ScoreEvent::Kind::Correction && event.date.isValid())
                corrections.push_back(&event);
        }
        std::sort(corrections.begin(), corrections.end(), [](const auto* left, const auto* right) {
            return std::tie(left->date, left->id) < std::tie(right->date, right->id);
        });
        QHash<QString, bool> done;
        for (const ScoreEvent* correction : corrections) {
            const auto known = m_known.constFind(correction->corrects);
            if (known == m_known.constEnd() || done.contains(correction->corrects))
                continue;
            done.insert(correction->corrects, true);
            const QDate day = std::max(correction->date, known->home);
            if (day > m_input.until)
                continue;
            const auto phase =
                known->home < day ? Step::Phase::EarlierCorrection : Step::Phase::Correction;
            m_steps.push_back({day, phase, correction->id, correction, {}, {}, {}});
        }
    }

    std::optional<Points> leastOf(const Task& task, const OrgUnit& unit, const Period& period) const
    {
        if (task.least)
            return task.least;
        for (const Target& target : m_input.directory.organisation().targets) {
            const bool hers = target.unit.isEmpty()
                                  ? target.category.isEmpty() || target.category == unit.category
                                  : m_input.directory.unitName(target.unit) == unit.name;
            const bool ours = target.scheme.isEmpty() || target.scheme == m_input.scheme.id;
            if (hers && ours && target.measure == task.name && target.period == period.toText())
                return target.value;
        }
        return std::nullopt;
    }

    void readTasks()
    {
        const Scheme& scheme = m_input.scheme;
        for (const Task& task : scheme.tasks) {
            for (const auto& account : m_accounts)
                readTask(task, *account);
        }
    }

    /// The periods of the task in which the unit was there from the first day to the last.
    void readTask(const Task& task, AccountBook& account)
    {
        const auto& holder = account.holder();
        const OrgUnit* known = m_input.directory.unit(holder.unit);
        const OrgUnit unit = known ? *known : OrgUnit{holder.unit, {}, {}, {}, {}, {}};
        if (!task.categories.isEmpty() && !task.categories.contains(holder.category))
            return;
        QDate first = std::max(m_input.from, m_input.scheme.validFrom);
        first = std::max(first, unit.from);
        const QDate end = Period::of(m_input.until, PeriodLength::Year).last();
        for (const Period& period : Period::within(first, end, task.per)) {
            const bool gone = unit.until.isValid() && period.last() > unit.until;
            const QDate validTo = m_input.scheme.validTo;
            if (gone || (validTo.isValid() && period.last() > validTo) ||
                period.first() > m_input.until)
                break;
            account.open(task, period, leastOf(task, unit, period));
            const QString order = task.name + holder.unit;
            m_steps.push_back(
                {period.first(), Step::Phase::Begin, order, {}, &account, &task, period});
            if (period.last() <= m_input.until)
                m_steps.push_back(
                    {period.last(), Step::Phase::End, order, {}, &account, &task, period});
        }
    }

    void perform(const Step& step)
    {
        switch (step.phase) {
        case Step::Phase::Begin:
            return step.account->begin(*step.task, *step.period);
        case Step::Phase::End:
            return step.account->end(*step.task, *step.period);
        case Step::Phase::Event:
            return take(*step.event, step.day);
        case Step::Phase::EarlierCorrection:
        case Step::Phase::Correction:
            return takeBack(*step.event, step.day);
        }
    }

    void takeBack(const ScoreEvent& correction, const QDate& day)
    {
        const Known known = m_known.value(correction.corrects);
        if (known.event->kind == ScoreEvent::Kind::Submission)
            return submit(known, -1, {day, correction.id});
        for (const QString& key : m_holdersOf.value(correction.corrects))
            m_accounts[m_byHolder.value(key)]->takeBack(correction.corrects, correction, day);
    }

    /// Counts a submission (1), or takes it back (−1), for each of its units once.
    void submit(const Known& submission, int by, const Booking& booking)
    {
        const std::vector<Party>& units = submission.event->units;
        for (auto unit = units.begin(); unit != units.end(); ++unit) {
            AccountBook& account = unitAccount(unit->name);
            const bool before = std::any_of(units.begin(), unit, [&](const Party& other) {
                return &unitAccount(other.name) == &account;
            });
            if (!before)
                account.submit(*submission.event, submission.home, by, booking);
        }
    }

    Worth worthOf(const ScoreEvent& event) const
    {
        switch (event.kind) {
        case ScoreEvent::Kind::Adoption:
            return adoptionWorth(m_input.scheme, m_input.upper, event);
        case ScoreEvent::Kind::Instruction:
        case ScoreEvent::Kind::Commission:
            if (const Bonus* bonus = bonusFor(m_input.scheme, event))
                return bonusWorth(*bonus, event);
            break;
        case ScoreEvent::Kind::Penalty:
            if (const PenaltyRule* rule = penaltyFor(m_input.scheme, event))
                return penaltyWorth(*rule, event);
            break;
        default:
            return {};
        }
        Worth worth;
        worth.open = true;
        worth.name = event.kind == ScoreEvent::Kind::Penalty ? event.fault : toWord(event.kind);
        worth.reason = {QT_TRANSLATE_NOOP("Ledger", "no rule of the scheme takes this: %1"),
                        {worth.name}};
        return worth;
    }

    void take(const ScoreEvent& event, const QDate& home)
    {
        const Worth worth = worthOf(event);
        const bool penalty = event.kind == ScoreEvent::Kind::Penalty;
        for (std::size_t i = 0; i < event.units.size(); ++i)
            give(event, m_input.directory.unitName(event.units[i].name), QString(),
                 penalty ? worth : unitPart(worth, event, i, m_input.scheme), home);
        if (penalty)
            return;
        for (std::size_t i = 0; i < event.persons.size(); ++i) {
            const QString& person = event.persons[i].name;
            if (!person.isEmpty())
                give(event, m_input.directory.unitOf(person, event.units), person,
                     personPart(worth, event, i, m_input.scheme), home);
        }
    }

    void give(const ScoreEvent& event, const QString& unit, const QString& person,
              const Worth& worth, const QDate& home)
    {
        const QString key = unit + QChar(0x1F) + person;
        QStringList& holders = m_holdersOf[event.id];
        if (holders.contains(key)) // named twice
            return;
        holders.append(key);
        account(unit, person).take(event, worth, home);
    }

    Result<Ledger> checked()
    {
        for (const LedgerLine& line : m_ledger.lines) {
            if (!line.points.isValid())
                return failure({ErrorCode::TooLarge,
                                QT_TRANSLATE_NOOP("Error", "“%1” gives more points than can be "
                                                           "counted"),
                                {line.name},
                                m_input.scheme.id});
        }
        return std::move(m_ledger);
    }

    const ScoreInput& m_input;
    Ledger m_ledger;
    std::vector<std::unique_ptr<AccountBook>> m_accounts;
    QHash<QString, std::size_t> m_byHolder;
    QHash<QString, AccountBook*> m_unitAccounts; ///< by the names that events have
    QHash<QString, Known> m_known;               ///< by event id
    std::vector<Known> m_submissions;
    QHash<QString, QStringList> m_holdersOf; ///< event id → accounts
    std::vector<Step> m_steps;
};

} // namespace

Result<Ledger> score(const ScoreInput& input, const Progress& progress)
{
    return Replay(input).run(progress);
}

} // namespace chengbao::workflow
