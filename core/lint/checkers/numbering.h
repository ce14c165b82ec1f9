// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// E5: ordinal marks of one level follow one another without a gap or a repetition; a mark under a
/// new heading starts again.
void checkNumbering(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
