// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// B1: stops in a title are warnings; ellipses, dashes and half-width marks are hints. Figures,
/// quotations, names in 《》, 3·15, 2021—2025 and 5G+ are left alone; a dash may open the subtitle
/// of a longer item (调研, 专报).
void checkTitlePunctuation(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
