// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/arithmetic.h"

#include "core/lint/checkers/claims.h"

namespace chengbao::lint
{

void checkArithmetic(const Document& document, const Rule& rule, Report& report)
{
    for (const Span& sentence : document.body.sentences()) {
        for (const Claim& claim : claimsOf(document.body, sentence)) {
            Remark remark;
            remark.span = claim.span;
            remark.message = claim.message;
            remark.arguments = {claim.formula, claim.expected};
            report.add(rule, document.body, remark);
        }
    }
}

} // namespace chengbao::lint
