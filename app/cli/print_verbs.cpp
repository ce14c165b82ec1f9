// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed: compile (an issue of a publication) and sheet (of one item).
#include "app/cli/command.h"
#include "app/cli/verbs.h"
#include "core/packet/profiles.h"
#include "core/workflow/publishing.h"

#include <QJsonObject>

#include <algorithm>

namespace chengbao::cli
{
namespace
{

/// The one that --publication names; the first without it.
Result<packet::Publication> publicationOf(const Command& command)
{
    const auto all = packet::loadPublications(findPlaces().publicationFolders());
    if (!all)
        return failure(all.error());
    const QString id = command.value(QStringLiteral("publication"));
    const auto found = std::find_if(all->begin(), all->end(),
                                    [&](const auto& one) { return id.isEmpty() || one.id == id; });
    if (found == all->end())
        return failure({ErrorCode::NotFound,
                        QT_TRANSLATE_NOOP("Error", "there is no publication “%1”"),
                        {id},
                        {}});
    return *found;
}

int compile(const Command& command, archive::Archive& archive)
{
    const auto publication = publicationOf(command);
    if (!publication)
        return failed(publication.error());
    workflow::IssueRequest request{*publication,
                                   {},
                                   command.positional(),
                                   command.value(QStringLiteral("to")),
                                   findPlaces().pdfModule()};
    const QString day = command.value(QStringLiteral("date"));
    request.issue.date =
        day.isEmpty() ? SystemClock().today() : QDate::fromString(day, Qt::ISODate);
    request.issue.number = command.value(QStringLiteral("number")).toInt();
    request.issue.total = command.value(QStringLiteral("total")).toInt();
    request.issue.note = command.value(QStringLiteral("note"));
    if (!request.issue.date.isValid())
        return command.misused(tr("--date takes a day as 2026-09-25"));
    const auto linter = makeLinterWithNames(findPlaces());
    if (!linter)
        return failed(linter.error());
    const auto issue = workflow::compileIssue(request, archive, *linter,
                                              packet::IssueRegister(findPlaces().issues()));
    if (!issue)
        return failed(issue.error());
    if (command.format() == QLatin1String("json"))
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("file"), request.target},
                                            {QStringLiteral("publication"), publication->name},
                                            {QStringLiteral("year"), issue->year},
                                            {QStringLiteral("number"), issue->number}}));
    else
        print(QStringLiteral("%1 %2  %3\n")
                  .arg(publication->name, packet::issueName(*issue), request.target));
    return Done;
}

int writeSheet(const Command& command, archive::Archive& archive)
{
    const std::pair<const char*, workflow::SheetKind> kinds[] = {
        {"text", workflow::SheetKind::Text},
        {"submission", workflow::SheetKind::Submission},
        {"sign-off", workflow::SheetKind::SignOff}};
    const QString word = command.value(QStringLiteral("kind"));
    const auto kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& one) {
        return word == QLatin1String(one.first);
    });
    if (kind == std::end(kinds))
        return command.misused(tr("--kind takes text, submission or sign-off"));
    const auto item = archive.item(command.positional().first());
    if (!item)
        return failed(item.error());
    const auto profiles = packet::loadProfiles(findPlaces().profileFolders());
    if (!profiles)
        return failed(profiles.error());
    const QString id = command.value(QStringLiteral("profile"));
    const auto fits = [&](const Profile& one) {
        return id.isEmpty() ? one.system == item->draft.facts.system : one.id == id;
    };
    const auto profile = std::find_if(profiles->begin(), profiles->end(), fits);
    if (profile == profiles->end() && !id.isEmpty())
        return failed({ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("Error", "there is no profile “%1”"),
                       {id},
                       {}});
    const auto done = workflow::writeSheet(
        kind->second, *item, profile == profiles->end() ? Profile() : *profile, archive,
        SystemClock().today(), command.value(QStringLiteral("to")), findPlaces().pdfModule());
    if (!done)
        return failed(done.error());
    const QString file = command.value(QStringLiteral("to"));
    if (command.format() == QLatin1String("json"))
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("file"), file}}));
    else
        print(file + QLatin1Char('\n'));
    return Done;
}

} // namespace

int runCompile(const QStringList& arguments)
{
    Command command(QStringLiteral("compile"),
                    tr("Compiles items into an issue of a publication, as .docx or .pdf."),
                    QStringLiteral("ID…"));
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    command.addValue(QStringLiteral("to"), QStringLiteral("FILE"), tr("The .docx or .pdf."));
    command.addValue(QStringLiteral("publication"), QStringLiteral("ID"),
                     tr("Which publication; the first otherwise."));
    command.addValue(QStringLiteral("number"), QStringLiteral("N"),
                     tr("Its number in the year; the next otherwise."));
    command.addValue(QStringLiteral("total"), QStringLiteral("N"),
                     tr("Its number over all years."));
    command.addValue(QStringLiteral("date"), QStringLiteral("DAY"),
                     tr("Its day; today otherwise."));
    command.addValue(QStringLiteral("note"), QStringLiteral("TEXT"),
                     tr("The editor’s note (按语)."));
    if (!command.read(arguments, 1, -1))
        return command.exitCode();
    if (!command.has(QStringLiteral("to")))
        return command.misused(tr("--to is needed"));
    return onArchive(command, [&](archive::Archive& archive) { return compile(command, archive); });
}

int runSheet(const QStringList& arguments)
{
    Command command(QStringLiteral("sheet"),
                    tr("Writes what is printed of an item: its text, its form, or the sheet to be "
                       "signed by hand."),
                    QStringLiteral("ID"));
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    command.addValue(QStringLiteral("kind"), QStringLiteral("text|submission|sign-off"),
                     tr("正文, 报送单 or 审签单."));
    command.addValue(QStringLiteral("to"), QStringLiteral("FILE"), tr("The .docx or .pdf."));
    command.addValue(QStringLiteral("profile"), QStringLiteral("ID"),
                     tr("Whose recipient stands on the form; otherwise the first of the system."));
    if (!command.read(arguments, 1, 1))
        return command.exitCode();
    if (!command.has(QStringLiteral("to")))
        return command.misused(tr("--to is needed"));
    return onArchive(command,
                     [&](archive::Archive& archive) { return writeSheet(command, archive); });
}

} // namespace chengbao::cli
