// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/numbers.h"

#include <QString>

#include <vector>

namespace chengbao::text
{

/// A figure worked out of those in a text, ready to stand in it. All arithmetic is exact; what has
/// to be rounded (two decimals, halves up) says so with 约.
struct Conversion {
    enum class Kind {
        Unit,       ///< the same in another unit or scale
        Growth,     ///< 增长12.5%, 下降8%
        Difference, ///< 增加3万亩, 减少2户; of percentages 提高2.3个百分点
        Share,      ///< 占52%
        Times,      ///< 是…的3倍
        PerHead,    ///< 人均, 户均, 亩均, 平均每个
    };
    Kind kind = Kind::Unit;
    QString text;    ///< Chinese, as it goes into the item
    QString formula; ///< how it came about, in the words of the figures: (28-26)÷26
    bool operator==(const Conversion&) const = default;
};

/// The same amount in the units and scales a clerk may want: 亩, 公顷 and 平方公里, 公斤, 吨 and
/// 斤, 公里 and 米, 元, 万元 and 亿元, 万人 and 人 … (15亩 = 1公顷). Empty where there is no other
/// way.
std::vector<Conversion> conversionsOf(const Quantity& figure);

/// What two figures make together, `first` being the earlier state, the whole, or what is shared
/// out. Of one measure: growth, difference, share, times; percentages differ in points; of several
/// measures, what falls to one of those that are counted. Empty where they say nothing together.
std::vector<Conversion> conversionsOf(const Quantity& first, const Quantity& second);

} // namespace chengbao::text
