// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C23: 字数 against the limit of system and kind; paragraphs over 300 and sentences over 80 as
/// hints.
void checkTextLength(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
