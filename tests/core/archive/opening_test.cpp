// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/archive/fixtures.h"

#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

OpenOptions impatient()
{
    OpenOptions options;
    options.busyTimeoutMs = 0;
    return options;
}

/// A program one schema version ahead of this one.
OpenOptions nextProgram(int readableFrom)
{
    OpenOptions options;
    options.migrations.push_back(
        {readableFrom,
         {QStringLiteral("ALTER TABLE item ADD COLUMN stars INTEGER NOT NULL DEFAULT 0"),
          QStringLiteral("CREATE INDEX item_by_stars ON item (stars)")}});
    return options;
}

/// What a copy kept before an upgrade from this program's schema is called.
QString copyName(const Desk& desk)
{
    return desk.path() + QStringLiteral(".v%1-20260920").arg(builtInMigrations().size());
}

int modeOf(const QString& path)
{
    struct stat info = {};
    REQUIRE(::stat(QFile::encodeName(path).constData(), &info) == 0);
    return static_cast<int>(info.st_mode & 0777);
}

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// Opening fails with `code` and leaves the file's bytes alone.
void checkRefused(const Desk& desk, ErrorCode code, const OpenOptions& options = {})
{
    const QByteArray before = desk.bytes();
    const auto refused = desk.tryOpen(options);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == code);
    CHECK(refused.error().place == desk.path());
    CHECK(desk.bytes() == before);
}

/// An archive of a few dozen pages.
void fill(const Desk& desk)
{
    const auto archive = desk.open();
    for (int i = 0; i < 20; ++i)
        require(archive->add(draft(QString::number(i), QString(2000, QChar(0x4E00 + i))), {}, {}));
}

/// Rights do not bind root: acts as another user while it lives.
class Unprivileged
{
public:
    Unprivileged()
    {
        if (::geteuid() == 0)
            m_changed = ::seteuid(65534) == 0;
    }
    ~Unprivileged()
    {
        if (m_changed && ::seteuid(0) != 0)
            std::abort();
    }

private:
    bool m_changed = false;
};

QStringList s_warnings; // a message handler has nowhere else to put them

void collectWarning(QtMsgType, const QMessageLogContext&, const QString& message)
{
    s_warnings.append(message);
}

} // namespace

TEST_CASE("a new archive is made, private, in a folder of its own")
{
    Desk desk;
    const QString path = desk.folder.filePath(QStringLiteral("新/家/archive.db"));
    const auto archive = require(Archive::open(path, desk.clock));
    CHECK(archive->opening() == Opening::Created);
    CHECK(archive->path() == path);
    CHECK_FALSE(archive->isReadOnly());
    require(archive->add(harvestDraft(), {}, {}));
    CHECK(modeOf(QFileInfo(path).absolutePath()) == 0700);
    CHECK(modeOf(path) == 0600);
    CHECK(modeOf(path + QStringLiteral("-wal")) == 0600);
    CHECK(modeOf(path + QStringLiteral("-shm")) == 0600);
}

TEST_CASE("an archive opens as it was, and an empty file becomes one")
{
    const Desk desk;
    writeBytes(desk.path(), {});
    CHECK(desk.open()->opening() == Opening::Created);
    CHECK(desk.open()->opening() == Opening::Current);
    const auto raw = desk.raw();
    CHECK(require(raw->text(QStringLiteral("PRAGMA journal_mode"))) == QStringLiteral("wal"));
    CHECK(require(raw->number(QStringLiteral("PRAGMA user_version"))) ==
          static_cast<int>(builtInMigrations().size()));
}

TEST_CASE("an empty file that becomes an archive becomes private")
{
    const Desk desk;
    QFile file(desk.path());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    REQUIRE(::chmod(QFile::encodeName(desk.path()).constData(), 0644) == 0);
    const auto archive = desk.open();
    require(archive->add(harvestDraft(), {}, {}));
    CHECK(modeOf(desk.path()) == 0600);
    CHECK(modeOf(desk.path() + QStringLiteral("-wal")) == 0600);
}

TEST_CASE("a device is no archive and keeps its mode")
{
    const Desk desk;
    const auto before = modeOf(QStringLiteral("/dev/null"));
    const auto refused = Archive::open(QStringLiteral("/dev/null"), desk.clock);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::Damaged);
    CHECK(modeOf(QStringLiteral("/dev/null")) == before);
}

