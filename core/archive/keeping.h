// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/records.h"
#include "core/archive/tokens.h"

// Changing an item: its rows, its history and the index together. The caller holds the write
// transaction.
namespace chengbao::archive
{

/// Whether the index follows a new text at once, or catches up when it is next asked to: then a
/// save costs little more than its text.
enum class Following { AtOnce, Later };

/// What the index has of the record before a change, itself caught up; nothing for a new one.
Result<std::optional<TokenSet>> indexedBefore(Database& database, const ItemRecord& record);
/// Brings the index from `before` to what the record's rows say now. `newRevision` is the seq of
/// the revision that was just inserted, or 0.
Result<void> followRecord(Database& database, const ItemRecord& record, qint64 newRevision,
                          const std::optional<TokenSet>& before);

/// Keeps `content` as the record's next revision: row, head and search index. Later is for a
/// change of nothing but the draft.
Result<void> keepRevision(Database& database, ItemRecord& record, const Content& content,
                          const QDateTime& now, Following following = Following::AtOnce);
/// Writes what changed of the record but its text.
Result<void> keepHead(Database& database, const ItemRecord& record);

/// Writes what the office notes of the record.
Result<void> keepLabels(Database& database, const ItemRecord& record, const Labels& labels);

} // namespace chengbao::archive
