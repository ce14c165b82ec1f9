// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/draft_file.h"

#include "core/base/files.h"
#include "core/text/cleaning.h"
#include "core/text/docx_reader.h"
#include "core/text/encoding.h"
#include "core/text/front_matter.h"
#include "core/text/html_reader.h"
#include "core/text/old_document.h"
#include "core/text/rtf_reader.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace chengbao::text
{
namespace
{

constexpr QStringView fence = u"---";

bool isFence(QStringView line)
{
    return line.startsWith(fence) && line.sliced(fence.size()).trimmed().isEmpty();
}

/// The lines of a draft file, with the front matter told from the text.
struct Parts {
    QString yaml;
    int yamlLine = 0; ///< 1-based; 0 when there is no front matter
    QString text;
    bool closed = true;
};

Parts split(const QString& clean)
{
    const QStringList lines = clean.split(u'\n');
    qsizetype first = 0;
    while (first < lines.size() && lines[first].trimmed().isEmpty())
        ++first;
    if (first == lines.size() || !isFence(lines[first]))
        return {{}, 0, clean, true};
    qsizetype last = first + 1;
    while (last < lines.size() && !isFence(lines[last]))
        ++last;
    Parts parts;
    parts.closed = last < lines.size();
    parts.yamlLine = static_cast<int>(first) + 2;
    parts.yaml = lines.mid(first + 1, last - first - 1).join(u'\n');
    parts.text = lines.mid(last + 1).join(u'\n');
    return parts;
}

/// Whether a first line is running text rather than a title.
bool isRunningText(QStringView line)
{
    constexpr qsizetype longestTitle = 60;
    return line.size() > longestTitle && std::any_of(line.begin(), line.end(), [](QChar unit) {
               return QStringView(u"。！？").contains(unit);
           });
}

/// Photos are named as seen from the draft's own folder.
void findPhotos(Draft& draft, const QString& path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    for (Photo& photo : draft.facts.photos)
        photo.file = QDir::cleanPath(folder.absoluteFilePath(photo.file));
}

Error tooLong(const QString& place)
{
    return {ErrorCode::TooLarge,
            QT_TRANSLATE_NOOP("Error", "the text has more than %1 characters: this is no draft"),
            {QString::number(draftTextLimit)},
            place};
}

Result<Document> readPlain(const QByteArray& bytes, const QString& place)
{
    const auto text = readText(bytes, place);
    if (!text)
        return failure(text.error());
    if (text->size() > 2 * draftTextLimit) // blanks and front matter come on top
        return failure(tooLong(place));
    return parseDraft(*text, place).map([&](Draft draft) {
        Document document{std::move(draft), {}};
        if (const qsizetype lost = text->count(QChar::ReplacementCharacter); lost > 0)
            document.notices.push_back(noticeOf(
                QT_TRANSLATE_NOOP("Error", "%1 places could not be read and show as �: compare "
                                           "them with the original"),
                static_cast<int>(lost)));
        return document;
    });
}

} // namespace

Result<Draft> parseDraft(const QString& text, const QString& place)
{
    const Parts parts = split(cleanText(text));
    if (!parts.closed)
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "the front matter has no closing “---” line"),
                        {},
                        place,
                        parts.yamlLine - 1});
    Draft draft;
    if (parts.yamlLine > 0) {
        auto facts = parseFrontMatter(parts.yaml, place, parts.yamlLine);
        if (!facts)
            return failure(facts.error());
        draft.facts = std::move(*facts);
    }
    QStringList paragraphs = bodyParagraphs(parts.text);
    if (!paragraphs.isEmpty() && !isRunningText(paragraphs.front()))
        draft.title = paragraphs.takeFirst();
    draft.body = paragraphs.join(u'\n');
    return draft;
}

QString formatDraft(const Draft& draft)
{
    QString text;
    const QString yaml = formatFrontMatter(draft.facts);
    // A title that looks like a fence needs front matter before it, if only an empty one.
    if (!yaml.isEmpty() || isFence(draft.title))
        text += QStringLiteral("---\n") + yaml + QStringLiteral("---\n\n");
    text += draft.title + u'\n';
    if (!draft.body.isEmpty())
        text += u'\n' + draft.body + u'\n';
    return text;
}

bool isDocument(const QByteArray& bytes)
{
    return bytes.startsWith("PK\x03\x04") || isOldDocument(bytes) || bytes.startsWith("{\\rtf") ||
           isHtml(bytes);
}

Result<Document> readDocument(const QByteArray& bytes, const QString& place)
{
    Result<Document> document;
    if (bytes.startsWith("{\\rtf"))
        document = readRtf(bytes, place);
    else if (isHtml(bytes))
        document = readHtml(bytes, place);
    else if (isDocument(bytes))
        document = readDocx(bytes, place);
    else
        document = readPlain(bytes, place);
    if (document && document->draft.title.isEmpty() && document->draft.body.isEmpty())
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "there is no text in this file"),
                        {},
                        place});
    if (document && document->draft.title.size() + document->draft.body.size() > draftTextLimit)
        return failure(tooLong(place));
    return document;
}

Result<Draft> readDraft(const QByteArray& bytes, const QString& place)
{
    return readDocument(bytes, place).map([](Document document) { return document.draft; });
}

Result<Document> readDocumentFile(const QString& path)
{
    return readFile(path, draftFileLimit)
        .and_then([&](const QByteArray& bytes) { return readDocument(bytes, path); })
        .map([&](Document document) {
            findPhotos(document.draft, path);
            return document;
        });
}

Result<Draft> readDraftFile(const QString& path)
{
    return readDocumentFile(path).map([](Document document) { return document.draft; });
}

Result<QString> readText(const QByteArray& bytes, const QString& place)
{
    return decodeText(bytes).map_error([&](Error error) {
        error.place = place;
        return error;
    });
}

QString replaceText(const QString& file, const Draft& before, const Draft& after)
{
    QStringList lines = file.split(QLatin1Char('\n'));
    const QStringList old = QStringList{before.title} + before.body.split(QLatin1Char('\n'));
    const QStringList changed = QStringList{after.title} + after.body.split(QLatin1Char('\n'));
    qsizetype at = lines.size() - 1;
    // From the end, so that the front matter is never looked at.
    for (qsizetype i = old.size() - 1; i >= 0 && old.size() == changed.size(); --i) {
        if (old[i].isEmpty() && changed[i].isEmpty())
            continue;
        while (at >= 0 && lines[at].trimmed() != old[i])
            --at;
        if (at < 0)
            return formatDraft(after);
        lines[at].replace(lines[at].indexOf(old[i]), old[i].size(), changed[i]);
        --at;
    }
    return old.size() == changed.size() ? lines.join(QLatin1Char('\n')) : formatDraft(after);
}

} // namespace chengbao::text
