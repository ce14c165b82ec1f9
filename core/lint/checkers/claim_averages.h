// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/statement.h"

namespace chengbao::lint
{

/// Yearly growth that its two figures do not make: 2021年为2000吨，2023年达到2420吨，年均增长21%.
/// Judged where the text says how many years; compound and plain means are both right.
void findYearlyGrowth(const Statement& statement, std::vector<Claim>& claims);

/// An amount that grows by percentage points: 营业收入同比增长12.5个百分点. Rates, shares and
/// growth itself do; what pulls something up by points tells of the growth of that.
void findAmountsInPoints(const Statement& statement, std::vector<Claim>& claims);

} // namespace chengbao::lint
