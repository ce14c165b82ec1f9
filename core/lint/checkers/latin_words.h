// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// Lower-case Latin words that Hunspell does not know, with its suggestions.
void checkLatinWords(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
