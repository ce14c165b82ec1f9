// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// Growth told of several figures at once:
/// 签约36个、投资94.5亿元，去年同期分别为30个、75亿元，同比增长20%和 35%. As many of each, in their
/// order; one that is right shows that the order is understood.
void findPairedGrowth(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
