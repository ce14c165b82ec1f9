// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/document_xml.h"

#include <QRegularExpression>

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
        if (!lines[i].isEmpty())
            xml += "<w:t xml:space=\"preserve\">" + escaped(lines[i]) + "</w:t>";
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

QByteArray sectionXml()
{
    return "<w:sectPr><w:footerReference w:type=\"even\" r:id=\"rId4\"/>"
           "<w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
           "<w:pgSz" +
           attribute("w", page::width) + attribute("h", page::height) + "/><w:pgMar" +
           attribute("top", page::top) + attribute("right", page::right) +
           attribute("bottom", page::bottom) + attribute("left", page::left) +
           // The dash stands 7 mm below the text area: 25.5 mm from the edge for a 14 pt line.
           " w:header=\"851\" w:footer=\"1447\" w:gutter=\"0\"/><w:docGrid w:type=\"lines\"" +
           attribute("linePitch", page::line) + "/></w:sectPr>";
}

} // namespace

QString xmlText(const QString& text)
{
    static const QRegularExpression bad(
        QStringLiteral("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}]"));
    // The detour turns half a surrogate pair into U+FFFD.
    const QList<uint> characters = text.toUcs4();
    QString kept =
        QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.data()), characters.size());
    return kept.remove(bad);
}

void DocumentXml::add(const DocumentParagraph& paragraph)
{
    m_content += paragraphXml(paragraph);
}

void DocumentXml::add(const DocumentTable& table)
{
    m_content += "<w:tbl><w:tblPr><w:tblW" + attribute("w", page::textWidth) + " w:type=\"dxa\"/>" +
                 borders() + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
    for (const int width : table.widths)
        m_content += "<w:gridCol" + attribute("w", width) + "/>";
    m_content += "</w:tblGrid>\n";
    for (const DocumentRow& row : table.rows)
        m_content += rowXml(row, table.widths);
    m_content += "</w:tbl>\n";
}

QByteArray DocumentXml::finished() const
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
           "<w:document "
           "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
           "<w:body>\n" +
           m_content + sectionXml() + "</w:body></w:document>\n";
}

} // namespace chengbao::packet
