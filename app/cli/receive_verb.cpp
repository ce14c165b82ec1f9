// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/similar.h"
#include "app/cli/verbs.h"
#include "core/workflow/receiving.h"
#include "ui/words/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chengbao::cli
{
namespace
{

QJsonObject rowOf(const Item& item, const archive::Archive& archive, bool asText)
{
    QJsonObject row{{QStringLiteral("id"), item.id},
                    {QStringLiteral("title"), item.draft.title},
                    {QStringLiteral("unit"), item.draft.facts.unit}};
    if (asText)
        print(QStringLiteral("%1  %2  %3\n").arg(item.id, item.draft.facts.unit, item.draft.title));
    const auto similar = archive.findDuplicates(item.draft, item.id);
    if (!similar || similar->empty())
        return row;
    row.insert(QStringLiteral("similar"), toJson(*similar));
    for (const archive::Duplicate& duplicate : *similar)
        complain(describe(duplicate));
    return row;
}

int report(const workflow::Reception& reception, const archive::Archive& archive, bool asText)
{
    QJsonArray items;
    QJsonArray problems;
    if (asText && reception.problems.empty())
        print(tr("Packet %1 from %2, %3 items:")
                  .arg(reception.packet, reception.sender)
                  .arg(reception.items.size()) +
              QLatin1Char('\n'));
    for (const Item& item : reception.items)
        items.append(rowOf(item, archive, asText));
    for (const Error& problem : reception.problems) {
        problems.append(ui::summarise(problem));
        complain(ui::summarise(problem));
    }
    if (!asText)
        printJson(QJsonDocument(
            QJsonObject{{QStringLiteral("packet"), reception.packet},
                        {QStringLiteral("sender"), reception.sender},
                        {QStringLiteral("date"), reception.date.toString(Qt::ISODate)},
                        {QStringLiteral("items"), items},
                        {QStringLiteral("problems"), problems}}));
    else if (!reception.problems.empty())
        print(tr("Nothing was taken from the packet.") + QLatin1Char('\n'));
    return reception.problems.empty() ? Done : Found;
}

} // namespace

int runReceive(const QStringList& arguments)
{
    Command command(QStringLiteral("receive"),
                    tr("Checks a packet from another office and takes its items into the archive, "
                       "or nothing of it."),
                    QStringLiteral("PACKET"));
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    if (!command.read(arguments, 1, 1))
        return command.exitCode();
    return onArchive(command, [&](archive::Archive& archive) {
        const auto reception = workflow::receivePacket(command.positional().first(), archive, {});
        return reception ? report(*reception, archive, command.format() == QLatin1String("text"))
                         : failed(reception.error());
    });
}

} // namespace chengbao::cli
