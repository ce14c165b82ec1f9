// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/account_book.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

using Rule = LedgerLine::Rule;

Scope scopeOf(ScoreEvent::Kind kind)
{
    switch (kind) {
    case ScoreEvent::Kind::Adoption:
        return Scope::Adoption;
    case ScoreEvent::Kind::Instruction:
    case ScoreEvent::Kind::Commission:
        return Scope::Bonus;
    default:
        return Scope::All; // counts in what goes over everything, and in nothing else
    }
}

Rule ruleOf(ScoreEvent::Kind kind)
{
    switch (scopeOf(kind)) {
    case Scope::Adoption:
        return Rule::Adoption;
    case Scope::Bonus:
        return Rule::Bonus;
    default:
        return Rule::Penalty;
    }
}

/// Caps see what those of a lower order booked: one scope before everything, months before years.
std::pair<bool, PeriodLength> orderOf(const CapRule& rule)
{
    return {rule.scope == Scope::All, rule.cap.per};
}

} // namespace

QString itemKey(const ScoreEvent& event)
{
    if (!event.item.isEmpty())
        return event.item;
    return event.title.isEmpty() ? QLatin1Char('#') + event.id : event.title;
}

AccountBook::AccountBook(const Scheme& scheme, Holder holder, std::vector<LedgerLine>& lines)
    : m_scheme(scheme), m_holder(std::move(holder)), m_lines(lines)
{
    for (const CapRule& rule : scheme.caps) {
        const bool hers = rule.categories.isEmpty() || rule.categories.contains(m_holder.category);
        if (hers && m_holder.person.isEmpty())
            m_capOrder.push_back(&rule);
    }
    std::stable_sort(m_capOrder.begin(), m_capOrder.end(), [](const auto* left, const auto* right) {
        return orderOf(*left) < orderOf(*right);
    });
}

void AccountBook::take(const ScoreEvent& event, const Worth& worth, const QDate& home)
{
    const std::size_t index = m_postings.size();
    m_postings.push_back({&event, worth, nullptr, home, {}, true, false});
    m_byEvent.insert(event.id, index);
    Posting& posting = m_postings.back();
    const Booking booking{home, event.id};
    countAdoption(posting, 1);
    if (event.kind == ScoreEvent::Kind::Penalty) {
        tellPenalty(posting, booking);
    } else if (worth.open) {
        postOn(posting, booking, Rule::Unrated, Points(), worth.reason);
    } else {
        if (event.kind != ScoreEvent::Kind::Adoption)
            posting.bonus = bonusFor(m_scheme, event);
        m_byItem[itemKey(event)].push_back(index);
        revalue(itemKey(event), booking);
    }
    settle(booking);
}

void AccountBook::tellPenalty(Posting& posting, const Booking& booking)
{
    postOn(posting, booking, posting.worth.open ? Rule::Unrated : Rule::Penalty,
           posting.worth.points, posting.worth.reason, posting.worth.arithmetic);
    setZero(*posting.event, posting.home, 1);
}

/// Turns on (1) or off (−1) what a penalty does beside taking points off.
void AccountBook::setZero(const ScoreEvent& event, const QDate& home, int by)
{
    const PenaltyRule* rule = penaltyFor(m_scheme, event);
    if (!rule)
        return;
    if (rule->veto)
        m_vetoes += by;
    if (!rule->zero)
        return;
    Bucket& bucket = m_zeros[{rule, Period::of(home, rule->zero->per).first()}];
    bucket.active += by;
    bucket.home = home;
    bucket.touched = true;
}

void AccountBook::takeBack(const QString& event, const ScoreEvent& correction, const QDate& day)
{
    const auto found = m_byEvent.constFind(event);
    if (found == m_byEvent.constEnd() || !m_postings[*found].stands)
        return;
    Posting& posting = m_postings[*found];
    const Booking booking{day, correction.id};
    posting.stands = false;
    countAdoption(posting, -1);
    if (posting.event->kind == ScoreEvent::Kind::Penalty)
        setZero(*posting.event, posting.home, -1);
    if (posting.told)
        postOn(posting, booking, Rule::Correction, -posting.booked,
               {QT_TRANSLATE_NOOP("Ledger", "taken back: %1 of %2. %3"),
                {posting.worth.name, posting.home.toString(Qt::ISODate), correction.remark}});
    revalue(itemKey(*posting.event), booking);
    settle(booking);
}

/// Brings the postings of one item to what they are worth beside each other.
void AccountBook::revalue(const QString& item, const Booking& booking)
{
    const auto found = m_byItem.constFind(item);
    if (found == m_byItem.constEnd())
        return;
    const std::vector<Points> values = valuesOf(*found);
    for (std::size_t i = 0; i < values.size(); ++i) {
        Posting& posting = m_postings[(*found)[i]];
        if (posting.told)
            continue;
        const bool multiplies = posting.bonus && posting.bonus->times;
        postOn(posting, booking, ruleOf(posting.event->kind),
               multiplies ? values[i] : posting.worth.points, posting.worth.reason,
               posting.worth.arithmetic);
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        Posting& posting = m_postings[(*found)[i]];
        const Points change = values[i] - posting.booked;
        if (change.isZero())
            continue;
        const char* reason =
            change < Points(0)
                ? QT_TRANSLATE_NOOP("Ledger", "does not count beside others of the same item: %1")
                : QT_TRANSLATE_NOOP("Ledger", "counts beside others of the same item: %1");
        postOn(posting, booking, Rule::Reuse, change, {reason, {posting.worth.name}});
    }
}

