// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"
#include "core/model/suppression.h"

namespace chengbao::lint
{

/// Findings after the clerk's suppressions were heard.
struct Sifted {
    std::vector<Finding> standing;       ///< what counts, in the order given
    std::vector<IgnoredFinding> ignored; ///< what does not, in the order given
};

/// How far findings of a rule may be ignored.
enum class Ignorable {
    Never,     ///< secret marks and the gates
    EachPlace, ///< personal data: place by place with a reason, a release on the record (留痕放行;
               ///< domain reference 2, D1 and I5)
    Freely,
};
Ignorable ignorable(const QString& rule);

/// Quotes the place of a finding that was made on this very draft. With scope Item the suppression
/// speaks of the marked text wherever it stands, or of the whole rule where `wholeRule`. Reason,
/// actor and time are the caller's.
Suppression suppressionOf(const Finding& finding, const Draft& draft, Suppression::Scope scope,
                          bool wholeRule = false);

/// Sorts out what is ignored; `findings` must come from this very draft. What may not be ignored
/// (see ignorable()) stands; what gate.sensitive says of a place that was released goes with it.
///
/// A suppression of one place covers at most one finding: that with its rule, field and marked text
/// whose surroundings fit best. They fit when the rest of the sentence is the same on both sides,
/// or else on one side (two characters or more), or when eight characters on one side are. So a
/// suppression survives whatever happens outside its sentence, and one change beside the mark; it
/// lapses with the marked text. Of places with equal sentences the one counts whose further
/// surroundings fit best.
///
/// Time grows with findings × suppressions at worst, whatever the length of the text.
Sifted applySuppressions(std::vector<Finding> findings, const Draft& draft,
                         const std::vector<Suppression>& suppressions);

} // namespace chengbao::lint
