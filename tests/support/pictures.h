// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"

#include <QtEndian>

#include <catch2/catch.hpp>

// Small real pictures (tests/data/photos), and what cameras put into them.
namespace chengbao::pictures
{

inline QByteArray sample(const char* name)
{
    const auto bytes =
        readFile(QStringLiteral(CHENGBAO_TEST_DATA "/photos/") + QLatin1String(name), 1 << 20);
    REQUIRE(bytes.has_value());
    return *bytes;
}

/// A TIFF structure with the maker's name, the orientation and a place.
inline QByteArray exif(int orientation)
{
    QByteArray tiff("II*\0\x08\0\0\0\x03\0", 10);
    tiff += QByteArray("\x0F\x01\x02\0\x04\0\0\0ACME", 12);
    tiff += QByteArray("\x12\x01\x03\0\x01\0\0\0", 8) + static_cast<char>(orientation) +
            QByteArray(3, '\0');
    tiff += QByteArray("\x25\x88\x04\0\x01\0\0\0\x32\0\0\0", 12) + QByteArray(4, '\0');
    tiff += QByteArray("\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0", 18) + "GPS 30.123456N";
    return tiff;
}

inline QByteArray jpegSegment(char marker, const QByteArray& content)
{
    char size[2];
    qToBigEndian(static_cast<quint16>(content.size() + 2), size);
    return QByteArray("\xFF") + marker + QByteArray(size, 2) + content;
}

/// The JPEG with `segments` behind its first one (JFIF), as a camera writes them.
inline QByteArray jpegWith(const QByteArray& segments)
{
    QByteArray jpeg = sample("field.jpg");
    const qsizetype behind = 4 + qFromBigEndian<quint16>(jpeg.constData() + 4);
    return jpeg.insert(behind, segments);
}

/// One that tells where it was taken, upright.
inline QByteArray jpegWithPlace()
{
    return jpegWith(jpegSegment('\xE1', QByteArray("Exif\0\0", 6) + exif(1)));
}

} // namespace chengbao::pictures
