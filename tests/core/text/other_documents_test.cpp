// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/draft_file.h"
#include "core/text/html_reader.h"
#include "core/text/old_document.h"
#include "core/text/rtf_reader.h"
#include "tests/core/text/docx_parts.h"
#include "tests/support/strings.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

using namespace chengbao;
using namespace chengbao::text;

namespace
{

const QByteArray beginning = R"({\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset134 SimSun;}})";

Document rtf(const QByteArray& content)
{
    auto document = readRtf(beginning + content + "}", QStringLiteral("a.rtf"));
    if (!document)
        FAIL(document.error().reason);
    return *document;
}

ErrorCode refusalOf(const QByteArray& bytes)
{
    const auto document = readRtf(bytes, QStringLiteral("a.rtf"));
    REQUIRE_FALSE(document.has_value());
    CHECK(document.error().place == QStringLiteral("a.rtf"));
    return document.error().code;
}

QByteArray gb(const QString& text)
{
    QStringEncoder encoder("GB18030");
    const QByteArray bytes = encoder(text);
    QByteArray escaped;
    for (const char unit : bytes)
        escaped += "\\'" + QByteArray(1, unit).toHex();
    return escaped;
}

/// A program that does what a converter would be asked to, or something worse.
Converter script(const QTemporaryDir& folder, const QByteArray& commands, int seconds = 20)
{
    const QString path = folder.filePath(QStringLiteral("convert.sh"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("for last; do :; done; dir=$(dirname \"$last\")\n" + commands);
    return {QStringLiteral("/bin/sh"), {path}, seconds};
}

const QByteArray oldBytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", 12);

} // namespace

TEST_CASE("RTF in code page 936 and in Unicode reads as its page shows it")
{
    const Document document =
        rtf("\\pard " + gb(QStringLiteral("秋粮收获过半")) +
            "\\par\r\n\\u25130?\\u33267 ?9\\u26376\\'d4"
            "18\\u26085?\\par{\\listtext\\pard\\plain " +
            gb(QStringLiteral("一、")) + "\\tab}" + gb(QStringLiteral("做法")) +
            "\\line \\{"
            "a\\~b\\_c\\}\\par");
    CHECK(document.draft.title == QStringLiteral("秋粮收获过半"));
    CHECK(document.draft.body == QStringLiteral("截至9月18日\n一、\t做法\n{a b-c}"));
}

TEST_CASE("what an RTF page does not show is left out, and pictures are counted")
{
    const Document document = rtf(
        R"({\info{\author secret}}{\stylesheet{\s0 Normal;}}{\*\generator X;}{\header head\par})"
        R"(title\par{\v hidden}{\deleted gone}seen{\*\unknown ignored}{\field{\*\fldinst HYPERLINK "file:///etc/passwd"}{\fldrslt link}})"
        R"({\pict\pngblip 89504e47}{\footnote note}{\object{\*\objdata 00ff}}\par)");
    CHECK(document.draft.title == QStringLiteral("title"));
    CHECK(document.draft.body == QStringLiteral("seenlink"));
    REQUIRE(document.notices.size() == 1);
    CHECK(document.notices[0].arguments == QStringList(QStringLiteral("2")));
}

TEST_CASE("the rows of an RTF table are lines")
{
    CHECK(
        rtf(R"(t\par\trowd\intbl a\par b\cell c\cell\row\trowd\intbl d\cell e\cell\row\pard after\par)")
            .draft.body == QStringLiteral("a b\tc\nd\te\nafter"));
}

TEST_CASE("binary data in an RTF is stepped over, whatever it says of its size")
{
    CHECK(rtf("t\\par {\\pict\\bin5 }}{{{}a\\par").draft.body == QStringLiteral("a"));
    CHECK(refusalOf(beginning + "t\\bin2147483647 x}") == ErrorCode::Malformed);
    CHECK(refusalOf(beginning + "t\\bin99999999999999999999 x") == ErrorCode::Malformed);
    CHECK(rtf("t\\bin-5 x").draft.title == QStringLiteral("tx"));
}

TEST_CASE("an RTF that nests without end, breaks off or is none is refused")
{
    CHECK(refusalOf("{\\rtf1 " + QByteArray(200000, '{')) == ErrorCode::Malformed);
    CHECK(refusalOf("plain text") == ErrorCode::Malformed);
    const QByteArray whole = beginning + "{\\b t}\\u25130?\\'d6\\par}";
    for (qsizetype size = 0; size < whole.size(); ++size)
        CHECK(refusalOf(whole.left(size)) == ErrorCode::Malformed);
    CHECK(readRtf(whole + "}}}} behind", {})->draft.body.isEmpty());
    for (qsizetype i = 5; i < whole.size(); ++i) {
        QByteArray bent = whole;
        bent[i] = '\\';
        readRtf(bent, {}); // no harm, whatever it says
    }
}

TEST_CASE("a web page is told from a text about one")
{
    CHECK(isHtml("\xEF\xBB\xBF<!DOCTYPE HTML><p>x"));
    CHECK(isHtml("<?xml version=\"1.0\"?>\n<!-- saved -->\n<html>"));
    CHECK(isHtml(QByteArray("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14)));
    CHECK_FALSE(isHtml("题目\n<html>是标记"));
    CHECK_FALSE(isHtml("<p>一段"));
    CHECK_FALSE(isHtml("<htmlish>"));
    CHECK_FALSE(isHtml("<!--" + QByteArray(100000, '-')));
}

TEST_CASE("a web page gives its text, never its pictures or scripts")
{
    const auto document = readDocument(
        "<html><head><title>网站</title><script>var a='</p>'</script></head><body><h1>标题</h1>"
        "<p>正文<img src=\"http://example.invalid/a.png\"><img src=\"file:///etc/passwd\">一段</p>"
        "<p style=\"display:none\">隐藏</p><ol><li>甲</li><li>乙</li></ol></body></html>",
        QStringLiteral("a.html"));
    REQUIRE(document.has_value());
    CHECK(document->draft.title == QStringLiteral("标题"));
    CHECK(document->draft.body.startsWith(QStringLiteral("正文一段\n1.")));
    CHECK_FALSE(document->draft.body.contains(QStringLiteral("隐藏")));
    CHECK(document->pictures.empty());
    REQUIRE(document->notices.size() == 1);
    CHECK(document->notices[0].arguments == QStringList(QStringLiteral("2")));
}

TEST_CASE("web pages made to harm end in time")
{
    for (const QByteArray& piece :
         {QByteArray("<table><tr><td>"), QByteArray("<div>"), QByteArray("<ol><li>"),
          QByteArray("<script>"), QByteArray("&#x;&"), QByteArray("<!--<a ")}) {
        const auto document = readHtml("<html>" + piece.repeated(60000), QString());
        CHECK(document.has_value());
    }
}

TEST_CASE("an old document is converted, and nothing of it stays")
{
    QTemporaryDir folder;
    const QByteArray docx = documentOf("<w:p><w:r><w:t>旧稿</w:t></w:r></w:p>");
    QFile made(folder.filePath(QStringLiteral("made.docx")));
    REQUIRE(made.open(QIODevice::WriteOnly));
    made.write(docx);
    made.close();
    const QByteArray note = folder.filePath(QStringLiteral("where")).toUtf8();
    const auto converted =
        convertOldDocument(oldBytes,
                           script(folder, "echo $dir > " + note + "\ncp " +
                                              made.fileName().toUtf8() + " $dir/draft.docx\n"),
                           QStringLiteral("a.doc"));
    REQUIRE(converted.has_value());
    CHECK(*converted == docx);
    QFile where(QString::fromUtf8(note));
    REQUIRE(where.open(QIODevice::ReadOnly));
    const QString used = QString::fromUtf8(where.readAll().trimmed());
    CHECK(used.startsWith(u'/'));
    CHECK_FALSE(QFile::exists(used));
}

TEST_CASE("an old document that cannot be converted says what to do")
{
    QTemporaryDir folder;
    const QString place = QStringLiteral("a.doc");
    const auto none = convertOldDocument(oldBytes, {}, place);
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().code == ErrorCode::Unsupported);
    CHECK(none.error().place == place);
    CHECK(convertOldDocument(oldBytes, {QStringLiteral("/none")}, place).error().code ==
          ErrorCode::Unsupported);
    CHECK(convertOldDocument(oldBytes, script(folder, "exit 1\n"), place).error().code ==
          ErrorCode::Unsupported);
    CHECK(convertOldDocument(oldBytes, script(folder, "exec sleep 60\n", 0), place).error().code ==
          ErrorCode::TooLarge);
    std::stop_source stop;
    stop.request_stop();
    CHECK(convertOldDocument(oldBytes, script(folder, "exec sleep 60\n"), place, stop.get_token())
              .error()
              .code == ErrorCode::Cancelled);
    CHECK(convertOldDocument(oldBytes, script(folder, "truncate -s 100M $dir/draft.docx\n"), place)
              .error()
              .code == ErrorCode::TooLarge);
}
