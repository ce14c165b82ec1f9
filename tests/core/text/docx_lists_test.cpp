// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/docx_reader.h"
#include "core/text/list_number.h"
#include "tests/core/text/docx_parts.h"
#include "tests/support/strings.h"

using namespace chengbao;
using namespace chengbao::text;

namespace
{

const QByteArray space =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

Document documentFrom(const Parts& parts)
{
    auto document = readDocx(zipped(parts), QStringLiteral("a.docx"));
    if (!document)
        FAIL(document.error().reason);
    return *document;
}

/// The lines behind the title of a document with this body, and the parts beside it.
QStringList linesOf(const QByteArray& body, Parts parts = {})
{
    const QByteArray title = "<w:p><w:r><w:t>题</w:t></w:r></w:p>";
    parts.push_back({"word/document.xml", opening + title + body + closing});
    const Draft draft = documentFrom(parts).draft;
    CHECK(draft.title == QStringLiteral("题"));
    return draft.body.split(u'\n');
}

QByteArray paragraph(const QByteArray& text, const QByteArray& properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

QByteArray item(const QByteArray& text, int level, int list = 1)
{
    return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + QByteArray::number(level) +
                               "\"/><w:numId w:val=\"" + QByteArray::number(list) +
                               "\"/></w:numPr>");
}

QByteArray level(int number, const QByteArray& format, const QByteArray& text,
                 const QByteArray& more = "<w:start w:val=\"1\"/>")
{
    return "<w:lvl w:ilvl=\"" + QByteArray::number(number) + "\">" + more + "<w:numFmt w:val=\"" +
           format + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

QByteArray numbering(const QByteArray& levels, const QByteArray& lists = {})
{
    const QByteArray list = R"(<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>)";
    return "<w:numbering " + space + "><w:abstractNum w:abstractNumId=\"7\">" + levels +
           "</w:abstractNum>" + list + lists + "</w:numbering>";
}

const QByteArray official = level(0, "chineseCountingThousand", "%1、") +
                            level(1, "chineseCountingThousand", "（%2）") +
                            level(2, "decimal", "%3.") + level(3, "decimal", "（%4）");

} // namespace

TEST_CASE("automatic numbers of the four official levels stand as text")
{
    const QStringList lines =
        linesOf(item("主要做法", 0) + item("统一供种", 1) + item("建立台账", 2) +
                    item("县级总账", 3) + item("乡镇分账", 3) + item("张榜公示", 2) +
                    item("订单收购", 1) + item("存在问题", 0) + item("缺少仓库", 1),
                {{"word/numbering.xml", numbering(official)}});
    CHECK(lines == QStringList({QStringLiteral("一、主要做法"), QStringLiteral("（一）统一供种"),
                                QStringLiteral("1.建立台账"), QStringLiteral("（1）县级总账"),
                                QStringLiteral("（2）乡镇分账"), QStringLiteral("2.张榜公示"),
                                QStringLiteral("（二）订单收购"), QStringLiteral("二、存在问题"),
                                QStringLiteral("（一）缺少仓库")}));
}

TEST_CASE("numbers of several levels, of chapters and of bullets read as they show")
{
    const QByteArray levels = level(0, "chineseCounting", "第%1条") +
                              level(1, "decimal", "%1.%2", "<w:isLgl/>") +
                              level(2, "bullet", "\xEF\x82\xB7") + level(3, "bullet", "◆");
    CHECK(linesOf(item("总则", 0) + item("甲", 1) + item("乙", 1) + item("丙", 2) + item("丁", 3),
                  {{"word/numbering.xml", numbering(levels)}}) ==
          QStringList({QStringLiteral("第一条 总则"), QStringLiteral("1.1 甲"),
                       QStringLiteral("1.2 乙"), QStringLiteral("丙"), QStringLiteral("丁")}));
}

TEST_CASE("lists of one definition count on, unless one starts anew")
{
    const QByteArray lists =
        R"(<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>)"
        R"(<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>)"
        R"(<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:lvlOverride></w:num>)";
    CHECK(linesOf(item("甲", 0) + item("乙", 0, 2) + item("丙", 0, 3) + item("丁", 0, 3) +
                      item("戊", 0, 4) + item("己", 0, 0) + item("庚", 0, 99),
                  {{"word/numbering.xml", numbering(official, lists)}}) ==
          QStringList({QStringLiteral("一、甲"), QStringLiteral("二、乙"), QStringLiteral("一、丙"),
                       QStringLiteral("二、丁"), QStringLiteral("3.戊"), QStringLiteral("己"),
                       QStringLiteral("庚")}));
}

TEST_CASE("numbers of styles count, and a paragraph can leave them")
{
    const QByteArray styles =
        "<w:styles " + space +
        R"(><w:style w:styleId="a"><w:name w:val="层次"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
        R"(<w:style w:styleId="b"><w:name w:val="层次2"/><w:basedOn w:val="a"/></w:style></w:styles>)";
    const QByteArray a = R"(<w:pStyle w:val="a"/>)";
    const QByteArray b = R"(<w:pStyle w:val="b"/>)";
    const QByteArray none = R"(<w:numPr><w:numId w:val="0"/></w:numPr>)";
    CHECK(linesOf(paragraph("甲", a) + paragraph("乙", b) + paragraph("丙", a + none),
                  {{"word/numbering.xml", numbering(official)}, {"word/styles.xml", styles}}) ==
          QStringList(
              {QStringLiteral("（一）甲"), QStringLiteral("（二）乙"), QStringLiteral("丙")}));
}

TEST_CASE("a heading with an automatic number is no title either")
{
    const QByteArray heading =
        R"(<w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr>)";
    CHECK(linesOf(paragraph("做法", heading), {{"word/numbering.xml", numbering(official)}}) ==
          QStringList({QStringLiteral("一、做法")}));
}

TEST_CASE("numberings made to harm cost their numbers only")
{
    QByteArray levels = level(0, "decimal", QByteArray("%1").repeated(10000)) +
                        level(1, "upperLetter", "%9%0%2", "<w:start w:val=\"-5\"/>") +
                        level(2, "lowerRoman", "%3", "<w:start w:val=\"2147483647\"/>") +
                        level(99, "decimal", "%1");
    const QStringList lines =
        linesOf(item("甲", 0) + item("乙", 1) + item("丙", 2) + item("丁", 99) + item("戊", -1),
                {{"word/numbering.xml", numbering(levels)}});
    REQUIRE(lines.size() == 5);
    CHECK(lines[0].size() < 100);
    CHECK(lines[3] == QStringLiteral("丁"));
    CHECK(lines[4] == QStringLiteral("戊"));
    const QByteArray bomb = "<!DOCTYPE d [<!ENTITY a \"b\">]>" + numbering(official);
    CHECK(linesOf(item("甲", 0), {{"word/numbering.xml", bomb}}) ==
          QStringList({QStringLiteral("甲")}));
    CHECK(linesOf(item("甲", 0), {{"word/numbering.xml", numbering(official).chopped(20)}}) ==
          QStringList({QStringLiteral("甲")}));
}

TEST_CASE("the rows of a table are lines, whatever lies in its cells")
{
    const auto cell = [](const QByteArray& content) { return "<w:tc>" + content + "</w:tc>"; };
    const QByteArray inner = "<w:tbl><w:tr>" + cell(paragraph("内一")) + cell(paragraph("内二")) +
                             "</w:tr><w:tr>" + cell(paragraph("内三")) + "</w:tr></w:tbl><w:p/>";
    const QByteArray table = "<w:tbl><w:tr>" + cell(paragraph("甲") + paragraph("乙")) +
                             cell("<w:p/>") + cell(inner) + "</w:tr><w:tr>" +
                             cell(paragraph("丙")) + "</w:tr></w:tbl>";
    CHECK(linesOf(table + paragraph("后")) ==
          QStringList({QStringLiteral("甲 乙\t\t内一 内二 内三"), QStringLiteral("丙"),
                       QStringLiteral("后")}));
}

TEST_CASE("tracked changes count as accepted, and that is told")
{
    const QByteArray deletedEnd = R"(<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>)";
    const QByteArray oldStyle =
        R"(<w:pPrChange w:id="2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>)";
    const QByteArray row = R"(<w:tbl><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc>)" +
                           paragraph("删去的行") + "</w:tc></w:tr><w:tr><w:tc>" +
                           paragraph("留下") + "</w:tc></w:tr></w:tbl>";
    const QByteArray moved = "<w:moveTo w:id=\"4\"><w:r><w:t>移来</w:t></w:r></w:moveTo>";
    const Document document = documentFrom(
        {{"word/document.xml", opening + paragraph("题") + paragraph("前半", deletedEnd) +
                                   paragraph("后半", oldStyle) + row + "<w:p>" + moved + "</w:p>" +
                                   closing},
         {"word/numbering.xml", numbering(official)}});
    CHECK(document.draft.body == QStringLiteral("前半后半\n留下\n移来"));
    REQUIRE(document.notices.size() == 1);
    CHECK(document.notices[0].arguments == QStringList(QStringLiteral("3")));
}

