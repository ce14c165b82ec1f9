// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QLockFile>
#include <QObject>

namespace chengbao::ui
{

/// Sees to it that an archive has one window that writes. A lock file beside the archive tells who
/// has it, and whether the last one ended without letting go; a second start asks the first window
/// to come forward through another file there. Both are gone after a clean end.
class OneWindow : public QObject
{
    Q_OBJECT
public:
    enum class Found {
        Alone,      ///< this window has the archive (or its folder cannot be written at all)
        AfterCrash, ///< so too, but the one before did not end by itself
        Raised,     ///< another window has it and came forward
        Silent,     ///< another one has it and does not answer: it hangs, or runs elsewhere
    };

    explicit OneWindow(const QString& archivePath, QObject* parent = nullptr);

    /// Takes the archive, or asks who has it to come forward and waits so long for that.
    Found take(int patienceMs = 2000);

signals:
    void raiseWanted(); ///< another start wants this window in front

private:
    bool askToRaise(int patienceMs) const;
    void listen();

    const QString m_request, m_lockFile;
    QLockFile m_lock;
    QFileSystemWatcher m_folder;
};

} // namespace chengbao::ui
