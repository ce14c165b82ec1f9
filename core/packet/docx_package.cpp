// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/docx_package.h"

#include "core/packet/zip_writer.h"

namespace chengbao::packet
{
namespace
{

constexpr char declaration[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr char wordNamespace[] =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

QByteArray contentTypes()
{
    return QByteArray(declaration) +
           R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>
<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
<Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>
)";
}

QByteArray packageRelations()
{
    return QByteArray(declaration) +
           R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>
)";
}

QByteArray documentRelations()
{
    return QByteArray(declaration) +
           R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/>
<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer2.xml"/>
</Relationships>
)";
}

/// Full-width punctuation keeps its width, or a line would hold more than 28 characters.
QByteArray settings()
{
    return QByteArray(declaration) + "<w:settings" + wordNamespace +
           R"(><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>
<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>
<w:drawingGridVerticalSpacing w:val="579"/><w:characterSpacingControl w:val="doNotCompress"/>
<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>
<w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>
)";
}

/// — 1 — at the outer side: right on odd pages, left on even ones, one character in.
QByteArray footer(const char* style)
{
    return QByteArray(declaration) + "<w:ftr" + wordNamespace + "><w:p><w:pPr><w:pStyle w:val=\"" +
           style +
           R"("/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>)"
           R"(<w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE ">)"
           R"(<w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>)"
           R"(<w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
)";
}

QByteArray coreProperties(const DocxProperties& properties)
{
    const QByteArray time = properties.date.toString(Qt::ISODate).toLatin1() + "T12:00:00Z";
    return QByteArray(declaration) +
           R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties")"
           R"( xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/")"
           R"( xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">)"
           "<dc:title>" +
           xmlText(properties.title).toHtmlEscaped().toUtf8() + "</dc:title><dc:creator>" +
           xmlText(properties.author).toHtmlEscaped().toUtf8() +
           R"(</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">)" + time +
           R"(</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">)" + time +
           "</dcterms:modified></cp:coreProperties>\n";
}

ZipEntry part(const char* name, const QByteArray& bytes)
{
    return {QLatin1String(name), bytes, {}};
}

} // namespace

Result<QByteArray> docxPackage(const DocumentXml& document, const DocxProperties& properties)
{
    return zipBytes({part("[Content_Types].xml", contentTypes()),
                     part("_rels/.rels", packageRelations()),
                     part("docProps/core.xml", coreProperties(properties)),
                     part("word/document.xml", document.finished()),
                     part("word/_rels/document.xml.rels", documentRelations()),
                     part("word/styles.xml", docxStyles()), part("word/settings.xml", settings()),
                     part("word/fontTable.xml", docxFontTable()),
                     part("word/footer1.xml", footer("FooterEven")),
                     part("word/footer2.xml", footer("Footer"))},
                    properties.date);
}

} // namespace chengbao::packet
