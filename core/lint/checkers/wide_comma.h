// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// F6: a full-width comma that groups the digits of one number (1，260亩). Patterns see it as a
/// half-width one, which groups them rightly.
void checkWideCommas(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
