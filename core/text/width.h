// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chengbao::text
{

/// Full-width ASCII (U+FF01…FF5E) and the ideographic space become their half-width forms; all
/// other units stay. One unit in, one unit out, so an offset in folded text is the same offset in
/// the original. Rules match on folded text and therefore on both punctuation widths.
constexpr char16_t foldWidth(char16_t unit)
{
    if (unit >= 0xFF01 && unit <= 0xFF5E)
        return static_cast<char16_t>(unit - 0xFEE0);
    return unit == 0x3000 ? u' ' : unit;
}

QString foldWidth(QStringView text);

/// Whether the unit is a Han character of the BMP (U+3400…9FFF, U+F900…FAFF) or 〇.
constexpr bool isHan(char16_t unit)
{
    return (unit >= 0x3400 && unit <= 0x9FFF) || (unit >= 0xF900 && unit <= 0xFAFF) ||
           unit == 0x3007;
}

} // namespace chengbao::text
