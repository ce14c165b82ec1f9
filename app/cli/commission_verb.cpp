// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cards.h"
#include "app/cli/verbs.h"
#include "core/workflow/planning/due.h"
#include "ui/words/planning_words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chengbao::cli
{
namespace
{

int addCommission(const QStringList& arguments)
{
    Command command(QStringLiteral("commission add"),
                    tr("Keeps what the level above asks to be written."), QStringLiteral("TOPIC"));
    addCardOptions(command);
    command.addValue(QStringLiteral("number"), QStringLiteral("TEXT"), tr("Its number."));
    command.addValue(QStringLiteral("due"), QStringLiteral("TIME"),
                     tr("By when, as 2026-09-25 or 2026-09-25T17:30."));
    command.addValue(QStringLiteral("from"), QStringLiteral("NAME"), tr("Who asks for it."));
    command.addValue(QStringLiteral("contact"), QStringLiteral("TEXT"), tr("Whom to call."));
    command.addValue(QStringLiteral("requirements"), QStringLiteral("TEXT"),
                     tr("What it has to say, and at what length."));
    if (!command.read(arguments, 1, 1))
        return command.exitCode();
    Commission made;
    made.topic = command.positional().first();
    made.number = command.value(QStringLiteral("number"));
    made.from = command.value(QStringLiteral("from"));
    made.contact = command.value(QStringLiteral("contact"));
    made.requirements = command.value(QStringLiteral("requirements"));
    made.received = SystemClock().today();
    made.due = readTime(command.value(QStringLiteral("due")));
    if (command.has(QStringLiteral("due")) && !made.due.isValid())
        return command.misused(tr("--due takes 2026-09-25 or 2026-09-25T17:30"));
    if (const QString wrong = readCardOptions(command, made); !wrong.isEmpty())
        return command.misused(wrong);
    return onArchive(command, [&](archive::Archive& archive) {
        return tell(command, workflow::keepCommission(archive, made, actorOf(command)),
                    tr("Noted: %1"));
    });
}

void printCommission(const Commission& card, bool overdue)
{
    print(QStringLiteral("%1  %2  %3  %4  %5%6\n")
              .arg(card.id, card.number.isEmpty() ? QStringLiteral("—") : card.number,
                   ui::label(card.state),
                   card.due.isValid() ? card.due.toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                                      : QStringLiteral("—"),
                   card.topic, overdue ? QStringLiteral("  ") + tr("overdue") : QString()));
}

/// Open ones whose item has left are no longer overdue.
Result<QStringList> overdueIds(const archive::Archive& archive)
{
    const auto planning = workflow::readPlanning(archive);
    if (!planning)
        return failure(planning.error());
    QStringList ids;
    for (const workflow::DueEntry& entry :
         workflow::whatIsDue(*planning, {}, SystemClock().now(), 0)) {
        if (entry.about == workflow::DueEntry::About::Commission &&
            entry.standing == workflow::DueEntry::Standing::Overdue)
            ids.append(entry.id);
    }
    return ids;
}

int listCommissions(const QStringList& arguments)
{
    Command command(QStringLiteral("commission list"), tr("Lists the commissions that are open."),
                    {});
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    command.addFlag(QStringLiteral("all"), tr("Also those that are done or dropped."));
    if (!command.read(arguments, 0, 0))
        return command.exitCode();
    return onArchive(command, [&](archive::Archive& archive) {
        const auto cards = archive.commissions();
        const auto late = overdueIds(archive);
        if (!cards || !late)
            return failed(cards ? late.error() : cards.error());
        QJsonArray array;
        for (const Commission& card : *cards) {
            const bool open = card.state == CardState::Open || card.state == CardState::Drafted;
            if (!open && !command.has(QStringLiteral("all")))
                continue;
            const bool overdue = late->contains(card.id);
            QJsonObject json = cardJson(card);
            json.insert(QStringLiteral("overdue"), overdue);
            array.append(json);
            if (command.format() == QLatin1String("text"))
                printCommission(card, overdue);
        }
        if (command.format() == QLatin1String("json"))
            printJson(QJsonDocument(array));
        return int(Done);
    });
}

int linkToItem(const QStringList& arguments)
{
    Command command(QStringLiteral("commission link"),
                    tr("Links the item that answers a commission."),
                    QStringLiteral("ID|NUMBER ITEM"));
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    command.addValue(QStringLiteral("by"), QStringLiteral("NAME"), tr("Who does it."));
    if (!command.read(arguments, 2, 2))
        return command.exitCode();
    return onArchive(command, [&](archive::Archive& archive) {
        const auto card = workflow::findCommission(archive, command.positional().at(0));
        if (!card)
            return failed(card.error());
        return tell(
            command,
            workflow::linkCommission(archive, *card, command.positional().at(1), actorOf(command)),
            tr("Linked: %1"));
    });
}

} // namespace

int runCommission(const QStringList& arguments)
{
    const QString part = arguments.value(0);
    if (part == QLatin1String("list"))
        return listCommissions(arguments.mid(1));
    if (part == QLatin1String("link"))
        return linkToItem(arguments.mid(1));
    if (part == QLatin1String("add"))
        return addCommission(arguments.mid(1));
    Command command(QStringLiteral("commission"),
                    tr("Keeps commissions and links the items that answer them."),
                    QStringLiteral("add|list|link …"));
    if (!command.read(arguments, 1, -1))
        return command.exitCode();
    return command.misused(tr("commission takes add, list or link"));
}

} // namespace chengbao::cli
