// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/similar.h"
#include "app/cli/verbs.h"
#include "core/text/draft_file.h"
#include "core/workflow/desk.h"
#include "core/workflow/intake.h"
#include "ui/words/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chengbao::cli
{
namespace
{

const QStringList textOrJson = {QStringLiteral("text"), QStringLiteral("json")};

template <class Enum>
QString wordOrNothing(const std::optional<Enum>& value)
{
    return value ? toWord(*value) : QString();
}

QJsonObject toJson(const ItemSummary& row, bool withSnippet)
{
    QJsonObject json{{QStringLiteral("id"), row.id},
                     {QStringLiteral("title"), row.title},
                     {QStringLiteral("state"), toWord(row.state)},
                     {QStringLiteral("system"), wordOrNothing(row.system)},
                     {QStringLiteral("kind"), wordOrNothing(row.kind)},
                     {QStringLiteral("unit"), row.unit},
                     {QStringLiteral("updated"), row.updated.toString(Qt::ISODate)}};
    if (withSnippet)
        json.insert(QStringLiteral("snippet"), row.snippet);
    return json;
}

void printRow(const ItemSummary& row)
{
    print(QStringLiteral("%1  %2  %3  %4\n")
              .arg(row.id, ui::label(row.state),
                   row.kind ? ui::label(*row.kind) : QStringLiteral("—"), row.title));
    if (!row.snippet.isEmpty())
        print(QStringLiteral("              %1\n").arg(row.snippet));
}

int printRows(const std::vector<ItemSummary>& rows, const QString& format, bool withSnippet)
{
    if (format == QLatin1String("json")) {
        QJsonArray array;
        for (const ItemSummary& row : rows)
            array.append(toJson(row, withSnippet));
        printJson(QJsonDocument(array));
    } else {
        for (const ItemSummary& row : rows)
            printRow(row);
    }
    return Done;
}

/// Every row a query gives, page after page.
Result<std::vector<ItemSummary>> findAll(const archive::Archive& archive, archive::Query query)
{
    std::vector<ItemSummary> all;
    for (;;) {
        auto page = archive.find(query);
        if (!page)
            return page;
        all.insert(all.end(), page->begin(), page->end());
        if (static_cast<int>(page->size()) < query.limit)
            return all;
        query.offset += query.limit;
    }
}

/// list and search: the same filters over the same rows.
int runFind(Command& command, const QString& words, bool withSnippet)
{
    archive::Query query;
    query.text = words;
    const auto filter = [&](const char* name, auto& target) {
        using Enum = typename std::decay_t<decltype(target)>::value_type;
        const QString word = command.value(QLatin1String(name));
        target = fromWord<Enum>(word);
        return word.isEmpty() || target.has_value();
    };
    if (!filter("state", query.state) || !filter("system", query.system) ||
        !filter("kind", query.kind))
        return command.misused(tr("this is not a word of --state, --system or --kind"));
    return onArchive(command, [&](archive::Archive& archive) {
        const auto rows = findAll(archive, query);
        return rows ? printRows(*rows, command.format(), withSnippet) : failed(rows.error());
    });
}

void addFilters(Command& command)
{
    command.addFormats(textOrJson);
    command.addValue(QStringLiteral("state"), QStringLiteral("草稿|已审签|…"),
                     tr("Only this state."));
    command.addValue(QStringLiteral("system"), QStringLiteral("政务|党委"),
                     tr("Only this system."));
    command.addValue(QStringLiteral("kind"), QStringLiteral("动态|专报|…"), tr("Only this kind."));
}

QJsonObject toJson(const Suppression& suppression)
{
    return {{QStringLiteral("rule"), suppression.rule},
            {QStringLiteral("scope"), toWord(suppression.scope)},
            {QStringLiteral("field"), suppression.field},
            {QStringLiteral("text"), suppression.text},
            {QStringLiteral("reason"), suppression.reason},
            {QStringLiteral("by"), suppression.actor},
            {QStringLiteral("at"), suppression.at.toString(Qt::ISODate)}};
}

QJsonObject toJson(const Item& item)
{
    QJsonObject json = toJson(item.draft.facts);
    json.insert(QStringLiteral("id"), item.id);
    json.insert(QStringLiteral("title"), item.draft.title);
    json.insert(QStringLiteral("body"), item.draft.body);
    json.insert(QStringLiteral("state"), toWord(item.state));
    json.insert(QStringLiteral("revision"), item.revision);
    json.insert(QStringLiteral("created"), item.created.toString(Qt::ISODate));
    json.insert(QStringLiteral("updated"), item.updated.toString(Qt::ISODate));
    QJsonArray ignored;
    for (const Suppression& suppression : item.suppressions)
        ignored.append(toJson(suppression));
    json.insert(QStringLiteral("ignored"), ignored);
    return json;
}

/// What is like a new item in the archive: told, and put into its row.
void tellSimilar(const archive::Archive& archive, const Item& item, QJsonObject& row)
{
    const auto similar = archive.findDuplicates(item.draft, item.id);
    if (!similar || similar->empty())
        return;
    row.insert(QStringLiteral("similar"), cli::toJson(*similar));
    for (const archive::Duplicate& duplicate : *similar)
        complain(describe(duplicate));
}

QJsonObject importFile(const QString& file, archive::Archive& archive, bool asText, int& exit)
{
    const workflow::Intake intake = workflow::takeIn(file, archive, QString(), {findOffice()});
    QJsonObject row{{QStringLiteral("file"), file}};
    QJsonArray notices;
    for (const Error& notice : intake.notices) {
        notices.append(ui::summarise(notice));
        complain(notice);
    }
    if (!notices.isEmpty())
        row.insert(QStringLiteral("notices"), notices);
    if (!intake.item) {
        row.insert(QStringLiteral("error"), ui::describe(intake.item.error()));
        exit = failed(intake.item.error());
        return row;
    }
    row.insert(QStringLiteral("id"), intake.item->id);
    row.insert(QStringLiteral("title"), intake.item->draft.title);
    if (asText)
        print(QStringLiteral("%1  %2\n").arg(intake.item->id, intake.item->draft.title));
    tellSimilar(archive, *intake.item, row);
    return row;
}

int importFiles(const Command& command, archive::Archive& archive)
{
    const QStringList files = workflow::importableFiles(command.positional());
    if (files.isEmpty())
        return failed({ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("Error", "there are no drafts in this folder"),
                       {},
                       command.positional().join(QStringLiteral(", "))});
    QJsonArray rows;
    int exit = Done;
    const bool asText = command.format() == QLatin1String("text");
    for (const QString& file : files)
        rows.append(importFile(file, archive, asText, exit));
    if (!asText)
        printJson(QJsonDocument(rows));
    return exit;
}

void printHistory(const std::vector<Revision>& revisions, const QString& format)
{
    QJsonArray rows;
    for (const Revision& revision : revisions) {
        const QString digest = QString::fromLatin1(revision.digest.toHex());
        const QString savedAt = revision.savedAt.toString(Qt::ISODate);
        rows.append(QJsonObject{{QStringLiteral("revision"), revision.number},
                                {QStringLiteral("saved_at"), savedAt},
                                {QStringLiteral("bytes"), revision.bytes},
                                {QStringLiteral("digest"), digest}});
        if (format == QLatin1String("text"))
            print(QStringLiteral("%1  %2  %3  %4\n")
                      .arg(revision.number, 4)
                      .arg(savedAt)
                      .arg(revision.bytes, 8)
                      .arg(digest.left(16)));
    }
    if (format == QLatin1String("json"))
        printJson(QJsonDocument(rows));
}

int signItem(const Command& command, const archive::Archive& archive, workflow::Desk& desk,
             SignerRole role)
{
    const auto item = archive.item(command.positional().first());
    if (!item)
        return failed(item.error());
    const auto done = desk.sign(*item, command.value(QStringLiteral("signer")), role);
    if (!done) {
        complain(done.error());
        return done.error().code == ErrorCode::Refused ? Found : Bad;
    }
    if (command.format() == QLatin1String("json"))
        printJson(QJsonDocument(toJson(*done)));
    else
        print(tr("Signed by %1: %2").arg(done->signOff->signer, done->draft.title) +
              QLatin1Char('\n'));
    const workflow::Judgement judgement = desk.judge(*done);
    for (const IgnoredFinding& ignored : judgement.ignored)
        complain(tr("Ignored by the clerk: %1").arg(ui::describe(ignored)));
    for (const workflow::Obstacle& obstacle : judgement.obstacles)
        complain(tr("Still in the way: %1").arg(ui::describe(obstacle)));
    return Done;
}

} // namespace

int runImport(const QStringList& arguments)
{
    Command command(QStringLiteral("import"),
                    tr("Takes drafts (.txt, .docx, .rtf, .html; .doc and .wps through "
                       "LibreOffice), or those in folders, into the archive and prints their ids."),
                    QStringLiteral("FILE…"));
    command.addFormats(textOrJson);
    if (!command.read(arguments, 1, -1))
        return command.exitCode();
    return onArchive(command,
                     [&](archive::Archive& archive) { return importFiles(command, archive); });
}

int runList(const QStringList& arguments)
{
    Command command(QStringLiteral("list"), tr("Lists the items of the archive, newest first."),
                    {});
    addFilters(command);
    if (!command.read(arguments, 0, 0))
        return command.exitCode();
    return runFind(command, {}, false);
}

int runSearch(const QStringList& arguments)
{
    Command command(QStringLiteral("search"),
                    tr("Finds items whose title or text has all the words, newest first."),
                    QStringLiteral("QUERY"));
    addFilters(command);
    if (!command.read(arguments, 1, -1))
        return command.exitCode();
    return runFind(command, command.positional().join(QLatin1Char(' ')), true);
}

int runShow(const QStringList& arguments)
{
    Command command(QStringLiteral("show"), tr("Shows an item as a draft file."),
                    QStringLiteral("ID"));
    command.addFormats(textOrJson);
    command.addValue(QStringLiteral("revision"), QStringLiteral("N"),
                     tr("This version instead of the newest; see history."));
    if (!command.read(arguments, 1, 1))
        return command.exitCode();
    return onArchive(command, [&](archive::Archive& archive) {
        auto item = archive.item(command.positional().first());
        if (item && command.has(QStringLiteral("revision"))) {
            const auto draft =
                archive.revision(item->id, command.value(QStringLiteral("revision")).toInt());
            if (!draft)
                return failed(draft.error());
            item->draft = *draft;
        }
        if (!item)
            return failed(item.error());
        for (Photo& photo : item->draft.facts.photos)
            photo.file = archive.photoPath(photo.file);
        if (command.format() == QLatin1String("json"))
            printJson(QJsonDocument(toJson(*item)));
        else
            print(text::formatDraft(item->draft));
        return int(Done);
    });
}

int runHistory(const QStringList& arguments)
{
    Command command(QStringLiteral("history"), tr("Lists every version of an item, oldest first."),
                    QStringLiteral("ID"));
    command.addFormats(textOrJson);
    if (!command.read(arguments, 1, 1))
        return command.exitCode();
    return onArchive(command, [&](archive::Archive& archive) {
        const auto revisions = archive.history(command.positional().first());
        if (!revisions)
            return failed(revisions.error());
        printHistory(*revisions, command.format());
        return int(Done);
    });
}

int runSign(const QStringList& arguments)
{
    Command command(QStringLiteral("sign"),
                    tr("Records who signed an item; its text is locked from then on."),
                    QStringLiteral("ID"));
    command.addFormats(textOrJson);
    command.addValue(QStringLiteral("signer"), QStringLiteral("NAME"), tr("Who signed."));
    command.addValue(QStringLiteral("role"), QStringLiteral("主要领导|分管领导"),
                     tr("The signer’s role."));
    if (!command.read(arguments, 1, 1))
        return command.exitCode();
    const auto role = fromWord<SignerRole>(command.value(QStringLiteral("role")));
    if (command.value(QStringLiteral("signer")).trimmed().isEmpty() || !role)
        return command.misused(tr("--signer takes a name and --role 主要领导 or 分管领导"));
    return onDesk(command, [&](archive::Archive& archive, workflow::Desk& desk) {
        return signItem(command, archive, desk, *role);
    });
}

} // namespace chengbao::cli
