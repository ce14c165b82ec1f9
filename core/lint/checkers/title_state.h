// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// Titles that say something is done, everywhere or on the rise where the body says that it is
/// begun, tried out in places or falling: 建成 over 开工…计划明年竣工; 全部办结 over 3件仍在推进;
/// 超额完成 over 完成目标的95%; 同比下降 over 增长14%; 突破亿元 over 8640万元; 由6个减至2个 over
/// 由6个减至4个; 挂牌上市 over 尚无企业挂牌. Reference 2, B3.
void checkTitleState(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
