// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/database.h"
#include "core/archive/query.h"

// The rows of `saved_search`; who writes holds a write transaction.
namespace chengbao::archive
{

Result<void> keepSearch(Database& database, const QString& name, const Query& query);
Result<void> dropSearch(Database& database, const QString& name);
Result<std::vector<SavedSearch>> readSearches(Database& database);

} // namespace chengbao::archive
