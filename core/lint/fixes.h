// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"
#include "core/model/finding.h"

namespace chengbao::lint
{

/// `text` with the edits made; they must not overlap and may come in any order.
QString applyEdits(const QString& text, std::vector<Edit> edits);

/// The draft with every automatic fix made (findings that offer exactly one); of overlapping fixes
/// the first by position is made. Findings must come from this very draft.
Draft applyAutomaticFixes(Draft draft, const std::vector<Finding>& findings);

} // namespace chengbao::lint
