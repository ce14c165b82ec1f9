// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/pattern_keys.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace chengbao::lint
{

/// What is known of a part of an expression. Parts are put together as the expression is.
struct PatternPart {
    std::optional<QStringList> exact; ///< all it matches, when that can be listed
    QStringList heads;                ///< with one of these every match begins; "" always does
    QStringList tails;                ///< with one of these every match ends
    std::vector<PatternKeys> keys;    ///< one of these is in every match; empty: none is known
    PatternReach extent;              ///< how long a match is
    UnitSet units;                    ///< what a match may be made of
    UnitSet firsts, lasts;            ///< what a match that is not empty may begin and end with
    bool mayBeEmpty = false;

    /// What matches exactly these.
    static PatternPart listed(QStringList strings);
    /// What matches one character out of a set too large to list.
    static PatternPart open(const UnitSet& units);
};

PatternPart sequence(const std::vector<PatternPart>& parts);
PatternPart alternation(const std::vector<PatternPart>& branches);
/// `most` may be PatternNode::withoutEnd.
PatternPart repeated(const PatternPart& part, int least, int most);

} // namespace chengbao::lint
