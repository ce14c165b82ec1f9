// SPDX-License-Identifier: GPL-3.0-or-later
// What a large batch costs to pack, beside the same documents through python-docx in the same run,
// and what verifying costs. See README.md.
#include "core/base/files.h"
#include "core/packet/packet.h"
#include "core/packet/profiles.h"
#include "tests/bench/made_up_items.h"
#include "tests/bench/stopwatch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace chengbao;
using bench::Stopwatch;

namespace
{

/// The same texts in python-docx, a paragraph each, saved one file an item.
const char* const pythonWriter = R"(
import json, sys, time
import docx
items = json.load(open(sys.argv[1], encoding='utf-8'))
start = time.perf_counter()
for number, item in enumerate(items):
    document = docx.Document()
    document.add_heading(item['title'], 0)
    for line in item['body'].split('\n'):
        document.add_paragraph(line)
    document.save(f'{sys.argv[2]}/{number}.docx')
print(time.perf_counter() - start)
)";

/// The most memory this process has held, in MB.
double peakMegabytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

packet::PacketRequest requestOf(int count, int characters)
{
    bench::ItemMaker maker(QStringLiteral(CHENGBAO_WORDS), 1);
    packet::PacketRequest request;
    const auto profiles = packet::loadProfiles({QStringLiteral(CHENGBAO_SHARE "/profiles")});
    for (const Profile& profile : profiles.value()) {
        if (profile.id == QLatin1String("folder"))
            request.profile = profile;
    }
    request.sender = QStringLiteral("青山县人民政府办公室");
    request.date = QDate(2026, 7, 3);
    for (int i = 0; i < count; ++i) {
        Item item;
        item.id = QStringLiteral("i%1").arg(i);
        item.draft = maker.next(characters);
        item.signOff = SignOff{QStringLiteral("赵强"), SignerRole::DeputyLeader,
                               QDateTime(request.date, QTime(9, 0), Qt::UTC), digestOf(item.draft)};
        request.items.push_back({std::move(item), {}});
    }
    return request;
}

double pack(int count, int characters)
{
    const auto request = requestOf(count, characters);
    QTemporaryDir folder;
    const double before = peakMegabytes();
    const Stopwatch watch;
    const auto written = packet::writePacket(request, folder.path(), {});
    const double seconds = watch.seconds();
    if (!written) {
        std::printf("packing failed: %s\n", written.error().reason);
        std::exit(1);
    }
    std::printf("pack %5d items of %d characters  %7.2f s   peak memory %.0f MB (%.0f before)\n",
                count, characters, seconds, peakMegabytes(), before);
    const Stopwatch verifying;
    const bool valid = packet::verifyPacket(written->path, {})->valid;
    std::printf("verify it                         %7.2f s   %s\n", verifying.seconds(),
                valid ? "valid" : "NOT VALID");
    return seconds;
}

double python(int count, int characters)
{
    QTemporaryDir folder;
    QJsonArray items;
    for (const packet::PacketItem& entry : requestOf(count, characters).items)
        items.append(QJsonObject{{QStringLiteral("title"), entry.item.draft.title},
                                 {QStringLiteral("body"), entry.item.draft.body}});
    const QString texts = folder.filePath(QStringLiteral("items.json"));
    if (!writeFileAtomically(texts, QJsonDocument(items).toJson()))
        return 0;
    QProcess process;
    process.start(QStringLiteral("/usr/bin/python3"),
                  {QStringLiteral("-c"), QString::fromLatin1(pythonWriter), texts, folder.path()});
    process.waitForFinished(-1);
    return process.readAllStandardOutput().trimmed().toDouble();
}

/// A packet of large pictures, which is what large packets are.
void verifyLarge(int megabytes)
{
    auto request = requestOf(1, 300);
    QTemporaryDir folder;
    constexpr int pictureSize = 8;
    QByteArray picture = "BM" + QByteArray(pictureSize * 1024 * 1024, '\0');
    for (int i = 0; i < megabytes / pictureSize; ++i) {
        picture[100] = static_cast<char>(i);
        const QString file = folder.filePath(QStringLiteral("%1.bmp").arg(i));
        if (!writeFileAtomically(file, picture))
            return;
        request.items[0].item.draft.facts.photos.push_back({file, QString()});
        request.items[0].photoFiles += file;
    }
    request.items[0].item.signOff.reset();
    const auto written = packet::writePacket(request, folder.path(), {});
    if (!written)
        return;
    const double before = peakMegabytes();
    const Stopwatch watch;
    const bool valid = packet::verifyPacket(written->path, {})->valid;
    std::printf("verify %d MB of pictures         %7.2f s   %.0f MB/s   %s   memory +%.0f MB\n",
                megabytes, watch.seconds(), megabytes / watch.seconds(),
                valid ? "valid" : "NOT VALID", peakMegabytes() - before);
}

} // namespace

int main()
{
    constexpr int count = 1000;
    constexpr int characters = 1500;
    pack(100, characters);
    const double ours = pack(count, characters);
    const double theirs = python(count, characters);
    std::printf("python-docx, the texts alone      %7.2f s   %.1f times ours (docx, forms, xlsx, "
                "bag, synced)\n",
                theirs, theirs / ours);
    verifyLarge(400);
}
