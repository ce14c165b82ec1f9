// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/text/docx_reader.h"
#include "core/text/draft_file.h"
#include "tests/core/text/docx_parts.h"
#include "tests/support/strings.h"

using namespace chengbao;
using namespace chengbao::text;

namespace
{

Draft draftOf(const QByteArray& bytes)
{
    const auto draft = readDocx(bytes, QStringLiteral("a.docx"));
    if (!draft)
        FAIL(draft.error().reason);
    return draft->draft;
}

ErrorCode refusalOf(const QByteArray& bytes)
{
    const auto draft = readDocx(bytes, QStringLiteral("a.docx"));
    REQUIRE_FALSE(draft.has_value());
    CHECK(draft.error().place == QStringLiteral("a.docx"));
    return draft.error().code;
}

QString fixture(const char* name)
{
    return QStringLiteral(CHENGBAO_TEST_DATA "/docx/") + QLatin1String(name);
}

} // namespace

TEST_CASE("a python-docx document reads as its reader sees it")
{
    const auto draft = readDraftFile(fixture("python-docx.docx"));
    REQUIRE(draft.has_value());
    CHECK(draft->title == QStringLiteral("清江县秋粮收获面积过半"));
    CHECK(draft->body.split(u'\n') ==
          QStringList(
              {QStringLiteral("内部参考"),
               QStringLiteral("截至9月18日，清江县收获秋粮26万亩，占应收面积的52%。新增的话。"),
               QStringLiteral("一、主要做法"), QStringLiteral("第一行"), QStringLiteral("第二行"),
               QStringLiteral("乡镇\t面积"), QStringLiteral("城关镇\t3.5万亩"),
               QStringLiteral("可见文字"), QStringLiteral("2026年9月19日"),
               QStringLiteral("附图之后"), QStringLiteral("文本框")}));
}

TEST_CASE("a LibreOffice document without headings starts with its title")
{
    const auto draft = readDraftFile(fixture("libreoffice.docx"));
    REQUIRE(draft.has_value());
    CHECK(draft->title == QStringLiteral("清江县新建高标准农田3.5万亩"));
    CHECK(
        draft->body.split(u'\n') ==
        QStringList({QStringLiteral("今年以来，清江县投入1.2亿元。"), QStringLiteral("1.修建渠道"),
                     QStringLiteral("2.平整土地"), QStringLiteral("乡镇\t面积"),
                     QStringLiteral("制表"), QStringLiteral("换行")}));
}

TEST_CASE("characters that Word writes as elements come out")
{
    const Draft draft = draftOf(documentOf(
        "<w:p><w:r><w:t>题</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/>"
        "<w:t>乙</w:t><w:noBreakHyphen/><w:sym w:char=\"F0FC\"/><w:softHyphen/><w:t>丙&amp;</w:t>"
        "<w:cr/><w:t xml:space=\"preserve\"> 丁</w:t></w:r></w:p>"
        "<w:moveFrom><w:p><w:r><w:t>旧处</w:t></w:r></w:p></w:moveFrom><w:p/>"));
    CHECK(draft.title == QStringLiteral("题"));
    CHECK(draft.body == QStringLiteral("甲\t乙-丙&\n丁"));
}

TEST_CASE("a heading with an ordinal mark is no title")
{
    const QByteArray heading = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>";
    const QByteArray end = "</w:t></w:r></w:p>";
    const QByteArray plain = "<w:p><w:r><w:t>";
    CHECK(draftOf(documentOf(plain + "真标题" + end + heading + "一、做法" + end)).title ==
          QStringLiteral("真标题"));
    CHECK(draftOf(documentOf(plain + "报头" + end + heading + "真标题" + end)).title ==
          QStringLiteral("真标题"));
}

TEST_CASE("styles that stand on a heading head, and circles in styles end")
{
    const QByteArray styles =
        R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
        R"(<w:style w:styleId="a"><w:name w:val="公文标题"/><w:basedOn w:val="1"/></w:style>)"
        R"(<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>)"
        R"(<w:style w:styleId="x"><w:name w:val="x"/><w:basedOn w:val="y"/></w:style>)"
        R"(<w:style w:styleId="y"><w:name w:val="y"/><w:basedOn w:val="x"/></w:style></w:styles>)";
    const QByteArray body =
        "<w:p><w:pPr><w:pStyle w:val=\"x\"/></w:pPr><w:r><w:t>报头</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p>";
    CHECK(draftOf(zipped({{"word/document.xml", opening + body + closing},
                          {"word/styles.xml", styles}}))
              .title == QStringLiteral("标题"));
}

