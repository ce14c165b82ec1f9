// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// B2: more than 25 words as Word counts 字数 is a hint, more than 30 a warning: a year or a share
/// is one. Marks what is too long. (The figures are the domain reference's own; no national
/// standard sets one.)
void checkTitleLength(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
