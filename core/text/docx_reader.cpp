// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/docx_reader.h"

#include "core/text/docx_body.h"
#include "core/text/docx_numbering.h"
#include "core/text/xml_reader.h"
#include "core/text/zip_reader.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace chengbao::text
{
namespace
{

constexpr qint64 partLimit = 64LL * 1024 * 1024;
constexpr qint64 smallPartLimit = 8LL * 1024 * 1024;
constexpr qint64 picturesLimit = 128LL * 1024 * 1024;
constexpr std::size_t mostPictures = 200;

/// Where the main document lies: word/document.xml but for a few producers.
QString mainPart(const ZipReader& archive)
{
    const auto relations = archive.read(QStringLiteral("_rels/.rels"), smallPartLimit);
    XmlReader xml(relations.value_or(QByteArray()));
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const QXmlStreamAttributes attributes = xml.attributes();
        if (token != XmlReader::StartElement ||
            !attributes.value(QLatin1String("Type")).endsWith(QLatin1String("/officeDocument")))
            continue;
        const QString target = attributes.value(QLatin1String("Target")).toString();
        return target.startsWith(u'/') ? target.mid(1) : target;
    }
    return QStringLiteral("word/document.xml");
}

/// A part of the package by its relation to the main one; only what lies in the archive.
QHash<QString, QString> partsByRelation(const QByteArray& relations)
{
    QHash<QString, QString> parts;
    XmlReader xml(relations);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const QXmlStreamAttributes attributes = xml.attributes();
        if (token != XmlReader::StartElement ||
            attributes.value(QLatin1String("TargetMode")) == QLatin1String("External"))
            continue;
        const QString target = attributes.value(QLatin1String("Target")).toString();
        parts.insert(attributes.value(QLatin1String("Id")).toString(),
                     target.startsWith(u'/') ? target.mid(1)
                                             : QDir::cleanPath(QStringLiteral("word/") + target));
    }
    return parts;
}

/// The document put together from its parts.
class Assembler
{
public:
    Assembler(const ZipReader& archive, DocxBody body)
        : m_archive(archive),
          m_body(std::move(body)),
          m_styles(readDocxStyles(part("word/styles.xml"))),
          m_numbering(part("word/numbering.xml"))
    {
    }

    Document assemble()
    {
        for (std::size_t i = 0; i < m_body.paragraphs.size(); ++i)
            take(m_body.paragraphs[i], i + 1 < m_body.paragraphs.size());
        m_document.draft = draftOfLines(m_lines);
        readPictures();
        notice();
        return std::move(m_document);
    }

private:
    QByteArray part(const char* name) const
    {
        return m_archive.read(QLatin1String(name), smallPartLimit).value_or(QByteArray());
    }

    void take(const DocxParagraph& paragraph, bool hasNext)
    {
        for (const QString& picture : paragraph.pictures)
            m_pictures.push_back({picture, QString()});
        const QString text = std::exchange(m_runningOn, QString()) + paragraph.text;
        if (paragraph.runsOn && hasNext) {
            m_runningOn = text;
            return;
        }
        if (isCaption(paragraph, text)) {
            m_pictures.back().caption = text.trimmed();
            m_afterPicture = false;
            return;
        }
        m_afterPicture = !paragraph.pictures.isEmpty() && text.trimmed().isEmpty();
        const QString number = m_numbering.next(numberOf(paragraph));
        if (!text.trimmed().isEmpty())
            addLine(paragraph, number + text);
    }

    /// In a style of captions, right below a picture that has a paragraph of its own.
    bool isCaption(const DocxParagraph& paragraph, const QString& text) const
    {
        return m_afterPicture && !m_pictures.empty() && !text.trimmed().isEmpty() &&
               m_styles.captions.contains(paragraph.style);
    }

    NumberRef numberOf(const DocxParagraph& paragraph) const
    {
        NumberRef number = m_styles.numbers.value(paragraph.style);
        if (paragraph.list)
            number = {*paragraph.list, 0};
        if (paragraph.level)
            number.level = *paragraph.level;
        return number;
    }

