// SPDX-License-Identifier: GPL-3.0-or-later
// Zips of some documents' parts, put together in memory: PKWARE APPNOTE 6.3.10, sections 4.3.7
// (local header), 4.3.12 (directory) and 4.3.16 (end record). What is the same in a thousand
// documents is packed once.
#include "core/packet/zip_writer.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>

namespace chengbao::packet
{
namespace
{

constexpr quint16 versionNeeded = 20;
constexpr quint16 madeByUnix = (3u << 8) | versionNeeded;
constexpr quint16 namesInUtf8 = 1u << 11;
constexpr quint32 mode = 0100600u << 16; ///< an ordinary file, 0600

void put16(QByteArray& to, quint16 value)
{
    const quint16 little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char*>(&little), sizeof little);
}

void put32(QByteArray& to, quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char*>(&little), sizeof little);
}

/// Noon in MS-DOS form, which has no time zone; 1980 is the first year it can say.
quint32 dosTime(const QDate& stamp)
{
    const QDate date = stamp.isValid() && stamp.year() >= 1980 ? stamp : QDate(1980, 1, 1);
    const int day = ((date.year() - 1980) << 9) | (date.month() << 5) | date.day();
    return (static_cast<quint32>(day) << 16) | (12u << 11);
}

bool isPicture(const QByteArray& name)
{
    return name.endsWith(".jpeg") || name.endsWith(".jpg") || name.endsWith(".png");
}

/// Empty when it would not get smaller.
QByteArray deflated(const QByteArray& bytes)
{
    z_stream stream = {};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray packed(
        static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))),
        Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return done && packed.size() < bytes.size() ? packed : QByteArray();
}

/// What a local header and the directory say alike.
void putCommon(QByteArray& to, const PackedEntry& entry, quint32 time)
{
    const bool plain = std::all_of(entry.name.begin(), entry.name.end(),
                                   [](char unit) { return static_cast<uchar>(unit) < 0x80; });
    put16(to, versionNeeded);
    put16(to, plain ? 0 : namesInUtf8);
    put16(to, entry.deflated ? 8 : 0);
    put32(to, time);
    put32(to, entry.crc);
    put32(to, static_cast<quint32>(entry.bytes.size()));
    put32(to, entry.size);
    put16(to, static_cast<quint16>(entry.name.size()));
    put16(to, 0); // extra field
}

void putDirectoryEntry(QByteArray& to, const PackedEntry& entry, quint32 time, quint32 at)
{
    put32(to, 0x02014b50);
    put16(to, madeByUnix);
    putCommon(to, entry, time);
    put16(to, 0); // comment
    put16(to, 0); // disk
    put16(to, 0); // internal attributes
    put32(to, mode);
    put32(to, at);
    to += entry.name;
}

} // namespace

PackedEntry packed(const ZipEntry& entry)
{
    PackedEntry made{entry.name.toUtf8(), {}, 0, static_cast<quint32>(entry.bytes.size()), false};
    made.crc =
        static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef*>(entry.bytes.constData()),
                                   static_cast<uInt>(entry.bytes.size())));
    if (!isPicture(made.name))
        made.bytes = deflated(entry.bytes);
    made.deflated = !made.bytes.isEmpty();
    if (!made.deflated)
        made.bytes = entry.bytes;
    return made;
}

QByteArray zipOf(const std::vector<const PackedEntry*>& entries, const QDate& stamp)
{
    const quint32 time = dosTime(stamp);
    QByteArray zip;
    QByteArray directory;
    for (const PackedEntry* entry : entries) {
        putDirectoryEntry(directory, *entry, time, static_cast<quint32>(zip.size()));
        put32(zip, 0x04034b50);
        putCommon(zip, *entry, time);
        zip += entry->name;
        zip += entry->bytes;
    }
    const auto count = static_cast<quint16>(entries.size());
    const auto at = static_cast<quint32>(zip.size());
    zip += directory;
    put32(zip, 0x06054b50);
    put32(zip, 0); // disks
    put16(zip, count);
    put16(zip, count);
    put32(zip, static_cast<quint32>(directory.size()));
    put32(zip, at);
    put16(zip, 0); // comment
    return zip;
}

Result<QByteArray> zipBytes(const std::vector<ZipEntry>& entries, const QDate& stamp)
{
    constexpr qint64 mostBytes = 2000LL * 1024 * 1024;
    qint64 total = 0;
    std::vector<PackedEntry> packedEntries;
    for (const ZipEntry& entry : entries) {
        total += entry.bytes.size();
        if (total > mostBytes || packedEntries.size() >= 65535)
            return failure({ErrorCode::TooLarge,
                            QT_TRANSLATE_NOOP("Error", "the archive unpacks to more than %1 MB"),
                            {QString::number(mostBytes / (1024 * 1024))},
                            {}});
        packedEntries.push_back(packed(entry));
    }
    std::vector<const PackedEntry*> all;
    for (const PackedEntry& entry : packedEntries)
        all.push_back(&entry);
    return zipOf(all, stamp);
}

} // namespace chengbao::packet