TEST_CASE("commits are durable and references are checked")
{
    const Desk desk;
    OpenOptions options;
    std::vector<qint64> found;
    options.connected = [&found](Database& database) {
        for (const char* name : {"synchronous", "foreign_keys", "busy_timeout", "temp_store"})
            found.push_back(
                *require(database.number(QLatin1String("PRAGMA %1").arg(QLatin1String(name)))));
    };
    desk.open(options);
    CHECK(found == std::vector<qint64>{2, 1, 5000, 2});
}

TEST_CASE("a path with odd characters opens")
{
    Desk desk;
    const QString path = desk.folder.filePath(QStringLiteral("呈 报%20?#&'.db"));
    require(require(Archive::open(path, desk.clock))->add(harvestDraft(), {}, {}));
    CHECK(require(require(Archive::open(path, desk.clock))->find({})).size() == 1);
    CHECK(QDir(desk.folder.path()).entryList(QDir::Files) ==
          QStringList{QStringLiteral("呈 报%20?#&'.db")});
}

TEST_CASE("an older schema is upgraded after a copy was kept")
{
    const Desk desk;
    const QString id = require(desk.open()->add(harvestDraft(), {}, {})).id;
    const QString taken = copyName(desk);
    writeBytes(taken, "not to be overwritten");

    const auto upgraded = desk.open(nextProgram(1));
    CHECK(upgraded->opening() == Opening::Upgraded);
    CHECK(require(upgraded->item(id)).draft == harvestDraft());
    CHECK(require(upgraded->find({})).size() == 1);
    CHECK(require(desk.raw()->number(QStringLiteral("SELECT stars FROM item"))) == 0);
    CHECK(desk.open(nextProgram(1))->opening() == Opening::Current);

    CHECK(QFileInfo(taken).size() == 21);
    const QString copy = taken + QStringLiteral("-2");
    CHECK(modeOf(copy) == 0600);
    const auto old = require(Archive::open(copy, desk.clock));
    CHECK(old->opening() == Opening::Current);
    CHECK(require(old->item(id)).draft == harvestDraft());
}

TEST_CASE("an archive of the first schema is upgraded and keeps all it has")
{
    const Desk desk;
    REQUIRE(QFile::copy(QStringLiteral(CHENGBAO_TEST_DATA "/archive/v1.db"), desk.path()));
    REQUIRE(QFile::setPermissions(desk.path(), QFile::ReadOwner | QFile::WriteOwner));
    const auto archive = desk.open();
    CHECK(archive->opening() == Opening::Upgraded);
    const auto rows = require(archive->find({}));
    REQUIRE(rows.size() == 2);
    const Item draft = require(archive->item(rows[0].id));
    CHECK(draft.draft.title == QStringLiteral("清江县秋粮收获过半"));
    CHECK(draft.suppressions.empty());
    const Item signedItem = require(archive->item(rows[1].id));
    CHECK(signedItem.state == State::Signed);
    CHECK(signedItem.signOff->digest == digestOf(signedItem.draft));
    CHECK(require(archive->trail(signedItem.id)).size() == 2);
    CHECK(require(archive->examine({})).sound);
    require(archive->addSuppression(draft.id, {QStringLiteral("word.le")}));
    CHECK(require(archive->item(draft.id)).suppressions.size() == 1);
    CHECK(QFile::exists(desk.path() + QStringLiteral(".v1-20260920")));
}

TEST_CASE("an archive of the second schema is upgraded and keeps its history")
{
    const Desk desk;
    REQUIRE(QFile::copy(QStringLiteral(CHENGBAO_TEST_DATA "/archive/v2.db"), desk.path()));
    REQUIRE(QFile::setPermissions(desk.path(), QFile::ReadOwner | QFile::WriteOwner));
    const auto archive = desk.open();
    CHECK(archive->opening() == Opening::Upgraded);
    const auto rows = require(archive->find({}));
    REQUIRE(rows.size() == 2);
    const Item signedItem = require(archive->item(rows[0].id));
    CHECK(signedItem.signOff->signer == QStringLiteral("周启明"));
    CHECK(signedItem.signOff->digest == digestOf(signedItem.draft));
    const QString id = rows[1].id;
    CHECK(require(archive->item(id)).suppressions.size() == 1);
    REQUIRE(require(archive->history(id)).size() == 5);
    CHECK(require(archive->revision(id, 1)).facts.author == QStringLiteral("张三"));
    for (int number = 2; number <= 5; ++number)
        CHECK(require(archive->revision(id, number))
                  .body.endsWith(QStringLiteral("。第%1次。").arg(number)));
    CHECK(require(archive->examine({})).sound);
    const auto raw = desk.raw();
    CHECK(require(raw->text(QStringLiteral("SELECT day FROM item WHERE seq = 2"))) ==
          QStringLiteral("2026-09-19"));
    const Draft next = draft(QStringLiteral("改"), QStringLiteral("改"));
    require(archive->save(id, 5, next, {}));
    CHECK(require(archive->revision(id, 5)).body.endsWith(QStringLiteral("第5次。")));
    CHECK(require(archive->examine({})).sound);
}

