// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/gate_topics.h"

#include "core/lint/checkers/surroundings.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// A word of the rule that fills the body: at least two of them, in half of its sentences or more.
QString wordFilling(const FieldText& body, const std::vector<WordHit>& hits)
{
    QSet<QString> words;
    QSet<int> filled;
    for (const WordHit& hit : hits) {
        words.insert(hit.token->text);
        filled.insert(body.sentenceAt(hit.match.start).start);
    }
    constexpr qsizetype fewestWords = 2;
    const auto sentences = static_cast<qsizetype>(body.sentences().size());
    if (words.size() < fewestWords || filled.size() * 2 < sentences)
        return {};
    return body.view(hits.front().mark).toString();
}

/// Hits of the rule's words but for those inside a word of the group `unless-means` (党建 in
/// 党建引领).
std::vector<WordHit> certainOf(const std::vector<WordHit>& hits)
{
    std::vector<WordHit> certain = hitsOf(hits, u"");
    const std::vector<WordHit> perhaps = hitsOf(hits, u"unless-means");
    std::erase_if(certain, [&](const WordHit& hit) {
        return std::any_of(perhaps.begin(), perhaps.end(),
                           [&](const WordHit& longer) { return longer.match.contains(hit.match); });
    });
    return certain;
}

bool isInSameParagraph(const FieldText& field, const Span& a, const Span& b)
{
    const int start = std::min(a.start, b.start);
    const int end = std::max(a.end(), b.end());
    return !field.foldedView({start, end - start}).contains(QLatin1Char('\n'));
}

/// 刑事拘留42人, 立案侦查涉农案件36起: what is told is a sum, not a case.
bool isCount(const FieldText& field, const Span& word)
{
    static const QRegularExpression sum(QStringLiteral(
        "^[^,。;:\\n]{0,12}?(?!1[起件宗])\\d[\\d,.]*(余|多)?(万|千|百)?(起|件|宗|例)|^\\d"));
    static const QRegularExpression sumBefore(QStringLiteral(
        "(?<!\\d)(?!1[起件宗例])\\d[\\d,.]*(余|多)?(万|千|百)?(起|件|宗|例)[^,。;:\\n]{0,8}$"));
    constexpr int reach = 24;
    return sum.match(stretchBehind(field.folded, word.end(), reach)).hasMatch() ||
           sumBefore.match(stretchBefore(field.folded, word.start, reach)).hasMatch();
}

/// Where a field speaks of a case that is not over; an empty span when it does not.
Span openCase(const FieldText& field, const std::vector<WordHit>& hits)
{
    const std::vector<WordHit> closed = hitsOf(hits, u"unless-closed");
    for (const WordHit& hit : hitsOf(hits, u"")) {
        const bool over = std::any_of(closed.begin(), closed.end(), [&](const WordHit& end) {
            return isInSameParagraph(field, end.mark, hit.mark);
        });
        if (!over && !isCount(field, hit.mark))
            return hit.mark;
    }
    return {};
}

} // namespace

void checkPartyChannel(const Document& document, const Rule& rule, Report& report)
{
    if (document.draft.facts.system != System::Government)
        return;
    const QString key = QStringLiteral("system");
    const auto titled = certainOf(document.titleHits);
    const auto filling = certainOf(document.bodyHits);
    const auto perhaps = hitsOf(document.titleHits, u"unless-means");
    if (!titled.empty()) {
        report.addFact(rule, key, {}, {document.title.view(titled.front().mark).toString()});
    } else if (const QString word =
                   filling.empty() ? QString() : wordFilling(document.body, filling);
               !word.isEmpty()) {
        report.addFact(rule, key, QStringLiteral("body"), {word});
    } else if (!perhaps.empty()) {
        report.addFact(rule, key, QStringLiteral("perhaps"),
                       {document.title.view(perhaps.front().mark).toString()}, Level::Warning);
    }
}

void checkCaseConsent(const Document& document, const Rule& rule, Report& report)
{
    if (!hitsOf(document.titleHits, u"unless-agreed").empty() ||
        !hitsOf(document.bodyHits, u"unless-agreed").empty())
        return;
    // A verdict told in the body closes the case of the title.
    if (const Span place = openCase(document.body, document.bodyHits); place.length > 0) {
        Remark remark;
        remark.span = place;
        report.add(rule, document.body, remark);
    } else if (hitsOf(document.bodyHits, u"unless-closed").empty()) {
        const Span inTitle = openCase(document.title, document.titleHits);
        Remark remark;
        remark.span = inTitle;
        if (inTitle.length > 0)
            report.add(rule, document.title, remark);
    }
}

} // namespace chengbao::lint
