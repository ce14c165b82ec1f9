// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/slip_reader.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// How many figures behind a figure may bear it out.
constexpr std::size_t reachBehind = 6;

} // namespace

bool isSame(double one, double other, double slack)
{
    return std::abs(one - other) <= slack * (1 + 1e-9) + 1e-9 * std::abs(one);
}

bool isOfOther(const Node& node)
{
    return hasAny(node.label, node.units,
                  {u"去年", u"上年", u"同期", u"计划", u"预计", u"目标", u"最高", u"最低", u"每"});
}

bool SlipReader::mayBeSlip(std::size_t index) const
{
    const Quantity& stated = figure(index);
    return isExact(stated) && stated.value > 0 && stated.written.units > 0;
}

std::size_t SlipReader::firstInReach(std::size_t index) const
{
    std::size_t first = index > passageReach ? index - passageReach : 0;
    while (node(index).sentence - node(first).sentence > 2)
        ++first;
    return first;
}

bool SlipReader::isExplained(std::size_t index, double slack, bool behindToo) const
{
    const std::size_t first = index > passageReach ? index - passageReach : 0;
    const std::size_t end =
        behindToo ? std::min(index + reachBehind + 1, m_passage.nodes.size()) : index;
    for (std::size_t a = first; a < end; ++a) {
        if (a == index)
            continue;
        if (sameMeasure(figure(a), figure(index)) && isSame(value(a), value(index), slack))
            return true;
        for (std::size_t b = first; b < end; ++b) {
            if (b != index && b != a && makes(a, b, index, slack))
                return true;
        }
    }
    return false;
}

bool SlipReader::makes(std::size_t a, std::size_t b, std::size_t index, double slack) const
{
    const double said = value(index);
    const bool alike = sameMeasure(figure(a), figure(b));
    if (isPercent(figure(index))) {
        if (!alike || value(b) <= 0)
            return false;
        const double ratio = value(a) / value(b);
        return isSame(ratio, said, slack) || isSame(1 - ratio, said, slack) ||
               isSame(ratio - 1, said, slack);
    }
    if (sameMeasure(figure(a), figure(index))) {
        const double count = figure(b).value;
        if (isSame(value(a) * count, said, slack) ||
            (count > 0 && isSame(value(a) / count, said, slack)))
            return true;
        return alike && (isSame(value(a) + value(b), said, slack) ||
                         isSame(value(a) - value(b), said, slack));
    }
    return false;
}

QStringView SlipReader::nameAt(std::size_t index) const
{
    const bool paired = index > 0 && node(index).label.isEmpty() && node(index).opener.isNull() &&
                        m_passage.between(index - 1, index).isEmpty();
    return node(paired ? index - 1 : index).label;
}

bool SlipReader::mayCount(std::size_t index) const
{
    return isExact(figure(index)) && !figure(index).range &&
           !hasAny(node(index).label, node(index).units,
                   {u"均", u"单价", u"每", u"去年", u"上年", u"最高", u"最低"});
}

void SlipReader::claim(std::size_t index, const QString& formula, double expected)
{
    m_claims.push_back(resultClaim(m_passage, index, formula, expected));
}

} // namespace chengbao::lint
