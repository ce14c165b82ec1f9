// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

#include <vector>

namespace chengbao::lint
{

/// Adds the claims of differences from what was, off by a slip, where what is stands farther
/// before: 报名9876人，…。与上年的9540人相比，增加436人; 今年…80名，…。比上年的65名多出25名.
void findComparedTimes(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
