// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/database.h"

#include <QStringList>

#include <vector>

namespace chengbao::archive
{

/// "CbAr" in the file header (PRAGMA application_id): tells our files from other SQLite files.
constexpr qint32 applicationId = 0x43624172;

/// One step of the schema's history. Once released it is never edited; a change is the next step.
struct Migration {
    /// The oldest schema version whose program can still read a file that has this step.
    int readableFrom = 1;
    QStringList statements; ///< one SQL statement each
};

/// The history so far: entry 0 makes version 1, and so on. The version of a file is its
/// PRAGMA user_version.
const std::vector<Migration>& builtInMigrations();

/// Applies the steps after `version` and marks the file; the caller holds a write transaction.
Result<void> migrate(Database& database, int version, const std::vector<Migration>& migrations);

/// The largest `seq` of a table; 0 when it is empty.
Result<qint64> newestSeq(Database& database, const char* table);

/// Values of the `meta` table; nothing when the key is absent.
Result<std::optional<QString>> metaValue(Database& database, const QString& key);
Result<void> setMetaValue(Database& database, const QString& key, const QString& value);

} // namespace chengbao::archive
