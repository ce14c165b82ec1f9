// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// Growth from a figure of one time to that of another, in one sentence or two:
/// 2023年发放补贴640万元。 2024年发放补贴800万元，增长35%. Only between the only two figures of
/// their measure.
void findGrowth(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
