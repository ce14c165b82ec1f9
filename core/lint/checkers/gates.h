// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/report.h"

namespace chengbao::lint
{

// The gates of an item (domain reference section 2, I1 to I10). They run after all other rules and
// only when asked: the facts, and what was found in the text, decide whether the item may leave.

/// I1: the facts no packet goes without: system, kind, unit, author, phone, signer; and a title
/// and a body.
void checkRequired(const Document& document, const Rule& rule, Report& report);
/// I2: the signer's role is enough for the kind: 紧急 and 问题建议 take the principal leader.
void checkSignOff(const Document& document, const Rule& rule, Report& report);
/// I4: the system goes by this channel; silent while the channel is open. The rule's groups are
/// named by system and list the channels it does not take.
void checkChannel(const Document& document, const Rule& rule, Report& report);
/// I5: nothing secret or personal (D1 to D4) stands in the text, the facts or the captions.
void checkSensitive(const Document& document, const Rule& rule, Report& report);
/// I6: whether the item may be made public is filled in.
void checkDisclosure(const Document& document, const Rule& rule, Report& report);
/// I7: a commissioned item names its commission, and not one of a year long over. The group
/// `placeholder` lists what clerks write for want of a number.
void checkCommission(const Document& document, const Rule& rule, Report& report);
/// I8: leaders' remarks and items whose title is about an event (the rule's words) or a leader's
/// visit (its patterns) have photos, and photos have captions.
void checkPhotos(const Document& document, const Rule& rule, Report& report);
/// Nothing of the text is still to be filled in or confirmed (see text::blanks()).
void checkBlanks(const Document& document, const Rule& rule, Report& report);
/// I9 (三不上报): gathers what other rules found into the three reasons not to report an item. The
/// groups `wordy`, `vague` and `shallow` list those rules' ids.
void checkThreeNo(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
