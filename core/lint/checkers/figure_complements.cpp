// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_complements.h"

#include "core/lint/checkers/figure_operands.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

/// 合格率 and 不合格率
bool areOpposite(QStringView one, QStringView other)
{
    const bool negated = other.startsWith(u'不') || other.startsWith(u'未');
    return negated && other.endsWith(u'率') && other.size() > 3 && one.endsWith(other.sliced(1)) &&
           one.size() - other.size() <= 4 && !one.contains(u'不') && !one.contains(u'未');
}

/// 入住率 and 空置率
bool areOppositeRates(QStringView one, QStringView other)
{
    static constexpr std::pair<QStringView, QStringView> pairs[] = {
        {u"入住率", u"空置率"}, {u"出租率", u"空置率"}, {u"使用率", u"闲置率"},
        {u"利用率", u"闲置率"}, {u"出勤率", u"缺勤率"}, {u"到课率", u"缺课率"},
        {u"到会率", u"缺席率"}, {u"优良率", u"超标率"}, {u"完好率", u"损坏率"}};
    return std::ranges::any_of(pairs, [&](const auto& pair) {
        return (one.endsWith(pair.first) && other == pair.second) ||
               (one.endsWith(pair.second) && other == pair.first);
    });
}

/// 职工中男性占 and 女性占
bool areMenAndWomen(QStringView one, QStringView other)
{
    const qsizetype at = one.lastIndexOf(u'男');
    return at >= 0 && other.startsWith(u'女') && one.sliced(at + 1) == other.sliced(1) &&
           endsInAny(one, {u"占", u"占比", u"比例"});
}

bool mayBeSwapped(QStringView one, QStringView other)
{
    const qsizetype at = one.lastIndexOf(u'女');
    return areMenAndWomen(one, other) ||
           (at >= 0 && other.startsWith(u'男') && one.sliced(at + 1) == other.sliced(1) &&
            endsInAny(one, {u"占", u"占比", u"比例"}));
}

} // namespace

void findComplements(const Passage& passage, std::vector<Claim>& claims)
{

    for (std::size_t i = 1; i < passage.nodes.size(); ++i) {
        const Node& node = passage.nodes[i];
        if (!(node.cues.has(LabelCue::Opposite) || node.cues.has(LabelCue::EndsRatio)) ||
            !isPercent(passage.figure(i)) || !isPercent(passage.figure(i - 1)))
            continue;
        const Node& before = passage.nodes[i - 1];
        const text::Quantity& one = passage.figure(i - 1);
        const text::Quantity& other = passage.figure(i);
        if (!isExact(one) || !isExact(other) || !passage.beside(i - 1, i) ||
            node.clause - before.clause > 1 || !before.tail.isEmpty() ||
            !(areOpposite(before.label, node.label) || areOppositeRates(before.label, node.label) ||
              mayBeSwapped(before.label, node.label)))
            continue;
        const double off = std::abs(one.value + other.value - 1);
        constexpr double near = 0.3;
        if (off <= std::max(one.step, other.step) * (1 + 1e-9) || off > near)
            continue;
        const QString right = percent(1 - one.value);
        claims.push_back({other.span, QStringLiteral("share"),
                          QStringLiteral("100%－%1＝%2").arg(shown(passage.statement, one), right),
                          right});
    }
}

} // namespace chengbao::lint
