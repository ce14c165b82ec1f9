// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/arithmetic.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/later_mentions.h"
#include "core/lint/checkers/listed_names.h"

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
    findRepeats(document.body, claims);
    findNameCounts(document.body, claims);
    findLaterMentions(document.body, claims);
    reportClaims(claims, document, rule, report);
}

void checkMultiples(const Document& document, const Rule& rule, Report& report)
{
    reportClaims(multiplesOf(document.body), document, rule, report);
}

} // namespace chengbao::lint
