// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <vector>

namespace chengbao::archive
{

/// What a repair saved, and what it could not.
struct RepairReport {
    int items = 0;
    int revisions = 0;
    QString damaged;           ///< where the damaged file lies now
    std::vector<Error> losses; ///< what could not be read, or was put together anew
};

/// Saves every readable row of a damaged archive into a new file, and puts that in its place. The
/// damaged one is only read; it stays, with its side files, as `….damaged-DATE`, never over another
/// file. Of an item whose newest text is damaged the newest sound revision counts; when there is
/// none, the text as it reads. An item whose row is lost comes back as a draft. Nobody else may
/// have the archive open. Fails with Unreadable or Damaged when nothing can be read at all, and
/// then nothing has changed.
Result<RepairReport> repairArchive(const QString& path, const Clock& clock,
                                   const Progress& progress);

/// Puts a copy of a backup in the place of an archive that is too damaged to be opened, which stays
/// as above; returns its name. Opening it upgrades it. Nobody else may have the archive open. Fails
/// as Archive::restore() does, and for a file that never was a database; then nothing has changed.
Result<QString> replaceDamaged(const QString& path, const QString& backup, const Clock& clock,
                               const Progress& progress);

/// Puts `file` in the place of the damaged archive `path`, which stays as above; returns its name.
Result<QString> exchangeDamaged(const QString& path, const QString& file, const Clock& clock);

} // namespace chengbao::archive
