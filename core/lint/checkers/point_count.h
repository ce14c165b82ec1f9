// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C7 (事不过三): a short item with more than three points; marks the fourth.
void checkPointCount(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
