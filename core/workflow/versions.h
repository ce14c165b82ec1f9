// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/text/difference.h"

namespace chengbao::workflow
{

/// One kept version of an item, and what came of it.
struct Version {
    Revision revision;
    QByteArray digest;           ///< digestOf() its draft
    int characters = 0;          ///< 字数 of its body, see text::countWords()
    text::DifferenceSize change; ///< of its body against the version before; all added in the first
    State state = State::Draft;  ///< where the item stood before the next version was kept
    /// What the trail says was done with it, oldest first: first how it came to be kept, then the
    /// steps of the workflow and what was ignored.
    std::vector<TrailEntry> steps;
};

/// Every version of an item, oldest first. The trail does not name revisions: an entry belongs to
/// the version that was the newest one then, told by the order, times and digests of both. Reads
/// and compares the texts of all that are not among those `known` from before: for a worker. Fails
/// as the archive does, or with Cancelled.
Result<std::vector<Version>> versionsOf(const archive::Archive& archive, const QString& id,
                                        const Progress& progress,
                                        const std::vector<Version>& known = {});

/// What putting an older version back makes of the present draft: its title, its text and its
/// facts. Photos stay, and so does what signing and sending fill in, which no version brings back.
Draft putBack(const Draft& older, const Draft& present);

} // namespace chengbao::workflow
