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
    return next.revision.savedAt <= entry.at && next.digest == entry.digest;
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

/// `before` is the body of the version before and becomes that of this one.
Result<Version> measured(const archive::Archive& archive, const QString& id,
                         const Revision& revision, std::optional<QString>& before)
{
    if (!before && revision.number > 1) {
        auto draft = archive.revision(id, revision.number - 1);
        if (!draft)
            return failure(draft.error());
        before = draft->body;
    }
    const auto draft = archive.revision(id, revision.number);
    if (!draft)
        return failure(draft.error());
    const QString older = before.value_or(QString());
    before = draft->body;
    return Version{revision,
                   digestOf(*draft),
                   text::countWords(draft->body),
                   text::sizeOf(text::difference(older, draft->body), older, draft->body),
                   State::Draft,
                   {}};
}

} // namespace

Result<std::vector<Version>> versionsOf(const archive::Archive& archive, const QString& id,
                                        const Progress& progress, const std::vector<Version>& known)
{
    const auto revisions = archive.history(id);
    if (!revisions)
        return failure(revisions.error());
    const auto trail = archive.trail(id);
    if (!trail)
        return failure(trail.error());
    std::vector<Version> versions;
    std::optional<QString> before; // the body of the version before, when it was read
    for (const Revision& revision : *revisions) {
        if (progress.cancelled())
            return failure({ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled"), {}, id});
        const std::size_t index = versions.size();
        if (index < known.size() && known[index].revision.digest == revision.digest) {
            versions.push_back(known[index]);
            versions.back().steps.clear();
            continue;
        }
        auto version = measured(archive, id, revision, before);
        if (!version)
            return failure(version.error());
        versions.push_back(std::move(*version));
        progress.report(static_cast<int>(versions.size()), static_cast<int>(revisions->size()));
    }
    tellSteps(versions, *trail);
    return versions;
}

Draft putBack(const Draft& older, const Draft& present)
{
    Draft draft = older;
    draft.facts.photos = present.facts.photos;
    draft.facts.signer = present.facts.signer;
    draft.facts.signerRole = present.facts.signerRole;
    draft.facts.signedOn = present.facts.signedOn;
    draft.facts.reportDate = present.facts.reportDate;
    return draft;
}

} // namespace chengbao::workflow
