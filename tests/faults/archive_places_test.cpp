// SPDX-License-Identifier: GPL-3.0-or-later
// Where an archive lies and who else looks at it: a disk that is full, a clock that was set back,
// a tool that has no search, other users, writers that begin as readers.
#include "core/archive/handover.h"
#include "tests/faults/runs.h"

#include <QDirIterator>

#include <fcntl.h>
#include <sched.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

using namespace chengbao;
using namespace chengbao::faults;

namespace
{

/// A disk of `megabytes` of its own, seen by this process alone and gone with it.
class SmallDisk
{
public:
    SmallDisk(const QString& place, int megabytes) : m_place(place.toUtf8())
    {
        const QByteArray size = "mode=0700,size=" + QByteArray::number(megabytes) + "m";
        // A namespace of its own: nothing stays behind, however the test ends.
        m_mounted = ::unshare(CLONE_NEWNS) == 0 &&
                    ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                    ::mount("tmpfs", m_place.constData(), "tmpfs", 0, size.constData()) == 0;
        m_why = std::strerror(errno);
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_place.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return m_mounted; }
    const char* why() const { return m_why; }

private:
    QByteArray m_place;
    bool m_mounted = false;
    const char* m_why = "";
};

/// Takes `bytes` of room away, for as long as the file lies there.
void putBallast(const QString& path, int bytes)
{
    QFile ballast(path);
    REQUIRE(ballast.open(QIODevice::WriteOnly));
    REQUIRE(ballast.write(QByteArray(bytes, 'x')) == bytes);
    REQUIRE(ballast.flush());
}

class BackwardClock final : public Clock
{
public:
    QDateTime now() const override
    {
        m_now = m_now.addDays(-1);
        return m_now;
    }

private:
    mutable QDateTime m_now{QDate(2026, 9, 20), QTime(9, 30), Qt::OffsetFromUTC, 8 * 3600};
};

/// A connection by SQLite's own interface, which knows nothing of archives.
class PlainTool
{
public:
    explicit PlainTool(const QString& path)
    {
        REQUIRE(sqlite3_open(path.toUtf8().constData(), &m_database) == SQLITE_OK);
        REQUIRE(sqlite3_drop_modules(m_database, nullptr) == SQLITE_OK); // no FTS5 either
    }
    ~PlainTool() { sqlite3_close(m_database); }
    PlainTool(const PlainTool&) = delete;
    PlainTool& operator=(const PlainTool&) = delete;

    /// The first column of each row; nothing when the statement fails.
    std::optional<QStringList> ask(const char* sql)
    {
        QStringList rows;
        const auto take = [](void* to, int, char** values, char**) {
            static_cast<QStringList*>(to)->append(QString::fromUtf8(values[0]));
            return 0;
        };
        if (sqlite3_exec(m_database, sql, take, &rows, nullptr) != SQLITE_OK)
            return std::nullopt;
        return rows;
    }

private:
    sqlite3* m_database = nullptr;
};

/// What is not its owner's alone below `folder`.
QStringList openToOthers(const QString& folder)
{
    QStringList found;
    QDirIterator walk(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QByteArray path = walk.next().toUtf8();
        struct stat status = {};
        REQUIRE(::lstat(path.constData(), &status) == 0);
        if (status.st_mode & 077)
            found.append(QString::fromUtf8(path));
    }
    return found;
}

/// Looks at every statement of every connection that is opened while it lives.
class StatementWatch
{
public:
    StatementWatch()
    {
        seen() = {};
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(attach));
    }
    ~StatementWatch() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(attach)); }
    StatementWatch(const StatementWatch&) = delete;
    StatementWatch& operator=(const StatementWatch&) = delete;

    struct Seen {
        QHash<sqlite3*, QByteArray> begun; ///< how the connection's transaction began
        QByteArrayList late;               ///< writes outside a transaction that began as one
        int writes = 0;
    };
    static Seen& seen()
    {
        static Seen all;
        return all;
    }

