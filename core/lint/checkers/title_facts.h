// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// Titles that name another fact than the body: 国家级示范县 over 省级; Ⅱ类 over Ⅲ类; 11月1日起
/// over 自11月15日起; 民政局 over 残联; 票价上调 over 由6元降为4元; 同比上升 over 同比下降;
/// 连续下降 over 31件、38件、45件; 七条措施 over 共六条. Reference 2, B3.
void checkTitleFacts(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
