// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/verbs.h"
#include "core/workflow/merging.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chengbao::cli
{
namespace
{

int merge(const Command& command, archive::Archive& archive)
{
    Facts facts;
    facts.unit = command.value(QStringLiteral("unit"));
    facts.author = command.value(QStringLiteral("by"));
    const QStringList sources = command.positional();
    const auto merged = workflow::mergeItems(archive, sources, facts, facts.author);
    if (!merged)
        return failed(merged.error());
    if (command.format() == QLatin1String("json"))
        printJson(QJsonDocument(
            QJsonObject{{QStringLiteral("id"), merged->id},
                        {QStringLiteral("title"), merged->draft.title},
                        {QStringLiteral("sources"), QJsonArray::fromStringList(sources)}}));
    else
        print(QStringLiteral("%1  %2\n").arg(merged->id, merged->draft.title));
    return Done;
}

} // namespace

int runMerge(const QStringList& arguments)
{
    Command command(QStringLiteral("merge"),
                    tr("Makes one draft of several items, their texts one after another; where it "
                       "came from is kept with it."),
                    QStringLiteral("ID…"));
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    command.addValue(QStringLiteral("unit"), QStringLiteral("NAME"), tr("Whose item it is."));
    command.addValue(QStringLiteral("by"), QStringLiteral("NAME"), tr("Who merges them."));
    if (!command.read(arguments, 2, -1))
        return command.exitCode();
    return onArchive(command, [&](archive::Archive& archive) { return merge(command, archive); });
}

} // namespace chengbao::cli
