// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_applied.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"
#include "core/lint/checkers/told_change.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// How far from what it should be a figure may lie and still be meant as that.
constexpr double near = 0.3;

class AppliedReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    /// What a figure, a percentage and one more that stand one after the other make of it.
    void read(std::size_t index)
    {
        const bool row = sameMeasure(figure(index - 2), figure(index)) &&
                         !isFraction(figure(index)) && !isPoints(figure(index)) &&
                         isExact(figure(index - 2)) && isExact(figure(index)) &&
                         m_passage.nodes[index - 2].sentence == m_passage.nodes[index].sentence;
        if (!row)
            return;
        if (isPart(index))
            judge(index, 0, 1);
        else if (const int direction = isPercent(figure(index - 1)) ? growth(index) : 0;
                 direction != 0)
            judge(index, 1, direction);
    }

private:
    QStringView label(std::size_t index) const { return m_passage.statement.label(index); }

    /// 将其中35%即
    bool isPart(std::size_t index) const
    {
        const QStringView of = label(index - 1);
        return label(index) == u"即" &&
               (endsInAny(of, {u"其中", u"其中的", u"其中有"}) ||
                (of == u"有" && m_passage.nodes[index - 2].tail.endsWith(u'中')));
    }

    /// 较上年同期的3.2万增长15%，达到
    int growth(std::size_t index) const
    {
        static constexpr std::array<QStringView, 8> reached{
            u"达", u"达到", u"达到了", u"增至", u"增加到", u"上升到", u"降至", u"下降到"};
        const bool reaches = std::ranges::find(reached, label(index)) != reached.end() &&
                             m_passage.nodes[index].opener == u',' &&
                             m_passage.nodes[index].clause == m_passage.nodes[index - 1].clause + 1;
        if (!reaches || !hasAny(label(index - 2), {u"去年", u"上年", u"同期", u"上月", u"年初"}))
            return 0;
        const QStringView between = m_passage.between(index - 2, index - 1);
        const bool directly = label(index - 2).endsWith(u'的') ? between.size() <= 4
                                                               : between.startsWith(u"的基础上");
        return directly && !between.contains(u',') ? directionOf(between) : 0;
    }

    /// `whole` of the figure and the percentage of it, added or taken away.
    void judge(std::size_t index, int whole, int direction)
    {
        const std::size_t base = index - 2;
        const Quantity& share = figure(index - 1);
        const double factor = whole + direction * share.value;
        const double expected = m_passage.value(base) * factor;
        constexpr double fractionStep = 0.025; // 三分之二 rounds as it pleases
        const double step = share.step > 0 ? share.step : fractionStep;
        const double slack = m_passage.value(base) * step + roundingOf(figure(base)) * factor +
                             roundingOf(figure(index));
        const double off = std::abs(expected - m_passage.value(index));
        if (expected <= 0 || off <= slack || off > near * expected)
            return;
        const QString shownBase = shown(m_passage.statement, figure(base));
        const QString shownShare = shown(m_passage.statement, share);
        const QString formula =
            whole == 0
                ? shownBase + QStringLiteral("×") + shownShare
                : QStringLiteral("%1×（1%2%3）")
                      .arg(shownBase, direction > 0 ? QStringLiteral("＋") : QStringLiteral("－"),
                           shownShare);
        m_claims.push_back(resultClaim(m_passage, index, formula, expected));
    }
};

} // namespace

void findApplied(const Passage& passage, std::vector<Claim>& claims)
{
    AppliedReader reader(passage, claims);
    for (std::size_t i = 2; i < passage.nodes.size(); ++i) {
        if (isFraction(passage.figure(i - 1)) && isExact(passage.figure(i - 1)))
            reader.read(i);
    }
}

} // namespace chengbao::lint
