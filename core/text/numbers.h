// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"

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

/// How a figure is hedged (概数): 约, 近, 超, 突破, 余, 多, 以上 …
enum class Hedge { None, About, Below, Above };

/// A number as written in a text, with its scale word and unit: 26万亩, 52%, 3.5亿元, 三成,
/// 五百三十六户, 1,000人, 2个百分点.
struct Quantity {
    Span span;        ///< number, scale and unit together
    Span number;      ///< digits only
    Decimal written;  ///< as written, before the scale word
    double value = 0; ///< in the base unit: 26万亩 is 260000, 52% is 0.52
    double step =
        0;        ///< the value of one unit of the last digit shown: 26万 -> 10000, 52.3% -> 0.001
    QString unit; ///< 亩, 元, 户, "%", "百分点", 倍 …; empty when none follows
    Hedge hedge = Hedge::None;
    bool han = false; ///< written in Chinese numerals
};

/// All quantities of a text in order. Skipped: dates and times, ordinals and list marks, document
/// numbers, telephone numbers, Latin product names, and words that only look like numbers (一方面,
/// 三农, 十四五, 万一, 统一, 一定 …). Ranges (3—5天, 15%~30%) give two quantities.
std::vector<Quantity> quantities(QStringView text);

/// A date or time of day as written.
struct DateMention {
    Span span;
    std::optional<int> year, month, day, hour, minute;
    int weekday = 0; ///< 1…7 when 星期X or 周X follows in brackets or directly; 0 otherwise
};

/// Dates and times of a text in order: 2026年9月19日, 9月19日, 2026-09-19, 9:30, 25时 …; values are
/// as written, valid or not. Durations (13个月, 23年来, 3小时) and names (3·15, 9·11) are none.
std::vector<DateMention> dates(QStringView text);

} // namespace chengbao::text
