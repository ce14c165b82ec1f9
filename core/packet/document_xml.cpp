// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/document_xml.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace chengbao::packet
{
namespace
{

QByteArray escaped(const QString& text)
{
    return xmlText(text).toHtmlEscaped().toUtf8();
}

QByteArray attribute(const char* name, const QString& value)
{
    return QByteArray(" w:") + name + "=\"" + escaped(value) + '"';
}

QByteArray attribute(const char* name, int value)
{
    return QByteArray(" w:") + name + "=\"" + QByteArray::number(value) + '"';
}

QByteArray textWithBreaks(const QString& text)
{
    QByteArray xml;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            xml += "<w:br/>";
        const QStringList cells = lines[i].split(QLatin1Char('\t'));
        for (qsizetype j = 0; j < cells.size(); ++j) {
            if (j > 0)
                xml += "<w:tab/>";
            if (!cells[j].isEmpty())
                xml += "<w:t xml:space=\"preserve\">" + escaped(cells[j]) + "</w:t>";
        }
    }
    return xml;
}

/// The hint puts quotes, dashes and ellipses, which Latin fonts also have, into the Chinese font.
QByteArray runXml(const DocumentRun& run)
{
    QByteArray look;
    if (!run.style.isEmpty())
        look += "<w:rStyle" + attribute("val", run.style) + "/>";
    look += "<w:rFonts w:hint=\"eastAsia\"/>";
    return "<w:r><w:rPr>" + look + "</w:rPr>" + textWithBreaks(run.text) + "</w:r>";
}

QByteArray paragraphXml(const DocumentParagraph& paragraph)
{
    QByteArray look = "<w:pStyle" + attribute("val", paragraph.style) + "/>";
    if (paragraph.onNewPage)
        look += "<w:pageBreakBefore/>";
    if (paragraph.rightIndent > 0)
        look += "<w:ind" + attribute("right", paragraph.rightIndent) + "/>";
    QByteArray xml = "<w:p><w:pPr>" + look + "</w:pPr>";
    for (const DocumentRun& run : paragraph.runs)
        xml += runXml(run);
    return xml + "</w:p>\n";
}

QByteArray cellXml(const DocumentCell& cell, int width)
{
    QByteArray look = "<w:tcW" + attribute("w", width) + " w:type=\"dxa\"/>";
    if (cell.columns > 1)
        look += "<w:gridSpan" + attribute("val", cell.columns) + "/>";
    look += "<w:vAlign w:val=\"center\"/>";
    const QString style = cell.isLabel ? QStringLiteral("TableLabel") : QStringLiteral("TableText");
    return "<w:tc><w:tcPr>" + look + "</w:tcPr>" + paragraphXml({style, {{cell.text}}}) +
           "</w:tc>\n";
}

QByteArray rowXml(const DocumentRow& row, const std::vector<int>& widths)
{
    QByteArray xml = "<w:tr><w:trPr><w:cantSplit/><w:trHeight" + attribute("val", row.height) +
                     " w:hRule=\"atLeast\"/>" + (row.isHeader ? "<w:tblHeader/>" : "") +
                     "</w:trPr>\n";
    std::size_t column = 0;
    for (const DocumentCell& cell : row.cells) {
        int width = 0;
        for (int i = 0; i < cell.columns && column < widths.size(); ++i)
            width += widths[column++];
        xml += cellXml(cell, width);
    }
    return xml + "</w:tr>\n";
}

QByteArray borders()
{
    QByteArray xml = "<w:tblBorders>";
    for (const char* side : {"top", "left", "bottom", "right"})
        xml += QByteArray("<w:") + side + " w:val=\"single\" w:sz=\"8\" w:space=\"0\"/>";
    for (const char* side : {"insideH", "insideV"})
        xml += QByteArray("<w:") + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\"/>";
    return xml + "</w:tblBorders>";
}

/// A page on its side keeps its margins: what was above is at the left.
QByteArray sectionXml(bool lies)
{
    const QByteArray size = lies ? attribute("w", page::height) + attribute("h", page::width) +
                                       " w:orient=\"landscape\""
                                 : attribute("w", page::width) + attribute("h", page::height);
    const QByteArray margins =
        lies ? attribute("top", page::left) + attribute("right", page::bottom) +
                   attribute("bottom", page::right) + attribute("left", page::top)
             : attribute("top", page::top) + attribute("right", page::right) +
                   attribute("bottom", page::bottom) + attribute("left", page::left);
    return "<w:sectPr><w:footerReference w:type=\"even\" r:id=\"rId4\"/>"
           "<w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
           "<w:pgSz" +
           size + "/><w:pgMar" + margins +
           // The dash stands 7 mm below the text area: 25.5 mm from the edge for a 14 pt line.
           " w:header=\"851\" w:footer=\"1447\" w:gutter=\"0\"/><w:docGrid w:type=\"lines\"" +
           attribute("linePitch", page::line) + "/></w:sectPr>";
}

QByteArray tableXml(const DocumentTable& table)
{
    const int whole = std::accumulate(table.widths.begin(), table.widths.end(), 0);
    QByteArray xml = "<w:tbl><w:tblPr><w:tblW" + attribute("w", std::max(whole, page::textWidth)) +
                     " w:type=\"dxa\"/>" + borders() +
                     "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
    for (const int width : table.widths)
        xml += "<w:gridCol" + attribute("w", width) + "/>";
    xml += "</w:tblGrid>\n";
    for (const DocumentRow& row : table.rows)
        xml += rowXml(row, table.widths);
    return xml + "</w:tbl>\n";
}

/// DrawingML after ECMA-376 part 1, 20.4 (placed in the line) and 20.2 (the picture). The extent is
/// that before turning.
QByteArray drawingXml(const DocumentPicture& picture, int number)
{
    constexpr int emusPerTwip = 635;
    const PictureSize size = sizeOnPage(picture);
    const bool sideways = picture.turn % 180 != 0;
    const auto extent = [&](int width, int height) {
        return " cx=\"" + QByteArray::number(qint64(width) * emusPerTwip) + "\" cy=\"" +
               QByteArray::number(qint64(height) * emusPerTwip) + '"';
    };
    const QByteArray id = QByteArray::number(number);
    const QByteArray name =
        " id=\"" + id + "\" name=\"图片 " + id + "\" descr=\"" + escaped(picture.caption) + "\"/>";
    const QByteArray turn = picture.turn == 0
                                ? QByteArray()
                                : " rot=\"" + QByteArray::number(picture.turn * 60000) + '"';
    return "<w:drawing><wp:inline "
           "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
           " distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent" +
           extent(size.width, size.height) + "/><wp:docPr" + name +
           "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
           "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
           "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
           "<pic:nvPicPr><pic:cNvPr" +
           name + "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"pic" + id +
           "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm" + turn +
           "><a:off x=\"0\" y=\"0\"/><a:ext" +
           (sideways ? extent(size.height, size.width) : extent(size.width, size.height)) +
           "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
           "</a:graphicData></a:graphic></wp:inline></w:drawing>";
}

QByteArray pictureXml(const DocumentPicture& picture, int number)
{
    QByteArray xml = "<w:p><w:pPr><w:pStyle w:val=\"Picture\"/></w:pPr><w:r>" +
                     drawingXml(picture, number) + "</w:r></w:p>\n";
    if (!picture.caption.isEmpty())
        xml += paragraphXml({QStringLiteral("Caption"), {{picture.caption}}});
    return xml;
}

} // namespace

