// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archive/upkeep.h"

#include <QFileInfo>

namespace chengbao::ui
{

bool isBackupDue(const QString& archivePath, const QDateTime& now, int hours)
{
    const auto backups = archive::listBackups(archivePath);
    if (backups.empty())
        return true;
    const QDateTime& newest = backups.front().at;
    QDateTime written = QFileInfo(archivePath).lastModified();
    if (const QFileInfo log(archivePath + QStringLiteral("-wal")); log.size() > 0)
        written = std::max(written, log.lastModified());
    // A copy from the future was made before the clock was set back: it is no reason to wait.
    const QDateTime local(now.date(), now.time());
    const bool old = newest.addSecs(hours * 3600LL) <= local || newest > local;
    return old && written > newest;
}

UpkeepOutcome lookAfter(const QString& archivePath, const Clock& clock, const Progress& progress)
{
    UpkeepOutcome outcome;
    const auto note = [&outcome](const Error& error) {
        // Somebody else at work, or being stopped, is no fault: there is a next time.
        if (error.code != ErrorCode::Cancelled && error.code != ErrorCode::Locked && !outcome.error)
            outcome.error = error;
    };
    const auto archive = archive::Archive::open(archivePath, clock);
    if (!archive) {
        note(archive.error());
        return outcome;
    }
    if ((*archive)->isReadOnly())
        return outcome;
    const auto complete = (*archive)->isIndexComplete();
    if (complete && !*complete) {
        const auto made = (*archive)->completeIndex(progress);
        outcome.indexCompleted = made.has_value();
        if (!made)
            note(made.error());
    }
    if (const auto settled = (*archive)->settle(); !settled)
        note(settled.error());
    if (progress.cancelled() || !isBackupDue(archivePath, clock.now()))
        return outcome;
    const auto copy = (*archive)->backUp(progress);
    if (copy)
        outcome.backup = *copy;
    else
        note(copy.error());
    return outcome;
}

Upkeep::Upkeep(archive::Archive& archive, const Clock& clock, QObject* parent)
    : QObject(parent), m_archive(archive), m_clock(clock), m_work(std::make_unique<Background>())
{
    if (archive.isReadOnly())
        return;
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &Upkeep::run);
    connect(&m_every, &QTimer::timeout, this, &Upkeep::run);
    m_every.start(everyMs);
    m_idle.start(afterStartMs);
}

void Upkeep::noteSaved()
{
    if (m_every.isActive())
        m_idle.start(idleMs);
}

Upkeep::~Upkeep()
{
    m_work.reset(); // waits
    if (!m_archive.isReadOnly())
        static_cast<void>(m_archive.settle()); // what cannot be settled now is safe in the log
}

void Upkeep::run()
{
    if (m_work->isRunning())
        return;
    m_work->run([path = m_archive.path(), &clock = m_clock](
                    const Progress& progress) { return lookAfter(path, clock, progress); },
                [this](const UpkeepOutcome& outcome) {
                    if (outcome.indexCompleted)
                        emit indexCompleted();
                    if (outcome.error)
                        emit failed(*outcome.error);
                });
}

} // namespace chengbao::ui
