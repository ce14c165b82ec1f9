// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/duplicate.h"
#include "core/archive/frequencies.h"
#include "core/archive/item_store.h"
#include "core/model/draft.h"

namespace chengbao::archive
{

/// Archive::findDuplicates(): items found by the draft's rarest pairs of characters, compared by
/// what they share; the ids `leftOut` are not looked at. Reads only.
Result<std::vector<Duplicate>> findDuplicates(const ItemStore& store,
                                              const Frequencies& frequencies, const Draft& draft,
                                              const QStringList& leftOut);

} // namespace chengbao::archive
