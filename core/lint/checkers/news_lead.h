// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C4: an opening that reports a meeting or a visit instead of the matter; “会议强调” and the like
/// anywhere. Words: `verbs`, `events`, `sayings` of the rule.
void checkNewsLead(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
