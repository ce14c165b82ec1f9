// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/photo_cleaning.h"
#include "core/packet/photo_formats.h"
#include "tests/core/packet/sample_packet.h"
#include "tests/support/pictures.h"
#include "tests/support/strings.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <zlib.h>

using namespace chengbao;
using namespace chengbao::packet;
using pictures::jpegSegment;
using pictures::jpegWith;

namespace
{

const QByteArray exifName("Exif\0\0", 6);

QByteArray clean(const QByteArray& bytes)
{
    const auto photo = cleanedPhoto(bytes, QStringLiteral("现场.jpg"));
    if (!photo)
        FAIL(photo.error().reason);
    CHECK(cleanedPhoto(*photo, {}) == *photo);
    return *photo;
}

ErrorCode refusalOf(const QByteArray& bytes)
{
    const auto photo = cleanedPhoto(bytes, QStringLiteral("现场.jpg"));
    REQUIRE_FALSE(photo.has_value());
    CHECK(photo.error().place == QStringLiteral("现场.jpg"));
    return photo.error().code;
}

QByteArray pngChunk(const QByteArray& named)
{
    QByteArray size(4, '\0');
    QByteArray sum(4, '\0');
    qToBigEndian(static_cast<quint32>(named.size() - 4), size.data());
    qToBigEndian(static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef*>(named.constData()),
                                            static_cast<uInt>(named.size()))),
                 sum.data());
    return size + named + sum;
}

QByteArray pngWith(const QByteArray& chunks)
{
    constexpr qsizetype behindHeader = 8 + 25;
    return pictures::sample("field.png").insert(behindHeader, chunks);
}

QByteArray webPChunk(const QByteArray& name, const QByteArray& content)
{
    QByteArray size(4, '\0');
    qToLittleEndian(static_cast<quint32>(content.size()), size.data());
    return name + size + content + QByteArray(content.size() & 1, '\0');
}

QByteArray webPOf(const QByteArray& chunks)
{
    return webPChunk("RIFF", "WEBP" + chunks);
}

} // namespace

TEST_CASE("pictures without notes leave as they are")
{
    const char* name = GENERATE("field.jpg", "field.png", "field.gif", "field.webp");
    CHECK(clean(pictures::sample(name)) == pictures::sample(name));
    CHECK(clean("BM bitmap") == "BM bitmap");
}

TEST_CASE("what a camera notes in a JPEG is gone, the picture is not touched")
{
    const QByteArray notes = jpegSegment('\xE1', exifName + pictures::exif(1)) +
                             jpegSegment('\xE1', "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>") +
                             jpegSegment('\xED', "Photoshop 3.0") +
                             jpegSegment('\xE2', QByteArray("MPF\0II", 6)) +
                             jpegSegment('\xE0', QByteArray("JFXX\0\x10", 6)) +
                             jpegSegment('\xFE', "李明的手机") + jpegSegment('\xE5', "maker");
    CHECK(clean(jpegWith(notes)) == pictures::sample("field.jpg"));
}

TEST_CASE("what lies behind a picture is gone")
{
    const char* name = GENERATE("field.jpg", "field.png", "field.gif", "field.webp");
    CHECK(clean(pictures::sample(name) + "MotionPhoto_Data") == pictures::sample(name));
}

TEST_CASE("a picture that lies on its side still does")
{
    const int orientation = GENERATE(2, 3, 6, 8);
    const QByteArray photo =
        clean(jpegWith(jpegSegment('\xE1', exifName + pictures::exif(orientation))));
    CHECK_FALSE(photo.contains("GPS"));
    CHECK_FALSE(photo.contains("ACME"));
    const auto at = photo.indexOf(exifName);
    REQUIRE(at > 0);
    CHECK(orientationIn(QByteArrayView(photo).sliced(at + 6)) == orientation);
}

TEST_CASE("colour profiles and the code of colours stay")
{
    const QByteArray kept = jpegSegment('\xE2', QByteArray("ICC_PROFILE\0\x01\x01profile", 21)) +
                            jpegSegment('\xEE', QByteArray("Adobe\0\x64\0\0\0\0\x01", 12));
    CHECK(clean(jpegWith(kept)) == jpegWith(kept));
}

TEST_CASE("a thumbnail in the JFIF header goes")
{
    QByteArray jpeg = pictures::sample("field.jpg");
    QByteArray header = jpeg.mid(6, 14);
    header[12] = header[13] = 1;
    jpeg.replace(2, 18, jpegSegment('\xE0', header + "RGB"));
    CHECK(clean(jpeg) == pictures::sample("field.jpg"));
}

TEST_CASE("what is noted in a PNG is gone, orientation and colours stay")
{
    const QByteArray notes = pngChunk("tEXtAuthor\0" + QByteArray("李明")) + pngChunk("iTXtplace") +
                             pngChunk("zTXtx") +
                             pngChunk(QByteArray("tIME\x07\xEA\x07\x03\x10\x05\0", 11)) +
                             pngChunk("eXIf" + pictures::exif(1)) + pngChunk("prVtx");
    const QByteArray gamma = pngChunk(QByteArray("gAMA\0\0\xB1\x8F", 8));
    CHECK(clean(pngWith(notes + gamma)) == pngWith(gamma));
    CHECK(clean(pngWith(pngChunk("eXIf" + pictures::exif(6)))) ==
          pngWith(pngChunk("eXIf" + tiffOfOrientation(6))));
}

