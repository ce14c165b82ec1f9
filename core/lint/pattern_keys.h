// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/pattern_syntax.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace chengbao::lint
{

/// A set of UTF-16 units, named by those it holds or by those it does not.
struct UnitSet {
    QString units;
    bool negated = false;

    bool contains(QChar unit) const
    {
        return (std::find(units.begin(), units.end(), unit) != units.end()) != negated;
    }
    bool holdsNone() const { return !negated && units.isEmpty(); }
    bool holdsAll() const { return negated && units.isEmpty(); }
    bool operator==(const UnitSet&) const = default;
};

/// How far a match may reach to one side of a literal: over any number of units of `run` and
/// `others` units besides.
struct PatternReach {
    int others = 0;
    UnitSet run;

    /// Where the reach from `at` on ends, backwards and forwards.
    int before(QStringView text, int at) const;
    int after(QStringView text, int at) const;
    bool operator==(const PatternReach&) const = default;
};

/// Literals that wake an expression, and how far around them a match may reach.
struct PatternKeys {
    QStringList literals;
    PatternReach before, after;
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
