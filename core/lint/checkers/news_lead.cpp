// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/news_lead.h"

#include <QRegularExpression>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// How far the event may stand behind its verb: 召开全县……工作推进会.
constexpr int eventDistance = 40;
/// How far a verb may stand behind a place or an occasion: 在县会议中心召开, 在调度会上要求.
constexpr int placeDistance = 20;

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

/// 参加活动的老人, 召开会议次数: the meeting is not what the sentence tells.
bool isModifier(const FieldText& body, const Span& event)
{
    static const QStringList heads = {QStringLiteral("的"), QStringLiteral("次数"),
                                      QStringLiteral("数量"), QStringLiteral("者"),
                                      QStringLiteral("后")};
    const QStringView after = QStringView(body.folded).mid(event.end());
    return std::any_of(heads.begin(), heads.end(),
                       [&](const QString& head) { return after.startsWith(head); });
}

bool isHolding(QStringView verb)
{
    return verb == u"召开" || verb == u"举行" || verb == u"举办";
}

/// 分析会在县会议中心召开: the verb behind its event, after a place.
bool isHeldAt(const FieldText& body, const Span& event, const Span& verb)
{
    const int gap = verb.start - event.end();
    if (gap < 2 || gap > placeDistance || !isHolding(body.foldedView(verb)))
        return false;
    const QStringView place = body.foldedView({event.end(), gap});
    return (place.startsWith(u'在') || place.startsWith(u'于')) && !place.contains(u',');
}

std::optional<Span> openingOf(const Document& document)
{
    const FieldText& body = document.body;
    const Span lead = body.sentences().front();
    const auto inLead = [&](const WordHit& hit) { return lead.contains(hit.mark); };
    auto verbs = hitsOf(document.bodyHits, u"verbs");
    std::erase_if(verbs, [&](const WordHit& hit) { return !inLead(hit); });
    if (verbs.empty())
        return std::nullopt;
    const auto events = hitsOf(document.bodyHits, u"events");
    const auto standing = hitsOf(document.bodyHits, u"standing");
    for (const WordHit& verb : verbs) {
        // 每季度召开, 应当召开: what is done as a rule is no news.
        const bool asRule = std::any_of(standing.begin(), standing.end(), [&](const WordHit& hit) {
            return inLead(hit) && hit.mark.start <= verb.mark.start;
        });
        if (asRule)
            continue;
        for (const WordHit& event : events) {
            const int distance = event.mark.start - verb.mark.end();
            if (!inLead(event) || isModifier(body, event.mark))
                continue;
            if (distance >= 0 && distance <= eventDistance &&
                !isCounted(body, verb.mark, event.mark))
                return Span{verb.mark.start, event.mark.end() - verb.mark.start};
            if (isHeldAt(body, event.mark, verb.mark))
                return Span{event.mark.start, verb.mark.end() - event.mark.start};
        }
    }
    return std::nullopt;
}

void reportOpening(const Document& document, const Rule& rule, Report& report)
{
    if (document.body.sentences().empty())
        return;
    if (const auto opening = openingOf(document)) {
        Remark remark;
        remark.span = *opening;
        remark.message = QStringLiteral("opening");
        report.add(rule, document.body, remark);
    }
}

/// 书记王某强调，… and 县长在调度会上要求，…: a name or an occasion between office and verb.
bool speaks(const FieldText& body, const Span& office, const Span& verb)
{
    static const QRegularExpression between(
        QStringLiteral("^([^,;。:、的]{0,4}|[^,;。:、]{0,3}在[^,;。:、]{2,14}[会上中时])$"));
    const int gap = verb.start - office.end();
    if (gap < 0 || gap > placeDistance)
        return false;
    const QStringView after = QStringView(body.folded).mid(verb.end());
    return (after.startsWith(u',') || after.startsWith(u':')) &&
           between.match(body.foldedView({office.end(), gap}).toString()).hasMatch();
}

void reportSpeeches(const Document& document, const Rule& rule, Report& report)
{
    const auto verbs = hitsOf(document.bodyHits, u"speech");
    if (verbs.empty())
        return;
    for (const WordHit& office : hitsOf(document.bodyHits, u"offices")) {
        const auto verb = std::find_if(verbs.begin(), verbs.end(), [&](const WordHit& hit) {
            return speaks(document.body, office.mark, hit.mark);
        });
        if (verb == verbs.end())
            continue;
        Remark remark;
        remark.span = {office.mark.start, verb->mark.end() - office.mark.start};
        report.add(rule, document.body, remark);
    }
}

} // namespace

void checkNewsLead(const Document& document, const Rule& rule, Report& report)
{
    if (document.bodyHits.empty())
        return;
    reportOpening(document, rule, report);
    reportSpeeches(document, rule, report);
    for (const WordHit& hit : hitsOf(document.bodyHits, u"")) {
        Remark remark;
        remark.span = hit.mark;
        report.add(rule, document.body, remark);
    }
}

} // namespace chengbao::lint
