// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/database.h"
#include "core/archive/item_store.h"

namespace chengbao::archive
{

/// The FTS5 expression by which the search index is asked: every hit satisfies it, and others may.
/// Of all that a hit must have it asks for the rarest, and for more only as long as walking their
/// lists costs less than the texts that they spare: "同比增长" after a rare figure is quicker read
/// than looked up.
Result<QString> matchFor(Database& database, const Query& query, const Narrowing& narrowing);

} // namespace chengbao::archive
