// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/intake.h"

#include "core/archive/picture_kind.h"
#include "core/base/files.h"
#include "core/text/draft_file.h"
#include "core/text/encoding.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

QStringList draftsIn(const QString& folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        if (isDraftName(walk.fileName()))
            files += path;
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Writes the pictures where the archive can take them from.
Result<void> unpackPictures(const text::Document& document, const QString& folder, Draft& draft,
                            std::vector<Error>& notices)
{
    int number = 0;
    int foreign = 0;
    for (const text::DocumentPicture& picture : document.pictures) {
        const QString kind = archive::pictureKind(picture.bytes);
        if (kind.isEmpty()) {
            ++foreign;
            continue;
        }
        const QString path = QStringLiteral("%1/%2.%3").arg(folder).arg(++number).arg(kind);
        if (auto written = writeFileAtomically(path, picture.bytes); !written)
            return written;
        draft.facts.photos.push_back({path, picture.caption});
    }
    if (foreign > 0)
        notices.push_back(text::noticeOf(
            QT_TRANSLATE_NOOP("Error",
                              "%1 pictures of the document are no photos (drawings, charts) and "
                              "were left out"),
            foreign));
    return {};
}

/// The document in a file, made anew by another program when it is an old one.
Result<text::Document> documentIn(const QString& file, const text::Converter& converter,
                                  const std::stop_token& stop)
{
    const auto bytes = readFile(file, text::draftFileLimit);
    if (!bytes || !text::isOldDocument(*bytes))
        return text::readDocumentFile(file);
    auto document =
        text::convertOldDocument(*bytes, converter, file, stop)
            .and_then([&](const QByteArray& docx) { return text::readDocument(docx, file); });
    // LibreOffice reads what it does not know as text, whatever it is.
    constexpr double mostStrange = 0.1;
    if (document && text::strangeShare(document->draft.title + document->draft.body) > mostStrange)
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "this old document is damaged; open it in WPS "
                                                   "or Word and save it as .docx"),
                        {},
                        file});
    return document;
}

Result<Item> keep(archive::Archive& archive, const QString& actor,
                  const Result<text::Document>& document, std::vector<Error>& notices)
{
    if (!document)
        return failure(document.error());
    notices = document->notices;
    QTemporaryDir pictures;
    if (!document->pictures.empty() && !pictures.isValid())
        return failure({ErrorCode::Unwritable,
                        QT_TRANSLATE_NOOP("Error", "the folder cannot be written"),
                        {},
                        pictures.path()});
    Draft draft = document->draft;
    if (auto done = unpackPictures(*document, pictures.path(), draft, notices); !done)
        return failure(done.error());
    return archive.add(draft, actor.isEmpty() ? draft.facts.author : actor,
                       QStringLiteral("import"));
}

} // namespace

bool isDraftName(const QString& name)
{
    static const QStringList endings = {
        QStringLiteral("txt"), QStringLiteral("docx"), QStringLiteral("doc"), QStringLiteral("wps"),
        QStringLiteral("rtf"), QStringLiteral("html"), QStringLiteral("htm")};
    return !name.startsWith(QLatin1String("~$")) && !name.startsWith(u'.') &&
           endings.contains(name.section(u'.', -1).toLower());
}

QStringList importableFiles(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        if (QFileInfo(path).isDir())
            files += draftsIn(path);
        else
            files += path;
    }
    return files;
}

Intake takeIn(const QString& file, archive::Archive& archive, const QString& actor,
              const text::Converter& converter, std::stop_token stop)
{
    std::vector<Error> notices;
    auto item = keep(archive, actor, documentIn(file, converter, stop), notices);
    for (Error& notice : notices)
        notice.place = file;
    if (!item && item.error().place.isEmpty())
        item.error().place = file;
    return {file, std::move(item), std::move(notices)};
}

} // namespace chengbao::workflow
