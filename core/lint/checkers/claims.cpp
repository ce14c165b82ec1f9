// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claims.h"

#include "core/lint/checkers/claim_averages.h"
#include "core/lint/checkers/claim_changes.h"
#include "core/lint/checkers/claim_insides.h"
#include "core/lint/checkers/claim_multiples.h"
#include "core/lint/checkers/claim_scales.h"
#include "core/lint/checkers/claim_sides.h"
#include "core/lint/checkers/claim_sums.h"
#include "core/lint/checkers/claim_years.h"
#include "core/lint/checkers/figure_amounts.h"
#include "core/lint/checkers/figure_applied.h"
#include "core/lint/checkers/figure_growth.h"
#include "core/lint/checkers/figure_means.h"
#include "core/lint/checkers/figure_paired_growth.h"
#include "core/lint/checkers/figure_products.h"
#include "core/lint/checkers/figure_rates.h"
#include "core/lint/checkers/figure_ratios.h"
#include "core/lint/checkers/figure_relations.h"
#include "core/lint/checkers/figure_slipped.h"
#include "core/lint/checkers/plain_claims.h"
#include "core/lint/checkers/statement.h"
#include "core/text/affixes.h"

#include <algorithm>
#include <utility>

namespace chengbao::lint
{
namespace
{

/// Fewer figures claim nothing of one another.
constexpr std::size_t fewestCompared = 2;

/// 其中…, 按类型分，…
bool tellsParts(QStringView sentence)
{
    constexpr qsizetype longest = 12;
    return text::startsWith(sentence, u"其中") ||
           (text::startsWith(sentence, u"按") && sentence.left(longest).contains(u"分,"));
}

/// The sentence from the stretch at `index` on, on behind semicolons and behind one full stop where
/// the next tells its parts (共312处。其中…); moves `index` behind it. `stretches` are
/// body.sentences().
Span sentenceFrom(const FieldText& body, const std::vector<Span>& stretches, std::size_t& index)
{
    Span sentence = stretches[index];
    bool mayAddParts = true;
    while (++index < stretches.size() && stretches[index].start == sentence.end()) {
        if (body.folded[sentence.end() - 1] != u';') {
            if (!mayAddParts || !tellsParts(body.foldedView(stretches[index])))
                break;
            mayAddParts = false;
        }
        sentence.length = stretches[index].end() - sentence.start;
    }
    return sentence;
}

/// The paragraphs that have figures to compare, or points, with their figures.
template <typename Find>
void forEachParagraph(const FieldText& body, Find find)
{
    const std::span<const text::Quantity> figures(body.quantities());
    std::size_t first = 0;
    for (const Span& paragraph : body.paragraphs()) {
        std::size_t end = first;
        while (end < figures.size() && figures[end].span.end() <= paragraph.end())
            ++end;
        const auto own = figures.subspan(first, end - first);
        if (own.size() >= fewestCompared || std::any_of(own.begin(), own.end(), isPoints))
            find(Statement(body, paragraph, own));
        first = end;
    }
}

template <typename Find>
void forEachSentence(const Statement& paragraph, Find find)
{
    const FieldText& body = paragraph.body;
    const auto& stretches = body.sentences();
    std::size_t first = 0;
    auto next = static_cast<std::size_t>(
        std::ranges::lower_bound(stretches, paragraph.sentence.start, {}, &Span::start) -
        stretches.begin());
    while (next < stretches.size() && stretches[next].start < paragraph.sentence.end()) {
        const Span sentence = sentenceFrom(body, stretches, next);
        const auto& figures = paragraph.figures;
        while (first < figures.size() && figures[first].span.start < sentence.start)
            ++first;
        std::size_t end = first;
        while (end < figures.size() && figures[end].span.end() <= sentence.end())
            ++end;
        if (end - first >= fewestCompared || (end > first && isPoints(figures[first])))
            find(Statement(paragraph, sentence, first, end - first));
        first = end;
    }
}

void findInSentence(const Statement& statement, std::vector<Claim>& claims)
{
    const std::size_t before = claims.size();
    findAmountsInPoints(statement, claims);
    if (statement.figures.size() < fewestCompared)
        return;
    findChanges(statement, claims);
    findSums(statement, claims);
    findNamedShares(statement, claims);
    if (claims.size() == before)
        findScaleShares(statement, claims);
    findYearlyGrowth(statement, claims);
    findOversizedParts(statement, claims);
    findConversions(statement, claims);
    findWrongSides(statement, claims);
}

/// What the figures of a whole paragraph tell of one another, where no sentence was found wrong in
/// itself.
void findInParagraph(const Statement& paragraph, std::vector<Claim>& claims)
{
    const std::size_t known = claims.size();
    const Passage passage = passageOf(paragraph);
    findRatios(passage, claims);
    findAmounts(passage, claims);
    findMeans(passage, claims);
    findGrowth(passage, claims);
    findPairedGrowth(passage, claims);
    findRates(passage, claims);
    findProducts(passage, claims);
    findApplied(passage, claims);
    findRelations(passage, claims);
    findSlipped(passage, claims);
    // One finding for a figure, however it was found wrong.
    const auto isKnown = [&](const Claim& claim) {
        return std::any_of(std::as_const(claims).data(), &claim, [&](const Claim& other) {
            return other.span.start == claim.span.start;
        });
    };
    for (std::size_t i = claims.size(); i-- > known;) {
        if (isKnown(claims[i]))
            claims.erase(claims.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

/// Where 倍 and 番 stand, in order.
std::vector<int> timesIn(const FieldText& body)
{
    const QStringView folded(body.folded);
    std::vector<int> places;
    for (const QChar unit : {QChar(u'倍'), QChar(u'番')}) {
        for (qsizetype at = folded.indexOf(unit); at >= 0; at = folded.indexOf(unit, at + 1))
            places.push_back(static_cast<int>(at));
    }
    std::ranges::sort(places);
    return places;
}

} // namespace

std::vector<Claim> claimsOf(const FieldText& body)
{
    std::vector<Claim> claims;
    findPlainClaims(body, claims);
    findYears(body, claims);
    forEachParagraph(body, [&](const Statement& paragraph) {
        const auto find = [&](const Statement& statement) { findInSentence(statement, claims); };
        forEachSentence(paragraph, find);
        if (paragraph.figures.size() >= fewestCompared)
            findInParagraph(paragraph, claims);
    });
    return claims;
}

std::vector<Claim> multiplesOf(const FieldText& body)
{
    std::vector<Claim> claims;
    if (!body.units.hasAny(u"倍番"))
        return claims;
    const std::vector<int> times = timesIn(body);
    const std::span<const text::Quantity> figures(body.quantities());
    const std::vector<Span>& stretches = body.sentences();
    auto next = times.begin();
    for (std::size_t i = 0; next != times.end() && i < stretches.size();) {
        const Span sentence = sentenceFrom(body, stretches, i);
        next = std::lower_bound(next, times.end(), sentence.start);
        if (next == times.end() || *next >= sentence.end())
            continue;
        const auto first = std::ranges::lower_bound(
            figures, sentence.start, {}, [](const text::Quantity& one) { return one.span.start; });
        const auto end = std::find_if(first, figures.end(), [&](const text::Quantity& one) {
            return one.span.end() > sentence.end();
        });
        if (end - first >= static_cast<std::ptrdiff_t>(fewestCompared))
            findMultiples(Statement(body, sentence, {first, end}), claims);
    }
    return claims;
}

} // namespace chengbao::lint