TEST_CASE("what is noted in a WebP is gone")
{
    const QByteArray header = QByteArray("\x2C\0\0\0\x17\0\0\x0F\0\0", 10); // ICC, EXIF, XMP
    const QByteArray pixels = pictures::sample("field.webp").mid(12);
    const auto extended = [&](char flags, const QByteArray& notes) {
        QByteArray flagged = header;
        flagged[0] = flags;
        return webPOf(webPChunk("VP8X", flagged) + pixels + notes);
    };
    CHECK(clean(extended(0x0C, webPChunk("EXIF", pictures::exif(1)) + webPChunk("XMP ", "x"))) ==
          extended(0, {}));
    CHECK(clean(extended(0x0C, webPChunk("EXIF", exifName + pictures::exif(8)))) ==
          extended(0x08, webPChunk("EXIF", tiffOfOrientation(8))));
}

TEST_CASE("comments and XMP of a GIF are gone, its loop stays")
{
    const QByteArray gif = pictures::sample("field.gif");
    const auto with = [&](const QByteArray& block) {
        return QByteArray(gif).insert(gif.size() - 1, block);
    };
    CHECK(clean(with(QByteArray("!\xFE\x04GPS!\0", 8))) == gif);
    CHECK(clean(with(QByteArray("!\xFF\x0BXMP DataXMP\x02<x\0", 18))) == gif);
    const QByteArray loop("!\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0", 19);
    CHECK(clean(with(loop)) == with(loop));
}

TEST_CASE("a picture cut anywhere is refused, never half copied")
{
    const char* name = GENERATE("field.jpg", "field.png", "field.gif", "field.webp");
    const QByteArray whole = pictures::sample(name);
    for (qsizetype size = 12; size < whole.size(); ++size) {
        INFO(size);
        CHECK(refusalOf(whole.left(size)) == ErrorCode::Damaged);
    }
}

TEST_CASE("a picture with any byte changed gives an answer")
{
    const char* name = GENERATE("field.jpg", "field.png", "field.gif", "field.webp");
    const QByteArray whole = pictures::sample(name);
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const char value : {'\0', '\x7F', '\xFF', '\xD8'}) {
            QByteArray bytes = whole;
            bytes[at] = value;
            const auto photo = cleanedPhoto(bytes, {});
            if (photo)
                CHECK(photo->size() <= bytes.size());
        }
    }
}

TEST_CASE("what is no picture, or one whose notes cannot be told, is refused")
{
    CHECK(refusalOf("PK\x03\x04 a document") == ErrorCode::Unsupported);
    CHECK(refusalOf({}) == ErrorCode::Unsupported);
    CHECK(refusalOf(pictures::exif(1)) == ErrorCode::Unsupported);
    CHECK(refusalOf("\xFF\xD8\xFF\xD9") == ErrorCode::Damaged); // no pixels at all
    CHECK(refusalOf(pngWith(pngChunk("NEWXx"))) == ErrorCode::Damaged);
}

TEST_CASE("directories that lie about their size give no orientation")
{
    CHECK(orientationIn(QByteArrayView("II*\0\xFF\xFF\xFF\xFF", 8)) == 1);
    CHECK(orientationIn(QByteArrayView("II*\0\x08\0\0\0\xFF\xFF", 10)) == 1);
    CHECK(orientationIn(QByteArrayView("II*\0", 4)) == 1);
    CHECK(orientationIn(pictures::exif(9)) == 1);
}

TEST_CASE("photos leave without their place, originals stay, the packet still verifies")
{
    QTemporaryDir folder;
    const QByteArray original = pictures::jpegWithPlace();
    REQUIRE(original.contains("GPS 30.123456N"));
    const QString file = folder.filePath(QStringLiteral("原图.jpg"));
    REQUIRE(writeFileAtomically(file, original).has_value());
    PacketRequest request = sample::request("folder", {});
    Draft draft = sample::research();
    draft.facts.photos = {
        {QStringLiteral("attachments/%1.jpg").arg(QString::fromLatin1(sha256Hex(original))),
         QStringLiteral("田间现场")}};
    request.items[0].item = sample::signedItem(QStringLiteral("a0000000000a"), draft);
    request.items[0].photoFiles = {file};
    const auto written = writePacket(request, folder.path(), {});
    REQUIRE(written.has_value());
    const QString photo = written->path + QStringLiteral("/data/03_附件图片/01_1.jpg");
    CHECK(readFile(photo, 1 << 20) == pictures::sample("field.jpg"));
    CHECK(readFile(file, 1 << 20) == original);
    CHECK(verifyPacket(written->path, {})->valid);
    const auto json = QJsonDocument::fromJson(
        *readFile(written->path + QStringLiteral("/data/packet.json"), 1 << 20));
    CHECK(json[QStringLiteral("items")][0][QStringLiteral("facts")][QStringLiteral("photos")][0]
              [QStringLiteral("cleaned")]
                  .toBool());
}

TEST_CASE("a photo that cannot be cleaned stops the packet and leaves nothing")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("坏图.jpg"));
    REQUIRE(writeFileAtomically(file, pictures::jpegWithPlace().left(200)).has_value());
    PacketRequest request = sample::request("folder", {});
    request.items[0].item.draft.facts.photos = {{file, QString()}};
    request.items[0].photoFiles = {file};
    QTemporaryDir out;
    const auto written = writePacket(request, out.path(), {});
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().code == ErrorCode::Damaged);
    CHECK(written.error().place == file);
    CHECK(QDir(out.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}
