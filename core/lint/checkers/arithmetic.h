// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C11: shares, sums, completion, growth and percentage points that do not add up, counts of
/// points and indicators told twice; the message shows the sum. One unit of the last digit shown is
/// tolerated; hedged figures are left alone.
void checkArithmetic(const Document& document, const Rule& rule, Report& report);

/// C15: multiples that their two figures do not make; the message shows the sum.
void checkMultiples(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
