// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/zip_writer.h"

#include "core/packet/zip_check.h"

#include <QFile>

#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

#include <cerrno>
#include <memory>

namespace chengbao::packet
{
namespace
{

struct Discard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
using Zip = std::unique_ptr<zip_t, Discard>;

Error writeError(zip_error_t* error, const QString& place)
{
    const int system = zip_error_code_system(error);
    if (zip_error_code_zip(error) == ZIP_ER_CANCELLED)
        return {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled"), {}, place};
    if (system == ENOSPC || system == EDQUOT || system == EFBIG)
        return {ErrorCode::DiskFull, QT_TRANSLATE_NOOP("Error", "the disk is full"), {}, place};
    return {ErrorCode::Unwritable,
            QT_TRANSLATE_NOOP("Error", "the zip file cannot be written: %1"),
            {QString::fromLocal8Bit(zip_error_strerror(error))},
            place};
}

/// Noon in MS-DOS form, which has no time zone; 1980 is the first year it can say.
std::pair<zip_uint16_t, zip_uint16_t> dosTime(const QDate& stamp)
{
    const QDate date = stamp.isValid() && stamp.year() >= 1980 ? stamp : QDate(1980, 1, 1);
    const int day = ((date.year() - 1980) << 9) | (date.month() << 5) | date.day();
    return {static_cast<zip_uint16_t>(12 << 11), static_cast<zip_uint16_t>(day)};
}

bool addEntry(zip_t* zip, const ZipEntry& entry, const QDate& stamp)
{
    const QByteArray name = entry.name.toUtf8();
    const bool folder = name.endsWith('/');
    zip_int64_t index = -1;
    if (folder) {
        index = zip_dir_add(zip, name.constData(), ZIP_FL_ENC_UTF_8);
    } else {
        zip_source_t* source =
            entry.file.isEmpty()
                ? zip_source_buffer(zip, entry.bytes.constData(),
                                    static_cast<zip_uint64_t>(entry.bytes.size()), 0)
                : zip_source_file(zip, QFile::encodeName(entry.file).constData(), 0, 0);
        if (!source)
            return false;
        index = zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0)
            zip_source_free(source);
    }
    if (index < 0)
        return false;
    const auto at = static_cast<zip_uint64_t>(index);
    const auto [time, date] = dosTime(stamp);
    const zip_uint32_t mode = folder ? S_IFDIR | 0700u : S_IFREG | 0600u;
    return zip_file_set_dostime(zip, at, time, date, 0) == 0 &&
           zip_file_set_external_attributes(zip, at, 0, ZIP_OPSYS_UNIX,
                                            (mode << 16) | (folder ? 0x10u : 0u)) == 0;
}

/// Adds everything and closes; the zip is gone afterwards either way.
Result<void> fill(Zip zip, const std::vector<ZipEntry>& entries, const QDate& stamp,
                  const QString& place)
{
    for (const ZipEntry& entry : entries) {
        if (!addEntry(zip.get(), entry, stamp))
            return failure(writeError(zip_get_error(zip.get()), place));
    }
    if (zip_close(zip.get()) != 0)
        return failure(writeError(zip_get_error(zip.get()), place));
    static_cast<void>(zip.release());
    return {};
}

int cancelWanted(zip_t*, void* progress)
{
    return static_cast<const Progress*>(progress)->cancelled() ? 1 : 0;
}

Result<void> makePrivateAndSync(const QString& path)
{
    QFile file(path);
    const bool done = file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                      file.open(QIODevice::ReadOnly) && ::fsync(file.handle()) == 0;
    if (done)
        return {};
    return failure({ErrorCode::Unwritable,
                    QT_TRANSLATE_NOOP("Error", "the file cannot be written"),
                    {},
                    path});
}

} // namespace

Result<void> zipToFile(const std::vector<ZipEntry>& entries, const QDate& stamp,
                       const QString& path, const Progress& progress)
{
    int code = 0;
    Zip zip(zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        return failure(writeError(&error, path));
    }
    auto* state = const_cast<Progress*>(&progress); // libzip hands it back untouched
    zip_register_cancel_callback_with_state(zip.get(), cancelWanted, nullptr, state);
    if (auto filled = fill(std::move(zip), entries, stamp, path); !filled)
        return filled;
    auto synced = sealZip(path).and_then([&] { return makePrivateAndSync(path); });
    if (!synced)
        QFile::remove(path);
    return synced;
}

} // namespace chengbao::packet
