// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// Registered units under a name that was no longer theirs when the item's facts happened (else
/// when it is reported; an item without dates is of today), and registered leaders behind a title
/// that is not theirs. Sentences that tell of the time before are left alone.
void checkFormerNames(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
