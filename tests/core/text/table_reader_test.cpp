// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/table_reader.h"
#include "tests/core/text/docx_parts.h"
#include "tests/support/strings.h"

#include <QStringEncoder>

using namespace chengbao;
using namespace chengbao::text;

namespace
{

const QByteArray workbook =
    R"(<workbook xmlns="m" xmlns:r="r"><workbookPr/><sheets><sheet name="通报" r:id="rId1"/></sheets></workbook>)";
const QByteArray relations =
    R"(<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>)";

QByteArray book(const QByteArray& rows, const Parts& more = {})
{
    Parts parts = {
        {"xl/workbook.xml", workbook},
        {"xl/_rels/workbook.xml.rels", relations},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
    parts.insert(parts.end(), more.begin(), more.end());
    return zipped(parts);
}

std::vector<QStringList> rowsOf(const QByteArray& bytes)
{
    const auto tables = readTables(bytes, QStringLiteral("通报"));
    REQUIRE(tables.has_value());
    REQUIRE(tables->size() == 1);
    return tables->front().rows;
}

ErrorCode refusalOf(const QByteArray& bytes)
{
    const auto tables = readTables(bytes, QStringLiteral("通报.xlsx"));
    REQUIRE_FALSE(tables.has_value());
    CHECK(tables.error().place == QStringLiteral("通报.xlsx"));
    return tables.error().code;
}

QByteArray gb18030(const QString& text)
{
    QStringEncoder encoder("GB18030");
    return encoder(text);
}

} // namespace

TEST_CASE("a workbook's cells read as they show")
{
    const QByteArray strings = "<sst><si><t>标题</t></si><si><r><t>秋粮</t></r><r><t>过半</t></r>"
                               "<rPh><t>ㄑㄧㄡ</t></rPh></si></sst>";
    const QByteArray styles =
        R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>)"
        R"(<numFmt numFmtId="165" formatCode="0.00&quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/>)"
        R"(<xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>)";
    const auto rows = rowsOf(book(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>分值</t></is></c></row>)"
        R"(<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>46290.5</v></c><c r="C3"><v>2.5</v></c>)"
        R"(<c r="D3" s="2"><v>46290</v></c><c r="E3" s="3"><v>3</v></c><c r="F3" t="str"><f>1+1</f><v>二</v></c>)"
        R"(<c r="G3" t="e"><v>#REF!</v></c><c r="H3" t="b"><v>1</v></c><c r="I3"><v>0.1</v></c></row>)",
        {{"xl/sharedStrings.xml", strings}, {"xl/styles.xml", styles}}));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == QStringList({QStringLiteral("标题"), QString(), QStringLiteral("分值")}));
    CHECK(rows[1].isEmpty());
    CHECK(rows[2] == QStringList({QStringLiteral("秋粮过半"), QStringLiteral("2026-09-25"),
                                  QStringLiteral("2.5"), QStringLiteral("2026-09-25"),
                                  QStringLiteral("3"), QStringLiteral("二"), QString(),
                                  QStringLiteral("1"), QStringLiteral("0.1")}));
}

TEST_CASE("cells without references follow each other")
{
    CHECK(rowsOf(book("<row><c t=\"str\"><v>甲</v></c><c t=\"str\"><v>乙</v></c></row>"
                      "<row><c t=\"s\"><v>7</v></c><c><v>x</v></c></row>")) ==
          std::vector<QStringList>({{QStringLiteral("甲"), QStringLiteral("乙")}, QStringList()}));
}

TEST_CASE("tables in text are read whatever their encoding and separator")
{
    const QString text = QStringLiteral("标题,日期\r\n\"丰收，\"\"过半\"\"\",9月25日\r\n\r\n尾");
    const std::vector<QStringList> expected = {
        {QStringLiteral("标题"), QStringLiteral("日期")},
        {QStringLiteral("丰收，\"过半\""), QStringLiteral("9月25日")},
        {},
        {QStringLiteral("尾")}};
    CHECK(rowsOf(text.toUtf8()) == expected);
    CHECK(rowsOf("\xEF\xBB\xBF" + text.toUtf8()) == expected);
    CHECK(rowsOf(gb18030(text)) == expected);
    QString tabs = text;
    CHECK(rowsOf(tabs.replace(u',', u'\t').toUtf8()) == expected);
    // A line break within quotes is part of the cell; a quote that never closes costs its line.
    CHECK(rowsOf("a,\"b\nc\",d\n") ==
          std::vector<QStringList>(
              {{QStringLiteral("a"), QStringLiteral("b\nc"), QStringLiteral("d")}}));
    CHECK(rowsOf("a,\"b\nc,d\n").size() == 2);
}

TEST_CASE("hostile workbooks are refused by name")
{
    CHECK(refusalOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == ErrorCode::Unsupported);
    CHECK(refusalOf("PK\x03\x04 and no more") == ErrorCode::Malformed);
    CHECK(refusalOf(zipped({{"word/document.xml", "<x/>"}})) == ErrorCode::Malformed);
    CHECK(refusalOf(book("<row r=\"1048576\"><c t=\"str\"><v>x</v></c></row>")) ==
          ErrorCode::TooLarge);
    CHECK(refusalOf(book("<row><c r=\"XFD1\" t=\"str\"><v>x</v></c></row>")) ==
          ErrorCode::TooLarge);
    CHECK(refusalOf(book(QByteArray("<row><c r=\"ALK1\"><v>1</v></c></row>").repeated(3000))) ==
          ErrorCode::TooLarge);
    const QByteArray bomb = "<!DOCTYPE s [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
    CHECK(refusalOf(zipped({{"xl/workbook.xml", bomb + workbook}})) == ErrorCode::Malformed);
    CHECK(refusalOf(book("", {{"xl/sharedStrings.xml", bomb + "<sst/>"}})) == ErrorCode::Malformed);
    // Two parts of one name: which of them counts would be anybody's guess.
    const QByteArray twice = book("", {{"xl/workbook.xmk", workbook}});
    CHECK(refusalOf(QByteArray(twice).replace("workbook.xmk", "workbook.xml")) ==
          ErrorCode::Malformed);
    CHECK(refusalOf(book(QByteArray(1200, ' ').replace(" ", "<row>"))) == ErrorCode::Malformed);
    CHECK(refusalOf(QByteArray(",").repeated(3000000)) == ErrorCode::TooLarge);
}

TEST_CASE("a workbook that is cut anywhere is refused, one with a bent byte does no harm")
{
    const QByteArray good = book("<row><c t=\"str\"><v>甲</v></c></row>");
    for (qsizetype size = 2; size < good.size(); size += 5)
        CHECK(refusalOf(good.left(size)) == ErrorCode::Malformed);
    for (qsizetype i = 2; i < good.size(); ++i) {
        QByteArray bent = good;
        bent[i] = static_cast<char>(bent[i] ^ 0x55);
        if (const auto tables = readTables(bent, QString()); tables && !tables->empty())
            CHECK(tables->front().rows.size() <= 1);
    }
}
