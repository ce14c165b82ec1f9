// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/versions.h"

#include "core/text/word_count.h"

namespace chengbao::workflow
{
namespace
{

/// Whether an entry tells of `next` being kept: every save makes a version, another step only when
/// it changed the draft.
bool tellsOf(const TrailEntry& entry, const Version& next)
{
    // These leave the draft as it is.
    for (const char* action : {"ignore", "heed", "request-review"}) {
        if (entry.action == QLatin1String(action))
            return false;
    }
    if (entry.action == QLatin1String("save"))
        return true;
    return next.revision.savedAt <= entry.at && digestOf(next.draft) == entry.digest;
}

void tellSteps(std::vector<Version>& versions, const std::vector<TrailEntry>& trail)
{
    std::size_t at = 0;
    State state = State::Draft;
    for (std::size_t i = 0; i < trail.size() && !versions.empty(); ++i) {
        if (i > 0 && at + 1 < versions.size() && tellsOf(trail[i], versions[at + 1])) {
            versions[at].state = state;
            ++at;
        }
        versions[at].steps.push_back(trail[i]);
        state = trail[i].to;
    }
    for (; at < versions.size(); ++at)
        versions[at].state = state;
}

} // namespace

Result<std::vector<Version>> versionsOf(const archive::Archive& archive, const QString& id,
                                        const Progress& progress)
{
    const auto revisions = archive.history(id);
    if (!revisions)
        return failure(revisions.error());
    const auto trail = archive.trail(id);
    if (!trail)
        return failure(trail.error());
    std::vector<Version> versions;
    for (const Revision& revision : *revisions) {
        if (progress.cancelled())
            return failure({ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled"), {}, id});
        auto draft = archive.revision(id, revision.number);
        if (!draft)
            return failure(draft.error());
        const QString before = versions.empty() ? QString() : versions.back().draft.body;
        Version version{revision, std::move(*draft), 0, {}, State::Draft, {}};
        version.characters = text::countWords(version.draft.body);
        version.change =
            text::sizeOf(text::difference(before, version.draft.body), before, version.draft.body);
        versions.push_back(std::move(version));
        progress.report(static_cast<int>(versions.size()), static_cast<int>(revisions->size()));
    }
    tellSteps(versions, *trail);
    return versions;
}

} // namespace chengbao::workflow
