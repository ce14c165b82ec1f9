// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/statement.h"

namespace chengbao::lint
{

/// Shares (120户中45户，占35%), completion (任务150件，完成175件，完成率116%) and rates
/// (受理1420件，办结 1136件，办结率80%) that part and whole do not make.
void findShares(const Statement& statement, std::vector<Claim>& claims);

} // namespace chengbao::lint
