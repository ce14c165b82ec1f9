// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// Characters that statistics of words call slips (see text::SlipFinder), outside whatever is
/// quoted and where no other spelling rule has spoken. Nothing unless the check is a deep one.
void checkSuspects(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
