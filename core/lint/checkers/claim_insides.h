// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/statement.h"

namespace chengbao::lint
{

/// A part that is more than its whole: 生活垃圾53吨（含废旧农膜58吨）.
void findOversizedParts(const Statement& statement, std::vector<Claim>& claims);

/// What stands in brackets behind a figure and is another than it says: 45亩（4公顷）.
void findConversions(const Statement& statement, std::vector<Claim>& claims);

} // namespace chengbao::lint
