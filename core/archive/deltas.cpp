// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/deltas.h"

#include <zlib.h>

#include <algorithm>

namespace chengbao::archive
{
namespace
{

constexpr int largestWindow = 15; // 32 KB
constexpr qsizetype dictionarySize = 32 * 1024;

void appendVarint(QByteArray& out, quint64 value)
{
    for (; value >= 0x80; value >>= 7)
        out += static_cast<char>((value & 0x7F) | 0x80);
    out += static_cast<char>(value);
}

std::optional<qsizetype> takeVarint(QByteArrayView& in)
{
    quint64 value = 0;
    for (int shift = 0; shift < 42; shift += 7) {
        if (in.isEmpty())
            return std::nullopt;
        const auto byte = static_cast<unsigned char>(in.front());
        in = in.sliced(1);
        value |= static_cast<quint64>(byte & 0x7F) << shift;
        if (!(byte & 0x80))
            return static_cast<qsizetype>(value);
    }
    return std::nullopt;
}

const Bytef* bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const Bytef*>(view.data());
}

QByteArrayView dictionaryOf(QByteArrayView text)
{
    return text.last(std::min(text.size(), dictionarySize));
}

/// The smallest window in which all of `size` bytes can be looked back at: most saves change a
/// sentence, and 300 KB to get and clear would cost more than packing it.
int windowFor(qsizetype size)
{
    constexpr qsizetype lookAhead = 262; // MIN_LOOKAHEAD of zlib's deflate.h
    int bits = 9;
    while (bits < largestWindow && (qsizetype(1) << bits) < size + lookAhead)
        ++bits;
    return bits;
}

QByteArray deflate(QByteArrayView text, QByteArrayView dictionary)
{
    z_stream stream = {};
    const int window = windowFor(text.size() + dictionary.size());
    const int memory = window - 7; // zlib's usual 8 for the largest
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -window, memory,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        qBadAlloc();
    if (!dictionary.isEmpty())
        deflateSetDictionary(&stream, bytesOf(dictionary), static_cast<uInt>(dictionary.size()));
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(text.size()))),
                   Qt::Uninitialized);
    stream.next_in = const_cast<Bytef*>(bytesOf(text));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    ::deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

std::optional<QByteArray> inflate(QByteArrayView packed, QByteArrayView dictionary, qsizetype size)
{
    z_stream stream = {};
    if (inflateInit2(&stream, -largestWindow) != Z_OK)
        qBadAlloc();
    if (!dictionary.isEmpty())
        inflateSetDictionary(&stream, bytesOf(dictionary), static_cast<uInt>(dictionary.size()));
    QByteArray out(size + 1, Qt::Uninitialized); // one more: zlib wants room even for nothing
    stream.next_in = const_cast<Bytef*>(bytesOf(packed));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int end = ::inflate(&stream, Z_FINISH);
    const bool whole =
        end == Z_STREAM_END && stream.avail_in == 0 && stream.total_out == static_cast<uLong>(size);
    inflateEnd(&stream);
    if (!whole)
        return std::nullopt;
    out.truncate(size);
    return out;
}

qsizetype commonBeginning(QByteArrayView a, QByteArrayView b)
{
    const auto end = a.begin() + std::min(a.size(), b.size());
    return std::mismatch(a.begin(), end, b.begin()).first - a.begin();
}

qsizetype commonEnd(QByteArrayView a, QByteArrayView b)
{
    const qsizetype most = std::min(a.size(), b.size());
    qsizetype same = 0;
    while (same < most && a[a.size() - 1 - same] == b[b.size() - 1 - same])
        ++same;
    return same;
}

} // namespace

QByteArray deflated(const QByteArray& bytes)
{
    QByteArray out;
    appendVarint(out, static_cast<quint64>(bytes.size()));
    return out + deflate(bytes, {});
}

std::optional<QByteArray> inflated(const QByteArray& packed, qsizetype limit)
{
    QByteArrayView rest(packed);
    const auto size = takeVarint(rest);
    if (!size || *size > limit)
        return std::nullopt;
    return inflate(rest, {}, *size);
}

QByteArray difference(const QByteArray& base, const QByteArray& target)
{
    const qsizetype head = commonBeginning(base, target);
    const QByteArrayView baseRest = QByteArrayView(base).sliced(head);
    const QByteArrayView targetRest = QByteArrayView(target).sliced(head);
    const qsizetype tail = commonEnd(baseRest, targetRest);
    QByteArray out;
    for (const qsizetype number : {target.size(), head, tail})
        appendVarint(out, static_cast<quint64>(number));
    return out + deflate(targetRest.chopped(tail), dictionaryOf(baseRest.chopped(tail)));
}

std::optional<QByteArray> applied(const QByteArray& base, const QByteArray& difference,
                                  qsizetype limit)
{
    QByteArrayView rest(difference);
    const auto size = takeVarint(rest);
    const auto head = size ? takeVarint(rest) : std::nullopt;
    const auto tail = head ? takeVarint(rest) : std::nullopt;
    if (!tail || *size > limit || *head + *tail > std::min(*size, base.size()))
        return std::nullopt;
    const QByteArrayView between = QByteArrayView(base).sliced(*head, base.size() - *head - *tail);
    const auto middle = inflate(rest, dictionaryOf(between), *size - *head - *tail);
    if (!middle)
        return std::nullopt;
    return base.first(*head) + *middle + base.last(*tail);
}

} // namespace chengbao::archive
