// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/archive/database.h"

namespace chengbao::archive
{

/// See Archive::figures().
Result<std::vector<ItemFigures>> readFigures(Database& database, const std::vector<State>& states);

} // namespace chengbao::archive
