// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"

namespace chengbao::lint
{

/// Places in a ranking and by how many one moved: 由第9位上升到第5位，上升4位;
/// 居第6位，较上年第11位提升 5位; 由第9位上升4位至第5位 (reference 2, C11).
void findRankMoves(const FieldText& body, std::vector<Claim>& claims);

} // namespace chengbao::lint
