// SPDX-License-Identifier: GPL-3.0-or-later
// The looks of GB/T 9704—2012 section 7: 3号仿宋 for the text, 2号小标宋 for the title, 黑体 and
// 楷体 for the first two levels of headings, 4号宋体 for page numbers.
#include "core/packet/docx_package.h"

namespace chengbao::packet
{
namespace
{

constexpr char songTitle[] = "方正小标宋简体";
constexpr char fangSong[] = "仿宋_GB2312";
constexpr char kai[] = "楷体_GB2312";
constexpr char hei[] = "黑体";
constexpr char song[] = "宋体";

/// All four slots: digits, Latin letters and quotes take the same face as the Chinese text.
QByteArray fonts(const char* face)
{
    QByteArray xml = "<w:rFonts w:hint=\"eastAsia\"";
    for (const char* slot : {"ascii", "eastAsia", "hAnsi", "cs"})
        xml += QByteArray(" w:") + slot + "=\"" + face + '"';
    return xml + "/>";
}

/// Sizes in half points; spacing in twips.
QByteArray letters(const char* face, int size, int spacing)
{
    const QByteArray number = QByteArray::number(size);
    return fonts(face) + "<w:spacing w:val=\"" + QByteArray::number(spacing) +
           "\"/><w:sz w:val=\"" + number + "\"/><w:szCs w:val=\"" + number + "\"/>";
}

struct Style {
    const char* id;
    const char* name; ///< Word knows these names and shows them in its own language
    const char* base;
    QByteArray paragraph;
    QByteArray letters;
    const char* next = nullptr;
    const char* link = nullptr;
    bool own = false; ///< not one of Word's
};

QByteArray paragraphStyle(const Style& style)
{
    QByteArray xml = QByteArray("<w:style w:type=\"paragraph\" w:styleId=\"") + style.id + "\"" +
                     (style.base ? "" : " w:default=\"1\"") +
                     (style.own ? " w:customStyle=\"1\"" : "") + "><w:name w:val=\"" + style.name +
                     "\"/>";
    if (style.base)
        xml += QByteArray("<w:basedOn w:val=\"") + style.base + "\"/>";
    if (style.next)
        xml += QByteArray("<w:next w:val=\"") + style.next + "\"/>";
    if (style.link)
        xml += QByteArray("<w:link w:val=\"") + style.link + "\"/>";
    xml += "<w:qFormat/>";
    if (!style.paragraph.isEmpty())
        xml += "<w:pPr>" + style.paragraph + "</w:pPr>";
    if (!style.letters.isEmpty())
        xml += "<w:rPr>" + style.letters + "</w:rPr>";
    return xml + "</w:style>\n";
}

QByteArray characterStyle(const char* id, const char* name, const char* link, const char* face)
{
    return QByteArray("<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"") + id +
           "\"><w:name w:val=\"" + name + "\"/><w:link w:val=\"" + link + "\"/><w:rPr>" +
           fonts(face) + "</w:rPr></w:style>\n";
}

/// What Word falls back on when a run or table names no style.
QByteArray plainStyles()
{
    return "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
           "<w:name w:val=\"Default Paragraph Font\"/></w:style>\n"
           "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
           "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar>"
           "<w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/>"
           "</w:tblCellMar></w:tblPr></w:style>\n";
}

QByteArray textStyles()
{
    return paragraphStyle({"Normal", "Normal", nullptr,
                           "<w:widowControl w:val=\"0\"/><w:autoSpaceDE w:val=\"0\"/>"
                           "<w:autoSpaceDN w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" "
                           "w:line=\"579\" w:lineRule=\"exact\"/><w:jc w:val=\"both\"/>",
                           letters(fangSong, 32, -6)}) +
           paragraphStyle({"BodyText", "Body Text", "Normal",
                           "<w:ind w:firstLineChars=\"200\" w:firstLine=\"628\"/>", ""}) +
           paragraphStyle({"Title", "Title", "Normal",
                           "<w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing "
                           "w:after=\"579\"/><w:jc w:val=\"center\"/>",
                           letters(songTitle, 44, 0), "BodyText"}) +
           paragraphStyle({"Heading1", "heading 1", "BodyText",
                           "<w:keepNext/><w:outlineLvl w:val=\"0\"/>", fonts(hei), "BodyText",
                           "Heading1Char"}) +
           paragraphStyle({"Heading2", "heading 2", "BodyText",
                           "<w:keepNext/><w:outlineLvl w:val=\"1\"/>", fonts(kai), "BodyText",
                           "Heading2Char"}) +
           paragraphStyle({"Signature", "Signature", "Normal", "<w:jc w:val=\"right\"/>", ""}) +
           paragraphStyle({"Picture", "Picture", "Normal",
                           "<w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"120\" "
                           "w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
                           "", "Caption", nullptr, true}) +
           paragraphStyle({"Caption", "caption", "Normal",
                           "<w:keepLines/><w:snapToGrid w:val=\"0\"/><w:spacing w:after=\"120\" "
                           "w:line=\"480\" "
                           "w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
                           letters(kai, 28, 0)}) +
           characterStyle("Heading1Char", "Heading 1 Char", "Heading1", hei) +
           characterStyle("Heading2Char", "Heading 2 Char", "Heading2", kai);
}

/// 简报 (domain reference 4.4): 报头 in red, 目录, 按语, 报尾.
QByteArray bulletinStyles()
{
    const QByteArray red = "<w:color w:val=\"C00000\"/>";
    const auto rule = [](const char* side, int size, const char* colour) {
        return QByteArray("<w:pBdr><w:") + side + " w:val=\"single\" w:sz=\"" +
               QByteArray::number(size) + "\" w:space=\"4\" w:color=\"" + colour + "\"/></w:pBdr>";
    };
    const QByteArray tabs = "<w:tabs><w:tab w:val=\"right\" w:pos=\"" +
                            QByteArray::number(page::textWidth) + "\"/></w:tabs>";
    const auto own = [](const char* id, const QByteArray& look, const QByteArray& face) {
        return paragraphStyle({id, id, "Normal", look, face, nullptr, nullptr, true});
    };
    const QByteArray small = "<w:spacing w:line=\"480\" w:lineRule=\"exact\"/>";
    return own("Masthead",
               "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"360\" w:after=\"240\" "
               "w:line=\"1040\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
               fonts(songTitle) + red + "<w:sz w:val=\"84\"/><w:szCs w:val=\"84\"/>") +
           own("MastheadLong",
               "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"360\" w:after=\"240\" "
               "w:line=\"780\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
               fonts(songTitle) + red + "<w:sz w:val=\"56\"/><w:szCs w:val=\"56\"/>") +
           own("IssueNumber", "<w:jc w:val=\"center\"/>", "") +
           own("IssueLine",
               rule("bottom", 18, "C00000") + tabs +
                   "<w:spacing w:after=\"240\"/><w:jc w:val=\"left\"/>",
               "") +
           own("Mark", "<w:jc w:val=\"left\"/>", fonts(hei)) +
           own("ContentsTitle", "<w:keepNext/><w:jc w:val=\"center\"/>", fonts(hei)) +
           own("ContentsLine", "<w:ind w:left=\"628\" w:hanging=\"628\"/>", "") +
           own("EditorNote", "<w:ind w:firstLineChars=\"200\" w:firstLine=\"628\"/>", fonts(kai)) +
           own("Distribution", rule("top", 6, "000000") + tabs + small + "<w:jc w:val=\"left\"/>",
               letters(fangSong, 28, 0)) +
           own("DistributionNext", tabs + small + "<w:jc w:val=\"left\"/>",
               letters(fangSong, 28, 0)) +
           own("DistributionEnd",
               "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"4\" w:color=\"000000\"/>"
               "<w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"4\" w:color=\"000000\"/></w:pBdr>" +
                   tabs + small + "<w:jc w:val=\"left\"/>",
               letters(fangSong, 28, 0));
}

QByteArray tableStyles()
{
    const QByteArray tight =
        "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"60\" w:after=\"60\" w:line=\"380\" "
        "w:lineRule=\"exact\"/>";
    return paragraphStyle({"TableLabel", "TableLabel", "Normal", tight + "<w:jc w:val=\"center\"/>",
                           letters(hei, 28, 0), nullptr, nullptr, true}) +
           paragraphStyle({"TableText", "TableText", "Normal", tight + "<w:jc w:val=\"left\"/>",
                           letters(fangSong, 28, 0), nullptr, nullptr, true}) +
           paragraphStyle({"TableNote", "TableNote", "Normal",
                           "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"120\" w:line=\"400\" "
                           "w:lineRule=\"exact\"/>",
                           letters(fangSong, 24, 0), nullptr, nullptr, true});
}

QByteArray footerStyles()
{
    const QByteArray line =
        "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"280\" w:lineRule=\"exact\"/>";
    return paragraphStyle({"Footer", "footer", "Normal",
                           line + "<w:ind w:right=\"280\"/><w:jc w:val=\"right\"/>",
                           letters(song, 28, 0)}) +
           paragraphStyle({"FooterEven", "footer even", "Footer",
                           "<w:ind w:left=\"280\" w:right=\"0\"/><w:jc w:val=\"left\"/>", "",
                           nullptr, nullptr, true});
}

QByteArray font(const char* name, const char* fallback, const char* family)
{
    return QByteArray("<w:font w:name=\"") + name + "\"><w:altName w:val=\"" + fallback +
           "\"/><w:charset w:val=\"86\"/><w:family w:val=\"" + family +
           "\"/><w:pitch w:val=\"default\"/></w:font>\n";
}

constexpr char declaration[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr char wordNamespace[] =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\n";

} // namespace

QByteArray docxStyles()
{
    return QByteArray(declaration) + "<w:styles" + wordNamespace +
           "<w:docDefaults><w:rPrDefault><w:rPr>" + fonts(fangSong) +
           "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
           "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"
           "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\n" +
           plainStyles() + textStyles() + bulletinStyles() + tableStyles() + footerStyles() +
           "</w:styles>\n";
}

/// Which face stands in where an office has not bought the one the standard names.
QByteArray docxFontTable()
{
    return QByteArray(declaration) + "<w:fonts" + wordNamespace +
           font(songTitle, "华文中宋", "roman") + font(fangSong, "仿宋", "modern") +
           font(kai, "楷体", "modern") + font(hei, "SimHei", "modern") +
           font(song, "SimSun", "roman") + "</w:fonts>\n";
}

} // namespace chengbao::packet
