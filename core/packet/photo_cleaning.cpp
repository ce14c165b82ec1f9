// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/photo_cleaning.h"

#include "core/base/files.h"
#include "core/packet/photo_formats.h"

#include <QtEndian>

namespace chengbao::packet
{
namespace
{

Error unsupported(const char* reason, const QString& place)
{
    return {ErrorCode::Unsupported, reason, {}, place};
}

bool isTiff(const QByteArray& bytes)
{
    return bytes.startsWith(QByteArrayView("II*\0", 4)) ||
           bytes.startsWith(QByteArrayView("MM\0*", 4));
}

} // namespace

int orientationIn(QByteArrayView tiff)
{
    constexpr qsizetype headerSize = 8;
    constexpr qsizetype entrySize = 12;
    constexpr quint16 orientationTag = 0x0112; // TIFF 6.0 section 8
    constexpr quint16 shortType = 3;
    if (tiff.size() < headerSize || (!tiff.startsWith("II*") && !tiff.startsWith("MM")))
        return 1;
    const bool little = tiff.startsWith("II");
    const auto two = [&](qsizetype at) {
        const char* data = tiff.data() + at;
        return little ? qFromLittleEndian<quint16>(data) : qFromBigEndian<quint16>(data);
    };
    const quint32 first = little ? qFromLittleEndian<quint32>(tiff.data() + 4)
                                 : qFromBigEndian<quint32>(tiff.data() + 4);
    if (static_cast<qint64>(first) + 2 > tiff.size())
        return 1;
    const auto start = static_cast<qsizetype>(first);
    const int count = two(start);
    for (int i = 0; i < count; ++i) {
        const qsizetype at = start + 2 + i * entrySize;
        if (at + entrySize > tiff.size())
            return 1;
        if (two(at) == orientationTag && two(at + 2) == shortType)
            return two(at + 8) >= 1 && two(at + 8) <= 8 ? two(at + 8) : 1;
    }
    return 1;
}

QByteArray tiffOfOrientation(int orientation)
{
    QByteArray tiff("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 26);
    tiff[19] = static_cast<char>(orientation);
    return tiff;
}

Result<QByteArray> cleanedPhoto(const QByteArray& bytes, const QString& place)
{
    std::optional<QByteArray> clean;
    if (bytes.startsWith("\xFF\xD8\xFF"))
        clean = cleanedJpeg(bytes);
    else if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        clean = cleanedPng(bytes);
    else if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        clean = cleanedGif(bytes);
    else if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        clean = cleanedWebP(bytes);
    else if (bytes.startsWith("BM"))
        clean = bytes;
    else if (isTiff(bytes))
        return failure(unsupported(
            QT_TRANSLATE_NOOP("Error", "a TIFF picture cannot be rid of what the camera noted in "
                                       "it (place, time, device); save it as JPEG or PNG"),
            place));
    else
        return failure(unsupported(
            QT_TRANSLATE_NOOP("Error", "this is not a picture (JPEG, PNG, GIF, BMP, WebP or TIFF)"),
            place));
    if (!clean)
        return failure({ErrorCode::Damaged,
                        QT_TRANSLATE_NOOP("Error", "the picture is damaged or cut short; save it "
                                                   "anew or take another one"),
                        {},
                        place});
    return std::move(*clean);
}

Result<QByteArray> cleanedPhotoFile(const QString& path)
{
    return readFile(path, photoLimit).and_then([&](const QByteArray& bytes) {
        return cleanedPhoto(bytes, path);
    });
}

} // namespace chengbao::packet
