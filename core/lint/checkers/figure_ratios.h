// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// Shares (45户，占35%), rates (办结1136件，办结率80%) and bare fractions (有756户，超过七成) that
/// their part and whole do not make, the whole in the same sentence or one before it. Whatever any
/// two figures of the paragraph bear out is right.
void findRatios(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
