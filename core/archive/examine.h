// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"

namespace chengbao::archive
{

/// Archive::examine(). Holds no lock but while it rebuilds the index, which it leaves alone when
/// `mayWrite` is false.
Result<Health> examineDatabase(Database& database, bool mayWrite, const Progress& progress);

} // namespace chengbao::archive