private:
    static int attach(sqlite3* database, char**, const sqlite3_api_routines*)
    {
        return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, look, database);
    }
    static int look(unsigned, void* database, void* statement, void* text)
    {
        const QByteArray sql(static_cast<const char*>(text));
        auto* connection = static_cast<sqlite3*>(database);
        if (sql.startsWith("--"))
            return 0; // inside a trigger
        if (sql.startsWith("BEGIN"))
            seen().begun[connection] = sql;
        if (sql.startsWith("BEGIN") || sql.startsWith("COMMIT") || sql.startsWith("ROLLBACK") ||
            sql.startsWith("PRAGMA") || sql.startsWith("VACUUM INTO") || sql.contains("temp."))
            return 0;
        if (sqlite3_stmt_readonly(static_cast<sqlite3_stmt*>(statement)))
            return 0;
        ++seen().writes;
        if (sqlite3_get_autocommit(connection) || seen().begun[connection] != "BEGIN IMMEDIATE")
            seen().late.append(sql);
        return 0;
    }
};

/// All that an archive is asked for in a day.
void useEverything(const QString& folder, const Clock& clock)
{
    const QString path = folder + QStringLiteral("/archive.db");
    {
        const auto archive = require(archive::Archive::open(path, clock));
        Item item = require(archive->add(draftNumber(1), {}, QStringLiteral("new")));
        require(archive->add(draftNumber(7), {}, QStringLiteral("new")));
        item = require(archive->save(item.id, item.revision, draftNumber(2), {}));
        item = require(archive->transition(item, State::InReview, {}, item.draft, {}));
        archive::Query query;
        query.text = QStringLiteral("第");
        CHECK(require(archive->find(query)).size() == 2);
        require(archive->findDuplicates(draftNumber(3)));
        require(archive->saveSearch(QStringLiteral("第"), query));
        require(archive->setLabels(item.id, {QStringLiteral("日报"), {}, 3}));
        require(archive->linkFollowUp(item.id, require(archive->find(query)).front().id));
        require(archive->rebuildIndex({}));
        require(archive->examine({}));
        const QString backup = require(archive->backUp({}));
        require(archive->restore(backup, {}));
        require(archive->settle());
    }
    const QString handover = folder + QStringLiteral("/handover");
    require(archive::exportHandover(path, handover, clock, {}));
    require(
        archive::importHandover(handover, folder + QStringLiteral("/other/archive.db"), clock, {}));
}

} // namespace

