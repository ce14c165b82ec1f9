// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// A5: 了 twice in a sentence, or more than once in 100 characters, weighs more: raises the
/// findings of this rule to warnings.
void checkLeDensity(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
