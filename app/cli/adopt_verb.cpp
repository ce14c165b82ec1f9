// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/notice_adoption.h"
#include "app/cli/verbs.h"
#include "core/workflow/score/adopt.h"
#include "ui/words/words.h"

#include <QJsonObject>

namespace chengbao::cli
{
namespace
{

std::vector<Party> parties(const QStringList& names)
{
    std::vector<Party> all;
    for (const QString& name : names)
        all.push_back({name});
    return all;
}

/// What the options add to what the item says; the message of what is wrong with them, or nothing.
QString readOptions(const Command& command, ScoreEvent& adoption)
{
    const auto value = [&](const char* name) { return command.value(QLatin1String(name)); };
    const auto has = [&](const char* name) { return command.has(QLatin1String(name)); };
    adoption.carrier = value("carrier");
    adoption.issue = value("issue");
    adoption.date = QDate::fromString(value("date"), Qt::ISODate);
    if (!adoption.date.isValid())
        return tr("--date takes a day as 2026-09-25");
    if (has("form")) {
        const auto form = fromWord<Form>(value("form"));
        if (!form)
            return tr("--form takes 单篇, 综合, 简讯, 动态, 专报, 调研, 约稿, 图片 or 转报");
        adoption.form = *form;
    }
    adoption.tier = fromWord<Tier>(value("level"));
    if (has("level") && !adoption.tier)
        return tr("--level takes 国, 省, 市, 县, 单位, 网站 or 媒体");
    adoption.granted = Points::fromText(value("points"));
    adoption.upper = Points::fromText(value("upper"));
    if ((has("points") && !adoption.granted) || (has("upper") && !adoption.upper))
        return tr("--points and --upper take a number");
    adoption.relayed = has("relayed");
    adoption.reprinted = has("reprinted");
    if (has("unit"))
        adoption.units = parties(command.values(QStringLiteral("unit")));
    if (has("person"))
        adoption.persons = parties(command.values(QStringLiteral("person")));
    adoption.source = value("source");
    adoption.remark = value("remark");
    return {};
}

void addOptions(Command& command)
{
    const auto add = [&](const char* name, const char* form, const QString& help) {
        command.addValue(QLatin1String(name), QString::fromUtf8(form), help);
    };
    add("carrier", "NAME", tr("The publication that took it."));
    add("date", "DAY", tr("The day it appeared, as 2026-09-25."));
    add("issue", "TEXT", tr("Its issue."));
    add("form", "单篇|综合|…", tr("How it was taken; the item’s kind decides otherwise."));
    add("level", "国|省|市|县|…", tr("Whose publication, where no scheme names it."));
    add("unit", "NAME", tr("A unit it counts to, in order; may be repeated."));
    add("person", "NAME", tr("An author it counts to, in order; may be repeated."));
    add("points", "N", tr("What was awarded, where a scheme leaves a range."));
    add("upper", "N", tr("What the upper level’s scheme gave."));
    add("source", "TEXT", tr("Where the item came from."));
    add("remark", "TEXT", tr("A remark."));
    add("by", "NAME", tr("Who records it; otherwise the item’s author."));
    command.addFlag(QStringLiteral("relayed"), tr("Sent on by the own level."));
    command.addFlag(QStringLiteral("reprinted"), tr("It appeared elsewhere first."));
}

int recordAdoption(const Command& command, archive::Archive& archive)
{
    const auto item = archive.item(command.positional().first());
    if (!item)
        return failed(item.error());
    ScoreEvent adoption = workflow::adoptionOf(*item);
    if (const QString wrong = readOptions(command, adoption); !wrong.isEmpty())
        return command.misused(wrong);
    const QString actor = command.has(QStringLiteral("by")) ? command.value(QStringLiteral("by"))
                                                            : item->draft.facts.author;
    const auto done = workflow::adopt(archive, SystemClock(), *item, adoption, actor);
    if (!done) {
        complain(done.error());
        return done.error().code == ErrorCode::Refused ? Found : Bad;
    }
    if (command.format() == QLatin1String("json"))
        printJson(QJsonDocument(
            QJsonObject{{QStringLiteral("id"), done->id},
                        {QStringLiteral("title"), done->draft.title},
                        {QStringLiteral("state"), toWord(done->state)},
                        {QStringLiteral("event"), adoption.id},
                        {QStringLiteral("carrier"), adoption.carrier},
                        {QStringLiteral("form"), toWord(adoption.form)},
                        {QStringLiteral("date"), adoption.date.toString(Qt::ISODate)}}));
    else
        print(tr("Adopted by %1: %2").arg(adoption.carrier, done->draft.title) + QLatin1Char('\n'));
    return Done;
}

} // namespace

int runAdopt(const QStringList& arguments)
{
    Command command(QStringLiteral("adopt"),
                    tr("Records that an item was adopted: its state, its trail and the books."),
                    QStringLiteral("[ID]"));
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    addOptions(command);
    command.addValue(
        QStringLiteral("from"), QStringLiteral("FILE"),
        tr("A notice of adoptions (.xlsx or .csv): takes over every row that is sure."));
    command.addFlag(QStringLiteral("dry-run"), tr("With --from: says what would be recorded."));
    if (!command.read(arguments, 0, 1))
        return command.exitCode();
    if (command.has(QStringLiteral("from")))
        return adoptFromNotice(command);
    if (command.positional().isEmpty())
        return command.misused(tr("an item’s id or --from FILE is needed"));
    const bool somewhere =
        command.has(QStringLiteral("carrier")) || command.has(QStringLiteral("level"));
    if (!somewhere || !command.has(QStringLiteral("date")))
        return command.misused(tr("--carrier and --date are needed"));
    return onArchive(command,
                     [&](archive::Archive& archive) { return recordAdoption(command, archive); });
}

} // namespace chengbao::cli
