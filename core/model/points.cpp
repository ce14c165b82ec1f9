// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/points.h"

#include <QRegularExpression>

#include <limits>

namespace chengbao
{
namespace
{

__extension__ using Wide = __int128; // ISO C++ has no such type; GCC and Clang do

Wide gcd(Wide left, Wide right)
{
    while (right != 0) {
        const Wide rest = left % right;
        left = right;
        right = rest;
    }
    return left;
}

constexpr qint64 largest = std::numeric_limits<qint64>::max();

struct Fraction {
    qint64 numerator = 0;
    qint64 denominator = 0;
};

/// The fraction in lowest terms; denominator 0 when it does not fit.
Fraction reduced(Wide numerator, Wide denominator)
{
    if (denominator == 0)
        return {};
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Wide magnitude = numerator < 0 ? -numerator : numerator;
    const Wide common = denominator == 1 ? 1 : gcd(denominator, magnitude);
    if (magnitude / common > largest || denominator / common > largest)
        return {};
    return {static_cast<qint64>(numerator / common), static_cast<qint64>(denominator / common)};
}

Wide powerOfTen(int exponent)
{
    Wide power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

/// `numerator` / `denominator` as a whole number; both are not negative.
Wide divided(Wide numerator, Wide denominator, Rounding rounding)
{
    const Wide whole = numerator / denominator;
    const Wide twice = (numerator % denominator) * 2;
    switch (rounding) {
    case Rounding::HalfUp:
        return twice >= denominator ? whole + 1 : whole;
    case Rounding::HalfEven:
        return twice > denominator || (twice == denominator && whole % 2 == 1) ? whole + 1 : whole;
    case Rounding::Down:
        break;
    }
    return whole;
}

constexpr int mostDecimals = 6;

} // namespace

Points Points::ratio(qint64 numerator, qint64 denominator)
{
    const Fraction made = reduced(numerator, denominator);
    return made.denominator == 0 ? Points(0, 0) : Points(made.numerator, made.denominator);
}

std::optional<Points> Points::fromText(const QString& text)
{
    static const QRegularExpression parts(
        QStringLiteral("\\A([-+]?)([0-9]{1,9})(\\.([0-9]{1,4}))?\\z"));
    const auto match = parts.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString decimals = match.captured(4);
    const qint64 digits = (match.captured(2) + decimals).toLongLong();
    const qint64 sign = match.captured(1) == QLatin1String("-") ? -1 : 1;
    return ratio(sign * digits, static_cast<qint64>(powerOfTen(static_cast<int>(decimals.size()))));
}

Points operator+(Points left, Points right)
{
    if (left.m_denominator == 1 && right.m_denominator == 1) {
        qint64 sum = 0;
        if (!__builtin_add_overflow(left.m_numerator, right.m_numerator, &sum))
            return Points(sum);
    }
    const Fraction sum = reduced(Wide(left.m_numerator) * right.m_denominator +
                                     Wide(right.m_numerator) * left.m_denominator,
                                 Wide(left.m_denominator) * right.m_denominator);
    return Points(sum.numerator, sum.denominator);
}

Points operator-(Points left, Points right)
{
    return left + -right;
}

Points operator*(Points left, Points right)
{
    const Fraction product = reduced(Wide(left.m_numerator) * right.m_numerator,
                                     Wide(left.m_denominator) * right.m_denominator);
    return Points(product.numerator, product.denominator);
}

Points operator/(Points left, Points right)
{
    if (!right.isValid())
        return Points(0, 0);
    const Fraction quotient = reduced(Wide(left.m_numerator) * right.m_denominator,
                                      Wide(left.m_denominator) * right.m_numerator);
    return Points(quotient.numerator, quotient.denominator);
}

Points Points::operator-() const
{
    return Points(-m_numerator, m_denominator);
}

std::strong_ordering operator<=>(Points left, Points right)
{
    if (!left.isValid() || !right.isValid())
        return left.isValid() <=> right.isValid();
    const Wide first = Wide(left.m_numerator) * right.m_denominator;
    const Wide second = Wide(right.m_numerator) * left.m_denominator;
    return first < second   ? std::strong_ordering::less
           : first > second ? std::strong_ordering::greater
                            : std::strong_ordering::equal;
}

Points Points::rounded(int decimals, Rounding rounding) const
{
    if (!isValid() || m_denominator == 1)
        return *this;
    const Wide scale = powerOfTen(decimals);
    const Wide magnitude = m_numerator < 0 ? -Wide(m_numerator) : Wide(m_numerator);
    const Wide cut = divided(magnitude * scale, m_denominator, rounding);
    const Fraction made = reduced(m_numerator < 0 ? -cut : cut, scale);
    return Points(made.numerator, made.denominator);
}

QString Points::toText() const
{
    if (!isValid())
        return QStringLiteral("?");
    int decimals = 0;
    while (decimals < mostDecimals && powerOfTen(decimals) % m_denominator != 0)
        ++decimals;
    if (powerOfTen(decimals) % m_denominator != 0)
        return QStringLiteral("%1/%2").arg(m_numerator).arg(m_denominator);
    const Wide scaled = Wide(m_numerator) * (powerOfTen(decimals) / m_denominator);
    const Wide magnitude = scaled < 0 ? -scaled : scaled;
    const Wide scale = powerOfTen(decimals);
    QString text = QString::number(static_cast<qint64>(magnitude / scale));
    if (decimals > 0)
        text += QStringLiteral(".%1").arg(static_cast<qint64>(magnitude % scale), decimals, 10,
                                          QLatin1Char('0'));
    return scaled < 0 ? QLatin1Char('-') + text : text;
}

std::optional<Points> percentOf(Points part, Points whole, int decimals, Rounding rounding)
{
    if (whole.isZero())
        return std::nullopt;
    return (part * Points(100) / whole).rounded(decimals, rounding);
}

} // namespace chengbao
