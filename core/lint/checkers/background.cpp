// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/background.h"

#include "core/text/word_count.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr int longestBackground = 80;
/// A text that goes on longer without a fact has none, which is another matter.
constexpr int longestWait = 300;

/// Where the first figure or date stands; the text's end when there is none. Durations are no
/// facts: 三年来, 近5年.
int firstFact(const FieldText& body)
{
    int first = static_cast<int>(body.text.size());
    const auto isFact = [](const text::Quantity& quantity) {
        return quantity.unit != QStringLiteral("年") && quantity.unit != QStringLiteral("个月");
    };
    const auto& figures = body.quantities();
    const auto figure = std::find_if(figures.begin(), figures.end(), isFact);
    if (figure != figures.end())
        first = figure->span.start;
    const auto& dates = body.dates();
    const auto date =
        std::find_if(dates.begin(), dates.end(), [](const text::DateMention& mention) {
            return mention.month || mention.day || mention.hour;
        });
    return date == dates.end() ? first : std::min(first, date->span.start);
}

bool opensWithBackground(const Document& document, const Span& lead)
{
    return std::any_of(document.bodyHits.begin(), document.bodyHits.end(), [&](const WordHit& hit) {
        return hit.token->group != QLatin1String("markers") && hit.mark.start == lead.start;
    });
}

/// 随着……发展，……日益多元，: a second clause that is background too, and no fact in either.
bool goesOn(const Document& document, const Rule& rule, const Span& lead, int fact)
{
    const FieldText& body = document.body;
    const bool byTrend =
        std::any_of(document.bodyHits.begin(), document.bodyHits.end(), [&](const WordHit& hit) {
            return hit.token->group.isEmpty() && hit.mark.start == lead.start;
        });
    if (!byTrend)
        return false;
    const QStringView text = body.foldedView(lead);
    const qsizetype first = text.indexOf(u',');
    const qsizetype second = first < 0 ? -1 : text.indexOf(u',', first + 1);
    if (second < 0 || fact < lead.start + second)
        return false;
    const QStringView clause = text.sliced(first, second - first);
    const QStringList trends = rule.lexicon.value(QStringLiteral("trends"));
    return std::any_of(trends.begin(), trends.end(),
                       [&](const QString& trend) { return clause.contains(trend); });
}

bool hasBackground(const Document& document, int before)
{
    return std::any_of(document.bodyHits.begin(), document.bodyHits.end(),
                       [&](const WordHit& hit) { return hit.mark.end() <= before; });
}

} // namespace

void checkBackground(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& body = document.body;
    if (document.bodyHits.empty() || body.sentences().empty())
        return;
    const Span lead = body.sentences().front();
    Remark remark;
    remark.span = body.openingOf(lead);
    const int fact = std::max(firstFact(body), lead.start);
    const int waiting = text::countWords(body.view({lead.start, fact - lead.start}));
    if ((opensWithBackground(document, lead) && fact >= lead.end()) ||
        goesOn(document, rule, lead, fact)) {
        report.add(rule, body, remark);
    } else if (waiting > longestBackground && waiting <= longestWait && fact < body.text.size() &&
               hasBackground(document, fact)) {
        remark.message = QStringLiteral("long");
        remark.arguments = {QString::number(waiting)};
        report.add(rule, body, remark);
    }
}

} // namespace chengbao::lint
