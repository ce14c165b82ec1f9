// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// What there was, what came and what went, and what there is now:
/// 年初860家，新登记96家、注销42家， 目前在册914家; 满分100分，扣8.5分，得分91.5分 (reference 2,
/// C11). Every figure of the sentence must be known for one of the three.
void findFlows(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
