// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/statement.h"

namespace chengbao::lint
{

/// Totals that their parts do not make: 共9家，其中…, 甲4家、乙6家，共9家, and shares of more than
/// the whole. Parts that may overlap (党员, 以上) or are hedged are left alone.
void findSums(const Statement& statement, std::vector<Claim>& claims);

} // namespace chengbao::lint
