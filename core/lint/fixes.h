// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"
#include "core/model/finding.h"

namespace chengbao::lint
{

/// `text` with the edits made; they must not overlap and may come in any order.
QString applyEdits(const QString& text, std::vector<Edit> edits);

/// Which of some findings, by index.
using Indexes = std::vector<std::size_t>;

/// The findings that can be mended without asking: those that are sure and offer exactly
/// one fix.
Indexes automaticFixes(const std::vector<Finding>& findings);

/// The findings of one rule for which there is exactly one way to mend them, sure or not.
Indexes onlyFixesOf(const QString& rule, const std::vector<Finding>& findings);

/// Those of `wanted` that can be made together: of fixes that overlap or begin at one place the
/// first.
Indexes compatibleFixes(const std::vector<Finding>& findings, const Indexes& wanted);

/// The draft with the only fix of each of `chosen` made in title and body; they must be compatible
/// and come from this very draft.
Draft applyFixes(Draft draft, const std::vector<Finding>& findings, const Indexes& chosen);

/// The draft with all automatic fixes made once, as far as they are compatible; fixAll() also looks
/// at what comes of them.
Draft applyAutomaticFixes(Draft draft, const std::vector<Finding>& findings);

} // namespace chengbao::lint
