// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"

namespace chengbao::lint
{

/// Whether two values are the same but for rounding.
bool isSame(double one, double other, double slack);

/// Of other times, planned, or told of each: no part of a sum of this paragraph.
bool isOfOther(const Node& node);

/// What the readers of slips have in common: which figures are near enough to be operands, and
/// whether a figure is borne out by any others.
class SlipReader : protected FigureReader
{
protected:
    using FigureReader::FigureReader;

    /// Whether a figure may be wrong by a slip: an exact one of this time.
    bool mayBeSlip(std::size_t index) const;
    /// The first figure a claim looks back on: a few, and two sentences at most.
    std::size_t firstInReach(std::size_t index) const;
    /// Whether a figure is told again, or two others of the paragraph make it; of those behind it
    /// only where they count.
    bool isExplained(std::size_t index, double slack, bool behindToo = true) const;
    /// What names a figure: of the second of a pair the words before the first
    /// (未消除52户155人).
    QStringView nameAt(std::size_t index) const;
    /// Whether a figure may count heads: 平均每天24个 counts no days.
    bool mayCount(std::size_t index) const;
    void claim(std::size_t index, const QString& formula, double expected);

private:
    bool makes(std::size_t a, std::size_t b, std::size_t index, double slack) const;
};

} // namespace chengbao::lint
