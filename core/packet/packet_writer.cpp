// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/packet/packet_builder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace chengbao::packet
{
namespace
{

constexpr int batchLimit = 9999;

/// Renames without ever replacing what is there. False when the name is taken.
Result<bool> moveIntoPlace(const QString& from, const QString& to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) ==
        0)
        return true;
    if (errno == EEXIST)
        return false;
    // Some file systems of USB sticks cannot refuse to replace; look first there.
    if (errno == EINVAL && !QFileInfo::exists(to) &&
        ::rename(source.constData(), target.constData()) == 0)
        return true;
    return failure(
        {ErrorCode::Unwritable, QT_TRANSLATE_NOOP("Error", "the file cannot be written"), {}, to});
}

/// The first batch whose name is free, as a folder and as a zip.
int freeBatch(const PacketRequest& request, const QString& folder)
{
    const QDir place(folder);
    for (int batch = 1; batch < batchLimit; ++batch) {
        const QString name = packetName(request, batch);
        if (!place.exists(name) && !place.exists(name + QStringLiteral(".zip")))
            return batch;
    }
    return batchLimit;
}

/// One wait for the disk instead of one for each of some thousand files: they count as written when
/// the folder gets its name, and not before.
Result<void> syncEverything(const QString& folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    const bool synced = handle >= 0 && ::syncfs(handle) == 0;
    if (handle >= 0)
        ::close(handle);
    if (synced)
        return {};
    return failure({ErrorCode::Unwritable,
                    QT_TRANSLATE_NOOP("Error", "the file cannot be written"),
                    {},
                    folder});
}

/// Builds everything under a name nobody looks for; the guard removes what does not move away.
Result<std::optional<WrittenPacket>> tryWrite(const PacketRequest& request, const QString& folder,
                                              const Progress& progress)
{
    QTemporaryDir staging(folder + QStringLiteral("/.chengbao-packet-XXXXXX"));
    if (!staging.isValid())
        return failure({ErrorCode::Unwritable,
                        QT_TRANSLATE_NOOP("Error", "the folder cannot be written"),
                        {},
                        folder});
    QString name = packetName(request, freeBatch(request, folder));
    QString built = staging.filePath(name);
    PacketBuilder builder(request, built, staging.path(), progress);
    if (auto done = builder.build(name); !done)
        return failure(done.error());
    if (request.profile.packaging == Profile::Packaging::Zip) {
        const auto entries = builder.zipEntries(name);
        built += QStringLiteral(".zip");
        if (auto zipped = zipToFile(entries, request.date, built, progress); !zipped)
            return failure(zipped.error());
        name += QStringLiteral(".zip");
    } else if (auto synced = syncEverything(built); !synced) {
        return failure(synced.error());
    }
    if (progress.cancelled())
        return failure({ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled")});
    const QString target = QDir(folder).filePath(name);
    const auto moved = moveIntoPlace(built, target);
    if (!moved)
        return failure(moved.error());
    if (!*moved)
        return std::optional<WrittenPacket>();
    return std::optional<WrittenPacket>({target, name, builder.digest()});
}

/// Has a date, an item, a format, and a place for every photo.
bool isWhole(const PacketRequest& request)
{
    return !request.items.empty() && !request.profile.formats.empty() && request.date.isValid() &&
           std::all_of(request.items.begin(), request.items.end(), [](const PacketItem& entry) {
               return entry.photoFiles.size() ==
                      static_cast<qsizetype>(entry.item.draft.facts.photos.size());
           });
}

Result<void> checkPhotos(const PacketRequest& request)
{
    for (const PacketItem& entry : request.items) {
        for (const QString& file : entry.photoFiles) {
            if (!QFileInfo::exists(file))
                return failure({ErrorCode::NotFound,
                                QT_TRANSLATE_NOOP("Error", "the photo of “%1” is missing"),
                                {entry.item.draft.title},
                                file});
        }
    }
    return {};
}

} // namespace

Result<WrittenPacket> writePacket(const PacketRequest& request, const QString& folder,
                                  const Progress& progress)
{
    if (!isWhole(request))
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "a packet needs a date and at least one item"),
                        {},
                        request.profile.id});
    if (progress.cancelled())
        return failure({ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled")});
    if (auto found = checkPhotos(request); !found)
        return failure(found.error());
    if (auto made = makePrivateFolder(folder); !made)
        return failure(made.error());
    // Another export may take the name while this one is built; then the next batch is due.
    for (int attempt = 0; attempt < 10; ++attempt) {
        auto written = tryWrite(request, folder, progress);
        if (!written)
            return failure(written.error());
        if (*written)
            return std::move(**written);
    }
    return failure({ErrorCode::Conflict,
                    QT_TRANSLATE_NOOP("Error", "another program keeps writing packets here"),
                    {},
                    folder});
}

} // namespace chengbao::packet
