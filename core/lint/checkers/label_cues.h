// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cstdint>

namespace chengbao::lint
{

/// What wakes a reader of figures: a figure whose label has none of its cues is none of its
/// business. A cue is told by a unit anywhere in the label or, where it says so, by its last one.
enum class LabelCue : std::uint8_t {
    Change,   ///< 同比, 增加, 净减
    Rest,     ///< 剩余, 缺口, 未; 正在
    Total,    ///< 共, 合计
    Sum,      ///< 共, 合计, 总额
    Each,     ///< 每, 各
    Net,      ///< 净增
    Share,    ///< 每百, 每千, 每万
    Mean,     ///< 户均, 每村
    Heads,    ///< 每, 单, 亩产
    Whole,    ///< what a product is called
    Period,   ///< 全年, 上半年, 前三季度
    Closing,  ///< 年末, 结余, 目前
    Opposite, ///< 不, 未, 男, 女
    Beyond,   ///< 超
    Joint,    ///< 合计, 之和
    Apart,    ///< 分别
    Most,     ///< 最高, 最少
    Product,  ///< what so much for each comes to: 发放, 支出, 收益
    // By the last unit:
    EndsDifference, ///< 结余, 相差, 节约资金, 多
    EndsTakenUp,    ///< 上述, 全部, 所有, 完成的
    EndsRatio,      ///< 率, 占比, 占…的
    EndsGrowth,     ///< 增长, 降低
    EndsYield,      ///< 亩产
    EndsThere,      ///< 还有
};

/// A set of cues.
class LabelCues
{
public:
    constexpr LabelCues() = default;

    /// Those that a label tells by any of its units.
    static LabelCues of(QStringView label);
    /// Those that it tells by its last one.
    static LabelCues ofEnd(QStringView label);

    constexpr bool has(LabelCue cue) const { return m_bits >> static_cast<unsigned>(cue) & 1U; }

    constexpr LabelCues& operator|=(LabelCues other)
    {
        m_bits |= other.m_bits;
        return *this;
    }

private:
    std::uint32_t m_bits = 0;
};

} // namespace chengbao::lint
