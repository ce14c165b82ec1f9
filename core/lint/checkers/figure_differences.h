// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// Figures that are by their name the difference of the two before them: 收入420万元，成本286万元，
/// 利润134万元; 送审2460万元，审定2285万元，核减175万元; 最高12.6元，最低8.2元，相差4.4元
/// (reference 2, C11); and votes that are more or fewer than those who gave them.
void findDifferences(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
