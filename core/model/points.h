// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace chengbao
{

/// How a scheme cuts a figure to its decimals. All three treat −x as the mirror of x, so that what
/// is taken back is exactly what was given.
enum class Rounding {
    HalfUp,   ///< 四舍五入: a half goes away from zero
    HalfEven, ///< 四舍六入五成双 (GB/T 8170—2008, 3.2): a half goes to the even neighbour
    Down,     ///< 截尾: what is behind is dropped
};

/// An exact number of points, yuan or per cent: a reduced fraction of two 64-bit integers, so that
/// thirds of a shared item add up to the item and no sum depends on the order of its parts. A
/// value; no operation fails or rounds. What leaves the range becomes invalid and makes everything
/// it touches invalid; isValid() tells.
class Points
{
public:
    constexpr Points() = default;
    constexpr Points(int whole) : m_numerator(whole) {} // a count is a number of points
    constexpr Points(qint64 whole) : m_numerator(whole) {}
    /// Invalid when `denominator` is 0.
    static Points ratio(qint64 numerator, qint64 denominator);
    /// A decimal number as people write it: an optional sign, up to 9 digits, up to 4 decimals.
    static std::optional<Points> fromText(const QString& text);

    bool isValid() const { return m_denominator != 0; }
    bool isZero() const { return m_numerator == 0 && isValid(); }

    friend Points operator+(Points left, Points right);
    friend Points operator-(Points left, Points right);
    friend Points operator*(Points left, Points right);
    /// Invalid when `right` is 0.
    friend Points operator/(Points left, Points right);
    Points operator-() const;
    Points& operator+=(Points other) { return *this = *this + other; }
    Points& operator-=(Points other) { return *this = *this - other; }

    friend bool operator==(Points left, Points right) = default;
    /// An invalid number is less than any other.
    friend std::strong_ordering operator<=>(Points left, Points right);

    /// With at most `decimals` (0 to 6) decimals.
    Points rounded(int decimals, Rounding rounding) const;

    /// The shortest decimals, 2.5; a fraction, 10/3, for what has no end within 6 of them; “?” when
    /// it is invalid. The minus sign is U+002D.
    QString toText() const;

private:
    constexpr Points(qint64 numerator, qint64 denominator)
        : m_numerator(numerator), m_denominator(denominator)
    {
    }

    qint64 m_numerator = 0;
    qint64 m_denominator = 1; ///< above 0; 0 when invalid
};

/// `part` of `whole` in per cent; nothing when `whole` is 0. S2: 255 of 300 are 85, 175 of 150
/// rounded Down are 116.
std::optional<Points> percentOf(Points part, Points whole, int decimals, Rounding rounding);

} // namespace chengbao
