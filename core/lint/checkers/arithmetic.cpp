// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/arithmetic.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/claim_years.h"
#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/claims_across.h"
#include "core/lint/checkers/counted_names.h"
#include "core/lint/checkers/figure_ranks.h"
#include "core/lint/checkers/figure_spans.h"
#include "core/lint/checkers/later_mentions.h"
#include "core/lint/checkers/listed_items.h"
#include "core/lint/checkers/listed_names.h"
#include "core/lint/checkers/named_behind.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

void reportClaims(const std::vector<Claim>& claims, const Document& document, const Rule& rule,
                  Report& report)
{
    for (const Claim& claim : claims) {
        Remark remark;
        remark.span = claim.span;
        remark.message = claim.message;
        remark.arguments = {claim.formula, claim.expected};
        report.add(rule, document.body, remark);
    }
}

} // namespace

void checkClaims(const Document& document, const Rule& rule, Report& report)
{
    reportClaims(claimsOf(document.body), document, rule, report);
}

void checkRepeats(const Document& document, const Rule& rule, Report& report)
{
    std::vector<Claim> claims;
    findPointCounts(document.body, claims);
    findPointCountsBehind(document.body, claims);
    findRepeats(document.body, claims);
    findNameCounts(document.body, claims);
    findLaterMentions(document.body, claims);
    findSpans(document.body, claims);
    findAges(document.body, claims);
    findClaimsAcross(document.body, claims);
    findRankMoves(document.body, claims);
    std::vector<Claim> items;
    findItemCounts(document.body, items);
    findCountedNames(document.body, items);
    findNamedBehind(document.body, items);
    for (const Claim& claim : items) {
        const bool known = std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
            return other.span.overlaps(claim.span);
        });
        if (!known)
            claims.push_back(claim);
    }
    reportClaims(claims, document, rule, report);
}

void checkMultiples(const Document& document, const Rule& rule, Report& report)
{
    reportClaims(multiplesOf(document.body), document, rule, report);
}

} // namespace chengbao::lint
