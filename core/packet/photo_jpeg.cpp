// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/photo_formats.h"

#include <QtEndian>

namespace chengbao::packet
{
namespace
{

// ITU-T T.81 table B.1.
enum Marker : quint8 {
    FirstFrame = 0xC0,
    HuffmanTables = 0xC4,
    Extension = 0xC8,
    Arithmetic = 0xCC,
    FirstRestart = 0xD0,
    LastRestart = 0xD7,
    EndOfImage = 0xD9,
    StartOfScan = 0xDA,
    LastTable = 0xDF,
    App0 = 0xE0,
    App1 = 0xE1,
    App2 = 0xE2,
    App14 = 0xEE,
};

const QByteArrayView jfifName("JFIF\0", 5);
const QByteArrayView exifName("Exif\0\0", 6);
const QByteArrayView profileName("ICC_PROFILE\0", 12);

bool isFrame(quint8 marker)
{
    return marker >= FirstFrame && marker < FirstFrame + 16 && marker != HuffmanTables &&
           marker != Extension && marker != Arithmetic;
}

bool isRestart(quint8 marker)
{
    return marker >= FirstRestart && marker <= LastRestart;
}

/// Copies a JPEG segment by segment, but for those that hold notes.
class JpegCleaner
{
public:
    explicit JpegCleaner(QByteArrayView bytes) : m_bytes(bytes) {}

    std::optional<QByteArray> clean()
    {
        m_clean.reserve(m_bytes.size());
        m_clean = "\xFF\xD8";
        m_at = 2;
        while (const auto marker = nextMarker()) {
            if (*marker == EndOfImage) {
                m_clean += "\xFF\xD9";
                return m_hasFrame && m_hasScan ? std::optional(m_clean) : std::nullopt;
            }
            if (*marker == 0x01 || isRestart(*marker))
                continue; // stands alone and means nothing here
            const auto content = nextContent();
            if (!content)
                return std::nullopt;
            keep(*marker, *content);
            m_hasFrame |= isFrame(*marker);
            if (*marker == StartOfScan)
                copyScan();
        }
        return std::nullopt;
    }

private:
    std::optional<quint8> nextMarker()
    {
        if (m_at >= m_bytes.size() || byteAt(m_at) != 0xFF)
            return std::nullopt;
        while (m_at < m_bytes.size() && byteAt(m_at) == 0xFF)
            ++m_at; // any number of fill bytes
        if (m_at >= m_bytes.size())
            return std::nullopt;
        return byteAt(m_at++);
    }

    std::optional<QByteArrayView> nextContent()
    {
        if (m_bytes.size() - m_at < 2)
            return std::nullopt;
        const qsizetype size = qFromBigEndian<quint16>(m_bytes.data() + m_at);
        if (size < 2 || m_bytes.size() - m_at < size)
            return std::nullopt;
        const QByteArrayView content = m_bytes.sliced(m_at + 2, size - 2);
        m_at += size;
        return content;
    }

    /// What decoding and display need; everything else goes.
    void keep(quint8 marker, QByteArrayView content)
    {
        constexpr qsizetype jfifWithoutThumbnail = 12;
        constexpr qsizetype adobeSize = 12;
        if (marker >= FirstFrame && marker <= LastTable && marker != Extension) {
            append(marker, content);
        } else if (marker == App0 && content.startsWith(jfifName) &&
                   content.size() >= jfifWithoutThumbnail) {
            append(marker, content.first(jfifWithoutThumbnail).toByteArray() + QByteArray(2, '\0'));
        } else if (marker == App1 && content.startsWith(exifName) && !m_hasOrientation) {
            const int orientation = orientationIn(content.sliced(exifName.size()));
            m_hasOrientation = orientation > 1;
            if (m_hasOrientation)
                append(marker, exifName.toByteArray() + tiffOfOrientation(orientation));
        } else if (marker == App2 && content.startsWith(profileName)) {
            append(marker, content);
        } else if (marker == App14 && content.startsWith("Adobe") && content.size() >= adobeSize) {
            append(marker, content.first(adobeSize)); // tells how the colours are coded
        }
    }

    void append(quint8 marker, QByteArrayView content)
    {
        m_clean += '\xFF';
        m_clean += static_cast<char>(marker);
        char size[2];
        qToBigEndian(static_cast<quint16>(content.size() + 2), size);
        m_clean.append(size, 2);
        m_clean.append(content.data(), content.size());
    }

    /// The coded pixels, up to the next marker that is no part of them.
    void copyScan()
    {
        const qsizetype start = m_at;
        for (; m_at + 1 < m_bytes.size(); ++m_at) {
            const quint8 next = byteAt(m_at + 1);
            if (byteAt(m_at) == 0xFF && next != 0x00 && next != 0xFF && !isRestart(next))
                break;
        }
        m_hasScan |= m_at > start;
        m_clean.append(m_bytes.data() + start, m_at - start);
    }

    quint8 byteAt(qsizetype at) const { return static_cast<quint8>(m_bytes[at]); }

    QByteArrayView m_bytes;
    QByteArray m_clean;
    qsizetype m_at = 0;
    bool m_hasFrame = false;
    bool m_hasScan = false;
    bool m_hasOrientation = false;
};

} // namespace

std::optional<QByteArray> cleanedJpeg(QByteArrayView bytes)
{
    return JpegCleaner(bytes).clean();
}

} // namespace chengbao::packet
