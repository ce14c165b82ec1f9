// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/ledger.h"
#include "core/workflow/score/scheme.h"

namespace chengbao::workflow
{

/// What an event is worth before it is shared out.
struct Worth {
    Points points;
    QString arithmetic; ///< what was calculated so far: "20 × 2"
    QString name;       ///< of the carrier or rule
    LineReason reason;
    bool open = false; ///< it cannot be told; `reason` says what is missing, `points` are 0
    Placing placing;   ///< of an adoption
};

/// An adoption under a scheme; `upper` (may be null) is the scheme that its multipliers speak of.
Worth adoptionWorth(const Scheme& scheme, const Scheme* upper, const ScoreEvent& event);
/// An instruction or a commission under the bonus that takes it. Points are 0 for a bonus that
/// multiplies the item's points.
Worth bonusWorth(const Bonus& bonus, const ScoreEvent& event);
/// What a penalty takes off, below 0.
Worth penaltyWorth(const PenaltyRule& rule, const ScoreEvent& event);

/// The first rule that takes the event, or null.
const Bonus* bonusFor(const Scheme& scheme, const ScoreEvent& event);
const PenaltyRule* penaltyFor(const Scheme& scheme, const ScoreEvent& event);

/// The part of `worth` that goes to the unit (the person) at `index`, rounded as the scheme says,
/// with the whole arithmetic.
Worth unitPart(const Worth& worth, const ScoreEvent& event, std::size_t index,
               const Scheme& scheme);
Worth personPart(const Worth& worth, const ScoreEvent& event, std::size_t index,
                 const Scheme& scheme);

/// "5 × 2" and the result as "5 × 2 = 10"; nothing was calculated in "5".
QString finishedArithmetic(const QString& arithmetic, const Points& result);

} // namespace chengbao::workflow
