// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cstdint>

namespace chengbao::lint
{

/// Bits for what a text may go on with, see Expression::Onset.
constexpr std::uint64_t endKind = std::uint64_t(1) << 63;
/// Of ^; met only where the text begins.
constexpr std::uint64_t beginKind = std::uint64_t(1) << 62;
constexpr std::uint64_t anyUnit = ~(endKind | beginKind);
constexpr std::uint64_t anyKind = ~std::uint64_t(0);

/// Which bit a unit has.
inline int kindIndexOf(char16_t unit)
{
    const int kind = (unit ^ (unit >> 6)) & 63;
    return kind >= 62 ? kind - 62 : kind;
}

inline std::uint64_t kindOf(char16_t unit)
{
    return std::uint64_t(1) << kindIndexOf(unit);
}

/// What stands in a stretch of a text that goes up to `to`.
inline std::uint64_t kindAt(QStringView text, int position, int to)
{
    return position < to ? kindOf(text[position].unicode()) : endKind;
}

} // namespace chengbao::lint
