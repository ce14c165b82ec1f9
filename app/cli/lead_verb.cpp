// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cards.h"
#include "app/cli/verbs.h"
#include "ui/words/planning_words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chengbao::cli
{
namespace
{

/// Days and the moment it was heard of; the message of what is wrong with them, or nothing.
QString readDays(const Command& command, Lead& lead)
{
    const auto day = [&](const char* name, QDate& target) {
        const QString text = command.value(QLatin1String(name));
        target = QDate::fromString(text, Qt::ISODate);
        return text.isEmpty() || target.isValid();
    };
    if (!day("due", lead.due) || !day("happened", lead.happened))
        return tr("--due and --happened take a day as 2026-09-25");
    if (command.has(QStringLiteral("noted"))) {
        lead.noted = readTime(command.value(QStringLiteral("noted")));
        if (!lead.noted.isValid())
            return tr("--noted takes a time as 2026-09-25T09:30");
    }
    return {};
}

int addLead(const QStringList& arguments)
{
    Command command(QStringLiteral("lead add"), tr("Notes something that may become an item."),
                    QStringLiteral("TEXT"));
    addCardOptions(command);
    command.addValue(QStringLiteral("source"), leadSources().join(QLatin1Char('|')),
                     tr("Where it came from."));
    command.addValue(QStringLiteral("origin"), QStringLiteral("TEXT"),
                     tr("The file, the meeting, who said it."));
    command.addValue(QStringLiteral("event"), QStringLiteral("TEXT"),
                     tr("What kind of event it is, as the deadlines name it."));
    command.addValue(QStringLiteral("due"), QStringLiteral("DAY"), tr("By when to write it."));
    command.addValue(QStringLiteral("happened"), QStringLiteral("DAY"), tr("When it happened."));
    command.addValue(QStringLiteral("noted"), QStringLiteral("TIME"),
                     tr("When the office heard of it; now otherwise."));
    if (!command.read(arguments, 1, 1))
        return command.exitCode();
    Lead lead;
    lead.text = command.positional().first();
    lead.source = command.value(QStringLiteral("source"));
    lead.origin = command.value(QStringLiteral("origin"));
    lead.event = command.value(QStringLiteral("event"));
    for (const QString& wrong : {readCardOptions(command, lead), readDays(command, lead)}) {
        if (!wrong.isEmpty())
            return command.misused(wrong);
    }
    return onArchive(command, [&](archive::Archive& archive) {
        return tell(command, workflow::keepLead(archive, lead, actorOf(command)), tr("Noted: %1"));
    });
}

int listLeads(const QStringList& arguments)
{
    Command command(QStringLiteral("lead list"), tr("Lists the leads that are open."), {});
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    command.addFlag(QStringLiteral("all"), tr("Also those that were drafted, done or dropped."));
    if (!command.read(arguments, 0, 0))
        return command.exitCode();
    return onArchive(command, [&](archive::Archive& archive) {
        const auto leads = archive.leads();
        if (!leads)
            return failed(leads.error());
        QJsonArray array;
        for (const Lead& lead : *leads) {
            if (lead.state != CardState::Open && !command.has(QStringLiteral("all")))
                continue;
            if (command.format() == QLatin1String("json"))
                array.append(cardJson(lead));
            else
                print(QStringLiteral("%1  %2  %3  %4\n")
                          .arg(lead.id, ui::label(lead.state),
                               lead.due.isValid() ? lead.due.toString(Qt::ISODate)
                                                  : QStringLiteral("—"),
                               lead.text.section(QLatin1Char('\n'), 0, 0)));
        }
        if (command.format() == QLatin1String("json"))
            printJson(QJsonDocument(array));
        return int(Done);
    });
}

int draftLead(const QStringList& arguments)
{
    Command command(QStringLiteral("lead draft"), tr("Begins an item from a lead."),
                    QStringLiteral("ID"));
    addClerkOptions(command);
    if (!command.read(arguments, 1, 1))
        return command.exitCode();
    return onArchive(command, [&](archive::Archive& archive) {
        auto lead = workflow::findLead(archive, command.positional().first());
        if (!lead)
            return failed(lead.error());
        const Facts facts = readClerkOptions(command);
        const QString actor = actorOf(command);
        const auto item =
            workflow::startDraft(archive, *lead, facts, actor.isEmpty() ? facts.author : actor);
        if (!item)
            return refusedOrFailed(item.error());
        if (command.format() == QLatin1String("json"))
            printJson(QJsonDocument(QJsonObject{{QStringLiteral("id"), item->id},
                                                {QStringLiteral("title"), item->draft.title},
                                                {QStringLiteral("lead"), lead->id}}));
        else
            print(tr("Begun: %1").arg(item->id) + QLatin1Char('\n'));
        return int(Done);
    });
}

} // namespace

int runLead(const QStringList& arguments)
{
    const QString part = arguments.value(0);
    if (part == QLatin1String("list"))
        return listLeads(arguments.mid(1));
    if (part == QLatin1String("draft"))
        return draftLead(arguments.mid(1));
    if (part == QLatin1String("add"))
        return addLead(arguments.mid(1));
    Command command(QStringLiteral("lead"), tr("Notes leads and begins items from them."),
                    QStringLiteral("add|list|draft …"));
    if (!command.read(arguments, 1, -1))
        return command.exitCode();
    return command.misused(tr("lead takes add, list or draft"));
}

} // namespace chengbao::cli
