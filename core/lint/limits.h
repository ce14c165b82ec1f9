// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vocabulary.h"

namespace chengbao::lint
{

/// The most 字数 an item of this system and kind may have (domain reference C23, source S2): 政务
/// 动态 300 and 专报 2,000, 党委 动态 500 and 调研 5,000. Nothing where no limit is known.
std::optional<int> characterLimit(const std::optional<System>& system,
                                  const std::optional<Kind>& kind);

} // namespace chengbao::lint
