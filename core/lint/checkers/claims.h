// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"

namespace chengbao::lint
{

/// A figure of a sentence that does not follow from the other figures it is stated with.
struct Claim {
    Span span;       ///< the figure that is wrong
    QString message; ///< key of the rule's messages: share, growth, points, sum, shares, multiple …
    QString formula;  ///< the sum done: 45户÷120户＝37.5%
    QString expected; ///< what the figure should be
};

/// The wrong claims of a body, sentence by sentence: shares (占), completion, rates (办结率),
/// growth from one figure to another, percentage points, means (户均), totals of 其中 and 共. What
/// it cannot tell for certain it leaves alone: hedged figures, other units, parts that may overlap,
/// and every figure that some other reading of its sentence bears out. Linear in the figures.
std::vector<Claim> claimsOf(const FieldText& body);

/// The same for multiples: 由80户增至240户，增长3倍; 翻了一番.
std::vector<Claim> multiplesOf(const FieldText& body);

} // namespace chengbao::lint
