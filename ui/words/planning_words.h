// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/planning/due.h"

namespace chengbao::ui
{

QString label(workflow::DueEntry::About value);
QString label(workflow::DueEntry::Standing value);
QString label(CardState value);
QString label(LinkKind value);
/// One step of a card's trail: when, who, what, and the remark.
QString describe(const CardEntry& entry);

/// By when, and how far off that is: “18 September 17:30, 2 days ago”.
QString dueWords(const workflow::DueEntry& entry);

} // namespace chengbao::ui
