// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"

namespace chengbao::lint
{

/// Whether a value of the body, in the base of its measure, is what a figure of the title says:
/// rounded, cut off or on the right side of 近, 超 and 约.
bool bearsOut(double value, const text::Quantity& title);

/// Whether figures of one paragraph make the title's: parts that add up to it, or a share, rise or
/// fall that follows from two of them. What the body states itself of a change comes first.
bool followsFromBody(const Document& document, const text::Quantity& title);

} // namespace chengbao::lint
