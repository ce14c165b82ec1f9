// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// Figures that are told by what others come to, in all the ways that are read by names alone:
/// parts, periods, flows and differences (reference 2, C11).
void findRelations(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
