// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// A registered unit's short name in the body before its full name stood anywhere, and a second
/// short name of a unit beside the first. Of units that are not registered it says only where a
/// text calls one office by two short names of the rule (市监局, 市场监管局).
void checkAbbreviations(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
