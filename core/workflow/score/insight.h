// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/report.h"

namespace chengbao::workflow
{

/// What of the office's own items was adopted, by one thing they have in common. Counts of what
/// was, no promise of what will be.
struct Insight {
    enum class By { Kind, Source, Length, Board, Unit, Findings };
    By by = By::Kind;
    std::vector<Share> rows; ///< most submitted first; those by length and findings in their order
};

/// Over the items reported from `from` to `to` (either may be null): an item counts once, and as
/// adopted when it stands so or the books have an adoption of it that stands. Rows without a name
/// are items of which that is not known; a thing nothing is known about has no rows. Sources are
/// those of items and events.
std::vector<Insight> whatGetsAdopted(const Books& books, const QDate& from, const QDate& to);

} // namespace chengbao::workflow
