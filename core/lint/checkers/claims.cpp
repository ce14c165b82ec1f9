// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claims.h"

#include "core/lint/checkers/claim_averages.h"
#include "core/lint/checkers/claim_changes.h"
#include "core/lint/checkers/claim_insides.h"
#include "core/lint/checkers/claim_scales.h"
#include "core/lint/checkers/claim_sums.h"
#include "core/lint/checkers/figure_amounts.h"
#include "core/lint/checkers/figure_growth.h"
#include "core/lint/checkers/figure_means.h"
#include "core/lint/checkers/figure_parts.h"
#include "core/lint/checkers/figure_periods.h"
#include "core/lint/checkers/figure_products.h"
#include "core/lint/checkers/figure_rates.h"
#include "core/lint/checkers/figure_ratios.h"
#include "core/lint/checkers/statement.h"

#include <algorithm>
#include <unordered_set>

namespace chengbao::lint
{
namespace
{

/// Fewer figures claim nothing of one another.
constexpr std::size_t fewestCompared = 2;

/// The sentence from the stretch at `index` on, on behind semicolons and behind one full stop where
/// the next tells its parts (共312处。其中…); moves `index` behind it.
Span sentenceFrom(const FieldText& body, std::size_t& index)
{
    const auto& stretches = body.sentences();
    Span sentence = stretches[index];
    bool mayAddParts = true;
    while (++index < stretches.size() && stretches[index].start == sentence.end()) {
        if (!body.foldedView(sentence).endsWith(u';')) {
            if (!mayAddParts || !body.foldedView(stretches[index]).startsWith(u"其中"))
                break;
            mayAddParts = false;
        }
        sentence.length = stretches[index].end() - sentence.start;
    }
    return sentence;
}

template <typename Find>
void forEachStatement(const FieldText& body, Find find)
{
    const auto& figures = body.quantities();
    std::size_t first = 0;
    for (std::size_t next = 0; next < body.sentences().size();) {
        const Span sentence = sentenceFrom(body, next);
        while (first < figures.size() && figures[first].span.start < sentence.start)
            ++first;
        std::size_t end = first;
        while (end < figures.size() && figures[end].span.end() <= sentence.end())
            ++end;
        if (end - first >= fewestCompared || (end > first && isPoints(figures[first])))
            find(Statement(body, sentence, std::span(figures).subspan(first, end - first)));
        first = end;
    }
}

/// What the figures of a whole paragraph tell of one another, where no sentence was found wrong in
/// itself.
void findInParagraphs(const FieldText& body, std::vector<Claim>& claims)
{
    const std::size_t known = claims.size();
    const auto& figures = body.quantities();
    std::size_t first = 0;
    for (const Span& paragraph : body.paragraphs()) {
        std::size_t end = first;
        while (end < figures.size() && figures[end].span.end() <= paragraph.end())
            ++end;
        if (end - first >= fewestCompared) {
            const Statement whole(body, paragraph, std::span(figures).subspan(first, end - first));
            const Passage passage = passageOf(whole);
            findRatios(passage, claims);
            findAmounts(passage, claims);
            findMeans(passage, claims);
            findGrowth(passage, claims);
            findRates(passage, claims);
            findProducts(passage, claims);
            findUnledParts(passage, claims);
            findPeriodTotals(passage, claims);
        }
        first = end;
    }
    // One finding for a figure, however it was found wrong.
    std::unordered_set<int> told;
    for (std::size_t i = 0; i < known; ++i)
        told.insert(claims[i].span.start);
    const auto isKnown = [&](const Claim& claim) { return !told.insert(claim.span.start).second; };
    claims.erase(
        std::remove_if(claims.begin() + static_cast<std::ptrdiff_t>(known), claims.end(), isKnown),
        claims.end());
}

bool speaksOfTimes(QStringView sentence)
{
    return sentence.contains(u'倍') || sentence.contains(u'番');
}

} // namespace

std::vector<Claim> claimsOf(const FieldText& body)
{
    std::vector<Claim> claims;
    forEachStatement(body, [&](const Statement& statement) {
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
    });
    findInParagraphs(body, claims);
    return claims;
}

std::vector<Claim> multiplesOf(const FieldText& body)
{
    std::vector<Claim> claims;
    if (!body.units.hasAny(u"倍番"))
        return claims;
    forEachStatement(body, [&](const Statement& statement) {
        if (speaksOfTimes(body.foldedView(statement.sentence)))
            findMultiples(statement, claims);
    });
    return claims;
}

} // namespace chengbao::lint
