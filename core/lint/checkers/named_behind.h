// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"

namespace chengbao::lint
{

/// Counts of what is named behind them, one by one: 企业6户，分别为甲、乙、丙、丁、戊. Names are
/// short and without figures; 和 may join the last two or be part of a name. Reference 2, C11.
void findNamedBehind(const FieldText& body, std::vector<Claim>& claims);

} // namespace chengbao::lint
