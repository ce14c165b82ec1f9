// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/statement.h"

namespace chengbao::lint
{

/// Growth that its two figures do not make: 由800增至1000，增长20%; 去年400人，今年520人，增长40%;
/// percentage points called percent; differences.
void findChanges(const Statement& statement, std::vector<Claim>& claims);

} // namespace chengbao::lint
