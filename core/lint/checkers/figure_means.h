// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// So much for each that sum and count do not make: 发放补贴360万元，惠及1200户，户均2800元;
/// 前8个月累计接件2.4万件，月均4000件; 12场…岗位4800个，平均每场提供岗位300个. Only where the
/// sentence has one sum and one count it may be of, and no two of its figures make the mean.
void findMeans(const Passage& passage, std::vector<Claim>& claims);

/// What a mean is stated with: 户均补贴 -> 户, 补贴; 平均每个调解室 -> 调解室; 亩产 -> 亩, 产.
struct MeanWords {
    QString head;
    QString thing;
    bool allotted = false; ///< 每个村12万元: what each gets of what is handed out
};

/// Nothing where the label tells no mean.
std::optional<MeanWords> meanWordsOf(const Node& node);

/// Whether a mean named `head`均 or 平均每`head` may be over the figure: 户均 over 户, 人均 over
/// 名, 平均每个调解室 over 个 where 调解室 stands beside it.
bool countsHeads(const Passage& passage, std::size_t index, const QString& head);

/// A mean is stated as finely as it likes: 1686元, 1700元. One unit of its last digit that is no
/// zero, at most a tenth of it.
double meanStep(const text::Quantity& mean);

} // namespace chengbao::lint
