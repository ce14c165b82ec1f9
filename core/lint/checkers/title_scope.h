// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// B6: a title that speaks of the whole county, city or province (the rule's tokens, or the name of
/// a county it opens with) over a body that tells of one township or village only.
void checkTitleScope(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
