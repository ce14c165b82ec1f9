// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/photo_formats.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <iterator>

namespace chengbao::packet
{
namespace
{

template <std::size_t count>
bool isOneOf(QByteArrayView name, const char* const (&names)[count])
{
    return std::any_of(std::begin(names), std::end(names),
                       [&](const char* one) { return name == one; });
}

quint32 checksum(QByteArrayView bytes)
{
    const auto* data = reinterpret_cast<const Bytef*>(bytes.data());
    return static_cast<quint32>(crc32_z(0, data, static_cast<z_size_t>(bytes.size())));
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// A critical chunk (its first letter large) that we do not know may be the picture itself.
bool isCritical(QByteArrayView name)
{
    return name[0] >= 'A' && name[0] <= 'Z';
}

QByteArray pngChunk(QByteArrayView name, const QByteArray& content)
{
    const QByteArray named = name.toByteArray() + content;
    return bigEndian(static_cast<quint32>(content.size())) + named + bigEndian(checksum(named));
}

/// The rest of a GIF's chain of blocks, their sizes included; nothing when it is cut short.
std::optional<QByteArrayView> gifBlocks(QByteArrayView bytes, qsizetype start)
{
    qsizetype at = start;
    while (at < bytes.size()) {
        const auto size = static_cast<quint8>(bytes[at]);
        at += 1 + size;
        if (size == 0)
            return bytes.sliced(start, at - start);
    }
    return std::nullopt;
}

/// The bytes of the colour table that the packed field of a screen or an image announces.
qsizetype gifColours(char packed)
{
    constexpr int hasTable = 0x80;
    constexpr int sizeBits = 0x07;
    return (packed & hasTable) ? qsizetype(3) << ((packed & sizeBits) + 1) : 0;
}

/// Loops, colour profiles and timing belong to the picture; comments and XMP do not.
bool isGifPicture(char label, QByteArrayView blocks)
{
    static const char* const applications[] = {"NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"};
    constexpr char application = '\xFF';
    constexpr char comment = '\xFE';
    constexpr qsizetype nameSize = 11;
    if (label == application)
        return blocks.size() > nameSize && isOneOf(blocks.sliced(1, nameSize), applications);
    return label != comment;
}

// The flags of VP8X that announce notes (RFC 9649 2.7.1).
constexpr char webpExif = 0x08;
constexpr char webpNotes = 0x0C; // and XMP

/// The EXIF chunk that tells the orientation alone; empty when the picture is upright.
QByteArray webpOrientation(QByteArrayView exif)
{
    const bool named = exif.startsWith(QByteArrayView("Exif\0\0", 6));
    const int orientation = orientationIn(named ? exif.sliced(6) : exif);
    const QByteArray tiff = tiffOfOrientation(orientation);
    return orientation > 1 ? "EXIF" + littleEndian(static_cast<quint32>(tiff.size())) + tiff
                           : QByteArray();
}

} // namespace

std::optional<QByteArray> cleanedPng(QByteArrayView bytes)
{
    static const char* const kept[] = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA",
                                       "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD",
                                       "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT"};
    constexpr qsizetype signatureSize = 8;
    constexpr qsizetype frame = 12; // size, name, checksum
    QByteArray clean = bytes.first(signatureSize).toByteArray();
    bool hasPixels = false;
    for (qsizetype at = signatureSize; bytes.size() - at >= frame;) {
        const qsizetype size = qFromBigEndian<quint32>(bytes.data() + at);
        if (size > bytes.size() - at - frame)
            return std::nullopt;
        const QByteArrayView name = bytes.sliced(at + 4, 4);
        const QByteArrayView content = bytes.sliced(at + 8, size);
        if (checksum(bytes.sliced(at + 4, size + 4)) !=
                qFromBigEndian<quint32>(bytes.data() + at + 8 + size) ||
            (at == signatureSize) != (name == QByteArrayView("IHDR")))
            return std::nullopt;
        if (isOneOf(name, kept))
            clean.append(bytes.data() + at, size + frame);
        else if (isCritical(name))
            return std::nullopt;
        else if (name == QByteArrayView("eXIf") && orientationIn(content) > 1)
            clean += pngChunk(name, tiffOfOrientation(orientationIn(content)));
        hasPixels |= name == QByteArrayView("IDAT");
        if (name == QByteArrayView("IEND"))
            return hasPixels ? std::optional(clean) : std::nullopt;
        at += size + frame;
    }
    return std::nullopt;
}

std::optional<QByteArray> cleanedWebP(QByteArrayView bytes)
{
    static const char* const kept[] = {"VP8 ", "VP8L", "ANIM", "ANMF", "ALPH", "ICCP"};
    constexpr qsizetype headerSize = 12;
    constexpr qsizetype chunkHeader = 8;
    const qsizetype end = 8 + static_cast<qsizetype>(qFromLittleEndian<quint32>(bytes.data() + 4));
    if (end > bytes.size())
        return std::nullopt;
    QByteArray body;
    qsizetype flagsAt = -1;
    bool hasPixels = false;
    for (qsizetype at = headerSize; end - at >= chunkHeader;) {
        const qsizetype size = qFromLittleEndian<quint32>(bytes.data() + at + 4);
        const qsizetype whole = chunkHeader + size + (size & 1);
        if (whole > end - at)
            return std::nullopt;
        const QByteArrayView name = bytes.sliced(at, 4);
        const QByteArrayView chunk = bytes.sliced(at, whole);
        if (isOneOf(name, kept)) {
            body += chunk.toByteArray();
        } else if (name == QByteArrayView("VP8X") && size > 0) {
            flagsAt = body.size() + chunkHeader;
            body += chunk.toByteArray();
            body[flagsAt] = static_cast<char>(body[flagsAt] & ~webpNotes);
        } else if (name == QByteArrayView("EXIF") && flagsAt >= 0) {
            const QByteArray exif = webpOrientation(chunk.sliced(chunkHeader, size));
            body += exif;
            body[flagsAt] = static_cast<char>(body[flagsAt] | (exif.isEmpty() ? 0 : webpExif));
        }
        hasPixels |= name.startsWith("VP8 ") || name.startsWith("VP8L") || name.startsWith("ANMF");
        at += whole;
    }
    if (!hasPixels)
        return std::nullopt;
    return "RIFF" + littleEndian(static_cast<quint32>(body.size() + 4)) + "WEBP" + body;
}

std::optional<QByteArray> cleanedGif(QByteArrayView bytes)
{
    constexpr qsizetype screenSize = 13;
    constexpr qsizetype imageSize = 10;
    constexpr char image = 0x2C;
    constexpr char extension = 0x21;
    constexpr char trailer = 0x3B;
    if (bytes.size() < screenSize || bytes.size() - screenSize < gifColours(bytes[10]))
        return std::nullopt;
    qsizetype at = screenSize + gifColours(bytes[10]);
    QByteArray clean = bytes.first(at).toByteArray();
    bool hasPixels = false;
    while (at < bytes.size()) {
        const char kind = bytes[at];
        if (kind == trailer)
            return hasPixels ? std::optional(clean + trailer) : std::nullopt;
        qsizetype head = 2;
        if (kind == image && bytes.size() - at > imageSize)
            head = imageSize + gifColours(bytes[at + imageSize - 1]) + 1;
        else if (kind != extension)
            return std::nullopt;
        const auto blocks = gifBlocks(bytes, at + head);
        if (!blocks)
            return std::nullopt;
        if (kind == image || isGifPicture(bytes[at + 1], *blocks))
            clean.append(bytes.data() + at, head + blocks->size());
        hasPixels |= kind == image;
        at += head + blocks->size();
    }
    return std::nullopt;
}

} // namespace chengbao::packet
