// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/report.h"

namespace chengbao::lint
{

// The gates that have to see from the words what an item is about; see gates.h.

/// I3: an item about party building goes up as 党委信息 only. It is one when its title says so with
/// one of the rule's words, or when they fill at least half of the body's sentences. The group
/// `unless-means` holds words that may also stand for the way a thing is done; those warn.
void checkPartyChannel(const Document& document, const Rule& rule, Report& report);

/// I10: an item about a case that is not over needs the consent of who handles it. The rule's words
/// and patterns tell of one such case, unless they count many (刑事拘留42人); the groups
/// `unless-closed` and `unless-agreed` clear it.
void checkCaseConsent(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
