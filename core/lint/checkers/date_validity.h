// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C17: days and times that do not exist, weekdays that do not fit, periods that end before they
/// begin.
void checkDates(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
