// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/picture_kind.h"

#include <QtEndian>

#include <algorithm>
#include <iterator>

namespace chengbao::archive
{
namespace
{

struct Signature {
    QByteArrayView bytes;
    const char* kind;
};

// ITU-T T.81; W3C PNG 5.2; GIF87a and GIF89a; TIFF 6.0 section 2 in both byte orders.
constexpr Signature signatures[] = {
    {"\xFF\xD8\xFF", "jpg"},
    {"\x89PNG\r\n\x1A\n", "png"},
    {"GIF87a", "gif"},
    {"GIF89a", "gif"},
    {QByteArrayView("II*\0", 4), "tif"},
    {QByteArrayView("MM\0*", 4), "tif"},
};

/// "BM" alone begins many a text; the size of the header that follows settles it.
bool isBitmap(const QByteArray& bytes)
{
    constexpr quint32 headerSizes[] = {12, 40, 52, 56, 64, 108, 124};
    constexpr qsizetype headerAt = 14;
    if (!bytes.startsWith("BM") || bytes.size() < headerAt + 12)
        return false;
    const auto size = qFromLittleEndian<quint32>(bytes.constData() + headerAt);
    return std::find(std::begin(headerSizes), std::end(headerSizes), size) != std::end(headerSizes);
}

/// RFC 9649 section 2.4.
bool isWebP(const QByteArray& bytes)
{
    return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP";
}

} // namespace

QString pictureKind(const QByteArray& bytes)
{
    for (const Signature& signature : signatures) {
        if (bytes.startsWith(signature.bytes))
            return QLatin1String(signature.kind);
    }
    if (isBitmap(bytes))
        return QStringLiteral("bmp");
    return isWebP(bytes) ? QStringLiteral("webp") : QString();
}

} // namespace chengbao::archive
