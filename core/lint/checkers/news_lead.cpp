// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/news_lead.h"

namespace chengbao::lint
{
namespace
{

/// How far the event may stand behind its verb: 召开全县……工作推进会.
constexpr int eventDistance = 40;

/// 召开院坝会126场: meetings that are counted are a figure, not news.
bool isCounted(const FieldText& body, const Span& sentence)
{
    static const QStringList counters = {QStringLiteral("场"), QStringLiteral("次"),
                                         QStringLiteral("期"), QStringLiteral("个")};
    for (const text::Quantity& quantity : body.quantities()) {
        if (sentence.contains(quantity.span) && counters.contains(quantity.unit))
            return true;
    }
    return false;
}

void reportOpening(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& body = document.body;
    if (body.sentences().empty())
        return;
    const Span lead = body.sentences().front();
    if (isCounted(body, lead))
        return;
    const auto events = hitsOf(document.bodyHits, u"events");
    for (const WordHit& verb : hitsOf(document.bodyHits, u"verbs")) {
        if (!lead.contains(verb.mark))
            return;
        for (const WordHit& event : events) {
            const int distance = event.mark.start - verb.mark.end();
            if (distance < 0 || distance > eventDistance || !lead.contains(event.mark))
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
