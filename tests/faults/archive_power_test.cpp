// SPDX-License-Identifier: GPL-3.0-or-later
// Power cuts and I/O errors at every place where they can strike.
#include "core/archive/database.h"
#include "tests/faults/power_vfs.h"
#include "tests/faults/runs.h"

#include <QDir>
#include <QFileInfo>

#include <random>

using namespace chengbao;
using namespace chengbao::archive;
using namespace chengbao::faults;

namespace
{

const FixedClock& theClock()
{
    static const FixedClock fixed(
        QDateTime(QDate(2026, 9, 20), QTime(9, 30), Qt::OffsetFromUTC, 8 * 3600));
    return fixed;
}

OpenOptions with(const QString& pragma)
{
    OpenOptions options;
    if (!pragma.isEmpty())
        options.connected = [pragma](Database& database) { require(database.run(pragma)); };
    return options;
}

/// Saves one revision after the other, the archive tidied up now and then, until it fails or `most`
/// are kept; the last acknowledged one.
int saveUntilItFails(Archive& archive, const QString& id, int from, int most)
{
    int acknowledged = from;
    while (acknowledged < most) {
        const auto saved = archive.save(id, acknowledged, draftNumber(acknowledged + 1), {});
        if (!saved)
            break;
        acknowledged = saved->revision;
        if (acknowledged % 7 == 0)
            static_cast<void>(archive.settle());
    }
    return acknowledged;
}

/// Every revision up to the newest is whole; the newest.
int checkWhole(const QString& path, const QString& id)
{
    const auto archive = require(Archive::open(path, theClock()));
    const Item item = require(archive->item(id));
    for (int number = 1; number <= item.revision; ++number)
        REQUIRE(require(archive->revision(id, number)) == draftNumber(number));
    const Health health = require(archive->examine({}));
    REQUIRE(health.sound);
    REQUIRE_FALSE(health.indexRebuilt);
    return item.revision;
}

struct Cut {
    int lost = 0;   ///< acknowledged saves that were not there after the power came back
    int struck = 0; ///< runs in which the power failed before all was done
};

/// One life of an archive that ends with a power cut somewhere.
void cutOnce(unsigned seed, const OpenOptions& options, Cut& cut)
{
    CAPTURE(seed);
    const QTemporaryDir folder(quickPlace());
    const QString path = folder.filePath(QStringLiteral("archive.db"));
    PowerDisk disk(seed);
    std::mt19937 chance(seed);
    QString id;
    int acknowledged = 0;
    {
        const auto archive = require(Archive::open(path, theClock(), options));
        id = require(archive->add(draftNumber(1), {}, {})).id;
        disk.failAfter(1 + static_cast<int>(chance() % 500));
        acknowledged = saveUntilItFails(*archive, id, 1, 30);
    }
    cut.struck += disk.isOff();
    disk.powerOn();
    const auto archive = require(Archive::open(path, theClock()));
    const auto item = archive->item(id);
    const int kept = item ? item->revision : 0;
    cut.lost += std::max(0, acknowledged - kept);
    REQUIRE(kept <= acknowledged + 1);
}

} // namespace

TEST_CASE("a power cut loses no acknowledged save and tears none")
{
    const int tries = runs(60);
    std::mt19937 chance(std::random_device{}());
    int struck = 0;
    for (int run = 0; run < tries; ++run) {
        const auto seed = static_cast<unsigned>(chance());
        CAPTURE(seed);
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("archive.db"));
        PowerDisk disk(seed);
        std::mt19937 place(seed);
        QString id;
        int newest = 1;
        {
            const auto archive = require(Archive::open(path, theClock()));
            id = require(archive->add(draftNumber(1), {}, {})).id;
        }
        for (int life = 0; life < 3; ++life) {
            int acknowledged = newest;
            disk.failAfter(1 + static_cast<int>(place() % 250));
            if (const auto archive = Archive::open(path, theClock()))
                acknowledged = saveUntilItFails(**archive, id, newest, newest + 20);
            struck += disk.isOff();
            disk.powerOn();
            newest = checkWhole(path, id);
            REQUIRE((newest == acknowledged || newest == acknowledged + 1));
        }
    }
    CHECK(struck > tries);
}

TEST_CASE("the simulated disk tells a flush at every save from fewer")
{
    Cut full, normal;
    std::mt19937 chance(7);
    for (int run = 0; run < 60; ++run) {
        const auto seed = static_cast<unsigned>(chance());
        cutOnce(seed, with({}), full);
        cutOnce(seed, with(QStringLiteral("PRAGMA synchronous = NORMAL")), normal);
    }
    CHECK(full.struck > 20);
    CHECK(full.lost == 0);
    CHECK(normal.lost > 0);
}

TEST_CASE("a power cut while an archive is made leaves one that opens")
{
    std::mt19937 chance(std::random_device{}());
    const int tries = runs(60);
    for (int run = 0; run < tries; ++run) {
        const auto seed = static_cast<unsigned>(chance());
        CAPTURE(seed);
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("archive.db"));
        PowerDisk disk(seed);
        disk.failAfter(1 + static_cast<int>(seed % 60));
        QString id;
        if (const auto archive = Archive::open(path, theClock())) {
            if (const auto item = (*archive)->add(draftNumber(1), {}, {}))
                id = item->id;
        }
        disk.powerOn();
        const auto archive = require(Archive::open(path, theClock()));
        if (!id.isEmpty())
            REQUIRE(require(archive->item(id)).draft == draftNumber(1));
        require(archive->add(draftNumber(2), {}, {}));
        REQUIRE(require(archive->examine({})).sound);
    }
}

TEST_CASE("after an I/O error or a full disk the same archive goes on, and nothing is lost")
{
    std::mt19937 chance(std::random_device{}());
    const int tries = runs(60);
    int failed = 0;
    for (int run = 0; run < tries; ++run) {
        const auto seed = static_cast<unsigned>(chance());
        CAPTURE(seed);
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("archive.db"));
        PowerDisk disk(seed);
        const bool full = seed % 2;
        QString id;
        int acknowledged = 0;
        {
            const auto archive = require(Archive::open(path, theClock()));
            id = require(archive->add(draftNumber(1), {}, {})).id;
            disk.errorAfter(1 + static_cast<int>(seed / 2 % 150), full);
            acknowledged = saveUntilItFails(*archive, id, 1, 12);
            if (acknowledged < 12) {
                ++failed;
                const auto again =
                    archive->save(id, acknowledged, draftNumber(acknowledged + 1), {});
                acknowledged = require(again).revision;
            }
        }
        REQUIRE(checkWhole(path, id) == acknowledged);
    }
    CHECK(failed > tries / 4);
}
