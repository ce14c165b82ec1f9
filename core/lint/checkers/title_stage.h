// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// Titles that tell of an end the body has not come to: 建成 over 开工…计划明年竣工; 正式投运 over
/// 土建完成92%，计划6月投运; 开设A和B over B尚未开展; 基本解决 over 仍有217家; 未发现问题 over
/// 发现问题58个. Reference 2, B3.
void checkTitleStage(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
