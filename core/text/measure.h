// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace chengbao::text
{

/// A unit's characters as one number, so that telling units apart takes one comparison; 0 is no
/// unit. Exact up to four characters, and no unit has more.
constexpr std::uint64_t unitKey(QStringView unit)
{
    std::uint64_t key = 0;
    for (qsizetype i = 0; i < unit.size(); ++i)
        key = std::rotl(key, 16) ^ unit[i].unicode();
    return key;
}

/// What a unit makes of its figure.
struct Measure {
    enum Trait : std::uint8_t {
        Percent = 1,   ///< %, 成
        Fraction = 2,  ///< %, 成, ‰, 三分之一
        Points = 4,    ///< 个百分点
        Amount = 8,    ///< a count or an amount that may be a part or a whole
        Duration = 16, ///< 3天, 24小时
        People = 32,   ///< 人, 名, 位
    };

    std::uint64_t unit = 0;   ///< unitKey()
    std::uint64_t family = 0; ///< of the unit it converts into: 公顷 and 亩 have one
    double factor = 1;        ///< how many of that one of it is
    std::uint8_t traits = 0;

    constexpr bool is(int trait) const { return (traits & trait) != 0; }
};

/// Of a unit as Quantity::unit names it; every unit that is not known to convert is a measure of
/// its own. 15亩 are 1公顷 are 10000平方米. The units that figures have are asked by the compiler.
constexpr Measure measureOf(QStringView unit);

namespace known_measures
{

struct Conversion {
    std::uint64_t unit;
    std::uint64_t family;
    double factor;
};

constexpr Conversion into(QStringView family, QStringView unit, double factor)
{
    return {unitKey(unit), unitKey(family), factor};
}

inline constexpr double mu = 10000.0 / 15;

inline constexpr std::array conversions{
    into(u"米", u"公里", 1000),
    into(u"米", u"千米", 1000),
    into(u"米", u"km", 1000),
    into(u"米", u"m", 1),
    into(u"平方米", u"亩", mu),
    into(u"平方米", u"公顷", 10000),
    into(u"平方米", u"平方公里", 1e6),
    into(u"平方米", u"平方千米", 1e6),
    into(u"公斤", u"吨", 1000),
    into(u"公斤", u"千克", 1),
    into(u"公斤", u"斤", 0.5),
    into(u"公斤", u"kg", 1),
    into(u"人", u"名", 1),
    into(u"千瓦", u"兆瓦", 1000),
    into(u"升", u"毫升", 0.001),
    into(u"分钟", u"小时", 60),
};

template <std::size_t Size>
constexpr std::array<std::uint64_t, Size> keysOf(const std::array<QStringView, Size>& units)
{
    std::array<std::uint64_t, Size> keys{};
    std::transform(units.begin(), units.end(), keys.begin(), unitKey);
    return keys;
}

inline constexpr auto percents = keysOf(std::array<QStringView, 2>{u"%", u"成"});
inline constexpr auto fractions = keysOf(std::array<QStringView, 4>{u"%", u"成", u"‰", u"分之"});
inline constexpr auto noAmounts =
    keysOf(std::array<QStringView, 6>{u"", u"倍", u"℃", u"岁", u"年", u"个月"});
inline constexpr auto durations =
    keysOf(std::array<QStringView, 6>{u"天", u"日", u"年", u"个月", u"小时", u"周"});
inline constexpr auto people = keysOf(std::array<QStringView, 3>{u"人", u"名", u"位"});

} // namespace known_measures

constexpr Measure measureOf(QStringView unit)
{
    const std::uint64_t key = unitKey(unit);
    const auto isIn = [key](const auto& keys) {
        return std::ranges::find(keys, key) != keys.end();
    };
    const bool fraction = isIn(known_measures::fractions);
    const bool points = key == unitKey(u"百分点");
    Measure measure{key, key, 1, 0};
    const auto has = [&measure](bool is, Measure::Trait trait) {
        measure.traits = static_cast<std::uint8_t>(measure.traits | (is ? trait : 0));
    };
    has(isIn(known_measures::percents), Measure::Percent);
    has(fraction, Measure::Fraction);
    has(points, Measure::Points);
    has(!fraction && !points && !isIn(known_measures::noAmounts), Measure::Amount);
    has(isIn(known_measures::durations), Measure::Duration);
    has(isIn(known_measures::people), Measure::People);
    const auto conversion =
        std::ranges::find(known_measures::conversions, key, &known_measures::Conversion::unit);
    if (conversion != known_measures::conversions.end()) {
        measure.family = conversion->family;
        measure.factor = conversion->factor;
    }
    return measure;
}

} // namespace chengbao::text
