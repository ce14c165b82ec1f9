// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/model/finding.h"

namespace chengbao::workflow
{

/// What archive.duplicate says of a draft, one finding for each earlier item, most similar first:
/// a warning where it is most likely the same, a hint where it is similar or a follow-up. It marks
/// the first sentence that both have, else the title. Never an error: a clerk may know better.
std::vector<Finding> duplicateFindings(const std::vector<archive::Duplicate>& duplicates,
                                       const Draft& draft);

/// The same straight from the archive; `itself` is the draft's own item. An archive that cannot be
/// asked says nothing.
std::vector<Finding> findDuplicates(const archive::Archive& archive, const Draft& draft,
                                    const QString& itself = {});

} // namespace chengbao::workflow
