// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/repair.h"
#include "tests/core/archive/fixtures.h"

#include <QDir>
#include <QFileInfo>

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

/// Items of three revisions each, of a few pages.
std::vector<Item> fill(const Desk& desk, int count)
{
    const auto archive = desk.open();
    std::vector<Item> items;
    for (int i = 0; i < count; ++i) {
        Draft made = draft(QString::number(i), QString(1500, QChar(0x4E00 + i)));
        made.facts.unit = QStringLiteral("清江县水利局");
        Item item = require(archive->add(made, {}, {}));
        for (int save = 0; save < 2; ++save) {
            made.body += QStringLiteral("补记%1。").arg(save);
            item = require(archive->save(item.id, item.revision, made, {}));
        }
        items.push_back(item);
    }
    require(archive->settle());
    return items;
}

void overwrite(const Desk& desk, qint64 at, const QByteArray& bytes)
{
    QFile file(desk.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    REQUIRE(file.write(bytes) == bytes.size());
}

RepairReport repair(const Desk& desk)
{
    return require(repairArchive(desk.path(), desk.clock, {}));
}

} // namespace

TEST_CASE("a sound archive survives its repair unchanged")
{
    const Desk desk;
    const auto items = fill(desk, 12);
    require(desk.open()->addSuppression(items[0].id, {QStringLiteral("word.le")}));
    require(desk.open()->saveSearch(QStringLiteral("甲"), {}));
    const RepairReport report = repair(desk);
    CHECK(report.losses.empty());
    CHECK(report.items == 12);
    CHECK(report.revisions == 36);
    CHECK(QFile::exists(report.damaged));
    const auto archive = desk.open();
    CHECK(archive->opening() == Opening::Current);
    for (const Item& item : items) {
        CHECK(require(archive->item(item.id)).draft == item.draft);
        CHECK(require(archive->trail(item.id)).size() >= 3);
        CHECK(require(archive->revision(item.id, 1)).body.size() == 1500);
    }
    CHECK(require(archive->item(items[0].id)).suppressions.size() == 1);
    CHECK(require(archive->savedSearches()).size() == 1);
    CHECK(require(archive->examine({})).sound);
    CHECK_FALSE(desk.raw()->run(QStringLiteral("DELETE FROM revision")).has_value());
}

TEST_CASE("whatever page is destroyed, the other items are saved")
{
    const Desk desk;
    const auto items = fill(desk, 30);
    const QByteArray whole = desk.bytes();
    const auto pages = static_cast<int>(whole.size() / 4096);
    REQUIRE(pages > 50);
    int untouched = 0;
    for (int page = 2; page < pages; page += 7) {
        CAPTURE(page);
        overwrite(desk, 0, whole);
        overwrite(desk, 4096LL * page, QByteArray(4096, '\xA5'));
        for (const char* side : {"-wal", "-shm"})
            QFile::remove(desk.path() + QLatin1String(side));
        const auto repaired = repairArchive(desk.path(), desk.clock, {});
        // A page of the schema or a table's root may take everything with it; then nothing changes.
        if (!repaired) {
            CHECK(repaired.error().code == ErrorCode::Damaged);
            continue;
        }
        const auto archive = desk.open();
        int same = 0;
        for (const Item& item : items) {
            const auto read = archive->item(item.id);
            same += read && read->draft == item.draft;
        }
        untouched += same == 30;
        CHECK(same >= 10); // one page holds a dozen records at most
        const Health health = require(archive->examine({}));
        CHECK(health.items >= 20);
        QFile::remove(repaired->damaged);
    }
    CHECK(untouched > pages / 28);
}

TEST_CASE("a damaged text gives way to the newest sound revision, or is kept as it reads")
{
    const Desk desk;
    const auto items = fill(desk, 3);
    {
        const auto archive = desk.open();
        require(archive->transition(items[1], State::InReview, {}, items[1].draft, {}));
        Draft next = items[1].draft;
        next.body += QStringLiteral("末。");
        require(archive->save(items[1].id, 3, next, {}));
    }
    require(desk.raw()->run(
        QStringLiteral("UPDATE current_text SET body = '坏' || body WHERE item < 3")));
    const RepairReport report = repair(desk);
    CHECK(report.losses.size() == 2);
    const auto archive = desk.open();
    CHECK(require(archive->item(items[0].id)).draft.body.startsWith(QStringLiteral("坏")));
    CHECK(require(archive->item(items[1].id)).draft == items[1].draft); // the formal one
    CHECK(require(archive->item(items[2].id)).draft == items[2].draft);
    CHECK(require(archive->revision(items[1].id, 3)) == items[1].draft);
}