TEST_CASE("an upgrade that fails leaves the old schema and no copy")
{
    const Desk desk;
    const QString id = require(desk.open()->add(harvestDraft(), {}, {})).id;
    OpenOptions broken = nextProgram(1);
    broken.migrations.back().statements.append(QStringLiteral("CREATE TABLE item (x)"));
    CHECK_FALSE(desk.tryOpen(broken).has_value());
    CHECK(desk.open()->opening() == Opening::Current);
    CHECK(require(desk.open()->item(id)).draft == harvestDraft());
    CHECK(QDir(desk.folder.path()).entryList({QStringLiteral("*.v*-*")}).isEmpty());
}

TEST_CASE("a newer archive that allows it is read and not touched")
{
    const Desk desk;
    const QString id = require(desk.open(nextProgram(1))->add(harvestDraft(), {}, {})).id;
    const QByteArray before = desk.bytes();
    {
        const auto archive = desk.open();
        CHECK(archive->opening() == Opening::ReadOnlyNewer);
        CHECK(archive->isReadOnly());
        CHECK(require(archive->item(id)).draft == harvestDraft());
        Query query;
        query.text = QStringLiteral("秋粮");
        CHECK(require(archive->find(query)).size() == 1);
        CHECK(archive->add(harvestDraft(), {}, {}).error().code == ErrorCode::NewerVersion);
        CHECK(archive->save(id, 1, Draft(), {}).error().code == ErrorCode::NewerVersion);
        CHECK(require(archive->examine({})).sound);
    }
    CHECK(desk.bytes() == before);
    CHECK(desk.open(nextProgram(1))->opening() == Opening::Current);
}

TEST_CASE("a newer archive that this program cannot read is refused")
{
    const Desk desk;
    desk.open(nextProgram(int(builtInMigrations().size()) + 1));
    checkRefused(desk, ErrorCode::NewerVersion);
    require(desk.raw()->run(QStringLiteral("DROP TABLE meta")));
    checkRefused(desk, ErrorCode::NewerVersion);
}

