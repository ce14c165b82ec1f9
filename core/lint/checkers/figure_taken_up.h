// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// A figure that takes up one told before, by its words (上述1300万元资金, 这46辆清运车,
/// 征集到的362 条) or as all there is of it (138处隐患点全部落实), and is another (reference 2,
/// C11). Silent where the body has it before, or figures before it make it.
void findTakenUp(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
