// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/statement.h"

namespace chengbao::lint
{

/// Multiples that their two figures do not make: 由80户增至240户，增长3倍; 翻了一番.
void findMultiples(const Statement& statement, std::vector<Claim>& claims);

} // namespace chengbao::lint
