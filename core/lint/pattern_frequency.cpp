// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/pattern_frequency.h"

#include "core/text/width.h"

#include <algorithm>
#include <string_view>

namespace chengbao::lint
{
namespace
{

/// How often a unit stands in official prose, roughly: what decides between sets of keys.
double frequency(QChar unit)
{
    constexpr std::u16string_view stops = u",。、";
    constexpr std::u16string_view common = u"的一年月日万元工作人大县市";
    constexpr std::u16string_view marks = u":;()%.“”《》";
    if (stops.find(unit.unicode()) != stops.npos)
        return 0.04;
    if (common.find(unit.unicode()) != common.npos)
        return 0.015;
    if (unit.isDigit())
        return 0.01;
    if (marks.find(unit.unicode()) != marks.npos)
        return 0.005;
    return text::isHan(unit.unicode()) ? 0.002 : 0.0005; // a letter, a dash, a space
}

double frequency(const QString& literal)
{
    double product = 1;
    for (QChar unit : literal)
        product *= frequency(unit);
    return product;
}

bool isOfNumber(QChar unit)
{
    return unit.isDigit() || unit == u'.' || unit == u',';
}

/// At how many of the places where a literal ends with `edge` it has the neighbour. Digits stand
/// beside digits.
double shareOf(const PatternNeighbour& neighbour, QChar edge)
{
    const QString& units = neighbour.units.units;
    if (neighbour.none || neighbour.units.negated ||
        (isOfNumber(edge) && std::any_of(units.begin(), units.end(), isOfNumber)))
        return 1;
    double total = 0;
    for (const QChar unit : units)
        total += frequency(unit);
    return std::min(1.0, total);
}

} // namespace

double frequency(const std::vector<PatternKeys>& keys)
{
    if (keys.empty())
        return 2;
    double total = 0;
    for (const PatternKeys& set : keys) {
        for (const QString& literal : set.literals)
            total += frequency(literal) * shareOf(set.previous, literal.front()) *
                     shareOf(set.next, literal.back());
    }
    return total;
}

} // namespace chengbao::lint
