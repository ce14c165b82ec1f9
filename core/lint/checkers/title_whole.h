// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// Titles that say of all what the body says of some: 全部办结 over 3件仍在推进; 全部完工 over
/// 其余7所推迟至寒假; 全部合格 over 不合格5批次. Reference 2, B3.
void checkTitleWhole(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
