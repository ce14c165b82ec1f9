// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C10: a figure of five digits or of 亿 that is the only one of its sentence and is compared with
/// nothing. Lexicon: `references`, which make a comparison.
void checkLoneFigures(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
