// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// E7: a stop behind a heading that stands in a line of its own, above the text it heads.
void checkHeadingStop(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
