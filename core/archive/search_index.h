// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/content.h"
#include "core/archive/database.h"
#include "core/base/progress.h"

// The full-text index: a contentless FTS5 table `search` whose rowid is item.seq and whose words
// are the tokens of the newest revision. It is derived from the base tables and kept in code, so
// any SQLite can open the file. A stamp in `meta` names the token scheme and the newest revision
// that the index has seen: whoever writes revisions without it leaves the stamp behind, and the
// index counts as stale until it is rebuilt.
namespace chengbao::archive
{

/// The folded text that searches compare with: title, line break, body.
QString searchText(const Content& content);

Result<bool> isIndexCurrent(Database& database);

/// Follows the revision `revision` (its seq, just inserted) of `item` from the old content, if
/// there was one, to the new. Leaves a stale index stale, and marks a damaged one as stale: the
/// text matters more. The caller holds the write transaction that inserted the revision.
Result<void> followRevision(Database& database, qint64 item, qint64 revision, const Content* before,
                            const Content& after);

/// Marks the index as stale. The caller holds a write transaction.
Result<void> forgetIndex(Database& database);

/// Makes the index anew from the base tables. The caller holds a write transaction.
Result<void> rebuildIndex(Database& database, const Progress& progress);

/// Whether the index holds exactly the tokens of the texts.
Result<bool> indexMatchesTexts(Database& database, const Progress& progress);

/// An FTS5 query for texts that have all tokens.
QString matchExpression(const QStringList& tokens);

} // namespace chengbao::archive
