// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace chengbao::lint
{

enum class Wording { Share, Completion, Rate };

/// What stands between a part and the ratio stated of it.
struct ShareWords {
    Wording wording = Wording::Share;
    QStringView subject; ///< whose share it is, where it is said again: 新能源车占比
    QString whole;       ///< what it is a share of, as named: 总数, 年度计划
    QStringView verb;    ///< of a rate: 办结
    bool each = false;   ///< 分别
};

/// 任务, 目标, 计划, 指标
bool speaksOfTarget(QStringView text);

/// Reads 占…的, 完成…计划的, …率 at the end of what stands before a ratio; `wholeFollows` where the
/// whole is a figure of its own (占应收面积50万亩的52%). The views in the result last as long as
/// `gap`.
std::optional<ShareWords> readShareWords(QStringView gap, bool wholeFollows);

/// 总数, 全部案件, 馆藏总量 -> 案件, 馆藏: what the whole is called, empty where it is just the
/// whole.
QString nounOfWhole(QStringView whole);

} // namespace chengbao::lint
