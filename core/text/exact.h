// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/numbers.h"

#include <optional>

namespace chengbao::text
{

/// A fraction of whole numbers with 128 bits above and below: the figures of an item, their sums
/// and ratios without binary floating point. Whatever does not fit is nothing.
class Exact
{
public:
    __extension__ using Wide = __int128;

    /// `below` above 0.
    Exact(qint64 above = 0, qint64 below = 1);

    /// The value of a figure in the base unit, exactly as written: 3.5亿元 is 350000000. Nothing
    /// for 三分之一 and 一半.
    static std::optional<Exact> of(const Quantity& figure);

    bool isZero() const { return m_above == 0; }
    bool isNegative() const { return m_above < 0; }
    Exact absolute() const;
    std::optional<Exact> plus(const Exact& other) const;
    std::optional<Exact> minus(const Exact& other) const;
    std::optional<Exact> times(const Exact& other) const;
    std::optional<Exact> over(const Exact& other) const; ///< nothing for 0
    bool operator<(const Exact& other) const;
    bool operator==(const Exact& other) const;

    /// Whether `decimals` tell it exactly.
    bool fits(int decimals) const;
    /// In decimals, halves rounded away from 0, closing zeros left out: 0.62, -3, 26.5.
    std::optional<QString> toText(int decimals) const;

private:
    static std::optional<Exact> reduced(Wide above, Wide below);

    Wide m_above;
    Wide m_below; ///< above 0
};

} // namespace chengbao::text
