// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"

namespace chengbao::lint
{

// Two gates find nothing of their own: they speak of what other rules found, at the places of
// those. Whoever shows the others' findings too would say the same twice. A third one speaks of
// what everybody sees.

/// gate.sensitive says at each place of secret.marking and privacy.* that nothing may leave with
/// it: whoever shows those has said it.
bool repeatsOthers(const Finding& finding);

/// gate.three-no says of a text that it has too many of some findings, at one of them: it belongs
/// where findings are listed, not on the text.
bool countsOthers(const Finding& finding);

/// gate.blank says of each prompt of a template that it was not typed over (〖填：…〗). Whoever
/// begins to write sees the prompts themselves: one line about all of them is enough.
bool isUnfilled(const Finding& finding);

} // namespace chengbao::lint
