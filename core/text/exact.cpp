// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/exact.h"

#include <cmath>

namespace chengbao::text
{
namespace
{

using Wide = Exact::Wide;

Wide magnitude(Wide value)
{
    return value < 0 ? -value : value;
}

Wide commonDivisor(Wide a, Wide b)
{
    for (a = magnitude(a), b = magnitude(b); b != 0;) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a == 0 ? 1 : a;
}

std::optional<Wide> product(Wide a, Wide b)
{
    Wide result = 0;
    return __builtin_mul_overflow(a, b, &result) ? std::nullopt : std::optional(result);
}

std::optional<Wide> powerOf10(int exponent)
{
    std::optional<Wide> power = 1;
    for (int i = 0; i < exponent && power; ++i)
        power = product(*power, 10);
    return power;
}

QString digits(Wide value)
{
    QString text;
    do {
        text.prepend(QChar(u'0' + static_cast<int>(value % 10)));
        value /= 10;
    } while (value > 0);
    return text;
}

} // namespace

Exact::Exact(qint64 above, qint64 below)
    : m_above(above / commonDivisor(above, below)), m_below(below / commonDivisor(above, below))
{
}

std::optional<Exact> Exact::reduced(Wide above, Wide below)
{
    if (below == 0)
        return std::nullopt;
    const Wide divisor = commonDivisor(above, below) * (below < 0 ? -1 : 1);
    Exact result;
    result.m_above = above / divisor;
    result.m_below = below / divisor;
    return result;
}

std::optional<Exact> Exact::of(const Quantity& figure)
{
    if (figure.step <= 0)
        return std::nullopt;
    const int exponent = static_cast<int>(std::lround(std::log10(figure.step)));
    const auto power = powerOf10(std::abs(exponent));
    if (!power)
        return std::nullopt;
    if (exponent < 0)
        return reduced(figure.written.units, *power);
    const auto value = product(figure.written.units, *power);
    return value ? reduced(*value, 1) : std::nullopt;
}

Exact Exact::absolute() const
{
    Exact result = *this;
    result.m_above = magnitude(m_above);
    return result;
}

std::optional<Exact> Exact::plus(const Exact& other) const
{
    const auto left = product(m_above, other.m_below);
    const auto right = product(other.m_above, m_below);
    const auto below = product(m_below, other.m_below);
    Wide sum = 0;
    if (!left || !right || !below || __builtin_add_overflow(*left, *right, &sum))
        return std::nullopt;
    return reduced(sum, *below);
}

std::optional<Exact> Exact::minus(const Exact& other) const
{
    Exact opposite = other;
    opposite.m_above = -other.m_above;
    return plus(opposite);
}

std::optional<Exact> Exact::times(const Exact& other) const
{
    const auto above = product(m_above, other.m_above);
    const auto below = product(m_below, other.m_below);
    return above && below ? reduced(*above, *below) : std::nullopt;
}

std::optional<Exact> Exact::over(const Exact& other) const
{
    const auto above = product(m_above, other.m_below);
    const auto below = product(m_below, other.m_above);
    return above && below ? reduced(*above, *below) : std::nullopt;
}

bool Exact::operator<(const Exact& other) const
{
    const auto difference = minus(other);
    return difference && difference->isNegative();
}

bool Exact::operator==(const Exact& other) const
{
    return m_above == other.m_above && m_below == other.m_below;
}

bool Exact::fits(int decimals) const
{
    const auto power = powerOf10(decimals);
    const auto above = power ? product(m_above, *power) : std::nullopt;
    return above && *above % m_below == 0;
}

std::optional<QString> Exact::toText(int decimals) const
{
    const auto power = powerOf10(decimals);
    const auto above = power ? product(magnitude(m_above), *power) : std::nullopt;
    if (!above)
        return std::nullopt;
    Wide rounded = *above / m_below;
    if (*above % m_below >= m_below - *above % m_below)
        ++rounded;
    QString text = digits(rounded).rightJustified(decimals + 1, u'0');
    if (decimals > 0) {
        text.insert(text.size() - decimals, u'.');
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return m_above < 0 && rounded != 0 ? u'-' + text : text;
}

} // namespace chengbao::text
