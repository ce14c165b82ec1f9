// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/similar.h"
#include "app/cli/verbs.h"
#include "core/text/draft_file.h"

#include <QFile>
#include <QJsonObject>

namespace chengbao::cli
{
namespace
{

using Relation = archive::Duplicate::Relation;

QString word(Relation relation)
{
    switch (relation) {
    case Relation::Likely:
        return QStringLiteral("likely");
    case Relation::FiguresUpdated:
        return QStringLiteral("figures-updated");
    case Relation::Similar:
        break;
    }
    return QStringLiteral("similar");
}

QJsonObject toJson(const archive::SharedSentence& shared)
{
    return {{QStringLiteral("start"), shared.span.start},
            {QStringLiteral("end"), shared.span.end()},
            {QStringLiteral("earlier"), shared.earlier},
            {QStringLiteral("same_figures"), shared.sameFigures}};
}

/// The draft that the user names: a file, or an item of the archive.
Result<Item> named(const archive::Archive& archive, const QString& name)
{
    if (!QFile::exists(name))
        return archive.item(name);
    return text::readDraftFile(name).map([](Draft draft) {
        Item item;
        item.draft = std::move(draft);
        return item;
    });
}

void printText(const std::vector<archive::Duplicate>& duplicates, const Draft& draft)
{
    for (const archive::Duplicate& duplicate : duplicates) {
        print(describe(duplicate) + QLatin1Char('\n'));
        for (const archive::SharedSentence& shared : duplicate.shared)
            print(QStringLiteral("  = %1\n")
                      .arg(draft.body.mid(shared.span.start, shared.span.length)));
        for (const Span& added : duplicate.added)
            print(QStringLiteral("  + %1\n").arg(draft.body.mid(added.start, added.length)));
        for (const QString& gone : duplicate.gone)
            print(QStringLiteral("  - %1\n").arg(gone));
    }
}

} // namespace

QString describe(const archive::Duplicate& duplicate)
{
    const QString about = QStringLiteral("%1  %2  %3%")
                              .arg(duplicate.earlier.id, duplicate.earlier.title)
                              .arg(qRound(duplicate.similarity * 100));
    switch (duplicate.relation) {
    case Relation::Likely:
        return tr("Most likely the same: %1").arg(about);
    case Relation::FiguresUpdated:
        return tr("The same with other figures, a follow-up: %1").arg(about);
    case Relation::Similar:
        break;
    }
    return tr("Similar: %1").arg(about);
}

QJsonArray toJson(const std::vector<archive::Duplicate>& duplicates)
{
    QJsonArray rows;
    for (const archive::Duplicate& duplicate : duplicates) {
        QJsonArray shared;
        for (const archive::SharedSentence& sentence : duplicate.shared)
            shared.append(toJson(sentence));
        rows.append(QJsonObject{
            {QStringLiteral("id"), duplicate.earlier.id},
            {QStringLiteral("title"), duplicate.earlier.title},
            {QStringLiteral("state"), toWord(duplicate.earlier.state)},
            {QStringLiteral("unit"), duplicate.earlier.unit},
            {QStringLiteral("day"), duplicate.day.toString(Qt::ISODate)},
            {QStringLiteral("similarity"), qRound(duplicate.similarity * 1000) / 1000.0},
            {QStringLiteral("relation"), word(duplicate.relation)},
            {QStringLiteral("shared"), shared},
            {QStringLiteral("gone"), QJsonArray::fromStringList(duplicate.gone)}});
    }
    return rows;
}

int runSimilar(const QStringList& arguments)
{
    Command command(QStringLiteral("similar"),
                    tr("Finds items of the archive that say much the same as a draft, or as an "
                       "item, and shows what both have."),
                    QStringLiteral("FILE|ID"));
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    if (!command.read(arguments, 1, 1))
        return command.exitCode();
    return onArchive(command, [&](const archive::Archive& archive) {
        const auto item = named(archive, command.positional().first());
        if (!item)
            return failed(item.error());
        const auto duplicates = archive.findDuplicates(item->draft, item->id);
        if (!duplicates)
            return failed(duplicates.error());
        if (command.format() == QLatin1String("json"))
            printJson(QJsonDocument(toJson(*duplicates)));
        else
            printText(*duplicates, item->draft);
        return int(Done);
    });
}

} // namespace chengbao::cli
