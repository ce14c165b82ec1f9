// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/statement.h"

#include <optional>

namespace chengbao::lint
{

/// A change and the figure stated of it.
struct Change {
    text::Quantity from, to, stated;
    int direction = 1;     ///< 1 grows, -1 shrinks, as the stated change says
    std::size_t index = 0; ///< of the stated figure
};

/// How many figures back a change is looked for.
constexpr std::size_t changeReach = 8;

/// 由800增至1000万元: the first figure borrows scale and unit from the second.
text::Quantity withScaleOf(const text::Quantity& figure, const text::Quantity& model);

/// 增加到, 缩短至, 降为 between two figures.
bool reaches(QStringView gap);

/// The direction of such a verb, 0 where it has none (调整为) or nothing of the kind stands there.
int directionReached(QStringView gap);

/// What a change is stated with: 增长, 同比下降了, 增幅为, 压缩率; 1 up, -1 down, 0 for anything
/// else, and where another subject stands before it (日均客流增长).
int directionOf(QStringView gap);

/// Exact figures of one measure that may grow into one another.
bool isOfOneKind(const text::Quantity& a, const text::Quantity& b);

/// The change that the figure at `stated` tells in the given direction: from one figure to another
/// (由120户增至150户), against a base (比上年的18家) or between two times (去年…今年…).
std::optional<Change> changeAt(const Statement& statement, std::size_t stated, int direction);

} // namespace chengbao::lint
