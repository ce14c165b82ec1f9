// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/numbers.h"

namespace chengbao::lint
{

/// How a figure and what it should be were told to be one and the same.
struct SlipEvidence {
    /// Whether the sum came out without a remainder: few sums of figures that have nothing to do
    /// with one another do, so that fewer digits tell.
    bool even = false;
    /// Whether the words around the operands name them as such.
    bool named = false;
};

/// Whether what a figure says is `expected` (in the measure of amount()) with a slip of the hand:
/// one digit another (600 and 800), one column miscounted (1998 and 1988, 1080 and 980), two
/// neighbours swapped (2.64 and 2.46) or the point misplaced (9300 and 930). The fewer digits there
/// are, the more evidence it takes.
bool isSlipOf(const text::Quantity& stated, double expected, const SlipEvidence& evidence);

/// Whether `value` is a whole number of the last digit that a figure like `stated` shows.
bool comesOutEven(const text::Quantity& stated, double value);

} // namespace chengbao::lint
