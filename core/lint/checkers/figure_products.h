// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// Amounts that name how they were worked out: 净增2545人, 12支队伍每队8人共88人,
/// 户均4500元合计134万元, 每吨1200元…850吨，支付112万元, 每万人有医师31人 (reference 2, C11). Each
/// is weighed only where the sentence has exactly the figures it needs.
void findProducts(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
