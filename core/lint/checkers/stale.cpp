// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/stale.h"

#include <QDateTime>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr int minutesOfDay = 24 * 60;

/// The minute of the event's day at which it happened, as the body's first time of that day says;
/// the day's last where it says none.
int eventMinute(const Document& document)
{
    const QDate day = document.draft.facts.eventDate;
    for (const text::DateMention& mention : document.body.dates()) {
        const bool sameDay = (!mention.month || *mention.month == day.month()) &&
                             (!mention.day || *mention.day == day.day());
        if (mention.hour && *mention.hour < 24 && sameDay)
            return *mention.hour * 60 + std::clamp(mention.minute.value_or(59), 0, 59);
    }
    return minutesOfDay - 1;
}

/// The last day on which the item is in time.
QDate lastDay(const Document& document, const Deadline& deadline)
{
    const QDate event = document.draft.facts.eventDate;
    if (!deadline.hours)
        return event.addDays(deadline.amount);
    return event.addDays((eventMinute(document) + deadline.amount * 60) / minutesOfDay);
}

bool isClosedCase(const Document& document, const Rule& rule)
{
    const QStringList words = rule.lexicon.value(QStringLiteral("closed"));
    return std::any_of(words.begin(), words.end(), [&](const QString& word) {
        return document.body.folded.contains(word) || document.title.folded.contains(word);
    });
}

} // namespace

void checkStale(const Document& document, const Rule& rule, Report& report)
{
    const Facts& facts = document.draft.facts;
    const auto deadline =
        std::find_if(rule.deadlines.begin(), rule.deadlines.end(),
                     [&](const Deadline& known) { return facts.kind == known.kind; });
    if (deadline == rule.deadlines.end() || !facts.eventDate.isValid() ||
        !facts.reportDate.isValid())
        return;
    const qint64 late = lastDay(document, *deadline).daysTo(facts.reportDate);
    if (late <= 0 || isClosedCase(document, rule))
        return;
    const QString allowed = QString::number(deadline->amount) +
                            (deadline->hours ? QStringLiteral("小时") : QStringLiteral("天"));
    report.addFact(rule, QStringLiteral("report_date"), {},
                   {toWord(deadline->kind), allowed, facts.eventDate.toString(Qt::ISODate),
                    facts.reportDate.toString(Qt::ISODate), QString::number(late)});
}

} // namespace chengbao::lint
