// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// A share told without 占 right behind its whole and its part: 500名学生中近视的320名，超过六成;
/// 完成 54公里，完成九成; 正常运转的46家，过半正常运转 (reference 2, C11). Any two figures of the
/// sentence that make it bear it out.
void findBareShares(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
