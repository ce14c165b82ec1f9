// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/archive/database.h"

// The rows of the books as values. What writes expects the caller's write transaction.
namespace chengbao::archive
{

/// Gives the event an id when it has none. Refused as Archive::record() says.
Result<void> insertScoreEvent(Database& database, ScoreEvent& event, const QString& actor,
                              const QDateTime& now);
Result<std::vector<ScoreEvent>> readScoreEvents(Database& database);

Result<Organisation> readOrganisation(Database& database);
Result<void> writeOrganisation(Database& database, const Organisation& organisation);

} // namespace chengbao::archive
