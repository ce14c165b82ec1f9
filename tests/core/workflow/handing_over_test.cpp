// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/archive.h"
#include "core/base/files.h"
#include "core/packet/zip_writer.h"
#include "core/workflow/handing_over.h"
#include "tests/support/strings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

struct Machine {
    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 9, 30), QTime(18, 0))};
    QString archive = folder.filePath(QStringLiteral("data/archive.db"));
    QString settings = folder.filePath(QStringLiteral("config"));
    QString file = folder.filePath(QStringLiteral("交接.zip"));

    Machine() { REQUIRE(makePrivateFolder(folder.filePath(QStringLiteral("data"))).has_value()); }

    std::unique_ptr<archive::Archive> open() const
    {
        auto opened = archive::Archive::open(archive, clock);
        REQUIRE(opened.has_value());
        return std::move(*opened);
    }

    void setting(const char* name, const char* text) const
    {
        const QString path = settings + u'/' + QLatin1String(name);
        REQUIRE(makePrivateFolder(QFileInfo(path).path()).has_value());
        REQUIRE(writeFileAtomically(path, text).has_value());
    }

    QByteArray read(const char* name) const
    {
        const auto bytes = readFile(settings + u'/' + QLatin1String(name), 1000);
        return bytes ? *bytes : QByteArray("none");
    }

    QStringList leftovers() const
    {
        return QDir(folder.path())
            .entryList({QStringLiteral(".handover*")}, QDir::AllEntries | QDir::Hidden);
    }
};

Item addHarvest(const Machine& machine)
{
    Draft draft;
    draft.title = QStringLiteral("清江县秋粮收获过半");
    draft.body = QStringLiteral("秋粮收获26万亩。");
    const auto item = machine.open()->add(draft, QStringLiteral("甲"), QStringLiteral("new"));
    REQUIRE(item.has_value());
    return *item;
}

} // namespace

TEST_CASE("one file brings the archive and the office's own settings to another machine")
{
    const Machine here, there;
    const Item item = addHarvest(here);
    here.setting("schemes/unit/own.yaml", "id: own\n");
    here.setting("calendar/personal/deadlines.yaml", "rules: []\n");
    here.setting("rules/names.yaml", "units: []\n");
    here.setting("rules/words.txt", "晒场\n");
    here.setting("window.ini", "[window]\n");
    here.setting("schemes/unit/.hidden.yaml", "id: hidden\n");
    const auto given = handOver(here.archive, here.settings, here.file, here.clock, {});
    REQUIRE(given.has_value());
    CHECK(given->items == 1);
    CHECK(here.leftovers().isEmpty());
    CHECK(QFile::permissions(here.file).testFlag(QFile::ReadOther) == false);
    CHECK(handOver(here.archive, here.settings, here.file, here.clock, {}).error().code ==
          ErrorCode::Refused);

    there.setting("rules/words.txt", "自己的\n");
    const auto taken = takeOver(here.file, there.archive, there.settings, there.clock, {});
    REQUIRE(taken.has_value());
    CHECK(taken->items == 1);
    CHECK(there.open()->item(item.id)->draft.body == item.draft.body);
    CHECK(there.read("schemes/unit/own.yaml") == "id: own\n");
    CHECK(there.read("calendar/personal/deadlines.yaml") == "rules: []\n");
    CHECK(there.read("rules/names.yaml") == "units: []\n");
    CHECK(there.read("rules/words.txt") == "自己的\n"); // what is here stays
    CHECK(there.read("window.ini") == "none");
    CHECK(there.read("schemes/unit/.hidden.yaml") == "none");
    CHECK(QDir(QFileInfo(there.archive).path())
              .entryList({QStringLiteral(".handover*")}, QDir::AllEntries | QDir::Hidden)
              .isEmpty());
    const auto again = takeOver(here.file, there.archive, there.settings, there.clock, {});
    CHECK(again.error().code == ErrorCode::Refused);
}

TEST_CASE("a file that is none, is cut off or leads elsewhere is refused")
{
    const Machine here, there;
    addHarvest(here);
    REQUIRE(handOver(here.archive, {}, here.file, here.clock, {}).has_value());
    const auto whole = readFile(here.file, 1 << 24);
    REQUIRE(whole.has_value());
    const auto take = [&](const QString& file) {
        const auto taken = takeOver(file, there.archive, there.settings, there.clock, {});
        REQUIRE_FALSE(taken.has_value());
        CHECK(there.open()->find({})->empty());
        return taken.error().code;
    };
    CHECK(take(there.folder.filePath(QStringLiteral("none.zip"))) == ErrorCode::NotFound);
    REQUIRE(writeFileAtomically(there.file, "no zip").has_value());
    CHECK(take(there.file) == ErrorCode::Damaged);
    REQUIRE(writeFileAtomically(there.file, whole->first(whole->size() / 2)).has_value());
    CHECK(take(there.file) == ErrorCode::Damaged);
    QFile::remove(there.file);
    const std::vector<packet::ZipEntry> entries = {
        {QStringLiteral("settings/../../out.yaml"), "a", {}},
        {QStringLiteral("/settings/rules/out.yaml"), "a", {}},
        {QStringLiteral("settings/rules/../out.yaml"), "a", {}},
        {QStringLiteral("settings/other/a.yaml"), "a", {}}};
    REQUIRE(packet::zipToFile(entries, QDate(2026, 9, 30), there.file, {}).has_value());
    CHECK(take(there.file) == ErrorCode::Malformed);
    CHECK_FALSE(QFile::exists(there.folder.filePath(QStringLiteral("out.yaml"))));
    CHECK_FALSE(QFile::exists(there.folder.filePath(QStringLiteral("data/out.yaml"))));
}

TEST_CASE("handing over can be stopped, and leaves nothing")
{
    const Machine here;
    addHarvest(here);
    std::stop_source stop;
    stop.request_stop();
    CHECK_FALSE(handOver(here.archive, {}, here.file, here.clock, {{}, stop.get_token()}));
    CHECK_FALSE(QFile::exists(here.file));
    CHECK(here.leftovers().isEmpty());
}
