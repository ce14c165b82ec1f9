// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/database.h"
#include "core/base/progress.h"

namespace chengbao::archive
{

/// Copies every row that can still be read out of a damaged archive into an empty one of the same
/// schema, table by table (all but `meta` and the index), stepping over what cannot. Each stretch
/// that could not be read is noted.
Result<void> rescueRows(Database& damaged, Database& target, std::vector<Error>& losses,
                        const Progress& progress);

} // namespace chengbao::archive
