// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/verbs.h"
#include "core/archive/repair.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chengbao::cli
{
namespace
{

QJsonObject toJson(const archive::RestorePreview& preview)
{
    return {{QStringLiteral("items"), preview.items},
            {QStringLiteral("revisions"), preview.revisions},
            {QStringLiteral("newest"), preview.newest.toString(Qt::ISODate)},
            {QStringLiteral("missing"), preview.missing},
            {QStringLiteral("older"), preview.older}};
}

int restoreFrom(const Command& command, archive::Archive& archive)
{
    const QString file = command.positional().first();
    const bool asJson = command.format() == QLatin1String("json");
    const auto preview = archive.previewRestore(file);
    if (!preview)
        return failed(preview.error());
    QJsonObject json = toJson(*preview);
    if (!asJson)
        print(tr("The backup has %1 items and %2 versions, the last of %3. %4 items of the archive "
                 "are not in it, and %5 are in it as they were earlier.")
                  .arg(preview->items)
                  .arg(preview->revisions)
                  .arg(preview->newest.toString(Qt::ISODate))
                  .arg(preview->missing)
                  .arg(preview->older) +
              QLatin1Char('\n'));
    if (!command.has(QStringLiteral("preview"))) {
        const auto before = archive.restore(file, {});
        if (!before)
            return failed(before.error());
        json.insert(QStringLiteral("before"), *before);
        if (!asJson)
            print(tr("Restored. What was there before: %1").arg(*before) + QLatin1Char('\n'));
    }
    if (asJson)
        printJson(QJsonDocument(json));
    return Done;
}

/// An archive that cannot even be opened gives way to the backup.
int replaceDamaged(const Command& command, const QString& path)
{
    const SystemClock clock;
    const auto before = archive::replaceDamaged(path, command.positional().first(), clock, {});
    if (!before)
        return failed(before.error());
    if (command.format() == QLatin1String("json"))
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("before"), *before}}));
    else
        print(tr("Restored. What was there before: %1").arg(*before) + QLatin1Char('\n'));
    return Done;
}

} // namespace

int runBackup(const QStringList& arguments)
{
    Command command(QStringLiteral("backup"),
                    tr("Keeps a whole copy of the archive in a folder; without one in the "
                       "archive’s own, where old copies are thinned out. Photos are not copied: "
                       "they lie beside the archive and never change."),
                    QStringLiteral("[DIR]"));
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    if (!command.read(arguments, 0, 1))
        return command.exitCode();
    return onArchive(command, [&](archive::Archive& archive) {
        const auto file = command.positional().isEmpty()
                              ? archive.backUp({})
                              : archive.backUpTo(command.positional().first(), {});
        if (!file)
            return failed(file.error());
        if (command.format() == QLatin1String("json"))
            printJson(QJsonDocument(QJsonObject{{QStringLiteral("backup"), *file}}));
        else
            print(*file + QLatin1Char('\n'));
        return int(Done);
    });
}

int runRestore(const QStringList& arguments)
{
    Command command(QStringLiteral("restore"),
                    tr("Puts a backup in the place of the archive’s content, which is backed up "
                       "first."),
                    QStringLiteral("FILE"));
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    command.addFlag(QStringLiteral("preview"),
                    tr("Only says what the backup would bring and cost."));
    if (!command.read(arguments, 1, 1))
        return command.exitCode();
    const SystemClock clock;
    const QString asked = command.value(QStringLiteral("archive"));
    const QString path = asked.isEmpty() ? findPlaces().archive() : asked;
    const auto archive = archive::Archive::open(path, clock);
    if (archive)
        return restoreFrom(command, **archive);
    const bool gone = archive.error().code == ErrorCode::Damaged;
    return gone && !command.has(QStringLiteral("preview")) ? replaceDamaged(command, path)
                                                           : failed(archive.error());
}

} // namespace chengbao::cli
