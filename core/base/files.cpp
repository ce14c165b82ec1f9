// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace chengbao
{
namespace
{

Error writeError(const QString& path)
{
    const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return full ? Error{ErrorCode::DiskFull,
                        QT_TRANSLATE_NOOP("Error", "the disk is full"),
                        {},
                        path}
                : Error{ErrorCode::Unwritable,
                        QT_TRANSLATE_NOOP("Error", "the file cannot be written"),
                        {},
                        path};
}

void syncFolder(const QString& folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

} // namespace

Result<QByteArray> readFile(const QString& path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(
            {ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "there is no such file"), {}, path});
    if (info.isDir())
        return failure({ErrorCode::Unreadable,
                        QT_TRANSLATE_NOOP("Error", "this is a folder, not a file"),
                        {},
                        path});
    // A pipe or a device would be read for ever.
    if (!info.isFile())
        return failure({ErrorCode::Unreadable,
                        QT_TRANSLATE_NOOP("Error", "this is not an ordinary file"),
                        {},
                        path});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure({ErrorCode::Unreadable,
                        QT_TRANSLATE_NOOP("Error", "the file cannot be read"),
                        {},
                        path});
    // No more room than the file takes; what is behind that grew since, or its size is not known.
    const qint64 expected = std::min(limit, file.size());
    QByteArray bytes = file.read(expected + 1);
    if (bytes.size() > expected)
        bytes += file.read(limit - expected);
    if (file.error() != QFileDevice::NoError)
        return failure({ErrorCode::Unreadable,
                        QT_TRANSLATE_NOOP("Error", "the file cannot be read"),
                        {},
                        path});
    if (bytes.size() > limit)
        return failure({ErrorCode::TooLarge,
                        QT_TRANSLATE_NOOP("Error", "the file is larger than %1 MB"),
                        {QString::number(limit / (1024 * 1024))},
                        path});
    return bytes;
}

Result<void> writeFileAtomically(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return failure(writeError(path));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failure(writeError(path));
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

Result<void> makePrivateFolder(const QString& path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = QFileInfo(QDir::cleanPath(path)).absolutePath();
    if (parent != path) {
        if (auto made = makePrivateFolder(parent); !made)
            return made;
    }
    errno = 0;
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return failure(writeError(path));
    return {};
}

} // namespace chengbao
