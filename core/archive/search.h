// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/item_store.h"

namespace chengbao::archive
{

/// Archive::find(): the newest items first, by the order of making. Reads only; the caller holds a
/// transaction. Whatever the index says, a result contains every term in its folded title or body,
/// and every such item is a result.
Result<std::vector<ItemSummary>> findItems(const ItemStore& store, const Query& query);

} // namespace chengbao::archive
