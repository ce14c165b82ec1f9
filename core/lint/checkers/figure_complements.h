// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// Two shares that are all there is: 合格率96.2%，不合格率3.8%; 男性占57%，女性占43% (reference 2,
/// C11).
void findComplements(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
