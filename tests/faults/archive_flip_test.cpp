// SPDX-License-Identifier: GPL-3.0-or-later
// Bits that turn over on the disk: what is read is right, or is said to be damaged.
#include "core/archive/repair.h"
#include "tests/faults/runs.h"

#include <QDir>
#include <QFileInfo>

#include <random>

using namespace chengbao;
using namespace chengbao::archive;
using namespace chengbao::faults;

namespace
{

constexpr int items = 12;
constexpr int revisions = 5;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// An archive's files, and what it holds.
struct Sample {
    QByteArray database;
    QByteArray log;
    QStringList ids;
};

Draft textOf(int item, int revision)
{
    return draftNumber(item * 10 + revision);
}

/// With all in the file, or with the later revisions in the log alone.
Sample makeSample(const Clock& clock, bool inLog)
{
    const QTemporaryDir folder(quickPlace());
    const QString path = folder.filePath(QStringLiteral("archive.db"));
    const auto archive = require(Archive::open(path, clock));
    Sample sample;
    for (int revision = 1; revision <= revisions; ++revision) {
        for (int item = 0; item < items; ++item) {
            const Draft draft = textOf(item, revision);
            if (revision == 1)
                sample.ids.append(require(archive->add(draft, {}, {})).id);
            else
                require(archive->save(sample.ids[item], revision - 1, draft, {}));
        }
        if (!inLog || revision == 1)
            require(archive->settle());
    }
    sample.database = bytesOf(path);
    sample.log = bytesOf(path + QStringLiteral("-wal"));
    return sample;
}

struct Outcome {
    int right = 0;
    int told = 0;  ///< said to be damaged, or gone
    int wrong = 0; ///< a text that was never saved, without a word
    bool opened = false;
};

Outcome readAll(const QString& path, const Clock& clock, const QStringList& ids)
{
    Outcome outcome;
    const auto archive = Archive::open(path, clock);
    if (!archive)
        return outcome;
    outcome.opened = true;
    for (int item = 0; item < items; ++item) {
        for (int revision = 1; revision <= revisions; ++revision) {
            const auto read = (*archive)->revision(ids[item], revision);
            if (!read)
                ++outcome.told;
            else
                ++(*read == textOf(item, revision) ? outcome.right : outcome.wrong);
        }
        if (const auto head = (*archive)->item(ids[item]))
            outcome.wrong += !(head->draft == textOf(item, head->revision));
    }
    return outcome;
}

void flip(QByteArray& bytes, std::mt19937& chance)
{
    const auto at = static_cast<qsizetype>(chance() % static_cast<unsigned>(bytes.size()));
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << chance() % 8));
}

} // namespace

TEST_CASE("a bit flipped in the file is never read as text, and the rest can be saved")
{
    const FixedClock clock(QDateTime(QDate(2026, 9, 20), QTime(9, 30), Qt::OffsetFromUTC, 28800));
    const Sample sample = makeSample(clock, false);
    std::mt19937 chance(std::random_device{}());
    const int tries = runs(50);
    int noticed = 0;
    for (int run = 0; run < tries; ++run) {
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("archive.db"));
        QByteArray bytes = sample.database;
        const auto seed = static_cast<unsigned>(chance());
        CAPTURE(seed);
        std::mt19937 place(seed);
        flip(bytes, place);
        write(path, bytes);
        const Outcome before = readAll(path, clock, sample.ids);
        REQUIRE(before.wrong == 0);
        noticed += !before.opened || before.told > 0;
        if (!before.opened || before.told == 0)
            continue;
        const auto repaired = repairArchive(path, clock, {});
        if (!repaired) {
            CHECK(repaired.error().code == ErrorCode::Damaged);
            continue;
        }
        const Outcome after = readAll(path, clock, sample.ids);
        CHECK(after.opened);
        // Only the text that is kept as it reads may differ, and then it stands in the losses.
        CHECK(after.right + 1 >= before.right);
    }
    INFO(noticed << " of " << tries << " were met on reading");
    CHECK(noticed > 0);
}

TEST_CASE("a bit flipped in the log costs what was saved after it at most")
{
    const FixedClock clock(QDateTime(QDate(2026, 9, 20), QTime(9, 30), Qt::OffsetFromUTC, 28800));
    const Sample sample = makeSample(clock, true);
    REQUIRE(sample.log.size() > 100'000);
    std::mt19937 chance(std::random_device{}());
    const int tries = runs(50);
    for (int run = 0; run < tries; ++run) {
        const QTemporaryDir folder(quickPlace());
        const QString path = folder.filePath(QStringLiteral("archive.db"));
        QByteArray log = sample.log;
        const auto seed = static_cast<unsigned>(chance());
        CAPTURE(seed);
        std::mt19937 place(seed);
        flip(log, place);
        write(path, sample.database);
        write(path + QStringLiteral("-wal"), log);
        const Outcome outcome = readAll(path, clock, sample.ids);
        REQUIRE(outcome.opened);
        REQUIRE(outcome.wrong == 0);
        REQUIRE(outcome.right >= items); // the first revisions are in the file
        const auto archive = require(Archive::open(path, clock));
        REQUIRE(require(archive->examine({})).sound);
    }
}
