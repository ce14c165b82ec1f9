// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"

namespace chengbao::lint
{

/// Claims whose figures are no quantities: a structure whose shares do not make a whole
/// (三次产业结构为18:43:42), a rank behind the last (21个市州中列第23位). Reference 2, C11.
void findPlainClaims(const FieldText& body, std::vector<Claim>& claims);

} // namespace chengbao::lint
