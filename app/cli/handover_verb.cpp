// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/verbs.h"
#include "core/workflow/handing_over.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chengbao::cli
{
namespace
{

int tell(const Command& command, const Result<archive::Handover>& outcome, const QString& words)
{
    if (!outcome)
        return failed(outcome.error());
    if (command.format() == QLatin1String("json")) {
        printJson(QJsonDocument(QJsonObject{
            {QStringLiteral("items"), outcome->items},
            {QStringLiteral("revisions"), outcome->revisions},
            {QStringLiteral("photos"), outcome->photos},
            {QStringLiteral("missing_photos"), QJsonArray::fromStringList(outcome->missingPhotos)},
        }));
    } else {
        print(words.arg(outcome->items).arg(outcome->revisions).arg(outcome->photos) +
              QLatin1Char('\n'));
        for (const QString& photo : outcome->missingPhotos)
            complain(tr("Missing or changed: %1").arg(photo));
    }
    return outcome->missingPhotos.isEmpty() ? Done : Found;
}

} // namespace

int runHandover(const QStringList& arguments)
{
    Command command(QStringLiteral("handover"),
                    tr("Writes everything the archive holds into a new folder or .zip file that "
                       "other programs can read, or makes an archive of one. The file also has the "
                       "office’s own rules, profiles, templates, schemes and time limits."),
                    QStringLiteral("export|import DIR|FILE.zip"));
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    if (!command.read(arguments, 2, 2))
        return command.exitCode();
    const QString direction = command.positional().first();
    const QString folder = command.positional().last();
    const SystemClock clock;
    if (direction == QLatin1String("export"))
        return onArchive(command, [&](archive::Archive& archive) {
            const bool file = folder.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
            return tell(
                command,
                file ? workflow::handOver(archive.path(), findPlaces().config, folder, clock, {})
                     : archive::exportHandover(archive.path(), folder, clock, {}),
                tr("Handed over: %1 items, %2 versions, %3 photos."));
        });
    if (direction == QLatin1String("import"))
        return onArchive(command, [&](archive::Archive& archive) {
            return tell(command,
                        workflow::takeOver(folder, archive.path(), findPlaces().config, clock, {}),
                        tr("Taken in: %1 items, %2 versions, %3 photos."));
        });
    return command.misused(tr("“%1” is neither export nor import.").arg(direction));
}

} // namespace chengbao::cli