QString xmlText(const QString& text)
{
    const auto clean = [](QChar unit) {
        const bool control = unit.unicode() < 0x20 && unit != u'\n' && unit != u'\t';
        return !control && !unit.isSurrogate() && unit.unicode() < 0xFFFE;
    };
    if (std::all_of(text.begin(), text.end(), clean))
        return text;
    static const QRegularExpression bad(
        QStringLiteral("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}]"));
    // The detour turns half a surrogate pair into U+FFFD.
    const QList<uint> characters = text.toUcs4();
    QString kept =
        QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.data()), characters.size());
    return kept.remove(bad);
}

PictureSize sizeOnPage(const DocumentPicture& picture)
{
    constexpr qint64 widest = page::textWidth;
    constexpr qint64 highest = 10 * page::line;
    if (picture.width <= 0 || picture.height <= 0)
        return {};
    qint64 width = widest;
    qint64 height = widest * picture.height / picture.width;
    if (height > highest) {
        height = highest;
        width = highest * picture.width / picture.height;
    }
    return {static_cast<int>(std::max<qint64>(width, 1)),
            static_cast<int>(std::max<qint64>(height, 1))};
}

QByteArray DocumentXml::finished() const
{
    QByteArray content;
    int pictures = 0;
    for (const DocumentBlock& block : m_blocks) {
        if (const auto* paragraph = std::get_if<DocumentParagraph>(&block))
            content += paragraphXml(*paragraph);
        else if (const auto* table = std::get_if<DocumentTable>(&block))
            content += tableXml(*table);
        else
            content += pictureXml(std::get<DocumentPicture>(block), ++pictures);
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
           "<w:document "
           "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
           "<w:body>\n" +
           content + sectionXml(m_lies) + "</w:body></w:document>\n";
}

} // namespace chengbao::packet
