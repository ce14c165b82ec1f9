// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/one_window.h"

#include "core/base/files.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

namespace chengbao::ui
{
namespace
{

constexpr int askAgainMs = 20;

QString besides(const QString& archivePath, const char* what)
{
    return QFileInfo(archivePath).absoluteFilePath() + QLatin1String(what);
}

} // namespace

OneWindow::OneWindow(const QString& archivePath, QObject* parent)
    : QObject(parent),
      m_request(besides(archivePath, ".raise")),
      m_lockFile(besides(archivePath, ".window")),
      m_lock(m_lockFile)
{
    // A lock is stale when its process is gone, however long a window stays open.
    m_lock.setStaleLockTime(0);
}

OneWindow::Found OneWindow::take(int patienceMs)
{
    if (!makePrivateFolder(QFileInfo(m_request).path()))
        return Found::Alone;
    const bool left = QFile::exists(m_lockFile);
    if (m_lock.tryLock(0)) {
        listen();
        return left ? Found::AfterCrash : Found::Alone;
    }
    if (m_lock.error() != QLockFile::LockFailedError)
        return Found::Alone;
    return askToRaise(patienceMs) ? Found::Raised : Found::Silent;
}

/// Who has the archive takes the request away.
bool OneWindow::askToRaise(int patienceMs) const
{
    if (!writeFileAtomically(m_request, QByteArray()))
        return false;
    for (const QDeadlineTimer until(patienceMs); !until.hasExpired();) {
        if (!QFile::exists(m_request))
            return true;
        QThread::msleep(askAgainMs);
    }
    QFile::remove(m_request);
    return false;
}

void OneWindow::listen()
{
    QFile::remove(m_request);
    connect(&m_folder, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (QFile::remove(m_request))
            emit raiseWanted();
    });
    m_folder.addPath(QFileInfo(m_request).path());
}

} // namespace chengbao::ui
