// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C9: an item without a single figure; a claim of success (`effects`) in a sentence without one.
void checkDataMissing(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
