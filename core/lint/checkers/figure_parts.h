// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// Totals told with their parts behind them and no word that leads these in (reference 2, C11):
/// 古井121口，甲乡46口，乙镇38口，丙镇27口; 教师3780人，小学1860人、初中1240人、高中680人. Parts
/// are a row of figures whose names are of one kind (levels, sizes, places, kinds); who is of
/// several groups, what is a part only (居前两位, 等, 其余) and what is far from the total is left
/// alone.
void findUnledParts(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
