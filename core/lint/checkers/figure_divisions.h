// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

#include <vector>

namespace chengbao::lint
{

/// Adds the claims of rows that do not make the total they divide, where other figures stand
/// between the two: 共163处，面积4.27万平方米。其中临街58处，…，其他29处;
/// 项目27个，投资63.5亿元。分产业看，….
void findDivisions(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
