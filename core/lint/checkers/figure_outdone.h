// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

#include <vector>

namespace chengbao::lint
{

/// Adds the claims of more having been done than there was to do: 排查出隐患412处，已整改428处;
/// 改造对象58户，竣工46户，在建14户.
void findOutdone(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
