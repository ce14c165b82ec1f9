// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_slips.h"

#include "core/lint/checkers/statement.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chengbao::lint
{
namespace
{

/// A value in units of the last digit that a figure shows: 6.12 beside 1.5万 is 61.2 of 0.1万.
double inUnitsOf(const text::Quantity& stated, double value)
{
    return value / amount(stated) * static_cast<double>(stated.written.units);
}

int differing(const QByteArray& one, const QByteArray& other)
{
    int count = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        count += one[i] != other[i] ? 1 : 0;
    return count;
}

bool areSwapped(const QByteArray& one, const QByteArray& other)
{
    for (qsizetype i = 0; i + 1 < one.size(); ++i) {
        if (one[i] != other[i])
            return one[i] == other[i + 1] && one[i + 1] == other[i] && differing(one, other) == 2;
    }
    return false;
}

/// 930 and 9300, rounded as the figure is
bool isMisplaced(double right, double written)
{
    constexpr std::array powers{10.0, 100.0, 1000.0, 10000.0};
    return std::ranges::any_of(powers, [&](double power) {
        return std::abs(right * power - written) <= 0.5 || std::abs(right / power - written) <= 0.5;
    });
}

/// 10, 100, 1000
bool isColumn(qint64 difference)
{
    if (difference < 10)
        return false;
    while (difference % 10 == 0)
        difference /= 10;
    return difference == 1;
}

} // namespace

bool comesOutEven(const text::Quantity& stated, double value)
{
    constexpr double exact = 1e-6;
    const double units = inUnitsOf(stated, value);
    return std::abs(units - std::round(units)) <= exact * std::max(1.0, units);
}

bool isSlipOf(const text::Quantity& stated, double expected, const SlipEvidence& evidence)
{
    if (expected <= 0 || stated.written.units <= 0)
        return false;
    const double units = inUnitsOf(stated, expected);
    constexpr double most = 1e12;
    if (units < 1 || units > most)
        return false;
    const qint64 right = std::llround(units);
    const qint64 written = stated.written.units;
    if (std::abs(static_cast<double>(written) - units) < 1)
        return false;
    const QByteArray said = QByteArray::number(written);
    const QByteArray meant = QByteArray::number(right);
    if (said.size() >= 2 && isMisplaced(units, static_cast<double>(written)))
        return evidence.even || said.size() > 2;
    const qsizetype fewest = evidence.even || evidence.named ? 2 : 3;
    const bool alike = said.size() == meant.size();
    if (alike && areSwapped(said, meant))
        return said.size() >= fewest;
    const bool slipped =
        (alike && differing(said, meant) == 1) || isColumn(std::abs(right - written));
    return slipped && std::max(said.size(), meant.size()) >= fewest;
}

} // namespace chengbao::lint
