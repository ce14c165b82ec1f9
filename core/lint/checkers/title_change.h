// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// Titles that tell another change or share of a thing than the body tells of that thing, whatever
/// the body's other figures make: 缩短到12天 over 由30天缩短到18天; 产值增长8% over
/// 产量增长8%、产值 下降2%; 就业率超七成 over 就业860人，占64%; 压缩九成 over 由4天压缩到1天;
/// 价格上涨 over 均价下跌; 居全市第一 over a body that says nothing of the city. Reference 2, B3.
void checkTitleChange(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
