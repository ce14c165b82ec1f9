// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

#include <span>
#include <vector>

namespace chengbao::lint
{

/// Whether some figures, each added or taken away, make the one at `index`, at least two of them;
/// or one of them is it. Looks at the last few only.
bool isMadeOf(const Passage& passage, std::size_t index, std::span<const std::size_t> operands);

/// Whether the sentence tells behind a figure that not all is in it:
/// 共发放480万元，剩余资金年底兑付.
bool leavesOver(const Passage& passage, std::size_t index);

/// The figures of the same measure in the sentence of one and the one before it, the nearest first
/// and the last few only.
std::vector<std::size_t> operandsOf(const Passage& passage, std::size_t index);

/// Words that set a figure beside those before it: 其中, 另, 去年.
bool isSetAside(QStringView text);

/// The claim that a figure should be `expected`, in the measure of Passage::value(), by a sum done
/// that is told up to its equals sign.
Claim resultClaim(const Passage& passage, std::size_t index, const QString& formula,
                  double expected);

/// The claim that the figure at `total` should be the sum of `parts`, told part by part.
Claim sumClaim(const Passage& passage, std::size_t total, std::span<const std::size_t> parts);

/// Whether a text is one of `words` or ends in one.
bool endsInAny(QStringView text, std::initializer_list<QStringView> words);

} // namespace chengbao::lint
