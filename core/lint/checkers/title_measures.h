// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// Titles that measure otherwise than the body: 同比 over 环比; 产值达15亿元 over 总投资15亿元 and
/// 产值3.2亿元; 到账180万元 over 到账135万元、未到账45万元; 60天办结 over 压缩到82个工作日;
/// 利率上行 over 比上年同期低; 上半年 over 1—9月. Reference 2, B3.
void checkTitleMeasures(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
