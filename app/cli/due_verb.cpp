// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/verbs.h"
#include "ui/words/planning_words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chengbao::cli
{
namespace
{

using workflow::DueEntry;

QJsonObject toJson(const DueEntry& entry)
{
    return {{QStringLiteral("about"), toWord(entry.about)},
            {QStringLiteral("standing"), toWord(entry.standing)},
            {QStringLiteral("due"), entry.at.toString(Qt::ISODate)},
            {QStringLiteral("whole_day"), entry.wholeDay},
            {QStringLiteral("days_left"), entry.daysLeft},
            {QStringLiteral("working_days_left"), entry.workingDaysLeft},
            {QStringLiteral("title"), entry.title},
            {QStringLiteral("unit"), entry.unit},
            {QStringLiteral("id"), entry.id},
            {QStringLiteral("item"), entry.item},
            {QStringLiteral("rule"), entry.rule},
            {QStringLiteral("remark"), entry.remark}};
}

void printEntry(const DueEntry& entry)
{
    QString line = QStringLiteral("%1  %2  %3  %4")
                       .arg(ui::label(entry.standing), ui::dueWords(entry), ui::label(entry.about),
                            entry.title);
    for (const QString& more : {entry.unit, entry.id}) {
        if (!more.isEmpty())
            line += QStringLiteral("  ") + more;
    }
    print(line + QLatin1Char('\n'));
}

int printDue(const Command& command, const std::vector<DueEntry>& entries)
{
    if (command.format() == QLatin1String("json")) {
        QJsonArray array;
        for (const DueEntry& entry : entries)
            array.append(toJson(entry));
        printJson(QJsonDocument(array));
        return Done;
    }
    for (const DueEntry& entry : entries)
        printEntry(entry);
    if (entries.empty())
        print(tr("Nothing is due.") + QLatin1Char('\n'));
    return Done;
}

} // namespace

int runDue(const QStringList& arguments)
{
    Command command(QStringLiteral("due"),
                    tr("Lists what is due: overdue first, then today, soon and later."), {});
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    command.addValue(QStringLiteral("days"), QStringLiteral("N"),
                     tr("How many days to look ahead; 30 otherwise."));
    if (!command.read(arguments, 0, 0))
        return command.exitCode();
    bool isNumber = true;
    const int days = command.has(QStringLiteral("days"))
                         ? command.value(QStringLiteral("days")).toInt(&isNumber)
                         : 30;
    if (!isNumber || days < 0 || days > 3660)
        return command.misused(tr("--days takes a number"));
    const auto rules = workflow::loadPlanningRules(findPlaces().calendarFolders());
    if (!rules)
        return failed(rules.error());
    return onArchive(command, [&](archive::Archive& archive) {
        const auto planning = workflow::readPlanning(archive);
        if (!planning)
            return failed(planning.error());
        return printDue(command, workflow::whatIsDue(*planning, *rules, SystemClock().now(), days));
    });
}

} // namespace chengbao::cli