TEST_CASE("a text whose item is lost comes back as a draft")
{
    const Desk desk;
    const auto items = fill(desk, 3);
    require(desk.raw()->run(QStringLiteral("DELETE FROM item WHERE seq = 2")));
    const RepairReport report = repair(desk);
    CHECK(report.items == 3);
    REQUIRE(report.losses.size() == 1);
    const auto archive = desk.open();
    const Item back = require(archive->item(report.losses[0].arguments.value(0)));
    CHECK(back.draft == items[1].draft);
    CHECK(back.id != items[1].id);
    CHECK(back.state == State::Draft);
    CHECK(back.revision == 3);
}

TEST_CASE("an archive of an older schema is repaired as such, and upgraded when it is opened")
{
    const Desk desk;
    REQUIRE(QFile::copy(QStringLiteral(CHENGBAO_TEST_DATA "/archive/v2.db"), desk.path()));
    REQUIRE(QFile::setPermissions(desk.path(), QFile::ReadOwner | QFile::WriteOwner));
    CHECK(repair(desk).revisions == 7);
    const auto archive = desk.open();
    CHECK(archive->opening() == Opening::Upgraded);
    CHECK(require(archive->examine({})).sound);
}

TEST_CASE("what is no archive is not repaired, and nothing is left behind")
{
    const Desk desk;
    QFile file(desk.path());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("这是一篇稿件。").repeated(1000));
    file.close();
    const QByteArray before = desk.bytes();
    CHECK(repairArchive(desk.path(), desk.clock, {}).error().code == ErrorCode::Damaged);
    CHECK(desk.bytes() == before);
    CHECK(QDir(desk.folder.path()).entryList(QDir::Files) ==
          QStringList{QStringLiteral("archive.db")});
}

TEST_CASE("an archive that cannot even be opened gives way to a backup and stays beside it")
{
    const Desk desk;
    const std::vector<Item> items = fill(desk, 3);
    const QString backup = require(desk.open()->backUp({}));
    require(desk.open()->add(draft(QStringLiteral("后来的")), {}, {}));
    overwrite(desk, 100, QByteArray(3996, '\x5a')); // the list of tables
    const QByteArray before = desk.bytes();
    REQUIRE(desk.tryOpen().error().code == ErrorCode::Damaged);
    REQUIRE(repairArchive(desk.path(), desk.clock, {}).error().code == ErrorCode::Damaged);
    CHECK(replaceDamaged(desk.path(), desk.path(), desk.clock, {}).error().code ==
          ErrorCode::Damaged);
    CHECK(desk.bytes() == before);

    const QString kept = require(replaceDamaged(desk.path(), backup, desk.clock, {}));
    QFile damaged(kept);
    REQUIRE(damaged.open(QIODevice::ReadOnly));
    CHECK(damaged.readAll() == before);
    CHECK(kept.contains(QStringLiteral(".damaged-")));
    CHECK_FALSE(QFileInfo(kept).permissions().testFlag(QFile::ReadGroup));
    CHECK_FALSE(QFileInfo(desk.path()).permissions().testFlag(QFile::ReadGroup));
    const auto archive = desk.open();
    CHECK(require(archive->find({})).size() == 3);
    CHECK(require(archive->item(items[1].id)).draft == items[1].draft);
    CHECK(require(archive->examine({})).sound);
    CHECK(QFile::exists(backup));
}

TEST_CASE("a file that never was a database does not give way to a backup")
{
    const Desk desk;
    fill(desk, 1);
    const QString backup = require(desk.open()->backUp({}));
    const QString letter = desk.folder.filePath(QStringLiteral("来文.docx"));
    QFile file(letter);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("PK\3\4 not an archive");
    file.close();
    CHECK(replaceDamaged(letter, backup, desk.clock, {}).error().code == ErrorCode::Damaged);
    CHECK(QFileInfo(letter).size() == 19);
}
