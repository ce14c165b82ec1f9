// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/measure.h"

#include <algorithm>
#include <array>

namespace chengbao::text
{
namespace
{

constexpr double mu = 10000.0 / 15;

struct Conversion {
    std::uint64_t unit;
    std::uint64_t family;
    double factor;
};

constexpr Conversion into(QStringView family, QStringView unit, double factor)
{
    return {unitKey(unit), unitKey(family), factor};
}

constexpr std::array conversions{
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

constexpr auto percents = keysOf(std::array<QStringView, 2>{u"%", u"成"});
constexpr auto fractions = keysOf(std::array<QStringView, 4>{u"%", u"成", u"‰", u"分之"});
constexpr auto noAmounts =
    keysOf(std::array<QStringView, 6>{u"", u"倍", u"℃", u"岁", u"年", u"个月"});
constexpr auto durations =
    keysOf(std::array<QStringView, 6>{u"天", u"日", u"年", u"个月", u"小时", u"周"});
constexpr auto people = keysOf(std::array<QStringView, 3>{u"人", u"名", u"位"});

} // namespace

Measure measureOf(QStringView unit)
{
    const std::uint64_t key = unitKey(unit);
    const auto isIn = [key](const auto& keys) {
        return std::ranges::find(keys, key) != keys.end();
    };
    const bool fraction = isIn(fractions);
    const bool points = key == unitKey(u"百分点");
    Measure measure{key, key, 1, 0};
    const auto has = [&measure](bool is, Measure::Trait trait) {
        measure.traits = static_cast<std::uint8_t>(measure.traits | (is ? trait : 0));
    };
    has(isIn(percents), Measure::Percent);
    has(fraction, Measure::Fraction);
    has(points, Measure::Points);
    has(!fraction && !points && !isIn(noAmounts), Measure::Amount);
    has(isIn(durations), Measure::Duration);
    has(isIn(people), Measure::People);
    const auto conversion = std::ranges::find(conversions, key, &Conversion::unit);
    if (conversion != conversions.end()) {
        measure.family = conversion->family;
        measure.factor = conversion->factor;
    }
    return measure;
}

} // namespace chengbao::text
