// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// D2: identity numbers in the text, the facts and the captions: 18 characters with a real birthday
/// and the check digit of GB 11643—1999, in groups too (110105 19491231 002X); 15 digits of the old
/// form as hints.
void checkPersonalId(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
