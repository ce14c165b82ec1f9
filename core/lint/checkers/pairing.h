// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// E8: quotation marks, brackets and 《》 that do not pair within a paragraph.
void checkPairing(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
