// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"
#include "core/model/finding.h"

#include <functional>

namespace chengbao::lint
{

/// What is wrong with a draft: Linter::lint() with what the caller leaves out.
using Lint = std::function<std::vector<Finding>(const Draft&)>;

/// The draft with everything mended that can be mended without asking, for any rules whatever:
/// - no complaint is in the result that was not in the draft. A fix whose outcome its own rule
///   or another one would complain of is not made (甲→乙 in one file, 乙→甲 in another);
/// - the same again changes nothing;
/// - it ends: every round of fixes leaves fewer complaints than there were.
/// Calls `lint` once a round, mostly one or two, and again for fixes that are found not to hold.
Draft fixAll(Draft draft, const Lint& lint);

/// The same for what one rule has found, on somebody's word: of that rule also what is not sure is
/// mended, as long as there is exactly one way to do so. What other rules say stays as it is.
Draft fixAllOf(const QString& rule, Draft draft, const Lint& lint);

} // namespace chengbao::lint
