// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding.h"
#include "core/text/width.h"
#include "tests/support/strings.h"

#include <QStringEncoder>

using namespace chengbao;
using namespace chengbao::text;

namespace
{

const QString sample = QStringLiteral(
    "清江县秋粮收获面积过半\n截至9月18日，清江县收获秋粮26万亩，占应收面积的52%。𠮷");

QByteArray encoded(const QString& text, const char* encoding, bool mark = false)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom
                                          : QStringConverter::Flag::Default);
    return encoder(text);
}

QString decodedOrError(const QByteArray& bytes)
{
    const auto text = decodeText(bytes);
    return text ? *text : QStringLiteral("error: ") + QLatin1String(text.error().reason);
}

} // namespace

TEST_CASE("one text, every encoding a clerk's file comes in")
{
    CHECK(decodedOrError(encoded(sample, "UTF-8")) == sample);
    CHECK(decodedOrError("\xEF\xBB\xBF" + encoded(sample, "UTF-8")) == sample);
    CHECK(decodedOrError(encoded(sample, "GB18030")) == sample);
    CHECK(decodedOrError("\x84\x31\x95\x33" + encoded(sample, "GB18030")) == sample);
    for (const char* encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
        CHECK(decodedOrError(encoded(sample, encoding, true)) == sample);
    for (const char* encoding : {"UTF-16LE", "UTF-16BE"})
        CHECK(decodedOrError(encoded(sample, encoding)) == sample);
}

TEST_CASE("一 has a zero byte on the side where Latin letters have none")
{
    const QString text = QStringLiteral("一是统一，一一落实\n二是公开一次").repeated(3);
    CHECK(decodedOrError(encoded(text, "UTF-16LE")) == text);
    CHECK(decodedOrError(encoded(text, "UTF-16BE")) == text);
    const QString bare = QStringLiteral("一是统一");
    CHECK(decodedOrError(encoded(bare, "UTF-16LE")) == bare);
    CHECK(decodedOrError(encoded(bare, "UTF-16BE")) == bare);
}

TEST_CASE("Latin UTF-16 without a mark is not taken for UTF-8 with zero bytes")
{
    CHECK(decodedOrError(encoded(QStringLiteral("OA"), "UTF-16LE")) == QStringLiteral("OA"));
    CHECK(decodedOrError(encoded(QStringLiteral("OA"), "UTF-16BE")) == QStringLiteral("OA"));
}

TEST_CASE("a stray zero byte does not turn a text into UTF-16")
{
    const QByteArray zero(1, '\0');
    CHECK(decodedOrError(encoded(sample, "UTF-8") + zero) == sample);
    CHECK(decodedOrError(encoded(sample, "GB18030") + zero) == sample);
    CHECK(decodedOrError(zero + encoded(sample, "GB18030")) == sample);
}

TEST_CASE("line ends become newlines and control characters go")
{
    CHECK(decodedOrError("a\r\nb\rc\n\td\x01\x7F"
                         "efghijklmnopq\r") == QStringLiteral("a\nb\nc\n\tdefghijklmnopq\n"));
    CHECK(decodedOrError("\r\n\r\n") == QStringLiteral("\n\n"));
    CHECK(decodedOrError("") == QString());
}

TEST_CASE("a file cut off in the middle of a character keeps the rest")
{
    const QString text = QStringLiteral("全县完成造林任务");
    const QString cut = decodedOrError(encoded(text, "UTF-8").chopped(1));
    CHECK(cut.startsWith(text.chopped(1) + QChar(QChar::ReplacementCharacter)));
    CHECK(decodedOrError(encoded(text, "UTF-16LE", true).chopped(1)) ==
          text.chopped(1) + QChar(QChar::ReplacementCharacter));
    CHECK(decodedOrError(encoded(text, "GB18030").chopped(1)).startsWith(text.chopped(1)));
}

TEST_CASE("one bad byte does not turn UTF-8 into another encoding")
{
    QByteArray bytes = encoded(sample.repeated(20), "UTF-8");
    bytes[10] = '\xFF';
    const QString text = decodedOrError(bytes);
    CHECK(text.contains(QChar(QChar::ReplacementCharacter)));
    CHECK(text.endsWith(sample));
}

TEST_CASE("a short text with bytes gone bad is still read as what it is")
{
    const QString text = decodedOrError(
        QByteArray("\xE6\xB8\x85\xE6\xB1\x9F\xE5\x8E\xBF\xE6\xA0\x87\xE9\xA2\x98"
                   "\xE6\xAD\xA3\xE6\x96\x87\xC0\xE3\x80\x82\xE4\xB8\x89\xE9\xA1\xB9"));
    CHECK(text.startsWith(QStringLiteral("清江县标题正文")));
    CHECK(text.count(QChar::ReplacementCharacter) == 1);
}

TEST_CASE("Big5 is told from GB18030, and the other way round")
{
    const QString traditional =
        QStringLiteral("清江縣秋糧收穫面積過半\n截至9月18日，清江縣收穫秋糧26萬畝，佔52%。");
    CHECK(decodedOrError(encoded(traditional, "Big5")) == traditional);
    CHECK(decodedOrError(encoded(traditional, "GB18030")) == traditional);
    for (const QString& name : {QStringLiteral("朱镕基"), QStringLiteral("镕"),
                                QStringLiteral("喆堃"), QStringLiteral("玥玥到清江县调研秸秆禁烧")})
        CHECK(decodedOrError(encoded(name, "GB18030")) == name);
}

TEST_CASE("marks that turn the direction of a text go")
{
    CHECK(decodedOrError(QStringLiteral("清江\u202E县\u2066标\u200F题").toUtf8()) ==
          QStringLiteral("清江县标题"));
}

TEST_CASE("halves of surrogate pairs never come out")
{
    QByteArray bytes("\xFF\xFE", 2);
    bytes += encoded(QStringLiteral("前"), "UTF-16LE");
    bytes += QByteArray("\x00\xD8\x00\xDC\x00\xDC\x00\xD8", 8); // pair, low half, high half
    const QString text = decodedOrError(bytes);
    REQUIRE(text.size() == 5);
    CHECK(text.mid(1, 2) == QString::fromUcs4(U"\U00010000"));
    CHECK(text[3] == QChar(QChar::ReplacementCharacter));
    CHECK(text[4] == QChar(QChar::ReplacementCharacter));
}

TEST_CASE("binary files are refused")
{
    QByteArray noise;
    quint32 state = 1;
    for (int i = 0; i < 4000; ++i) {
        state = state * 1664525 + 1013904223;
        noise += static_cast<char>(state >> 24);
    }
    for (const QByteArray& bytes :
         {noise, QByteArray("PK\x03\x04 rest"), QByteArray("%PDF-1.7\n%text"),
          QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old Word"), QByteArray(100, '\0'),
          QByteArray("\x7F"
                     "ELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00",
                     18)}) {
        const auto text = decodeText(bytes);
        REQUIRE_FALSE(text.has_value());
        CHECK(text.error().code == ErrorCode::Unsupported);
    }
}

TEST_CASE("folding keeps every offset")
{
    const QString text = QStringLiteral("（１）ＡＢ，　…“》￥𠮷");
    const QString folded = foldWidth(text);
    CHECK(folded == QStringLiteral("(1)AB, …“》￥𠮷"));
    CHECK(folded.size() == text.size());
}
