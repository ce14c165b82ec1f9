// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/unit_table.h"

#include <QStringView>

#include <optional>

namespace chengbao::text
{

inline constexpr auto hanNumeralUnits = unitSet<7>(u"〇零一二三四五六七八九十百千万亿两");

/// Whether the unit can stand in a Chinese numeral: 〇零一二三四五六七八九十百千万亿两.
constexpr bool isHanNumeral(char16_t unit)
{
    return hanNumeralUnits[unit];
}

/// The value of a whole Chinese numeral: 十四, 二十一, 一百零八, 三亿四千五百万, 二〇二六 (read
/// digit by digit). Nothing when the text is no well-formed numeral or exceeds 10^18.
std::optional<qint64> hanNumber(QStringView text);

} // namespace chengbao::text
