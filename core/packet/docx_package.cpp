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
<Default Extension="jpeg" ContentType="image/jpeg"/>
<Default Extension="png" ContentType="image/png"/>
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

const char* extensionOf(const DocumentPicture& picture)
{
    return picture.format == DocumentPicture::Format::Png ? "png" : "jpeg";
}

/// The pictures in the order of the document.
std::vector<const DocumentPicture*> picturesOf(const DocumentXml& document)
{
    std::vector<const DocumentPicture*> pictures;
    for (const DocumentBlock& block : document.blocks()) {
        if (const auto* picture = std::get_if<DocumentPicture>(&block))
            pictures.push_back(picture);
    }
    return pictures;
}

QByteArray pictureName(const DocumentPicture& picture, std::size_t index)
{
    return "media/image" + QByteArray::number(index + 1) + '.' + extensionOf(picture);
}

QByteArray documentRelations(const std::vector<const DocumentPicture*>& pictures)
{
    QByteArray relations;
    for (std::size_t i = 0; i < pictures.size(); ++i)
        relations +=
            "<Relationship Id=\"pic" + QByteArray::number(i + 1) +
            "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
            "image\" Target=\"" +
            pictureName(*pictures[i], i) + "\"/>\n";
    return QByteArray(declaration) +
           R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/>
<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer2.xml"/>
)" + relations +
           "</Relationships>\n";
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

/// The parts that every document has alike, packed once.
const std::vector<PackedEntry>& commonParts()
{
    static const std::vector<PackedEntry> parts = {
        packed(part("[Content_Types].xml", contentTypes())),
        packed(part("_rels/.rels", packageRelations())),
        packed(part("word/styles.xml", docxStyles())),
        packed(part("word/settings.xml", settings())),
        packed(part("word/fontTable.xml", docxFontTable())),
        packed(part("word/footer1.xml", footer("FooterEven"))),
        packed(part("word/footer2.xml", footer("Footer")))};
    return parts;
}

} // namespace

Result<QByteArray> docxPackage(const DocumentXml& document, const DocxProperties& properties)
{
    const auto pictures = picturesOf(document);
    qint64 size = 0;
    for (const DocumentPicture* picture : pictures)
        size += picture->bytes.size();
    constexpr qint64 mostBytes = 1500LL * 1024 * 1024;
    if (size > mostBytes)
        return failure(
            {ErrorCode::TooLarge,
             QT_TRANSLATE_NOOP("Error", "the photos of one document have more than %1 MB"),
             {QString::number(mostBytes / (1024 * 1024))},
             properties.title});
    std::vector<PackedEntry> own = {
        packed(part("docProps/core.xml", coreProperties(properties))),
        packed(part("word/document.xml", document.finished())),
        packed(part("word/_rels/document.xml.rels", documentRelations(pictures)))};
    for (std::size_t i = 0; i < pictures.size(); ++i)
        own.push_back(packed({QStringLiteral("word/") + QLatin1String(pictureName(*pictures[i], i)),
                              pictures[i]->bytes,
                              {}}));
    std::vector<const PackedEntry*> all;
    for (const PackedEntry& entry : commonParts())
        all.push_back(&entry);
    for (const PackedEntry& entry : own)
        all.push_back(&entry);
    return zipOf(all, properties.date);
}

} // namespace chengbao::packet
