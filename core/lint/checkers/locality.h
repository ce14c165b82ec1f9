// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C21: a text that could be any office's: no figure, no date, no township or village, no firm and
/// nothing called by its name, but three words of the lexicon `empty`. The name of the county and
/// of its offices says only who reports.
void checkLocality(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
