// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/verbs.h"
#include "core/lint/examples.h"
#include "ui/words/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chengbao::cli
{
namespace
{

QJsonObject toJson(const lint::Rule& rule)
{
    QJsonArray kinds;
    for (Kind kind : rule.kinds)
        kinds.append(toWord(kind));
    return {{QStringLiteral("id"), rule.id},
            {QStringLiteral("name"), rule.name},
            {QStringLiteral("level"), toWord(rule.level)},
            {QStringLiteral("enabled"), rule.enabled},
            {QStringLiteral("kinds"), kinds},
            {QStringLiteral("message"), rule.message},
            {QStringLiteral("source"), rule.source},
            {QStringLiteral("file"), rule.file}};
}

void listRules(const lint::RulePack& pack, const QString& format)
{
    QJsonArray rows;
    for (const lint::Rule& rule : pack.rules) {
        rows.append(toJson(rule));
        if (format == QLatin1String("text"))
            print(QStringLiteral("%1  %2  %3%4\n")
                      .arg(ui::label(rule.level), -4)
                      .arg(rule.id, -24)
                      .arg(rule.name, rule.enabled ? QString() : tr(" (off)")));
    }
    if (format == QLatin1String("json"))
        printJson(QJsonDocument(rows));
}

QJsonObject toJson(const lint::BrokenExample& example)
{
    return {{QStringLiteral("rule"), example.rule},
            {QStringLiteral("file"), example.file},
            {QStringLiteral("line"), example.line},
            {QStringLiteral("expected"),
             example.bad ? QStringLiteral("found") : QStringLiteral("not found")},
            {QStringLiteral("text"), example.text}};
}

void complain(const lint::BrokenExample& example)
{
    const QString wrong = example.bad ? tr("must be found by %1 but is not: %2")
                                      : tr("must not be found by %1 but is: %2");
    cli::complain(QStringLiteral("%1:%2: ").arg(example.file, QString::number(example.line)) +
                  wrong.arg(example.rule, example.text.simplified()));
}

void complainOfDead(const lint::Rule& rule)
{
    cli::complain(QStringLiteral("%1:%2: ").arg(rule.file, QString::number(rule.line)) +
                  tr("no example fires the rule %1").arg(rule.id));
}

int testRules(const lint::Linter& linter, bool coverage, const QString& format)
{
    const auto broken = lint::checkExamples(linter);
    const QStringList uncovered = coverage ? lint::uncoveredRules(linter) : QStringList();
    std::size_t examples = 0;
    for (const lint::Rule& rule : linter.pack().rules)
        examples += rule.bad.size() + rule.good.size();
    QJsonArray rows;
    for (const lint::BrokenExample& example : broken) {
        rows.append(toJson(example));
        complain(example);
    }
    for (const QString& id : uncovered)
        complainOfDead(*linter.pack().find(id));
    if (format == QLatin1String("json"))
        printJson(QJsonDocument(
            QJsonObject{{QStringLiteral("rules"), static_cast<int>(linter.pack().rules.size())},
                        {QStringLiteral("examples"), static_cast<int>(examples)},
                        {QStringLiteral("broken"), rows},
                        {QStringLiteral("uncovered"), QJsonArray::fromStringList(uncovered)}}));
    else
        print(tr("%1 rules, %2 examples, %3 do not hold.")
                  .arg(linter.pack().rules.size())
                  .arg(examples)
                  .arg(broken.size()) +
              QLatin1Char('\n'));
    return broken.empty() && uncovered.isEmpty() ? Done : Found;
}

} // namespace

int runRules(const QStringList& arguments)
{
    Command command(QStringLiteral("rules"),
                    tr("list: the rules in force. test: runs every rule’s own examples."),
                    QStringLiteral("list|test"));
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    command.addValue(QStringLiteral("rules"), QStringLiteral("DIR"),
                     tr("Lays the rules of this folder over the others; may be repeated."));
    command.addFlag(QStringLiteral("coverage"), tr("test: fails on a rule that no example fires."));
    if (!command.read(arguments, 1, 1))
        return command.exitCode();
    const QString what = command.positional().first();
    if (what != QLatin1String("list") && what != QLatin1String("test"))
        return command.misused(tr("“%1” is neither list nor test").arg(what));

    const auto linter =
        makeLinter(findPlaces(), {command.values(QStringLiteral("rules")), nullptr});
    if (!linter)
        return failed(linter.error());
    if (what == QLatin1String("test"))
        return testRules(*linter, command.has(QStringLiteral("coverage")), command.format());
    listRules(linter->pack(), command.format());
    return Done;
}

} // namespace chengbao::cli
