// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"

namespace chengbao::lint
{

/// Wrong figures whose operands stand in the paragraph before: a share, mean, sum or rest in the
/// first sentence of a paragraph (受理1260件。 // 办结1134件，办结率92%), and the parts of a total
/// that a paragraph begins with (总投资2.84亿元。 // 其中，甲12亿元、…). Slips only, see
/// findSlipped().
void findClaimsAcross(const FieldText& body, std::vector<Claim>& claims);

} // namespace chengbao::lint