TEST_CASE("comments and notes are left out, and that is told")
{
    const Document document = documentFrom(
        {{"word/document.xml", opening +
                                   "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>题</w:t></w:r>"
                                   "<w:r><w:commentReference w:id=\"0\"/></w:r>"
                                   "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" +
                                   closing},
         {"word/comments.xml", "<w:comments>领导批注</w:comments>"}});
    CHECK(document.draft.title == QStringLiteral("题"));
    CHECK(document.draft.body.isEmpty());
    CHECK(document.notices.size() == 2);
}

TEST_CASE("pictures come along with their captions, and nothing is fetched")
{
    const QByteArray picture = "<w:r><w:drawing><a:blip r:embed=\"rId5\"/></w:drawing></w:r>";
    const QByteArray linked = "<w:r><w:drawing><a:blip r:link=\"rId6\"/></w:drawing></w:r>";
    const QByteArray relations =
        R"(<Relationships><Relationship Id="rId5" Target="media/image1.png"/>)"
        R"(<Relationship Id="rId7" Target="../../../../etc/passwd"/>)"
        R"(<Relationship Id="rId8" TargetMode="External" Target="file:///etc/passwd"/></Relationships>)";
    const QByteArray styles =
        "<w:styles " + space +
        R"(><w:style w:styleId="c"><w:name w:val="caption"/></w:style></w:styles>)";
    QByteArray body = paragraph("题") + "<w:p>" + picture + "</w:p>" +
                      paragraph("图1 收割现场", "<w:pStyle w:val=\"c\"/>") +
                      paragraph("不是图说", "<w:pStyle w:val=\"c\"/>") + "<w:p>" + linked +
                      "</w:p>";
    for (const QByteArray id : {"rId7", "rId8", "rId9"})
        body += "<w:p>" + QByteArray(picture).replace("rId5", id) + "</w:p>";
    const QByteArray names =
        R"(<w:document xmlns:a="x" xmlns:r="y" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)";
    const Document document = documentFrom({{"word/document.xml", names + body + closing},
                                            {"word/_rels/document.xml.rels", relations},
                                            {"word/media/image1.png", "bytes"},
                                            {"word/styles.xml", styles}});
    CHECK(document.draft.body == QStringLiteral("不是图说"));
    REQUIRE(document.pictures.size() == 1);
    CHECK(document.pictures[0].bytes == "bytes");
    CHECK(document.pictures[0].name == QStringLiteral("image1.png"));
    CHECK(document.pictures[0].caption == QStringLiteral("图1 收割现场"));
    CHECK(document.notices.size() == 2); // one lies elsewhere, three could not be read
}

