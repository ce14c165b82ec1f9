// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// Amounts that are said to follow from others of their paragraph: what is left (已改造735户，还有
/// 135户未改造), totals (12个、15个、18个，共48个) and so much for each (40台，每台补贴1.2万元，
/// 补贴总额52万元). Silent where any sum or difference of the figures near it makes the amount.
void findAmounts(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