TEST_CASE("a disk of 2 MB that is full keeps what was acknowledged, and a retry works")
{
    const QTemporaryDir folder(quickPlace());
    const SmallDisk disk(folder.path(), 2);
    if (!disk.isMounted()) {
        WARN("SKIPPED: no small disk can be mounted here (" << disk.why() << ")");
        std::fprintf(stderr, "SKIPPED: a full disk was not tried: %s\n", disk.why());
        return;
    }
    const QString ballast = folder.filePath(QStringLiteral("ballast"));
    putBallast(ballast, 500'000);
    const SystemClock clock;
    const QString path = folder.filePath(QStringLiteral("archive.db"));
    const auto archive = require(archive::Archive::open(path, clock));
    Item item = require(archive->add(draftNumber(1), {}, {}));
    std::optional<Error> refused;
    while (!refused) {
        REQUIRE(item.revision < 5000);
        auto saved = archive->save(item.id, item.revision, draftNumber(item.revision + 1), {});
        if (saved)
            item = *saved;
        else
            refused = saved.error();
    }
    CHECK(refused->code == ErrorCode::DiskFull);
    CHECK(item.revision > 3);
    const auto checkAllThere = [&](const archive::Archive& kept) {
        for (int number = 1; number <= item.revision; ++number)
            REQUIRE(require(kept.revision(item.id, number)) == draftNumber(number));
        CHECK(require(kept.item(item.id)).revision == item.revision);
    };
    checkAllThere(*archive);
    CHECK(archive->save(item.id, item.revision, draftNumber(item.revision + 1), {}).error().code ==
          ErrorCode::DiskFull);
    REQUIRE(QFile::remove(ballast));
    item = require(archive->save(item.id, item.revision, draftNumber(item.revision + 1), {}));
    checkAllThere(*archive);
    CHECK(require(archive->examine({})).sound);
    checkAllThere(*require(archive::Archive::open(path, clock)));
}

TEST_CASE("a clock that was set back changes no order")
{
    const QTemporaryDir folder(quickPlace());
    const BackwardClock clock;
    const auto archive =
        require(archive::Archive::open(folder.filePath(QStringLiteral("archive.db")), clock));
    Item first = require(archive->add(draftNumber(1), {}, QStringLiteral("new")));
    const Item second = require(archive->add(draftNumber(2), {}, QStringLiteral("new")));
    for (int number = 3; number < 9; ++number)
        first = require(archive->save(first.id, first.revision, draftNumber(number), {}));
    const auto listed = require(archive->find({}));
    REQUIRE(listed.size() == 2);
    CHECK(listed.front().id == second.id);
    const auto history = require(archive->history(first.id));
    REQUIRE(history.size() == 7);
    for (std::size_t i = 0; i < history.size(); ++i)
        CHECK(history[i].number == static_cast<int>(i) + 1);
    CHECK(history.front().savedAt > history.back().savedAt);
    CHECK(require(archive->item(first.id)).draft == draftNumber(8));
    const auto trail = require(archive->trail(first.id));
    REQUIRE(trail.size() == 7);
    CHECK(trail.front().action == QStringLiteral("new"));
    CHECK(trail.front().at > trail.back().at);
    const QString older = require(archive->backUp({}));
    const QString newer = require(archive->backUp({}));
    CHECK(older != newer);
    CHECK(QFile::exists(older)); // that it looks newer is no reason to remove it
    CHECK(require(archive->examine({})).sound);
}

TEST_CASE("a tool without our search, or any, reads and checks everything else")
{
    const QTemporaryDir folder(quickPlace());
    const SystemClock clock;
    const QString path = folder.filePath(QStringLiteral("archive.db"));
    const auto archive = require(archive::Archive::open(path, clock));
    Item item = require(archive->add(draftNumber(1), QStringLiteral("甲"), QStringLiteral("new")));
    item = require(archive->save(item.id, item.revision, draftNumber(2), QStringLiteral("甲")));
    PlainTool tool(path);
    CHECK_FALSE(tool.ask("SELECT rowid FROM search"));
    CHECK(tool.ask("SELECT title FROM current_text") == QStringList{QStringLiteral("第2稿")});
    CHECK(tool.ask("SELECT body FROM current_text") == QStringList{draftNumber(2).body});
    CHECK(tool.ask("SELECT actor FROM trail")->size() == 2);
    CHECK(tool.ask("SELECT hex(digest) FROM revision")->size() == 2);
    const auto tables = tool.ask("SELECT name FROM sqlite_master WHERE type = 'table'"
                                 " AND sql NOT LIKE 'CREATE VIRTUAL%'");
    REQUIRE(tables);
    CHECK(tables->size() > 10);
    for (const QString& table : *tables)
        CHECK(tool.ask(("SELECT count(*) FROM " + table.toUtf8()).constData()));
    // What it writes beside the texts does not go by an index that it cannot keep.
    CHECK(tool.ask("UPDATE item SET board = '农业' WHERE seq = 1"));
    CHECK(tool.ask("INSERT INTO meta (key, value) VALUES ('note', 'x')"));
}

TEST_CASE("nothing of an archive is for other users, whatever the shell allows")
{
    const QTemporaryDir folder(quickPlace());
    const mode_t before = ::umask(0);
    useEverything(folder.path(), SystemClock());
    const QStringList open = openToOthers(folder.path());
    ::umask(before);
    INFO(open.join(QLatin1Char('\n')).toStdString());
    CHECK(open.isEmpty());
}

TEST_CASE("who writes has taken a turn at writing before the first look")
{
    const QTemporaryDir folder(quickPlace());
    {
        const StatementWatch watch;
        useEverything(folder.path(), SystemClock());
    }
    INFO(StatementWatch::seen().late.join('\n').toStdString());
    CHECK(StatementWatch::seen().writes > 100);
    CHECK(StatementWatch::seen().late.isEmpty());
}
