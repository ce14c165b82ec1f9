// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/handing_over.h"

#include "core/base/files.h"
#include "core/packet/unzip.h"
#include "core/packet/zip_writer.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

using archive::Handover;

const QString handoverPart = QStringLiteral("handover/");
const QString settingsPart = QStringLiteral("settings/");
constexpr qint64 settingLimit = 16 * 1024 * 1024;

/// What an office writes for itself: its layers, and the names and words of its rules. What this
/// computer alone knows (the window, the last folder) is not in it.
bool isSetting(const QString& name)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(rules|profiles|bulletins|templates|schemes|calendar)/(unit/|personal/)?"
                       "[^/.][^/]*\\.(yaml|txt|docx)\\z"));
    return form.match(name).hasMatch();
}

bool isExpected(const QString& name)
{
    return name.startsWith(handoverPart) ||
           (name.startsWith(settingsPart) && isSetting(name.mid(settingsPart.size())));
}

/// Plain files below a folder, by name; links are not followed.
QStringList filesBelow(const QString& folder)
{
    QStringList names;
    QDirIterator files(folder, QDir::Files | QDir::NoSymLinks | QDir::Hidden,
                       QDirIterator::Subdirectories);
    const QDir place(folder);
    while (files.hasNext())
        names << place.relativeFilePath(files.next());
    std::sort(names.begin(), names.end());
    return names;
}

/// A folder on the disk that the file is or will be on, gone with the value.
Result<std::unique_ptr<QTemporaryDir>> folderBeside(const QString& file)
{
    const QString place = QFileInfo(file).absolutePath() + QStringLiteral("/.handover-XXXXXX");
    auto made = std::make_unique<QTemporaryDir>(place);
    if (!made->isValid())
        return failure({ErrorCode::Unwritable,
                        QT_TRANSLATE_NOOP("Error", "the file cannot be written"),
                        {},
                        file});
    return made;
}

/// Office's own files that are here already stay as they are.
Result<void> placeSettings(const QString& from, const QString& settings)
{
    if (settings.isEmpty())
        return {};
    for (const QString& name : filesBelow(from)) {
        const QString target = settings + u'/' + name;
        if (!isSetting(name) || QFileInfo::exists(target))
            continue;
        const auto bytes = readFile(from + u'/' + name, settingLimit);
        if (!bytes)
            return failure(bytes.error());
        if (auto made = makePrivateFolder(QFileInfo(target).path()); !made)
            return made;
        if (auto kept = writeFileAtomically(target, *bytes); !kept)
            return kept;
    }
    return {};
}

} // namespace

Result<Handover> handOver(const QString& archive, const QString& settings, const QString& file,
                          const Clock& clock, const Progress& progress)
{
    if (QFileInfo::exists(file))
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "there is a file of that name already"),
                        {},
                        file});
    const auto beside = folderBeside(file);
    if (!beside)
        return failure(beside.error());
    const QString folder = (*beside)->filePath(QStringLiteral("handover"));
    const auto done = archive::exportHandover(archive, folder, clock, progress);
    if (!done)
        return done;
    std::vector<packet::ZipEntry> entries;
    for (const QString& name : filesBelow(folder))
        entries.push_back({handoverPart + name, {}, folder + u'/' + name});
    if (!settings.isEmpty()) {
        for (const QString& name : filesBelow(settings)) {
            if (isSetting(name))
                entries.push_back({settingsPart + name, {}, settings + u'/' + name});
        }
    }
    if (auto zipped = packet::zipToFile(entries, clock.today(), file, progress); !zipped)
        return failure(zipped.error());
    return done;
}

Result<Handover> takeOver(const QString& file, const QString& archive, const QString& settings,
                          const Clock& clock, const Progress& progress)
{
    if (QFileInfo(file).isDir())
        return archive::importHandover(file, archive, clock, progress);
    const auto beside = folderBeside(archive);
    if (!beside)
        return failure(beside.error());
    const QString folder = (*beside)->path();
    if (auto unpacked = packet::unzipInto(file, folder, isExpected, progress); !unpacked)
        return failure(unpacked.error());
    const QString handover = folder + QStringLiteral("/handover");
    if (!QFileInfo(handover).isDir())
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "there is no handover in this file"),
                        {},
                        file});
    const auto done = archive::importHandover(handover, archive, clock, progress);
    if (!done)
        return done;
    if (auto placed = placeSettings(folder + QStringLiteral("/settings"), settings); !placed)
        return failure(placed.error());
    return done;
}

} // namespace chengbao::workflow
