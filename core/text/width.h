// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chengbao::text
{

/// Full-width ASCII (U+FF01…FF5E) and the ideographic space become their half-width forms; all
/// other units stay.
constexpr char16_t foldWidth(char16_t unit)
{
    if (unit >= 0xFF01 && unit <= 0xFF5E)
        return static_cast<char16_t>(unit - 0xFEE0);
    return unit == 0x3000 ? u' ' : unit;
}

/// The same for a text; a surrogate without its other half becomes U+FFFD, because no regular
/// expression matches anything in a text that has one. One unit in, one unit out, so an offset in
/// folded text is the same offset in the original. Rules match on folded text and therefore on both
/// punctuation widths.
QString foldWidth(QStringView text);

/// The first or last units of a text, at most `length`: one less where half a character would be
/// left at the cut.
QStringView head(QStringView text, qsizetype length);
QStringView tail(QStringView text, qsizetype length);

/// Whether the unit is a Han character of the BMP (U+3400…9FFF, U+F900…FAFF) or 〇.
constexpr bool isHan(char16_t unit)
{
    if (unit >= 0x3400 && unit <= 0x9FFF) [[likely]]
        return true;
    return (unit >= 0xF900 && unit <= 0xFAFF) || unit == 0x3007;
}

} // namespace chengbao::text
