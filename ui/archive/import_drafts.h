// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"

#include <QStringList>

#include <optional>
#include <vector>

class QMimeData;

namespace chengbao::ui
{

/// What became of one file.
struct ImportedFile {
    QString file;
    QString title;                ///< of the item it became; empty when it became none
    std::optional<Error> failure; ///< why it became none
    std::vector<Error> notices;   ///< what was left out
};

/// What an import brought in and what it could not read.
struct ImportOutcome {
    QStringList imported; ///< ids, in the order of the files
    std::vector<Error> failed;
    std::vector<Error> notices; ///< what was left out of those that came in
    std::vector<ImportedFile> files;
};

/// Reads the files and keeps each as a new draft, in an archive opened for it alone: meant for a
/// worker thread. A file that cannot be read does not keep the others out. Stops between files.
ImportOutcome importDrafts(const QString& archivePath, const Clock& clock, const QStringList& files,
                           const QString& actor, const Progress& progress);

/// The files of the folders and files given that importing can read (see
/// workflow::importableFiles()).
QStringList importable(const QStringList& paths);
/// The same of what is dragged or pasted.
QStringList importableIn(const QMimeData& data);

} // namespace chengbao::ui