LedgerLine& AccountBook::post(const Booking& booking, const QDate& home, Rule rule,
                              const Points& points)
{
    LedgerLine line;
    line.date = booking.day;
    line.home = home;
    line.rule = rule;
    line.unit = m_holder.unit;
    line.person = m_holder.person;
    line.event = booking.event;
    line.points = points;
    m_lines.push_back(std::move(line));
    return m_lines.back();
}

void AccountBook::postOn(Posting& posting, const Booking& booking, Rule rule, const Points& points,
                         const LineReason& reason, const QString& arithmetic)
{
    posting.told = true;
    posting.booked += points;
    LedgerLine& line = post(booking, posting.home, rule, points);
    line.item = posting.event->item.isEmpty() ? posting.event->title : posting.event->item;
    line.name = posting.worth.name;
    line.reason = reason;
    line.arithmetic = arithmetic;
    feed(points, posting.home, scopeOf(posting.event->kind), posting.worth.placing.rate);
}

void AccountBook::feed(const Points& points, const QDate& home, Scope scope, const Rate* rate)
{
    if (rate && rate->cap && m_holder.person.isEmpty()) {
        Bucket& bucket = m_rateCaps[{rate, Period::of(home, rate->cap->per).first()}];
        bucket.raw += points;
        bucket.home = home;
        bucket.touched = true;
    }
    for (TaskBook& book : m_tasks) {
        if (book.task->measure != Task::Measure::Points || scope == Scope::Base ||
            !book.period.contains(home))
            continue;
        book.points += points;
        book.touched = true;
    }
    feedScopes(points, home, scope, nullptr);
}

/// Into caps and zeroes that go over `scope`; `from` is the cap that booked the points.
void AccountBook::feedScopes(const Points& points, const QDate& home, Scope scope,
                             const CapRule* from)
{
    const auto into = [&](Buckets& buckets, const void* rule, PeriodLength per) {
        Bucket& bucket = buckets[{rule, Period::of(home, per).first()}];
        bucket.raw += points;
        bucket.home = home;
        bucket.touched = true;
    };
    for (const CapRule* rule : m_capOrder) {
        if ((rule->scope == Scope::All || rule->scope == scope) &&
            (!from || orderOf(*from) < orderOf(*rule)))
            into(m_caps, rule, rule->cap.per);
    }
    for (const PenaltyRule& rule : m_scheme.penalties) {
        if (rule.zero && (rule.zero->scope == Scope::All || rule.zero->scope == scope))
            into(m_zeros, &rule, rule.zero->per);
    }
}

/// Rates first, then what goes over one scope, then what goes over everything, then zero: each sees
/// what those before it booked.
void AccountBook::settle(const Booking& booking)
{
    for (auto& [key, bucket] : m_rateCaps) {
        const auto* rate = static_cast<const Rate*>(key.first);
        if (bucket.touched)
            settleCap(bucket, *rate->cap, QString(), booking, Scope::Adoption, nullptr);
    }
    for (TaskBook& book : m_tasks) {
        if (book.over && book.touched)
            settleTask(book, booking);
    }
    for (const CapRule* rule : m_capOrder) {
        const auto end = m_caps.upper_bound({rule, QDate(9999, 12, 31)});
        for (auto entry = m_caps.lower_bound({rule, QDate()}); entry != end; ++entry) {
            if (entry->second.touched)
                settleCap(entry->second, rule->cap, rule->name, booking, rule->scope, rule);
        }
    }
    for (auto& [key, bucket] : m_zeros) {
        if (bucket.touched)
            settleZero(bucket, *static_cast<const PenaltyRule*>(key.first), booking);
    }
}

void AccountBook::settleCap(Bucket& bucket, const Cap& cap, const QString& name,
                            const Booking& booking, Scope scope, const CapRule* rule)
{
    bucket.touched = false;
    const Points wanted = bucket.raw > cap.points ? cap.points - bucket.raw : Points();
    const Points change = wanted - bucket.adjusted;
    if (change.isZero())
        return;
    bucket.adjusted = wanted;
    LedgerLine& line = post(booking, bucket.home, Rule::Cap, change);
    line.name = name;
    line.reason = {
        QT_TRANSLATE_NOOP("Ledger", "at most %1 points in the period from %2"),
        {cap.points.toText(), Period::of(bucket.home, cap.per).first().toString(Qt::ISODate)}};
    line.arithmetic =
        QStringLiteral("%1 → %2").arg(bucket.raw.toText(), (bucket.raw + wanted).toText());
    if (rule)
        feedScopes(change, bucket.home, scope, rule);
    else
        feed(change, bucket.home, scope, nullptr);
}

void AccountBook::settleZero(Bucket& bucket, const PenaltyRule& rule, const Booking& booking)
{
    bucket.touched = false;
    const bool takesAll = bucket.active > 0 && bucket.raw > Points(0);
    const Points wanted = takesAll ? -bucket.raw : Points();
    const Points change = wanted - bucket.adjusted;
    if (change.isZero())
        return;
    bucket.adjusted = wanted;
    LedgerLine& line = post(booking, bucket.home, Rule::Zero, change);
    line.name = rule.name;
    line.reason = takesAll ? LineReason{QT_TRANSLATE_NOOP("Ledger", "set to zero: %1"), {rule.name}}
                           : LineReason{QT_TRANSLATE_NOOP("Ledger", "no longer set to zero: %1"),
                                        {rule.name}};
}

void AccountBook::report(Ledger& ledger) const
{
    for (const TaskBook& book : m_tasks) {
        if (book.task->counts)
            ledger.tasks.push_back({m_holder.unit, book.task->name, book.period.first(),
                                    book.period.last(), book.least, measured(book), book.over});
    }
    if (m_vetoes > 0 && m_holder.person.isEmpty())
        ledger.vetoed.append(m_holder.unit);
}

} // namespace chengbao::workflow
