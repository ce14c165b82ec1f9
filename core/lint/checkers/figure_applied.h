// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// What comes of a percentage that is applied to the figure before it:
/// 在去年同期2.5亿千瓦时的基础上 增长8%，达到2.7亿千瓦时; 800万元，将其中35%即280万元用于奖补
/// (reference 2, C11).
void findApplied(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
