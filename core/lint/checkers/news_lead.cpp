// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/news_lead.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// How far the event may stand behind its verb: 召开全县……工作推进会.
constexpr int eventDistance = 40;

/// Whether a count of events stands right behind the event (院坝会126场) or between verb and event
/// (召开3场推进会): meetings that are counted are a figure, not news.
bool isCounted(const FieldText& body, const Span& verb, const Span& event)
{
    constexpr int nearby = 6;
    static const QStringList counters = {QStringLiteral("场"), QStringLiteral("次"),
                                         QStringLiteral("期"), QStringLiteral("场次")};
    const Span near{verb.end(), event.end() + nearby - verb.end()};
    return std::any_of(
        body.quantities().begin(), body.quantities().end(), [&](const text::Quantity& quantity) {
            return quantity.span.start >= near.start && quantity.span.start <= near.end() &&
                   counters.contains(quantity.unit);
        });
}

void reportOpening(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& body = document.body;
    if (body.sentences().empty())
        return;
    const Span lead = body.sentences().front();
    const auto events = hitsOf(document.bodyHits, u"events");
    for (const WordHit& verb : hitsOf(document.bodyHits, u"verbs")) {
        if (!lead.contains(verb.mark))
            return;
        for (const WordHit& event : events) {
            const int distance = event.mark.start - verb.mark.end();
            if (distance < 0 || distance > eventDistance || !lead.contains(event.mark) ||
                isCounted(body, verb.mark, event.mark))
                continue;
            Remark remark;
            remark.span = {verb.mark.start, event.mark.end() - verb.mark.start};
            remark.message = QStringLiteral("opening");
            report.add(rule, body, remark);
            return;
        }
    }
}

} // namespace

void checkNewsLead(const Document& document, const Rule& rule, Report& report)
{
    reportOpening(document, rule, report);
    for (const WordHit& hit : hitsOf(document.bodyHits, u"")) {
        Remark remark;
        remark.span = hit.mark;
        report.add(rule, document.body, remark);
    }
}

} // namespace chengbao::lint
