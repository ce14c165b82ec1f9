// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/docx_reader.h"

#include "core/text/cleaning.h"
#include "core/text/docx_parts.h"
#include "core/text/structure.h"
#include "core/text/zip_source.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace chengbao::text
{
namespace
{

constexpr int mostEntries = 2000;
constexpr qint64 partLimit = 64LL * 1024 * 1024;
constexpr qint64 smallPartLimit = 8LL * 1024 * 1024;

/// Where the main document lies: word/document.xml but for a few producers.
QByteArray mainPart(const ZipSource& archive)
{
    const auto relations = archive.read("_rels/.rels", smallPartLimit);
    QXmlStreamReader xml(relations.value_or(QByteArray()));
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            break;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (token != QXmlStreamReader::StartElement ||
            !attributes.value(QLatin1String("Type")).endsWith(QLatin1String("/officeDocument")))
            continue;
        QByteArray target = attributes.value(QLatin1String("Target")).toUtf8();
        return target.startsWith('/') ? target.mid(1) : target;
    }
    return "word/document.xml";
}

struct Line {
    QString text;
    bool heads = false;
};

std::vector<Line> linesOf(const std::vector<DocxParagraph>& paragraphs)
{
    std::vector<Line> lines;
    for (const DocxParagraph& paragraph : paragraphs) {
        for (const QString& text : bodyParagraphs(cleanText(paragraph.text)))
            lines.push_back({text, paragraph.heads});
    }
    return lines;
}

Draft draftFrom(std::vector<Line> lines)
{
    Draft draft;
    if (lines.empty())
        return draft;
    auto title = std::ranges::find_if(
        lines, [](const Line& line) { return line.heads && ordinals(line.text).empty(); });
    if (title == lines.end())
        title = lines.begin();
    draft.title = title->text;
    lines.erase(title);
    QStringList body;
    for (const Line& line : lines)
        body += line.text;
    draft.body = body.join(u'\n');
    return draft;
}

Result<Draft> read(const QByteArray& bytes)
{
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return failure(
            {ErrorCode::Unsupported,
             QT_TRANSLATE_NOOP("Error",
                               "old or protected Word documents cannot be read; save as .docx"),
             {},
             {}});
    const auto archive = ZipSource::open(bytes, mostEntries);
    if (!archive)
        return failure(archive.error());
    const QByteArray part = mainPart(*archive);
    if (!part.startsWith("word/"))
        return failure({ErrorCode::Unsupported,
                        QT_TRANSLATE_NOOP("Error", "this is not a Word document"),
                        {},
                        {}});
    const auto document = archive->read(part.constData(), partLimit);
    if (!document) {
        Error error = document.error();
        // A zip archive without the document is some other format.
        if (error.code == ErrorCode::NotFound)
            error = {ErrorCode::Malformed,
                     QT_TRANSLATE_NOOP("Error", "this is not a Word document"),
                     {},
                     {}};
        return failure(error);
    }
    const auto styles = archive->read("word/styles.xml", smallPartLimit);
    const auto paragraphs = docxParagraphs(*document, titleStyles(styles.value_or(QByteArray())));
    if (!paragraphs)
        return failure(paragraphs.error());
    return draftFrom(linesOf(*paragraphs));
}

} // namespace

Result<Draft> readDocx(const QByteArray& bytes, const QString& place)
{
    auto draft = read(bytes);
    if (!draft)
        draft.error().place = place;
    return draft;
}

} // namespace chengbao::text
