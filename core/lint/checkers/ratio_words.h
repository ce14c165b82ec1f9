// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// What a fraction is said to be. The views last as long as the passage does.
struct Ratio {
    enum { Share, Rate, Completion, Bare } kind = Share;
    QStringView subject; ///< whose share it is: 寄宿生比例
    QStringView whole;   ///< of what: 占接访总批次的
    QStringView verb;    ///< of a rate: 办结
};

/// A ratio and what it is told with.
struct Said {
    text::Quantity stated;
    Ratio ratio;
    std::size_t index = 0; ///< of the figure, or of the one it stands behind
};

/// What the label of a fraction says it is: 占总库容的, 占比, 办结率, 完成年度任务的, or nothing
/// but that it is more or less (超过七成).
std::optional<Ratio> ratioOf(const Passage& passage, std::size_t index);

/// What a share says in words, behind its part: 占比过半, 占一半以上, 任务过半.
std::optional<Said> halfBehind(const Passage& passage, std::size_t part);

/// 总数, 全部案件, 馆藏总量 -> 案件, 馆藏: what the whole is called, empty where it is just the
/// whole.
QString nounOfWhole(QStringView whole);

/// 约, 共, 其 … before a name left out.
QStringView nameOf(QStringView text);

/// 任务, 目标, 计划, 指标
bool speaksOfTarget(QStringView text);

/// Whether a rate's verb (参保率, 达标率, 空编率) is of what is said of its part.
bool isRateOf(const Node& part, QStringView verb);

/// 职工参保率 behind 已参保37.8万人: the rate of a group that nothing was `told` of before it.
bool isOfNewGroup(QStringView verb, QStringView told);

/// 涉农贷款 beside 新增贷款: one noun at the end of both, and nothing in common before it.
bool isOtherSort(QStringView subject, QStringView label);

/// 合格率 told of 不合格的10批次, 空编率 of 实有774名: what is left of the part.
bool isRateOfRest(const Node& part, QStringView verb);

/// Whether the part or its rate is told by what is not.
bool mayBeOfRest(const Node& part, QStringView verb);

} // namespace chengbao::lint
