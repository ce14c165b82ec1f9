// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <vector>

namespace chengbao::archive
{

/// One backup in the folder `backups` beside an archive.
struct Backup {
    QString file;
    QDateTime at;
    qint64 bytes = 0;
    bool operator==(const Backup&) const = default;
};

/// Where an archive's own backups lie.
QString backupFolder(const QString& archive);
/// Newest first, by the times in their names.
std::vector<Backup> listBackups(const QString& archive);

/// Which backups (newest first) are no longer needed: kept are all of the last two days and all
/// from the future (the clock was set back), then the newest of each of 12 days, 10 weeks and 9
/// months.
std::vector<Backup> spentBackups(const std::vector<Backup>& backups, const QDateTime& now);

/// What a backup would bring back, compared with the archive.
struct RestorePreview {
    int items = 0;
    int revisions = 0;
    QDateTime newest; ///< the last save it has
    int missing = 0;  ///< items that the archive has and the backup has not
    int older = 0;    ///< items of which the backup has an older revision
};

} // namespace chengbao::archive
