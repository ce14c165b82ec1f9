// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"

namespace chengbao::lint
{

/// How long a stretch of time is whose two ends the sentence tells:
/// 从10月9日持续到10月20日，历时12天; 8时至20时，每天服务12小时; 6月1日至8月31日，为期3个月;
/// 原定30日完工，18日提前12天完工 (reference 2, C11). Counted with one of its ends and with both,
/// either is right.
void findSpans(const FieldText& body, std::vector<Claim>& claims);

} // namespace chengbao::lint
