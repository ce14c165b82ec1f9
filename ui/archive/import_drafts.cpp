// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archive/import_drafts.h"

#include "core/workflow/intake.h"

#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
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
    const text::Converter converter{QStandardPaths::findExecutable(QStringLiteral("soffice"))};
    int done = 0;
    for (const QString& file : files) {
        if (progress.cancelled())
            break;
        const auto intake = workflow::takeIn(file, **archive, actor, converter, progress.stop);
        if (intake.item)
            outcome.imported << intake.item->id;
        else
            outcome.failed.push_back(intake.item.error());
        outcome.notices.insert(outcome.notices.end(), intake.notices.begin(), intake.notices.end());
        outcome.files.push_back({file, intake.item ? intake.item->draft.title : QString(),
                                 intake.item ? std::nullopt : std::optional(intake.item.error()),
                                 intake.notices});
        progress.report(++done, static_cast<int>(files.size()));
    }
    return outcome;
}

QStringList importable(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths) {
        if (QFileInfo(path).isDir())
            files << workflow::importableFiles({path});
        else if (workflow::isDraftName(QFileInfo(path).fileName()))
            files << path;
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
