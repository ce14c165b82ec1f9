// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/archive/open_options.h"

namespace chengbao::archive
{

struct OpenedDatabase {
    std::unique_ptr<Database> database;
    Opening how = Opening::Current;
};

/// Archive::open() down to a connection with its pragmas set, its schema current and its search
/// index current (or, where it cannot be written, left stale). An existing file is first looked at
/// without writing; every failure leaves it as it was.
Result<OpenedDatabase> openDatabase(const QString& path, const Clock& clock,
                                    const OpenOptions& options);

/// Brings an open database, into which an older archive was just copied, to this program's schema.
Result<void> upgradeInPlace(Database& database, const Clock& clock);

} // namespace chengbao::archive
