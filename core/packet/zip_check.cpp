// SPDX-License-Identifier: GPL-3.0-or-later
// The structure of a zip: PKWARE APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.9 (data
// descriptor), 4.3.12 (directory) and 4.3.16 (end record).
#include "core/packet/zip_check.h"

#include "core/base/sha256.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <vector>

namespace chengbao::packet
{
namespace
{

constexpr qint64 localSize = 30;
constexpr qint64 directorySize = 46;
constexpr qint64 endSize = 22;
const QByteArray sealWord("SHA-256 ");
constexpr qint64 sealSize = 8 + 64;
constexpr quint16 hasDescriptor = 1u << 3;

Error damaged(const char* reason, const QByteArray& name = {})
{
    return {ErrorCode::Damaged, reason, {}, QString::fromUtf8(name)};
}

Error strayBytes()
{
    return damaged(QT_TRANSLATE_NOOP("Error", "the zip file has bytes that belong to no file"));
}

Error brokenDirectory()
{
    return damaged(QT_TRANSLATE_NOOP("Error", "the directory of the zip file is damaged"));
}

/// The bytes of a zip. Reading beyond them gives zeros, which no check takes for right.
class Bytes
{
public:
    Bytes(const uchar* data, qint64 size) : m_data(data), m_size(size) {}
    qint64 size() const { return m_size; }
    bool holds(qint64 at, qint64 length) const
    {
        return at >= 0 && length >= 0 && length <= m_size && at <= m_size - length;
    }
    quint16 word(qint64 at) const
    {
        return holds(at, 2) ? qFromLittleEndian<quint16>(m_data + at) : quint16(0);
    }
    quint32 number(qint64 at) const
    {
        return holds(at, 4) ? qFromLittleEndian<quint32>(m_data + at) : 0u;
    }
    QByteArrayView view(qint64 at, qint64 length) const
    {
        return holds(at, length) ? QByteArrayView(m_data + at, length) : QByteArrayView();
    }

private:
    const uchar* m_data;
    qint64 m_size;
};

/// What the directory says of a member.
struct Entry {
    qint64 at = 0; ///< of its local header
    quint16 flags = 0;
    quint16 method = 0;
    quint32 crc = 0;
    quint32 packed = 0;
    quint32 size = 0;
    QByteArray name;
};

/// Where the end record begins; the seal after it is checked.
Result<qint64> findEnd(const Bytes& zip)
{
    constexpr quint32 mark = 0x06054b50;
    const qint64 bare = zip.size() - endSize;
    if (zip.number(bare) == mark && zip.word(bare + 20) == 0)
        return bare;
    const qint64 sealedEnd = bare - sealSize;
    const QByteArrayView seal = zip.view(zip.size() - sealSize, sealSize);
    if (zip.number(sealedEnd) != mark || zip.word(sealedEnd + 20) != sealSize ||
        !seal.startsWith(sealWord))
        return failure(strayBytes());
    if (sha256Hex(zip.view(0, zip.size() - sealSize)) != seal.sliced(sealWord.size()))
        return failure(
            damaged(QT_TRANSLATE_NOOP("Error", "the zip file was changed after it was written")));
    return sealedEnd;
}

/// The directory's entries in the order in which the members lie, and where they end.
Result<std::vector<Entry>> readDirectory(const Bytes& zip, qint64 end, qint64& directory)
{
    const quint16 count = zip.word(end + 10);
    directory = zip.number(end + 16);
    if (zip.number(end + 4) != 0 || zip.word(end + 8) != count ||
        directory + zip.number(end + 12) != end)
        return failure(strayBytes());
    std::vector<Entry> entries;
    qint64 at = directory;
    for (int i = 0; i < count; ++i) {
        const qint64 nameSize = zip.word(at + 28);
        if (zip.number(at) != 0x02014b50 || !zip.holds(at, directorySize + nameSize))
            return failure(brokenDirectory());
        entries.push_back({zip.number(at + 42), zip.word(at + 8), zip.word(at + 10),
                           zip.number(at + 16), zip.number(at + 20), zip.number(at + 24),
                           zip.view(at + directorySize, nameSize).toByteArray()});
        at += directorySize + nameSize + zip.word(at + 30) + zip.word(at + 32);
    }
    if (at != end)
        return failure(brokenDirectory());
    std::sort(entries.begin(), entries.end(),
              [](const Entry& left, const Entry& right) { return left.at < right.at; });
    return entries;
}

/// Sizes may stand in a zip64 field, and with a descriptor they may come after the content.
bool agrees(quint32 local, quint32 directory, bool later)
{
    return local == directory || local == 0xffffffff || (later && local == 0);
}

bool localHeaderAgrees(const Bytes& zip, const Entry& entry)
{
    const bool later = entry.flags & hasDescriptor;
    return zip.number(entry.at) == 0x04034b50 && zip.word(entry.at + 6) == entry.flags &&
           zip.word(entry.at + 8) == entry.method &&
           agrees(zip.number(entry.at + 14), entry.crc, later) &&
           agrees(zip.number(entry.at + 18), entry.packed, later) &&
           agrees(zip.number(entry.at + 22), entry.size, later) &&
           zip.word(entry.at + 26) == entry.name.size() &&
           zip.view(entry.at + localSize, entry.name.size()) == entry.name;
}

/// A descriptor: its mark, which may be left out, the check sum, two sizes of four or eight bytes.
bool isDescriptor(const Bytes& zip, qint64 at, qint64 length, const Entry& entry)
{
    const bool marked = length == 16 || length == 24;
    return (marked || length == 12 || length == 20) && (!marked || zip.number(at) == 0x08074b50) &&
           zip.number(at + (marked ? 4 : 0)) == entry.crc;
}

Result<void> checkMembers(const Bytes& zip, const std::vector<Entry>& entries, qint64 directory)
{
    qint64 at = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        if (entry.at != at)
            return failure(strayBytes());
        if (!localHeaderAgrees(zip, entry))
            return failure(damaged(
                QT_TRANSLATE_NOOP("Error", "the zip file contradicts itself about this file"),
                entry.name));
        at += localSize + entry.name.size() + zip.word(at + 28) + entry.packed;
        const qint64 next = i + 1 < entries.size() ? entries[i + 1].at : directory;
        if (at != next && (entry.flags & hasDescriptor) && isDescriptor(zip, at, next - at, entry))
            at = next;
    }
    return at == directory ? Result<void>() : failure(strayBytes());
}

bool hashAll(QFile& file, Sha256& hash)
{
    std::vector<char> block(1024 * 1024);
    for (;;) {
        const qint64 got = file.read(block.data(), static_cast<qint64>(block.size()));
        if (got <= 0)
            return got == 0;
        hash.add(QByteArrayView(block.data(), got));
    }
}

} // namespace

