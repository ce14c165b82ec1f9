// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/statement.h"

namespace chengbao::lint
{

/// Means that sum and count do not make: 发放补贴360万元，惠及1200户，户均2800元.
void findMeans(const Statement& statement, std::vector<Claim>& claims);

} // namespace chengbao::lint
