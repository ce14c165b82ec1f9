// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/records.h"
#include "core/archive/tokens.h"

// Changing an item: its rows, its history and the index together. The caller holds the write
// transaction.
namespace chengbao::archive
{

/// What the index has of the record before a change; nothing for a new one.
Result<std::optional<TokenSet>> indexedBefore(Database& database, const ItemRecord& record);
/// Brings the index from `before` to what the record's rows say now. `newRevision` is the seq of
/// the revision that was just inserted, or 0.
Result<void> followRecord(Database& database, const ItemRecord& record, qint64 newRevision,
                          const std::optional<TokenSet>& before);

/// Keeps `content` as the record's next revision: row, head and search index.
Result<void> keepRevision(Database& database, ItemRecord& record, const Content& content,
                          const QDateTime& now);
/// Writes what changed of the record but its text.
Result<void> keepHead(Database& database, const ItemRecord& record);

/// Writes what the office notes of the record.
Result<void> keepLabels(Database& database, const ItemRecord& record, const Labels& labels);

} // namespace chengbao::archive
