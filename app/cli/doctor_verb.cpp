// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/verbs.h"
#include "core/archive/repair.h"
#include "ui/words/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chengbao::cli
{
namespace
{

int examine(const Command& command, archive::Archive& archive)
{
    const auto health = archive.examine({});
    if (!health)
        return failed(health.error());
    QJsonArray problems;
    for (const Error& problem : health->problems)
        problems.append(ui::describe(problem));
    if (command.format() == QLatin1String("json")) {
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("archive"), archive.path()},
                                            {QStringLiteral("sound"), health->sound},
                                            {QStringLiteral("items"), health->items},
                                            {QStringLiteral("revisions"), health->revisions},
                                            {QStringLiteral("index_rebuilt"), health->indexRebuilt},
                                            {QStringLiteral("problems"), problems}}));
        return health->sound ? Done : Found;
    }
    print(tr("%1: %2 items, %3 versions")
              .arg(archive.path())
              .arg(health->items)
              .arg(health->revisions) +
          QLatin1Char('\n'));
    for (const Error& problem : health->problems)
        print(QStringLiteral("  · %1\n").arg(ui::describe(problem)));
    if (health->indexRebuilt)
        print(tr("The search index was made anew.") + QLatin1Char('\n'));
    if (health->sound)
        print(tr("Everything is sound.") + QLatin1Char('\n'));
    return health->sound ? Done : Found;
}

int repair(const Command& command)
{
    const SystemClock clock;
    const QString asked = command.value(QStringLiteral("archive"));
    const QString path = asked.isEmpty() ? findPlaces().archive() : asked;
    const auto report = archive::repairArchive(path, clock, {});
    if (!report)
        return failed(report.error());
    for (const Error& loss : report->losses)
        complain(loss);
    complain(tr("Repaired: %1 items, %2 versions. The damaged archive is kept as %3.")
                 .arg(report->items)
                 .arg(report->revisions)
                 .arg(report->damaged));
    return Done;
}

} // namespace

int runDoctor(const QStringList& arguments)
{
    Command command(QStringLiteral("doctor"),
                    tr("Checks the archive: the file, every version’s digest, the search index."),
                    {});
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    command.addFlag(
        QStringLiteral("repair"),
        tr("First saves everything readable into a new file and puts it in the place of "
           "the damaged one, which is kept. Close the other programs before."));
    if (!command.read(arguments, 0, 0))
        return command.exitCode();
    if (command.has(QStringLiteral("repair"))) {
        if (const int code = repair(command); code != Done)
            return code;
    }
    return onArchive(command, [&](archive::Archive& archive) { return examine(command, archive); });
}

} // namespace chengbao::cli