TEST_CASE("files that are no archives are refused and left alone")
{
    const Desk desk;
    SECTION("a text")
    {
        writeBytes(desk.path(), QByteArray("这是一篇稿件。\n").repeated(200));
        checkRefused(desk, ErrorCode::Damaged);
    }
    SECTION("a few bytes")
    {
        writeBytes(desk.path(), "SQLite");
        checkRefused(desk, ErrorCode::Damaged);
    }
    SECTION("another program's database, marked")
    {
        require(desk.raw()->run(QStringLiteral("PRAGMA application_id = 7")));
        require(desk.raw()->run(QStringLiteral("CREATE TABLE item (x)")));
        checkRefused(desk, ErrorCode::Damaged);
    }
    SECTION("another program's database, unmarked, in WAL mode")
    {
        require(desk.raw()->run(QStringLiteral("PRAGMA journal_mode = WAL")));
        require(desk.raw()->run(QStringLiteral("CREATE TABLE item (x)")));
        checkRefused(desk, ErrorCode::Damaged);
    }
    CHECK(QDir(desk.folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("a truncated archive is damaged")
{
    const Desk desk;
    fill(desk);
    const QByteArray whole = desk.bytes();
    for (const qsizetype size :
         {qsizetype(60), qsizetype(700), whole.size() / 2, whole.size() - 4096}) {
        writeBytes(desk.path(), whole.first(size));
        CAPTURE(size);
        checkRefused(desk, ErrorCode::Damaged);
    }
}

TEST_CASE("an archive that another program holds is locked")
{
    const Desk desk;
    fill(desk);
    const auto raw = desk.raw();
    require(raw->run(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE")));
    require(raw->run(QStringLiteral("UPDATE item SET unit = unit")));
    const auto refused = desk.tryOpen(impatient());
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::Locked);
}

TEST_CASE("while another program writes, the archive opens and reads, and writes are refused")
{
    const Desk desk;
    fill(desk);
    const auto raw = desk.raw();
    const auto writing = Transaction::begin(*raw, Transaction::Kind::Write);
    REQUIRE(writing.has_value());
    const auto archive = desk.open(impatient());
    CHECK(archive->opening() == Opening::Current);
    CHECK(require(archive->find({})).size() == 20);
    CHECK(archive->add(harvestDraft(), {}, {}).error().code == ErrorCode::Locked);
}

TEST_CASE("an archive that is only to be looked at is left as it is")
{
    Desk desk;
    fill(desk);
    OpenOptions options;
    options.readOnly = true;
    const QByteArray before = desk.bytes();
    {
        const auto archive = desk.open(options);
        CHECK(archive->opening() == Opening::ReadOnlyAsked);
        CHECK(archive->isReadOnly());
        CHECK(require(archive->find({})).size() == 20);
        CHECK(archive->add(harvestDraft(), {}, {}).error().code == ErrorCode::Unwritable);
    }
    CHECK(desk.bytes() == before);
}

TEST_CASE("a folder or file that cannot be written is read")
{
    Desk desk;
    fill(desk);
    const QString folder = desk.folder.path();
    const bool wholeFolder = GENERATE(true, false);
    REQUIRE(::chmod(QFile::encodeName(folder).constData(), wholeFolder ? 0555 : 0777) == 0);
    REQUIRE(::chmod(QFile::encodeName(desk.path()).constData(), 0444) == 0);
    const QByteArray before = desk.bytes();
    {
        const Unprivileged nobody;
        const auto archive = desk.open();
        CHECK(archive->opening() == Opening::ReadOnlyPlace);
        CHECK(archive->isReadOnly());
        Query query;
        query.text = QStringLiteral("一一");
        CHECK(require(archive->find(query)).size() == 1);
        CHECK(archive->add(harvestDraft(), {}, {}).error().code == ErrorCode::Unwritable);
        CHECK(require(archive->examine({})).sound);
        const auto older = desk.tryOpen(nextProgram(1));
        REQUIRE_FALSE(older.has_value());
        CHECK(older.error().code == ErrorCode::Unwritable);
    }
    CHECK(desk.bytes() == before);
    REQUIRE(::chmod(QFile::encodeName(folder).constData(), 0700) == 0);
}

TEST_CASE("what cannot be read or made says so")
{
    Desk desk;
    CHECK(Archive::open(desk.folder.path(), desk.clock).error().code == ErrorCode::Unreadable);
    CHECK(Archive::open(QStringLiteral("/proc/none/archive.db"), desk.clock).error().code ==
          ErrorCode::Unwritable);
    fill(desk);
    REQUIRE(::chmod(QFile::encodeName(desk.path()).constData(), 0) == 0);
    REQUIRE(::chmod(QFile::encodeName(desk.folder.path()).constData(), 0777) == 0);
    const Unprivileged nobody;
    CHECK(desk.tryOpen().error().code == ErrorCode::Unreadable);
}

TEST_CASE("a crash while the archive was being made is undone on opening")
{
    const Desk desk;
    {
        // A rollback journal of the very first transaction, as a power cut would leave it.
        const auto raw = desk.raw();
        require(raw->run(QStringLiteral("PRAGMA cache_size = 1")));
        require(raw->run(QStringLiteral("BEGIN IMMEDIATE")));
        require(raw->run(QStringLiteral("CREATE TABLE item (x)")));
        require(raw->run(QStringLiteral("INSERT INTO item SELECT randomblob(500000)")));
        REQUIRE(QFile::copy(desk.path() + QStringLiteral("-journal"),
                            desk.path() + QStringLiteral(".saved")));
        REQUIRE(QFile::copy(desk.path(), desk.path() + QStringLiteral(".torn")));
        require(raw->run(QStringLiteral("ROLLBACK")));
    }
    QFile::remove(desk.path());
    REQUIRE(QFile::rename(desk.path() + QStringLiteral(".torn"), desk.path()));
    REQUIRE(QFile::rename(desk.path() + QStringLiteral(".saved"),
                          desk.path() + QStringLiteral("-journal")));
    REQUIRE(desk.bytes().size() > 0);
    CHECK(desk.open()->opening() == Opening::Created);
    CHECK(desk.open()->opening() == Opening::Current);
}

TEST_CASE("connections are given back without a word")
{
    const Desk desk;
    s_warnings.clear();
    const QtMessageHandler before = qInstallMessageHandler(collectWarning);
    {
        const auto first = desk.open();
        const auto second = desk.open();
        require(first->add(harvestDraft(), {}, {}));
        require(second->find({}));
    }
    writeBytes(desk.path(), "text");
    CHECK_FALSE(desk.tryOpen().has_value());
    qInstallMessageHandler(before);
    CHECK(s_warnings == QStringList());
    CHECK(QSqlDatabase::connectionNames().isEmpty());
}
