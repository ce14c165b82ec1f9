// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/database.h"
#include "core/model/item.h"

// The trail as a chain: each entry has a seal, SHA-256 over the seal of the entry before it and
// all that it says itself, and `meta` keeps the newest one. So an entry that was edited, left out,
// put in or cut off at the end behind the archive's back shows, whatever became of the triggers.
// Entries older than schema 5 have none; the first sealed one covers all of them. It is no
// signature: who can write the file and knows this program can make a whole new chain.
namespace chengbao::archive
{

/// Inserts the entry with its seal; part of the caller's write transaction.
Result<void> insertSealed(Database& database, qint64 item, const TrailEntry& entry);

/// Where the chain breaks: the `seq` of the first entry that is not what was sealed, one past the
/// newest when the end was cut off; nothing when it holds.
Result<std::optional<qint64>> brokenSeal(Database& database);

} // namespace chengbao::archive
