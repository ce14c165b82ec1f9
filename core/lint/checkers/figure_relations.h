// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// Figures that name how they were worked out: 三者合计占92%, 超出计划20%, 净增2545人,
/// 12支队伍每队8人共88人, 户均4500元合计134万元 (reference 2, C11).
void findRelations(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
