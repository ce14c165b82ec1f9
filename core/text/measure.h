// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

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

    bool is(int trait) const { return (traits & trait) != 0; }
};

/// Of a unit as Quantity::unit names it; every unit that is not known to convert is a measure of
/// its own. 15亩 are 1公顷 are 10000平方米.
Measure measureOf(QStringView unit);

} // namespace chengbao::text
