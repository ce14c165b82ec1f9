// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// What is left that is not the whole less what is done: 应整改260个，已完成231个，剩余39个;
/// 工期180天，已施工90天，剩余工期120天 (reference 2, C11). Whether the figure at `index`, the
/// third or later, tells a rest.
bool readRest(const Passage& passage, std::size_t index, std::vector<Claim>& claims);

} // namespace chengbao::lint
