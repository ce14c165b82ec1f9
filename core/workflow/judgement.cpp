// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/judgement.h"

#include "core/lint/gate_findings.h"
#include "core/lint/suppressions.h"
#include "core/packet/photo_cleaning.h"
#include "core/workflow/duplicates.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

bool isSigned(State state)
{
    return state == State::Signed || state == State::Submitted || state == State::Received;
}

/// Gate findings that repeat what another obstacle says already.
bool isRepeated(const Finding& finding, const std::vector<Obstacle>& found, bool signedOff)
{
    if (!signedOff && finding.field.startsWith(QLatin1String("meta.signe")))
        return true;
    if (!lint::repeatsOthers(finding))
        return false;
    return std::any_of(found.begin(), found.end(), [&](const Obstacle& other) {
        return other.finding.field == finding.field && other.finding.start == finding.start;
    });
}

void judgeSignature(const Item& item, bool signedOff, std::vector<Obstacle>& found)
{
    if (!signedOff)
        found.push_back({Obstacle::Reason::NotSigned});
    else if (item.signOff->digest != digestOf(item.draft))
        found.push_back({Obstacle::Reason::SignatureVoid});
}

void judgePhotos(const Item& item, const archive::Archive& archive, Judgement& judgement,
                 std::vector<Obstacle>& found)
{
    for (const Photo& photo : item.draft.facts.photos) {
        const auto file = archive.photo(photo.file);
        // A picture that cannot be rid of its notes would stop the whole packet later.
        const auto clean =
            file.and_then([](const QString& path) { return packet::cleanedPhotoFile(path); });
        if (clean) {
            judgement.photoFiles += *file;
            continue;
        }
        const bool missing = clean.error().code == ErrorCode::NotFound;
        found.push_back({missing ? Obstacle::Reason::PhotoMissing : Obstacle::Reason::Unreadable,
                         {},
                         clean.error()});
    }
}

/// Gates come last, so that what they repeat is known when they are looked at.
void judgeFindings(const std::vector<Finding>& findings, bool signedOff,
                   std::vector<Obstacle>& found)
{
    for (const bool gates : {false, true}) {
        for (const Finding& finding : findings) {
            const bool isGate = finding.rule.startsWith(QLatin1String("gate."));
            if (isGate == gates && finding.level == Level::Error &&
                !isRepeated(finding, found, signedOff))
                found.push_back({Obstacle::Reason::Finding, finding});
        }
    }
}

} // namespace

std::vector<Obstacle> objections(const Profile& profile, const Facts& facts,
                                 const lint::Linter& linter)
{
    std::vector<Obstacle> found;
    if (profile.system && facts.system != profile.system)
        found.push_back({Obstacle::Reason::OtherSystem});
    lint::LintOptions options;
    options.gates = true;
    options.channel = profile.channel;
    for (const Finding& finding : linter.lint(Draft{facts, {}, {}}, options)) {
        if (finding.rule == QLatin1String("gate.channel") && found.empty())
            found.push_back({Obstacle::Reason::Finding, finding});
    }
    return found;
}

std::vector<Obstacle> photoObstacles(const Item& item, const archive::Archive& archive)
{
    Judgement judgement;
    std::vector<Obstacle> found;
    judgePhotos(item, archive, judgement, found);
    return found;
}

std::vector<Obstacle> obstaclesOf(const Item& item, const std::vector<Finding>& standing,
                                  const std::vector<Obstacle>& ofPhotos)
{
    std::vector<Obstacle> found;
    const bool signedOff = isSigned(item.state) && item.signOff.has_value();
    judgeSignature(item, signedOff, found);
    found.insert(found.end(), ofPhotos.begin(), ofPhotos.end());
    judgeFindings(standing, signedOff, found);
    return found;
}

Judgement judge(const Item& item, const archive::Archive& archive, const lint::Linter& linter)
{
    Judgement judgement;
    std::vector<Obstacle> ofPhotos;
    judgePhotos(item, archive, judgement, ofPhotos);
    lint::LintOptions options;
    options.gates = true;
    std::vector<Finding> findings = linter.lint(item.draft, options);
    for (Finding& finding : findDuplicates(archive, item.draft, item.id))
        findings.push_back(std::move(finding));
    lint::Sifted sifted =
        lint::applySuppressions(std::move(findings), item.draft, item.suppressions);
    judgement.findings = std::move(sifted.standing);
    judgement.ignored = std::move(sifted.ignored);
    judgement.obstacles = obstaclesOf(item, judgement.findings, ofPhotos);
    return judgement;
}

} // namespace chengbao::workflow
