// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C2 化: two or more abstract words in 化 (`abstract`) in one sentence.
void checkAbstractSuffix(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
