// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"

namespace chengbao::lint
{

/// A figure of a sentence that does not follow from the other figures it is stated with.
struct Claim {
    Span span;        ///< the figure that is wrong
    QString message;  ///< key of the rule's messages: share, growth, points, sum, shares
    QString formula;  ///< the sum done: 45÷120＝37.5%
    QString expected; ///< what the figure should be
};

/// The wrong claims of one sentence: shares (占), completion, growth from one figure to another,
/// percentage points, means (户均), totals of 其中 and 共. What it cannot tell for certain it
/// leaves alone: hedged figures, other units, parts that may overlap.
std::vector<Claim> claimsOf(const FieldText& body, const Span& sentence);

} // namespace chengbao::lint