    void addLine(const DocxParagraph& paragraph, const QString& text)
    {
        if (paragraph.row == 0) {
            m_lines.push_back(
                {text, paragraph.topLevel || m_styles.heads.contains(paragraph.style)});
            m_row = 0;
            return;
        }
        const QString cell = QString(text).replace(u'\n', u' ').trimmed();
        if (m_row != paragraph.row) {
            m_lines.push_back({cell});
        } else {
            // A long run of empty cells says nothing.
            constexpr int mostTabs = 8;
            const int cells = std::min(paragraph.cell - m_cell, mostTabs);
            m_lines.back().text += (cells > 0 ? QString(cells, u'\t') : QString(u' ')) + cell;
        }
        m_row = paragraph.row;
        m_cell = paragraph.cell;
    }

    void readPictures()
    {
        if (m_pictures.empty())
            return;
        const auto parts = partsByRelation(part("word/_rels/document.xml.rels"));
        qint64 left = picturesLimit;
        int lost = 0;
        for (const auto& [relation, caption] : m_pictures) {
            const QString name = parts.value(relation);
            auto bytes = m_archive.read(name, std::min(left, partLimit));
            if (bytes && m_document.pictures.size() < mostPictures) {
                left -= bytes->size();
                m_document.pictures.push_back({name.section(u'/', -1), std::move(*bytes), caption});
            } else {
                ++lost;
            }
        }
        if (lost > 0)
            m_document.notices.push_back(
                noticeOf(QT_TRANSLATE_NOOP("Error", "%1 pictures could not be read"), lost));
    }

    void notice()
    {
        const std::pair<const char*, int> counts[] = {
            {QT_TRANSLATE_NOOP("Error", "%1 tracked changes were taken as accepted"),
             m_body.changes},
            {QT_TRANSLATE_NOOP("Error", "%1 comments were left out"), m_body.comments},
            {QT_TRANSLATE_NOOP("Error", "%1 footnotes and endnotes were left out"), m_body.notes},
            {QT_TRANSLATE_NOOP("Error", "%1 pictures lie elsewhere and were not fetched"),
             m_body.linkedPictures},
        };
        for (const auto& [reason, count] : counts) {
            if (count > 0)
                m_document.notices.push_back(noticeOf(reason, count));
        }
    }

    struct PlacedPicture {
        QString relation;
        QString caption;
    };
    const ZipReader& m_archive;
    DocxBody m_body;
    DocxStyles m_styles;
    DocxNumbering m_numbering;
    Document m_document;
    std::vector<DocumentLine> m_lines;
    std::vector<PlacedPicture> m_pictures;
    QString m_runningOn;
    int m_row = 0; ///< of the last line, and the cell it has come to
    int m_cell = 0;
    bool m_afterPicture = false;
};

Result<Document> read(const QByteArray& bytes)
{
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return failure(
            {ErrorCode::Unsupported,
             QT_TRANSLATE_NOOP("Error",
                               "old or protected Word documents cannot be read; save as .docx"),
             {},
             {}});
    const auto archive = ZipReader::open(bytes, {});
    if (!archive)
        return failure(archive.error());
    const QString part = mainPart(*archive);
    if (!part.startsWith(QLatin1String("word/")))
        return failure({ErrorCode::Unsupported,
                        QT_TRANSLATE_NOOP("Error", "this is not a Word document"),
                        {},
                        {}});
    const auto document = archive->read(part, partLimit);
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
    auto body = readDocxBody(*document);
    if (!body)
        return failure(body.error());
    return Assembler(*archive, std::move(*body)).assemble();
}

} // namespace

Result<Document> readDocx(const QByteArray& bytes, const QString& place)
{
    auto document = read(bytes);
    if (!document)
        document.error().place = place;
    return document;
}

} // namespace chengbao::text
