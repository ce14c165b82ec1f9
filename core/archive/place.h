// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace chengbao::archive
{

/// What the file system says about an archive's path, before SQLite is asked.
struct Place {
    bool empty = false;    ///< no bytes yet: a new archive may be made
    bool writable = false; ///< file and folder
};

/// Makes the private folder and an empty private file (0600) when there is none: SQLite gives its
/// side files the mode of the main one. An empty file that is there already is made private too.
/// Refuses what is no SQLite file, or one that carries another program's mark (Damaged), folders
/// and unreadable files (Unreadable).
Result<Place> preparePlace(const QString& path);

/// Makes an empty file (0600) beside `path`, named with `suffix` and, when that is taken, a number;
/// returns its path.
Result<QString> makeFileBeside(const QString& path, const QString& suffix);

/// Flushes the file and its folder to the disk.
Result<void> flushFile(const QString& path);

} // namespace chengbao::archive
