// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"
#include "core/text/measure.h"
#include "core/text/unit_classes.h"

#include <QString>

#include <optional>
#include <vector>

namespace chengbao::text
{

/// An exact decimal: `units` × 10^-decimals. Sums of money and counts are compared without binary
/// floating point.
struct Decimal {
    qint64 units = 0;
    int decimals = 0;

    double value() const;
    bool operator==(const Decimal&) const = default;
};

/// How a figure is hedged (概数): 约 左右 (About), 近 不足 以内 (Below), 超 突破 逾 余 多 以上
/// (Above).
enum class Hedge { None, About, Below, Above };

/// A number as written in a text, with its scale word and unit: 26万亩, 52%, 3.5亿元, 三成,
/// 五百三十六户, 1,000人, 2个百分点.
struct Quantity {
    Span span;       ///< number, scale and unit together, 余 and 多 between them included
    Span number;     ///< digits only; in 3亿4500万元 up to the last digit
    Decimal written; ///< as written, before the last scale word: 26万 -> 26, 3亿4500万 -> 34500
    double value = 0; ///< in the base unit: 26万亩 is 260000, 52% is 0.52, 2个百分点 0.02, 三成 0.3
    /// The value of one unit of the last digit shown: 26万 -> 10000, 52.3% -> 0.001.
    double step = 0;
    /// 亩, 元, 户, "%", "百分点" (个百分点 too), "成", "倍", "分之" (三分之一, 一半: value 1/3,
    /// 0.5, step 0) …; empty when none follows.
    QString unit;
    Measure measure; ///< of `unit`
    Hedge hedge = Hedge::None;
    bool han = false;   ///< written in Chinese numerals
    bool range = false; ///< one end of a range: 3—5天
};

/// All quantities of a text in order, on both punctuation widths and digit widths. Skipped: dates
/// and times, ordinals and list marks, document numbers, telephone numbers, Latin product names,
/// version numbers, and words that only look like numbers (一方面, 三农, 十四五, 万一, 统一, 一定
/// …). Chinese numerals count only with a unit behind them; 一个 and digits strung together
/// (三四个) do not. Ranges (3—5天, 15%~30%, 9~16亿元) give two quantities; the first takes scale
/// and unit of the second where it has none. Durations (3年, 13个月) are quantities.
std::vector<Quantity> quantities(QStringView text);

/// A date or time of day as written.
struct DateMention {
    Span span;
    std::optional<int> year, month, day, hour, minute;
    int weekday = 0; ///< 1…7 when 星期X or 周X follows in brackets or directly; 0 otherwise
};

/// The same for a text whose dates() are known.
std::vector<Quantity> quantities(QStringView text, const std::vector<DateMention>& dates);

/// The same for a text that is folded to half width already, with its classes; `original` tells a
/// thousands comma from a full-width one.
std::vector<Quantity> foldedQuantities(QStringView folded, QStringView original,
                                       const UnitClasses& classes,
                                       const std::vector<DateMention>& dates);

/// Dates and times of a text in order: 2026年9月19日, 9月, 2026-09-19, 19日, 9:30, 25时, 九月十九日
/// …; values are as written, valid or not. A time directly behind a day belongs to its mention;
/// both ends of a period (5-8月, 2021—2025年) are mentions. Durations (13个月, 23年来, 3小时,
/// 3日内), ratios (配比1:10) and names (3·15, 9·11) are none.
std::vector<DateMention> dates(QStringView text);

/// The same for a text that is folded to half width already, with its classes.
std::vector<DateMention> foldedDates(QStringView folded, const UnitClasses& classes);

} // namespace chengbao::text
