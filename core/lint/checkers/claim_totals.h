// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/statement.h"

namespace chengbao::lint
{

/// 甲4家、乙6家，共9家: all parts are named, so they must add up. Listed with commas
/// (甲4家，乙6家， 合计9家) they do where the total says outright that it is one.
void findTotals(const Statement& statement, std::vector<Claim>& claims);

} // namespace chengbao::lint
