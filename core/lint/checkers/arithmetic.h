// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C11, within each paragraph: shares, sums, completion, growth and percentage points that do not
/// add up; the message shows the sum. One unit of the last digit shown is tolerated; hedged figures
/// are left alone.
void checkClaims(const Document& document, const Rule& rule, Report& report);

/// C11, in the whole text: counts of points that its lists do not have, and indicators told twice
/// with two figures.
void checkRepeats(const Document& document, const Rule& rule, Report& report);

/// C15: multiples that their two figures do not make; the message shows the sum.
void checkMultiples(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
