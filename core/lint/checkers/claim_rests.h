// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/statement.h"

namespace chengbao::lint
{

/// What is left (应整改260个，已完成231个，剩余29个) and so much for each
/// (35个村每村补助8万元，共280 万元).
void findRests(const Statement& statement, std::vector<Claim>& claims);

} // namespace chengbao::lint
