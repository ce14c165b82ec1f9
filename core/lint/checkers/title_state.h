// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// Titles that say something goes everywhere, further or the other way than the body: 超额完成 over
/// 完成目标的95%; 同比下降 over 增长14%; 突破亿元 over 8640万元; 由6个减至2个 over 由6个减至4个;
/// 挂牌上市 over 尚无企业挂牌. Reference 2, B3.
void checkTitleState(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
