// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"

namespace chengbao::lint
{

/// A figure that takes up one told before and is another: 退出236人 … 退出的263人中; 上述63家;
/// 新建公路86公里 … 新建公路68公里 with two digits in each other's place. A later figure that may
/// be a part of the first is left alone.
void findLaterMentions(const FieldText& body, std::vector<Claim>& claims);

} // namespace chengbao::lint
