// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C22: what an item of its kind must say and does not (`elements` of the rule), in one finding.
/// An item without a kind is asked for nothing.
void checkKindElements(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
