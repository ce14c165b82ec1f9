// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes after ITU-T T.81 B.2.2 (JPEG frames) and the PNG specification, 11.2.2 (IHDR).
#include "core/packet/page_pictures.h"

#include "core/packet/photo_formats.h"

#include <QtEndian>

#include <utility>

namespace chengbao::packet
{
namespace
{

constexpr qint64 mostPixels = 40LL * 1000 * 1000;

int word(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

/// SOF0 to SOF15, but for DHT, JPG and DAC among them.
bool isFrame(int marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<DocumentPicture> jpegPicture(QByteArrayView bytes)
{
    DocumentPicture picture;
    int orientation = 1;
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && static_cast<uchar>(bytes[at]) == 0xFF) {
        const int marker = static_cast<uchar>(bytes[at + 1]);
        const int length = word(bytes, at + 2);
        if (length < 2 || at + 2 + length > bytes.size())
            return std::nullopt;
        const QByteArrayView content = bytes.sliced(at + 4, length - 2);
        const QByteArrayView exif("Exif\0\0", 6);
        if (marker == 0xE1 && content.startsWith(exif))
            orientation = orientationIn(content.sliced(exif.size()));
        if (isFrame(marker)) {
            if (content.size() < 5)
                return std::nullopt;
            picture.height = word(content, 1);
            picture.width = word(content, 3);
            break;
        }
        at += 2 + length;
    }
    // What mirrors is shown as the nearest turn: cameras do not mirror.
    constexpr int turns[] = {0, 0, 0, 180, 180, 90, 90, 270, 270};
    picture.turn = turns[orientation >= 1 && orientation <= 8 ? orientation : 0];
    return picture;
}

std::optional<DocumentPicture> pngPicture(QByteArrayView bytes)
{
    constexpr qsizetype sizeAt = 16;
    if (bytes.size() < sizeAt + 8)
        return std::nullopt;
    DocumentPicture picture;
    picture.format = DocumentPicture::Format::Png;
    const auto width = qFromBigEndian<quint32>(bytes.data() + sizeAt);
    const auto height = qFromBigEndian<quint32>(bytes.data() + sizeAt + 4);
    if (width > quint32(mostPixels) || height > quint32(mostPixels))
        return std::nullopt;
    picture.width = static_cast<int>(width);
    picture.height = static_cast<int>(height);
    return picture;
}

} // namespace

std::optional<DocumentPicture> pagePicture(const QByteArray& bytes, const QString& caption)
{
    std::optional<DocumentPicture> picture;
    if (bytes.startsWith("\xFF\xD8"))
        picture = jpegPicture(bytes);
    else if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        picture = pngPicture(bytes);
    if (!picture || picture->width <= 0 || picture->height <= 0 ||
        qint64(picture->width) * picture->height > mostPixels)
        return std::nullopt;
    if (picture->turn % 180 != 0)
        std::swap(picture->width, picture->height);
    picture->bytes = bytes;
    picture->caption = caption;
    return picture;
}

} // namespace chengbao::packet
