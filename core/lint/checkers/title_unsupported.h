// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// B3 (题文一致): a figure of the title must stand in the body, under any unit and rounding; a
/// count of points (五大影响) must be the number of points listed.
void checkTitleSupport(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
