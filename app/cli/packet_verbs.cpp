// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/verbs.h"
#include "core/packet/profiles.h"
#include "core/workflow/desk.h"
#include "ui/words/words.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace chengbao::cli
{
namespace
{

Result<Profile> findProfile(const QString& id)
{
    const Places places = findPlaces();
    auto profiles = packet::loadProfiles(places.profileFolders());
    if (!profiles)
        return failure(profiles.error());
    const auto found = std::find_if(profiles->begin(), profiles->end(),
                                    [&](const Profile& profile) { return profile.id == id; });
    if (found != profiles->end())
        return *found;
    QStringList known;
    for (const Profile& profile : *profiles)
        known.append(profile.id);
    return failure({ErrorCode::NotFound,
                    QT_TRANSLATE_NOOP("Error", "there is no profile “%1”; there are %2"),
                    {id, known.join(QLatin1String(", "))}});
}

QJsonArray refusedJson(const std::vector<workflow::Refusal>& refused)
{
    QJsonArray rows;
    for (const workflow::Refusal& refusal : refused) {
        QJsonArray reasons;
        for (const workflow::Obstacle& obstacle : refusal.obstacles)
            reasons.append(ui::describe(obstacle));
        rows.append(QJsonObject{{QStringLiteral("id"), refusal.id},
                                {QStringLiteral("title"), refusal.title},
                                {QStringLiteral("reasons"), reasons}});
    }
    return rows;
}

void printOutcome(const workflow::ExportOutcome& outcome, const QString& format)
{
    if (format == QLatin1String("json")) {
        printJson(QJsonDocument(
            QJsonObject{{QStringLiteral("packet"),
                         outcome.packet ? QJsonValue(outcome.packet->path) : QJsonValue()},
                        {QStringLiteral("items"), QJsonArray::fromStringList(outcome.exported)},
                        {QStringLiteral("refused"), refusedJson(outcome.refused)}}));
        return;
    }
    for (const workflow::Refusal& refusal : outcome.refused) {
        print(tr("Held back: %1 (%2)").arg(refusal.title, refusal.id) + QLatin1Char('\n'));
        for (const workflow::Obstacle& obstacle : refusal.obstacles)
            print(QStringLiteral("  · %1\n").arg(ui::describe(obstacle)));
    }
    if (outcome.packet)
        print(
            tr("Packet with %1 items: %2").arg(outcome.exported.size()).arg(outcome.packet->path) +
            QLatin1Char('\n'));
    else
        print(tr("No packet was made.") + QLatin1Char('\n'));
}

/// What could not be read at all is told as such, though the others went on.
int statusOf(const workflow::ExportOutcome& outcome)
{
    int status = outcome.refused.empty() && outcome.packet ? Done : Found;
    for (const workflow::Refusal& refusal : outcome.refused) {
        for (const workflow::Obstacle& obstacle : refusal.obstacles) {
            if (obstacle.reason == workflow::Obstacle::Reason::Unreadable)
                status = failed(obstacle.error);
        }
    }
    return status;
}

} // namespace

int runExport(const QStringList& arguments)
{
    Command command(QStringLiteral("export"),
                    tr("Makes a packet of signed items; says which are held back and why."), {});
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    command.addValue(QStringLiteral("profile"), QStringLiteral("ID"),
                     tr("gov-oa, party-mail, folder or the office’s own."));
    command.addValue(QStringLiteral("to"), QStringLiteral("DIR"), tr("Where the packet goes."));
    command.addValue(QStringLiteral("item"), QStringLiteral("ID"),
                     tr("This item; may be repeated. Without it, every signed item."));
    command.addValue(QStringLiteral("system"), QStringLiteral("政务|党委"),
                     tr("Only this system."));
    if (!command.read(arguments, 0, 0))
        return command.exitCode();
    if (!command.has(QStringLiteral("profile")) || !command.has(QStringLiteral("to")))
        return command.misused(tr("--profile and --to are needed"));
    workflow::ExportRequest request;
    request.system = fromWord<System>(command.value(QStringLiteral("system")));
    if (command.has(QStringLiteral("system")) && !request.system)
        return command.misused(tr("--system takes 政务 or 党委"));
    const auto profile = findProfile(command.value(QStringLiteral("profile")));
    if (!profile)
        return failed(profile.error());
    request.profile = *profile;
    request.folder = command.value(QStringLiteral("to"));
    request.pdfModule = findPlaces().pdfModule();
    request.items = command.values(QStringLiteral("item"));

    return onDesk(command, [&](archive::Archive&, workflow::Desk& desk) {
        const auto outcome = desk.exportPacket(request, {});
        if (!outcome)
            return failed(outcome.error());
        printOutcome(*outcome, command.format());
        return statusOf(*outcome);
    });
}

int runVerify(const QStringList& arguments)
{
    Command command(QStringLiteral("verify"),
                    tr("Checks that a packet (folder or zip) is whole and unchanged."),
                    QStringLiteral("PACKET"));
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    if (!command.read(arguments, 1, 1))
        return command.exitCode();
    const auto verification = packet::verifyPacket(command.positional().first(), {});
    if (!verification)
        return failed(verification.error());
    QJsonArray problems;
    for (const Error& problem : verification->problems) {
        problems.append(ui::summarise(problem));
        if (command.format() == QLatin1String("text"))
            print(ui::summarise(problem) + QLatin1Char('\n'));
    }
    if (command.format() == QLatin1String("json"))
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("valid"), verification->valid},
                                            {QStringLiteral("problems"), problems}}));
    else if (verification->valid)
        print(tr("The packet is whole and unchanged.") + QLatin1Char('\n'));
    return verification->valid ? Done : Found;
}

} // namespace chengbao::cli
