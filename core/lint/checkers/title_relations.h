// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// What a title says with a figure that the body has, but says of something else (reference 2, B3):
/// 增长12% over 下降12%, 新增2600个 over 新增1500个，总数2600个; and without a figure: 全覆盖 over
/// 覆盖率86%, 9月10日 over 9月20日, 五部门 over 四个部门.
void checkTitleRelations(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
