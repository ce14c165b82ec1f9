// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/unzip.h"

#include "core/base/files.h"

#include <QFile>
#include <QFileInfo>

#include <zip.h>

#include <array>
#include <memory>

namespace chengbao::packet
{
namespace
{

constexpr quint64 mostBytes = 64ULL << 30;

struct Discard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Zip = std::unique_ptr<zip_t, Discard>;
using Member = std::unique_ptr<zip_file_t, Discard>;

Error damaged(const QString& place)
{
    return {ErrorCode::Damaged,
            QT_TRANSLATE_NOOP("Error", "this is no zip file, or a part of it is missing"),
            {},
            place};
}

Error unwritable(const QFile& target)
{
    return target.error() == QFile::ResourceError || target.error() == QFile::WriteError
               ? Error{ErrorCode::DiskFull,
                       QT_TRANSLATE_NOOP("Error", "the disk is full"),
                       {},
                       target.fileName()}
               : Error{ErrorCode::Unwritable,
                       QT_TRANSLATE_NOOP("Error", "the file cannot be written"),
                       {},
                       target.fileName()};
}

/// Plain parts under the folder, and nothing else.
bool staysInside(const QString& name)
{
    if (name.isEmpty() || name.startsWith(u'/') || name.contains(u'\\') || name.contains(u':') ||
        name.contains(QChar(0)))
        return false;
    for (const QString& part : name.split(u'/')) {
        if (part.isEmpty() || part == QLatin1String(".") || part == QLatin1String(".."))
            return false;
    }
    return true;
}

Result<void> unpack(zip_t* zip, const zip_stat_t& about, const QString& path, const QString& file)
{
    if (auto made = makePrivateFolder(QFileInfo(path).path()); !made)
        return made;
    const Member member(zip_fopen_index(zip, about.index, 0));
    if (!member)
        return failure(damaged(file));
    QFile target(path);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(unwritable(target));
    target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    std::array<char, 1 << 16> buffer;
    quint64 read = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(member.get(), buffer.data(), buffer.size());
        if (got == 0)
            break;
        if (got < 0 || (read += quint64(got)) > about.size)
            return failure(damaged(file));
        if (target.write(buffer.data(), got) != got)
            return failure(unwritable(target));
    }
    if (read != about.size)
        return failure(damaged(file));
    return target.flush() ? Result<void>() : failure(unwritable(target));
}

} // namespace

Result<void> unzipInto(const QString& file, const QString& folder,
                       const std::function<bool(const QString& name)>& takes,
                       const Progress& progress)
{
    if (!QFileInfo(file).isFile())
        return failure(
            {ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "there is no such file"), {}, file});
    int code = 0;
    const Zip zip(zip_open(QFile::encodeName(file).constData(), ZIP_RDONLY, &code));
    if (!zip)
        return failure(damaged(file));
    quint64 whole = 0;
    const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        if (progress.cancelled())
            return failure(
                {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled"), {}, file});
        progress.report(int(i), int(count));
        zip_stat_t about;
        if (zip_stat_index(zip.get(), zip_uint64_t(i), 0, &about) != 0 ||
            !(about.valid & ZIP_STAT_SIZE))
            return failure(damaged(file));
        const QString name = QString::fromUtf8(about.name);
        if (name.endsWith(u'/') || !staysInside(name) || !takes(name))
            continue;
        whole += about.size;
        if (about.size > mostBytes || whole > mostBytes)
            return failure({ErrorCode::TooLarge,
                            QT_TRANSLATE_NOOP("Error", "the file is too large"),
                            {},
                            file});
        if (auto done = unpack(zip.get(), about, folder + u'/' + name, file); !done)
            return done;
    }
    return {};
}

} // namespace chengbao::packet
