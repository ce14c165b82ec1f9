// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C19: sent later than `deadlines` of the rule allows for the kind. Facts give days only, so what
/// must go out within hours is late when it is late whatever the hour it was sent at; the hour of
/// the event is read in the body. Lexicon: `closed`, which says that the item is told after a case
/// was closed.
void checkStale(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
