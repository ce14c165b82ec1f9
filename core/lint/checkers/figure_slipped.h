// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// Figures that are what others of the paragraph make but for a slip of the hand (see isSlipOf()):
/// 2280户…136.8万元…户均800元; 每份86元…支出12.09万元;
/// 授信3.15亿元，用信2.52亿元，剩余额度0.73亿元; 监测182天，优良天数171天，优良率97.0%. The
/// operands may stand farther off and be told in more ways than the other readers allow, since
/// figures that have nothing to do with one another hardly ever come out a slip apart; a figure
/// that any two others make is left alone.
void findSlipped(const Passage& passage, std::vector<Claim>& claims);

/// The same of the figures from `first` up to `end` only; the others may be operands.
void findSlipped(const Passage& passage, std::size_t first, std::size_t end,
                 std::vector<Claim>& claims);

} // namespace chengbao::lint
