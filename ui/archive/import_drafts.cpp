// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archive/import_drafts.h"

#include "core/text/draft_file.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace chengbao::ui
{

ImportOutcome importDrafts(const QString& archivePath, const Clock& clock, const QStringList& files,
                           const QString& actor, const Progress& progress)
{
    ImportOutcome outcome;
    auto archive = archive::Archive::open(archivePath, clock);
    if (!archive) {
        outcome.failed.push_back(archive.error());
        return outcome;
    }
    int done = 0;
    for (const QString& file : files) {
        if (progress.cancelled())
            break;
        const auto draft = text::readDraftFile(file);
        const auto item = draft ? (*archive)->add(*draft, actor, QStringLiteral("import"))
                                : Result<Item>(failure(draft.error()));
        if (item)
            outcome.imported << item->id;
        else
            outcome.failed.push_back(item.error());
        progress.report(++done, static_cast<int>(files.size()));
    }
    return outcome;
}

QStringList importable(const QStringList& paths)
{
    const QStringList patterns = {QStringLiteral("*.txt"), QStringLiteral("*.docx")};
    QStringList files;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (info.isDir()) {
            for (const QFileInfo& file :
                 QDir(path).entryInfoList(patterns, QDir::Files, QDir::Name))
                files << file.filePath();
        } else if (QDir::match(patterns, info.fileName())) {
            files << path;
        }
    }
    return files;
}

QStringList importableIn(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return importable(files);
}

} // namespace chengbao::ui
