// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"

namespace chengbao::lint
{

/// Counts of what is listed right before them (茶叶、油茶、蜜柚、中药材三大产业; “上门办”“帮代办”
/// 三种模式) or right behind (试点村3个（青石村、白沙村）) that are not what the list has. Open
/// lists (等) may have fewer; lists of which not every item is plainly one are left alone.
void findItemCounts(const FieldText& body, std::vector<Claim>& claims);

} // namespace chengbao::lint
