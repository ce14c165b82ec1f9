// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// Rates that name how they were worked out: 三者合计占92%, 超出计划20%, 增加0.42亿元，同比增长5%,
/// and shares of a whole that an earlier share was right of (reference 2, C11). Each is weighed
/// only where the sentence has exactly the figures it needs.
void findRates(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
