// SPDX-License-Identifier: GPL-3.0-or-later
// What POSIX locks make of a second way to the file: closing any descriptor of a file takes away
// the locks that the process has on it, SQLite's too.
#include "tests/faults/runs.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace chengbao;
using namespace chengbao::faults;

namespace
{

/// Whether another process finds SQLite's shared lock on the file.
bool isLocked(const QString& path)
{
    const QByteArray file = path.toUtf8();
    const pid_t child = ::fork();
    if (child == 0) {
        const int descriptor = ::open(file.constData(), O_RDWR | O_CLOEXEC);
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000000 + 2; // SHARED_FIRST of SQLite's os_unix.c
        lock.l_len = 510;
        const bool asked = descriptor >= 0 && ::fcntl(descriptor, F_GETLK, &lock) == 0;
        ::_exit(asked && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

} // namespace

TEST_CASE("no second archive, backup or look at the file takes the first one's locks away")
{
    const QTemporaryDir folder(quickPlace());
    const QString path = folder.filePath(QStringLiteral("archive.db"));
    const SystemClock clock;
    const auto archive = require(archive::Archive::open(path, clock));
    const Item item = require(archive->add(draftNumber(1), {}, {}));
    REQUIRE(isLocked(path));
    {
        const auto second = require(archive::Archive::open(path, clock));
        require(second->save(item.id, item.revision, draftNumber(2), {}));
        CHECK(isLocked(path));
    }
    CHECK(isLocked(path));
    const auto looking = require(archive::Archive::openReadOnly(path, clock));
    CHECK(isLocked(path));
    const QString backup = require(archive->backUp({}));
    CHECK(isLocked(path));
    require(archive->previewRestore(backup));
    require(archive->examine({}));
    require(archive->settle());
    CHECK(isLocked(path));
    require(archive->restore(backup, {}));
    CHECK(isLocked(path));
}
