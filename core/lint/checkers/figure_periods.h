// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// A stretch of time told behind all it is made of, without a word like 共: 上半年3.6亿元，下半年
/// 4.2亿元，全年7.8亿元; 7月1.2亿千瓦时，8月1.5亿千瓦时，两个月2.7亿千瓦时 (reference 2, C11).
void findPeriodTotals(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
