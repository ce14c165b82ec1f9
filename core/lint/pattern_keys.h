// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/pattern_syntax.h"
#include "core/lint/unit_set.h"

#include <QStringList>

#include <vector>

namespace chengbao::lint
{

/// How far a match may reach to one side of a literal: over any number of units of `run` and
/// `others` units besides.
struct PatternReach {
    int others = 0;
    UnitSet run;
    bool operator==(const PatternReach&) const = default;
};

/// What stands directly to one side of a literal in a match.
struct PatternNeighbour {
    UnitSet units;    ///< one of these
    bool none = true; ///< or the match begins or ends with the literal: then it may be anything
    bool operator==(const PatternNeighbour&) const = default;
};

/// Literals that wake an expression, how far around them a match may reach, and beside which units
/// there is none. See ReadyKeys for how they are asked.
struct PatternKeys {
    QStringList literals;
    PatternReach before, after;
    PatternNeighbour previous, next;
    bool operator==(const PatternKeys&) const = default;
};

/// Literals of which every match holds one, within the reach it has: where none stands the
/// expression need not run, and where one does, only around it. Of all such sets that which seems
/// rarest in Chinese official prose. Empty when none is known, because the expression may match
/// without any fixed text; then it has to run everywhere. What a branch that ends in `()` steps
/// over is no match that counts, but it may hide one: then the reach is all the units that matches
/// may be made of.
std::vector<PatternKeys> patternKeys(const PatternNode& pattern);

} // namespace chengbao::lint