TEST_CASE("the main part is found through the package's relations")
{
    const QByteArray relations =
        R"(<Relationships><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>)";
    const QByteArray document = opening + "<w:p><w:r><w:t>题</w:t></w:r></w:p>" + closing;
    CHECK(draftOf(zipped({{"_rels/.rels", relations}, {"word/document2.xml", document}})).title ==
          QStringLiteral("题"));
    const QByteArray sheet =
        QByteArray(relations).replace("/word/document2.xml", "xl/workbook.xml");
    CHECK(refusalOf(zipped({{"_rels/.rels", sheet}})) == ErrorCode::Unsupported);
}

TEST_CASE("an empty document is an empty draft")
{
    CHECK(draftOf(documentOf("")) == Draft());
}

TEST_CASE("documents with entities are refused before any is expanded")
{
    QByteArray bomb = "<!DOCTYPE d [<!ENTITY a0 \"aaaaaaaaaa\">";
    for (int i = 1; i < 20; ++i)
        bomb += "<!ENTITY a" + QByteArray::number(i) + " \"" +
                ("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
    bomb += "]>" + opening + "<w:p><w:r><w:t>&a19;</w:t></w:r></w:p>" + closing;
    CHECK(refusalOf(zipped({{"word/document.xml", bomb}})) == ErrorCode::Malformed);
    const QByteArray external = "<!DOCTYPE d SYSTEM \"file:///etc/passwd\">" + opening + closing;
    CHECK(refusalOf(zipped({{"word/document.xml", external}})) == ErrorCode::Malformed);
    CHECK(refusalOf(documentOf("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")) == ErrorCode::Malformed);
    // In the styles it only costs the styles.
    CHECK(draftOf(zipped({{"word/document.xml", opening + closing}, {"word/styles.xml", bomb}})) ==
          Draft());
}

TEST_CASE("zip bombs stop at the limit")
{
    const QByteArray padding(65 * 1024 * 1024, ' ');
    CHECK(refusalOf(documentOf(padding)) == ErrorCode::TooLarge);
    Parts many;
    for (int i = 0; i < 2001; ++i)
        many.push_back({"word/" + QByteArray::number(i), "x"});
    CHECK(refusalOf(zipped(many)) == ErrorCode::TooLarge);
}

TEST_CASE("depth costs neither stack nor memory")
{
    CHECK(refusalOf(documentOf(QByteArray("<w:p>").repeated(500000))) == ErrorCode::Malformed);
    CHECK(refusalOf(documentOf(QByteArray("<w:del>").repeated(500000))) == ErrorCode::Malformed);
    const QByteArray fields = QByteArray("<w:fldChar w:fldCharType=\"begin\"/>").repeated(300000);
    CHECK(draftOf(documentOf("<w:p><w:r>" + fields + "<w:t>码</w:t></w:r></w:p>")) == Draft());
}

TEST_CASE("damaged and foreign archives are named")
{
    const QByteArray good = documentOf("<w:p><w:r><w:t>题</w:t></w:r></w:p>");
    CHECK(refusalOf(QByteArray()) == ErrorCode::Malformed);
    CHECK(refusalOf("PK\x03\x04") == ErrorCode::Malformed);
    CHECK(refusalOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == ErrorCode::Unsupported);
    CHECK(refusalOf(zipped({{"OFD.xml", "<x/>"}})) == ErrorCode::Malformed);
    CHECK(refusalOf(zipped({{"word/document.xml", "<w:document"}})) == ErrorCode::Malformed);
    CHECK(refusalOf(zipped({{"word/document.xml", ""}})) == ErrorCode::Malformed);
    CHECK(refusalOf(zipped({{"word/document.xml", opening + closing}}, true)) ==
          ErrorCode::Unsupported);
    for (qsizetype size = 0; size < good.size(); size += 7)
        CHECK(refusalOf(good.left(size)) == ErrorCode::Malformed);
    // A flipped byte may pass unnoticed in a name or a time stamp; it must never do harm.
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray bent = good;
        bent[i] = static_cast<char>(bent[i] ^ 0x55);
        if (const auto draft = readDocx(bent, QString()))
            CHECK(draft->draft.title == QStringLiteral("题"));
    }
}
