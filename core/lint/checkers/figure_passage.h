// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/statement.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace chengbao::lint
{

/// A figure of a paragraph and where it stands in it: the clause, the stretch up to a semicolon and
/// the sentence are numbered from the paragraph's start.
struct Node {
    QStringView label; ///< see Statement::label(), without what is hedged or linked at its end
    QStringView tail;
    QChar opener;            ///< the stop before the label; null where a figure stands before it
    std::uint64_t units = 0; ///< see unitMask(): none of the label lacks here
    LabelCues cues;          ///< likewise
    int clause = 0, stretch = 0, sentence = 0;
    bool amount = false; ///< tells exactly how much there is: no change, age, bound or fraction
};

/// The figures of one paragraph, each with what is said of it: the operands a claimed figure may
/// have been worked out from.
struct Passage {
    const Statement& statement; ///< outlives it
    std::vector<Node> nodes;
    LabelCues cues = {}; ///< of all of them

    const text::Quantity& figure(std::size_t index) const { return statement.figures[index]; }
    double value(std::size_t index) const { return amount(statement.figures[index]); }
    /// Whether both tell how much of one measure.
    bool alike(std::size_t one, std::size_t other) const;
    /// Whether one tells how many people there is room for (床位2160张), the other how many there
    /// are.
    bool seats(std::size_t room, std::size_t people) const;
    /// The text between two figures, whatever stands there.
    QStringView between(std::size_t left, std::size_t right) const;
    /// Whether a figure before another stands in its sentence and within reach.
    bool beside(std::size_t before, std::size_t index) const;
    /// The amounts of its measure beside a figure, the first of the sentence first.
    std::vector<std::size_t> fellows(std::size_t index) const;
};

/// How many figures a claim looks back on; a paragraph of any length costs the same per figure.
constexpr std::size_t passageReach = 12;

Passage passageOf(const Statement& paragraph);

/// Whether a run of `length` units of one text stands in the other.
bool sharesRun(QStringView one, QStringView other, qsizetype length);

/// Whether two texts have a word in common: two characters beside each other.
bool shareWord(QStringView one, QStringView other);

/// Whether a figure is set apart from the sum it stands beside: 其中, 另, 至少.
bool standsApart(QStringView text);

/// 去年, 同期: the figure is told of another time.
bool comparesTimes(QStringView text);

} // namespace chengbao::lint
