// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/archive/fixtures.h"

#include <sqlite3.h>
#include <sys/resource.h>

#include <csignal>

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

QString longBody(int seed)
{
    QString body;
    for (int i = 0; i < 3000; ++i)
        body += QChar(0x4E00 + (i * 37 + seed * 101) % 8000);
    return body;
}

/// Saves until it fails; what was acknowledged has to be there, and nothing else.
ErrorCode fillUntilItFails(Archive& archive, QString& id, int& revision)
{
    Item item = require(archive.add(harvestDraft(), {}, {}));
    id = item.id;
    for (int i = 0; i < 5000; ++i) {
        const auto saved = archive.save(id, item.revision,
                                        draft(QString::number(item.revision + 1), longBody(i)), {});
        if (!saved) {
            revision = item.revision;
            return saved.error().code;
        }
        item = *saved;
    }
    FAIL("the limit was never reached");
    return {};
}

void checkAllThere(Archive& archive, const QString& id, int revision)
{
    REQUIRE(require(archive.history(id)).size() == static_cast<size_t>(revision));
    for (int number = 1; number <= revision; ++number)
        REQUIRE(archive.revision(id, number).has_value());
    CHECK(require(archive.trail(id)).size() == static_cast<size_t>(revision));
    const Health health = require(archive.examine({}));
    CHECK(health.sound);
    CHECK_FALSE(health.indexRebuilt);
}

/// A limit on the size of the files this process writes, while it lives.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        const rlimit lowered{bytes, m_before.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &lowered) == 0);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

} // namespace

TEST_CASE("a full disk loses nothing that was acknowledged, and a retry works")
{
    const Desk desk;
    QString id;
    int revision = 0;
    {
        OpenOptions small;
        Database* connection = nullptr;
        small.connected = [&connection](Database& database) {
            connection = &database;
            require(database.run(QStringLiteral("PRAGMA max_page_count = 150")));
        };
        const auto archive = desk.open(small);
        CHECK(fillUntilItFails(*archive, id, revision) == ErrorCode::DiskFull);
        CHECK(revision > 3);
        checkAllThere(*archive, id, revision);
        require(connection->run(QStringLiteral("PRAGMA max_page_count = 100000")));
        const Item retried = require(archive->save(id, revision, harvestDraft(), {}));
        CHECK(retried.revision == revision + 1);
    }
    checkAllThere(*desk.open(), id, revision + 1);
}

TEST_CASE("a limit on file size counts as a full disk")
{
    const Desk desk;
    QString id;
    int revision = 0;
    const auto archive = desk.open();
    {
        const FileSizeLimit limit(600'000);
        CHECK(fillUntilItFails(*archive, id, revision) == ErrorCode::DiskFull);
        CHECK(revision > 3);
    }
    checkAllThere(*archive, id, revision);
    const Item retried = require(archive->save(id, revision, harvestDraft(), {}));
    CHECK(retried.revision == revision + 1);
    checkAllThere(*desk.open(), id, revision + 1);
}

TEST_CASE("result codes of SQLite become errors callers can branch on")
{
    const auto codeOf = [](int code, int systemError = 0) {
        return sqliteError(code, systemError, {}).code;
    };
    CHECK(codeOf(SQLITE_FULL) == ErrorCode::DiskFull);
    CHECK(codeOf(SQLITE_IOERR_WRITE) == ErrorCode::Unwritable);
    CHECK(codeOf(SQLITE_IOERR_WRITE, ENOSPC) == ErrorCode::DiskFull);
    CHECK(codeOf(SQLITE_IOERR_SHMSIZE, EDQUOT) == ErrorCode::DiskFull);
    CHECK(codeOf(SQLITE_IOERR_FSYNC) == ErrorCode::Unwritable);
    CHECK(codeOf(SQLITE_IOERR_READ) == ErrorCode::Unreadable);
    CHECK(codeOf(SQLITE_CANTOPEN) == ErrorCode::Unreadable);
    CHECK(codeOf(SQLITE_READONLY_ROLLBACK) == ErrorCode::Unwritable);
    CHECK(codeOf(SQLITE_BUSY) == ErrorCode::Locked);
    CHECK(codeOf(SQLITE_BUSY_SNAPSHOT) == ErrorCode::Locked);
    CHECK(codeOf(SQLITE_CORRUPT_VTAB) == ErrorCode::Damaged);
    CHECK(codeOf(SQLITE_NOTADB) == ErrorCode::Damaged);
    CHECK(codeOf(SQLITE_TOOBIG) == ErrorCode::TooLarge);
    CHECK(codeOf(SQLITE_INTERRUPT) == ErrorCode::Cancelled);
}
