// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/statement.h"

namespace chengbao::lint
{

/// Shares of answers or grades of which each has one only (满意、基本满意、不满意; A级、B级、C级;
/// 用水结构中，农业…) that add up to more than the whole.
void findScaleShares(const Statement& statement, std::vector<Claim>& claims);

/// Shares told part by part that are more than the whole: 分别占52%、33%、25%;
/// 满意占82%、基本满意占 15%、不满意占5%.
void findNamedShares(const Statement& statement, std::vector<Claim>& claims);

} // namespace chengbao::lint
