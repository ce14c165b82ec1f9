// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// E1: half-width marks beside Han characters. A text whose marks are all half-width (a paste from
/// the web) gets one finding with one fix for all.
void checkHalfWidth(const Document& document, const Rule& rule, Report& report);

/// What the rule would mend in a text.
std::vector<Edit> halfWidthEdits(QStringView text);

} // namespace chengbao::lint
