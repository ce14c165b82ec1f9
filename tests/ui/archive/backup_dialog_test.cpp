// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/seams.h"
#include "tests/support/strings.h"
#include "ui/archive/backup_dialog.h"
#include "ui/archive/upkeep.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <catch2/catch.hpp>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

struct Desk {
    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 9, 20), QTime(9, 30))};
    FakeFilePicker files;
    FakePrompts prompts;
    FakeOpener opener;
    QString path = folder.filePath(QStringLiteral("archive.db"));
    std::unique_ptr<archive::Archive> archive;

    Desk()
    {
        auto opened = archive::Archive::open(path, clock);
        REQUIRE(opened.has_value());
        archive = std::move(*opened);
        add(QStringLiteral("秋粮收获过半"));
    }
    Item add(const QString& title) const
    {
        Draft draft;
        draft.title = title;
        draft.body = QStringLiteral("全县收获26.4万亩。");
        auto item = archive->add(draft, {}, {});
        REQUIRE(item.has_value());
        return *item;
    }
    std::size_t count() const
    {
        const auto items = archive->find({});
        REQUIRE(items.has_value());
        return items->size();
    }
};

template <class Widget>
Widget* part(const BackupDialog& dialog, const char* name)
{
    auto* widget = dialog.findChild<Widget*>(QLatin1String(name));
    REQUIRE(widget);
    return widget;
}

/// Presses and waits until the work is done.
void press(const BackupDialog& dialog, const char* name)
{
    part<QPushButton>(dialog, name)->click();
    REQUIRE(QTest::qWaitFor([&] { return part<QPushButton>(dialog, "backUp")->isEnabled(); }));
}

} // namespace

TEST_CASE("a copy is made, looked at and brought back")
{
    Desk desk;
    BackupDialog dialog(desk.path, desk.clock, {desk.files, desk.prompts, desk.opener});
    auto* list = part<QTreeWidget>(dialog, "backups");
    auto* restore = part<QPushButton>(dialog, "restore");
    CHECK(list->topLevelItemCount() == 0);
    CHECK_FALSE(restore->isEnabled());
    press(dialog, "backUp");
    REQUIRE(list->topLevelItemCount() == 1);
    CHECK(list->topLevelItem(0)->text(0) == QStringLiteral("2026-09-20 09:30"));

    desk.add(QStringLiteral("水库除险"));
    list->setCurrentItem(list->topLevelItem(0));
    REQUIRE(QTest::qWaitFor([&] { return restore->isEnabled(); }));
    CHECK(part<QLabel>(dialog, "preview")->text().contains(QStringLiteral("1")));

    QSignalSpy restored(&dialog, &BackupDialog::restored);
    press(dialog, "restore"); // the question is answered with no
    CHECK(restored.isEmpty());
    CHECK(desk.count() == 2);
    desk.prompts.answer = true;
    press(dialog, "restore");
    CHECK(restored.size() == 1);
    CHECK(desk.count() == 1);
    CHECK(list->topLevelItemCount() == 2); // what was there is kept
}

TEST_CASE("a copy that is damaged is refused, and the archive stays")
{
    Desk desk;
    REQUIRE(QDir().mkpath(archive::backupFolder(desk.path)));
    QFile bad(archive::backupFolder(desk.path) + QStringLiteral("/archive.db.20260919T093000"));
    REQUIRE(bad.open(QIODevice::WriteOnly));
    bad.write("no archive");
    bad.close();
    desk.prompts.answer = true;
    BackupDialog dialog(desk.path, desk.clock, {desk.files, desk.prompts, desk.opener});
    auto* list = part<QTreeWidget>(dialog, "backups");
    list->setCurrentItem(list->topLevelItem(0));
    press(dialog, "restore");
    CHECK_FALSE(part<QLabel>(dialog, "message")->text().isEmpty());
    CHECK(desk.count() == 1);
}

TEST_CASE("everything is handed over in one file, and taken over on another machine")
{
    Desk desk;
    desk.files.folderToGive = desk.folder.path();
    const QString settings = desk.folder.filePath(QStringLiteral("config"));
    const QString scheme = QStringLiteral("/schemes/personal/own.yaml");
    REQUIRE(QDir().mkpath(settings + QStringLiteral("/schemes/personal")));
    QFile own(settings + scheme);
    REQUIRE(own.open(QIODevice::WriteOnly));
    own.write("id: own\n");
    own.close();
    BackupDialog dialog(desk.path, desk.clock, {desk.files, desk.prompts, desk.opener}, nullptr,
                        settings);
    press(dialog, "handover");
    const QString file = desk.folder.filePath(QStringLiteral("handover-20260920-093000.zip"));
    REQUIRE(QFile::exists(file));
    press(dialog, "takeOver"); // given up
    desk.files.handoverToGive = file;
    press(dialog, "takeOver"); // there are items here
    CHECK_FALSE(part<QLabel>(dialog, "message")->text().isEmpty());
    CHECK(desk.count() == 1);

    const QString there = desk.folder.filePath(QStringLiteral("there"));
    REQUIRE(QDir().mkpath(there));
    const QString path = there + QStringLiteral("/archive.db");
    REQUIRE(archive::Archive::open(path, desk.clock).has_value());
    BackupDialog other(path, desk.clock, {desk.files, desk.prompts, desk.opener}, nullptr,
                       there + QStringLiteral("/config"));
    QSignalSpy taken(&other, &BackupDialog::restored);
    press(other, "takeOver");
    INFO(part<QLabel>(other, "message")->text().toStdString());
    CHECK(taken.size() == 1);
    CHECK(QFile::exists(there + QStringLiteral("/config") + scheme));
    const auto archive = archive::Archive::open(path, desk.clock);
    REQUIRE(archive.has_value());
    CHECK((*archive)->find({})->size() == 1);
}

TEST_CASE("looking after the archive keeps a copy when one is due, and only then")
{
    Desk desk;
    CHECK(isBackupDue(desk.path, desk.clock.now()));
    CHECK_FALSE(lookAfter(desk.path, desk.clock, {}).backup.isEmpty());
    CHECK_FALSE(isBackupDue(desk.path, desk.clock.now().addSecs(3600)));
    CHECK(lookAfter(desk.path, desk.clock, {}).backup.isEmpty());
    CHECK(archive::listBackups(desk.path).size() == 1);
    CHECK(QFileInfo(desk.path + QStringLiteral("-wal")).size() == 0);
    // Hours later, but nothing was written since the copy.
    const QDateTime written = QFileInfo(desk.path).lastModified();
    const QString later =
        archive::backupFolder(desk.path) +
        written.addSecs(60).toString(QStringLiteral("'/archive.db.'yyyyMMdd'T'HHmmss"));
    REQUIRE(QFile::copy(archive::listBackups(desk.path).front().file, later));
    CHECK_FALSE(isBackupDue(desk.path, written.addSecs(24 * 3600)));
}

TEST_CASE("looking after the archive completes a lost index and catches up")
{
    Desk desk;
    const Item item = desk.add(QStringLiteral("水库除险"));
    Draft changed = item.draft;
    changed.body = QStringLiteral("水库完工。");
    REQUIRE(desk.archive->save(item.id, item.revision, changed, {}).has_value());
    std::stop_source stop;
    stop.request_stop();
    CHECK_FALSE(lookAfter(desk.path, desk.clock, {{}, stop.get_token()}).error);
    CHECK(archive::listBackups(desk.path).empty());
    CHECK_FALSE(lookAfter(desk.path, desk.clock, {}).error);
    CHECK(archive::listBackups(desk.path).size() == 1);
}
