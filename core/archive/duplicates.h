// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/database.h"
#include "core/archive/duplicate.h"
#include "core/archive/frequencies.h"
#include "core/model/draft.h"

namespace chengbao::archive
{

/// Archive::findDuplicates(): items found by the draft's rarest pairs of characters, compared by
/// what they share. `itself` is left out, and so is what it is linked to. Reads only.
Result<std::vector<Duplicate>> findDuplicates(Database& database, const Frequencies& frequencies,
                                              const Draft& draft, const QString& itself);

} // namespace chengbao::archive
