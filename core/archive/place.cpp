// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/place.h"

#include "core/archive/database.h"
#include "core/archive/migrations.h"
#include "core/base/files.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace chengbao::archive
{
namespace
{

Error unreadable(const QString& path)
{
    return {
        ErrorCode::Unreadable, QT_TRANSLATE_NOOP("Error", "the archive cannot be read"), {}, path};
}

Error noArchive(const QString& path)
{
    return {ErrorCode::Damaged, QT_TRANSLATE_NOOP("Error", "this is not an archive"), {}, path};
}

Error creationError(const QString& path)
{
    if (errno == ENOSPC || errno == EDQUOT)
        return {ErrorCode::DiskFull, QT_TRANSLATE_NOOP("Error", "the disk is full"), {}, path};
    return {ErrorCode::Unwritable,
            QT_TRANSLATE_NOOP("Error", "the archive cannot be created here"),
            {},
            path};
}

/// The effective user's rights, which also see a file system mounted read-only.
bool mayWrite(const QString& path)
{
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

/// True when this call made the file; errno tells why not.
bool createPrivate(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(),
                            O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return false;
    ::close(file);
    return true;
}

/// Takes an empty file that lay there already as the private file of a new archive. A file system
/// without modes is no reason to refuse, somebody else's file is.
Result<void> makePrivate(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    struct stat info = {};
    const bool done = file >= 0 && ::fstat(file, &info) == 0 &&
                      (::fchmod(file, S_IRUSR | S_IWUSR) == 0 || info.st_uid == ::geteuid());
    const Error error = creationError(path);
    if (file >= 0)
        ::close(file);
    return done ? Result<void>() : failure(error);
}

/// Looks at the header alone, and through SQLite: closing the file in any other way would take away
/// the locks of every connection that this process has on it
/// (https://www.sqlite.org/howtocorrupt.html, 2.2). Nothing is concluded while a journal waits
/// beside the file, as after a power cut: SQLite has to put the file in order first, and what is
/// behind the file's own pages then says whose it is.
Result<void> refuseForeignFile(const QString& path)
{
    if (QFileInfo::exists(path + QStringLiteral("-journal")) ||
        QFileInfo(path + QStringLiteral("-wal")).size() > 0)
        return {};
    const auto file = Database::connect(path, Database::Access::Immutable, 0);
    if (!file)
        return failure(file.error());
    const auto mark = (*file)->number(QStringLiteral("PRAGMA application_id"));
    if (!mark)
        return failure(mark.error());
    if (*mark != applicationId)
        return failure({ErrorCode::Damaged,
                        QT_TRANSLATE_NOOP("Error", "this database belongs to another program"),
                        {},
                        path});
    return {};
}

} // namespace

Result<Place> preparePlace(const QString& path)
{
    const QFileInfo before(path);
    if (before.isDir())
        return failure({ErrorCode::Unreadable,
                        QT_TRANSLATE_NOOP("Error", "this is a folder, not a file"),
                        {},
                        path});
    if (before.exists() && !before.isFile())
        return failure(noArchive(path));
    if (!before.exists()) {
        if (auto made = makePrivateFolder(before.absolutePath()); !made)
            return failure(made.error());
        errno = 0;
        if (!createPrivate(path) && errno != EEXIST)
            return failure(creationError(path));
    }
    const QFileInfo info(path);
    const Place place{info.size() == 0, mayWrite(path) && mayWrite(info.absolutePath())};
    if (place.empty && place.writable)
        return makePrivate(path).map([&place] { return place; });
    if (place.empty)
        return place;
    return refuseForeignFile(path).map([&place] { return place; });
}

Result<QString> makeFileBeside(const QString& path, const QString& suffix)
{
    const QString wanted = path + QLatin1Char('.') + suffix;
    QString name = wanted;
    for (int number = 2; !createPrivate(name); ++number) {
        if (errno != EEXIST)
            return failure(creationError(name));
        name = QStringLiteral("%1-%2").arg(wanted).arg(number);
    }
    return name;
}

Result<void> flushFile(const QString& path)
{
    for (const QString& name : {path, QFileInfo(path).absolutePath()}) {
        const int file = ::open(QFile::encodeName(name).constData(), O_RDONLY | O_CLOEXEC);
        if (file < 0)
            return failure(unreadable(name));
        errno = 0;
        const bool flushed = ::fsync(file) == 0;
        ::close(file);
        if (!flushed)
            return failure(creationError(name));
    }
    return {};
}

} // namespace chengbao::archive
