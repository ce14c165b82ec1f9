// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/statement.h"

namespace chengbao::lint
{

/// Two figures of a sentence on the wrong sides of one another: 满意率93.4%，高于全市平均水平
/// （94.1%）; 平均降雨量126.8毫米，最大点98.5毫米. Reference 2, C11.
void findWrongSides(const Statement& statement, std::vector<Claim>& claims);

} // namespace chengbao::lint
