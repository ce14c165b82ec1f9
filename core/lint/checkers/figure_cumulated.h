// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

#include <vector>

namespace chengbao::lint
{

/// Adds the claims of running totals that are less than one of their months, or not what the months
/// up to the last and the last one make: 6月3.42亿元，1—6月累计2.97亿元.
void findCumulated(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
