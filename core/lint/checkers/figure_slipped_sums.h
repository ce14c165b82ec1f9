// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// The sums and differences among the figures that findSlipped() looks for: rests
/// (授信3.15亿元，用信2.52亿元，剩余额度0.73亿元), totals that run on
/// (截至8月底累计1846户，9月新增152户， 累计1988户), totals of some told one after the other,
/// changes (2024年较上年减少320起).
void findSlippedSums(const Passage& passage, std::size_t first, std::size_t end,
                     std::vector<Claim>& claims);

} // namespace chengbao::lint
