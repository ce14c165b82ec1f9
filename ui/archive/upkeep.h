// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "ui/common/background.h"

#include <QTimer>

namespace chengbao::ui
{

/// What one round of looking after the archive did.
struct UpkeepOutcome {
    QString backup; ///< the copy that was made, if any
    bool indexCompleted = false;
    std::optional<Error>
        error; ///< the first thing that went wrong; the rest was tried all the same
};

/// Looks after the archive while nobody types: completes the search index, empties the write-ahead
/// log, and keeps a copy when the newest one is some hours old and something was written since. In
/// an archive of its own: for a worker thread. Stops where `progress` says so.
UpkeepOutcome lookAfter(const QString& archivePath, const Clock& clock, const Progress& progress);

/// Whether a copy is due: none is there, or the newest is older than `hours` and than the archive.
bool isBackupDue(const QString& archivePath, const QDateTime& now, int hours = 4);

/// Runs lookAfter() soon after the start, whenever the clerk has stopped writing for a while, and
/// every few hours. GUI thread. Does nothing for an archive that can only be read.
class Upkeep : public QObject
{
    Q_OBJECT
public:
    static constexpr int afterStartMs = 4'000;
    static constexpr int idleMs = 60'000;
    static constexpr int everyMs = 3'600'000;

    /// Both outlive the object.
    Upkeep(archive::Archive& archive, const Clock& clock, QObject* parent = nullptr);
    /// The window closes: stops what runs and leaves the log empty.
    ~Upkeep() override;

    /// Something was saved: looks after it once nothing has been saved for a while.
    void noteSaved();

signals:
    void indexCompleted();
    void failed(const chengbao::Error& error);

private:
    void run();

    archive::Archive& m_archive;
    const Clock& m_clock;
    QTimer m_idle;
    QTimer m_every;
    std::unique_ptr<Background> m_work;
};

} // namespace chengbao::ui