Result<void> sealZip(const QString& path)
{
    QFile file(path);
    const QByteArray length(1, static_cast<char>(sealSize));
    Sha256 hash;
    const bool sealed = file.open(QIODevice::ReadWrite) && file.seek(file.size() - 2) &&
                        file.write(length) == 1 && file.seek(0) && hashAll(file, hash) &&
                        file.write(sealWord + hash.result().toHex()) == sealSize && file.flush();
    if (sealed)
        return {};
    const bool full = file.error() == QFileDevice::ResourceError;
    return failure({full ? ErrorCode::DiskFull : ErrorCode::Unwritable,
                    full ? QT_TRANSLATE_NOOP("Error", "the disk is full")
                         : QT_TRANSLATE_NOOP("Error", "the file cannot be written"),
                    {},
                    path});
}

Result<void> checkZip(const QString& path)
{
    QFile file(path);
    const uchar* data = file.open(QIODevice::ReadOnly) ? file.map(0, file.size()) : nullptr;
    if (!data)
        return failure({ErrorCode::Unreadable,
                        QT_TRANSLATE_NOOP("Error", "the file cannot be read"),
                        {},
                        path});
    const Bytes zip(data, file.size());
    const auto end = findEnd(zip);
    if (!end)
        return failure(end.error());
    qint64 directory = 0;
    const auto entries = readDirectory(zip, *end, directory);
    if (!entries)
        return failure(entries.error());
    return checkMembers(zip, *entries, directory);
}

} // namespace chengbao::packet
