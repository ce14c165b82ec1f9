// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// Titles that count otherwise than the body which one of a row something is, or how long the row:
/// 全省首个 over 全省第3个; 第四次获 over 第三次获; 连续六年 over 连续三年; 走进六省市 over
/// 四个省市; “三个强化” over 一是强化…二是强化. Reference 2, B3.
void checkTitleSeries(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
