// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/backups.h"
#include "tests/core/archive/fixtures.h"

#include <QDir>
#include <QFileInfo>

#include <set>

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

QString onlyBackup(const Desk& desk)
{
    const auto backups = listBackups(desk.path());
    REQUIRE(backups.size() == 1);
    return backups.front().file;
}

} // namespace

TEST_CASE("a backup is an archive of its own, private and never written over")
{
    const Desk desk;
    const auto archive = desk.open();
    const Item item = require(archive->add(harvestDraft(), {}, {}));
    int last = 0;
    int total = -1;
    const QString first = require(archive->backUp({[&](int done, int of) {
                                                       last = done;
                                                       total = of;
                                                   },
                                                   {}}));
    CHECK(last == total);
    CHECK(first == onlyBackup(desk));
    CHECK(QFile::permissions(first).testAnyFlags(QFile::ReadGroup | QFile::ReadOther) == false);
    const QString second = require(archive->backUp({})); // the same second
    CHECK(second != first);
    CHECK(listBackups(desk.path()).size() == 2);
    const auto copy = require(Archive::open(first, desk.clock));
    CHECK(copy->opening() == Opening::Current);
    CHECK(require(copy->item(item.id)).draft == item.draft);
    CHECK(require(copy->examine({})).sound);
}

TEST_CASE("a backup that is stopped leaves nothing")
{
    const Desk desk;
    const auto archive = desk.open();
    require(archive->add(harvestDraft(), {}, {}));
    std::stop_source stop;
    stop.request_stop();
    CHECK(archive->backUp({{}, stop.get_token()}).error().code == ErrorCode::Cancelled);
    CHECK(QDir(backupFolder(desk.path())).entryList(QDir::Files).isEmpty());
}

TEST_CASE("restoring brings a backup back and keeps what was there")
{
    const Desk desk;
    const auto archive = desk.open();
    const auto other = desk.open(); // sees it too
    const Item item = require(archive->add(harvestDraft(), {}, {}));
    const QString backup =
        require(archive->backUpTo(desk.folder.filePath(QStringLiteral("b")), {}));
    Draft changed = harvestDraft();
    changed.body += QStringLiteral("补记。");
    require(archive->save(item.id, 1, changed, {}));
    require(archive->add(draft(QStringLiteral("新")), {}, {}));

    const RestorePreview preview = require(archive->previewRestore(backup));
    CHECK(preview.items == 1);
    CHECK(preview.revisions == 1);
    CHECK(preview.newest == desk.clock.now());
    CHECK(preview.missing == 1);
    CHECK(preview.older == 1);

    const QString before = require(archive->restore(backup, {}));
    for (const Archive* seen : {archive.get(), other.get()}) {
        CHECK(require(seen->find({})).size() == 1);
        CHECK(require(seen->item(item.id)).draft == harvestDraft());
    }
    CHECK(require(archive->examine({})).sound);
    require(archive->save(item.id, 1, changed, {}));
    require(archive->restore(before, {}));
    CHECK(require(archive->find({})).size() == 2);
    CHECK(require(other->item(item.id)).revision == 2);
    CHECK(desk.open()->opening() == Opening::Current);
}

TEST_CASE("a backup of an older schema is upgraded when it is restored")
{
    const Desk desk;
    const auto archive = desk.open();
    require(archive->restore(QStringLiteral(CHENGBAO_TEST_DATA "/archive/v2.db"), {}));
    CHECK(require(archive->find({})).size() == 2);
    CHECK(require(archive->examine({})).sound);
    CHECK(desk.open()->opening() == Opening::Current);
}

TEST_CASE("what is no sound backup changes nothing")
{
    const Desk desk;
    const auto archive = desk.open();
    const Item item = require(archive->add(harvestDraft(), {}, {}));
    const QString file = desk.folder.filePath(QStringLiteral("odd.db"));
    CHECK(archive->restore(file, {}).error().code == ErrorCode::NotFound);
    QFile odd(file);
    REQUIRE(odd.open(QIODevice::WriteOnly));
    odd.write(QByteArray("这是一篇稿件。").repeated(300));
    odd.close();
    CHECK(archive->restore(file, {}).error().code == ErrorCode::Damaged);
    CHECK(archive->previewRestore(file).error().code == ErrorCode::Damaged);
    const QString backup = require(archive->backUp({}));
    QFile broken(backup);
    REQUIRE(broken.open(QIODevice::ReadWrite));
    REQUIRE(broken.seek(4096 + 8));
    broken.write(QByteArray(4096, '\x5a'));
    broken.close();
    CHECK(archive->restore(backup, {}).error().code == ErrorCode::Damaged);
    CHECK(require(archive->item(item.id)).draft == item.draft);
    require(desk.raw()->run(QStringLiteral("PRAGMA user_version = 99")));
    CHECK(archive->previewRestore(desk.path()).error().code == ErrorCode::NewerVersion);
}

TEST_CASE("backups thin out as they grow old, and none from the future goes")
{
    const QDateTime now(QDate(2026, 9, 20), QTime(12, 0));
    std::vector<Backup> backups;
    for (int hours = -48; hours < 24 * 500; hours += 6)
        backups.push_back({QString::number(hours), now.addSecs(-3600LL * hours), 1});
    std::set<QString> spent;
    for (const Backup& backup : spentBackups(backups, now))
        spent.insert(backup.file);
    std::set<QDate> days;
    std::set<QString> months;
    int kept = 0;
    int recent = 0;
    for (const Backup& backup : backups) {
        if (spent.contains(backup.file))
            continue;
        ++kept;
        recent += backup.at >= now.addDays(-2);
        days.insert(backup.at.date());
        months.insert(backup.at.toString(QStringLiteral("yyyyMM")));
    }
    CHECK(recent == 8 + 9); // two days to come, two days past
    CHECK(kept <= recent + 12 + 10 + 9);
    CHECK(kept >= recent + 12 + 8 + 7);
    CHECK(days.contains(QDate(2026, 9, 18).addDays(-11)));
    CHECK(months.size() >= 9);
    // Thinning what was thinned takes nothing more.
    std::vector<Backup> rest;
    for (const Backup& backup : backups)
        if (!spent.contains(backup.file))
            rest.push_back(backup);
    CHECK(spentBackups(rest, now).empty());
    CHECK(spentBackups({}, now).empty());
}