TEST_CASE("list numbers show as Word shows them")
{
    const auto shown = [](int number, const char* format) {
        return listNumber(number, QLatin1String(format));
    };
    CHECK(shown(10, "chineseCountingThousand") == QStringLiteral("十"));
    CHECK(shown(21, "japaneseCounting") == QStringLiteral("二十一"));
    CHECK(shown(105, "chineseCountingThousand") == QStringLiteral("一百零五"));
    CHECK(shown(110, "chineseCountingThousand") == QStringLiteral("一百一十"));
    CHECK(shown(1001, "chineseCountingThousand") == QStringLiteral("一千零一"));
    CHECK(shown(105, "chineseCounting") == QStringLiteral("一〇五"));
    CHECK(shown(12, "chineseLegalSimplified") == QStringLiteral("壹拾贰"));
    CHECK(shown(20, "decimalEnclosedCircleChinese") == QStringLiteral("⑳"));
    CHECK(shown(21, "decimalEnclosedCircle") == QStringLiteral("21"));
    CHECK(shown(28, "upperLetter") == QStringLiteral("BB"));
    CHECK(shown(1994, "lowerRoman") == QStringLiteral("mcmxciv"));
    CHECK(shown(3, "ideographTraditional") == QStringLiteral("丙"));
    CHECK(shown(7, "decimalZero") == QStringLiteral("07"));
    CHECK(shown(12, "decimalFullWidth") == QStringLiteral("１２"));
    CHECK(shown(5, "none").isEmpty());
    CHECK(shown(5, "nobody knows") == QStringLiteral("5"));
    CHECK(shown(0, "upperLetter") == QStringLiteral("0"));
    CHECK(shown(-3, "upperRoman") == QStringLiteral("-3"));
    CHECK(shown(2000000000, "lowerLetter") == QStringLiteral("2000000000"));
}
