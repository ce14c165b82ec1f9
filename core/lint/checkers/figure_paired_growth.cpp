// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_paired_growth.h"

#include "core/lint/checkers/figure_reader.h"
#include "core/lint/checkers/told_change.h"

namespace chengbao::lint
{
namespace
{

class PairedReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    /// The percentages from `first` on, of as many figures before and those they are compared with.
    void read(std::size_t first)
    {
        std::size_t count = 1;
        while (first + count < m_passage.nodes.size() && isPercent(figure(first + count)) &&
               (m_passage.statement.before(first + count) == u"和" ||
                m_passage.statement.before(first + count) == u"、"))
            ++count;
        const int direction = directionOf(m_passage.statement.before(first));
        if (count < 2 || first < 2 * count || direction == 0 ||
            !node(first - count).label.contains(u"分别") ||
            !comparesTimes(m_passage.statement.before(first - count)) ||
            node(first).sentence != node(first - 2 * count).sentence)
            return;
        std::vector<Claim> wrong;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t now = first - 2 * count + i, then = first - count + i;
            if (!m_passage.alike(now, then) || value(then) <= 0 || !isExact(figure(first + i)))
                return;
            const double ratio = (value(now) - value(then)) / value(then) * direction;
            const double slack = operandSlack(figure(now), figure(then), 1 + ratio);
            if (!fits(m_passage.statement, figure(first + i), ratio, slack))
                wrong.push_back({figure(first + i).span, QStringLiteral("growth"),
                                 QStringLiteral("（%1－%2）÷%2＝%3")
                                     .arg(shownAt(now), shownAt(then), percent(ratio)),
                                 percent(ratio)});
        }
        if (wrong.size() < count)
            m_claims.insert(m_claims.end(), wrong.begin(), wrong.end());
    }
};

} // namespace

void findPairedGrowth(const Passage& passage, std::vector<Claim>& claims)
{
    if (!passage.cues.has(LabelCue::Apart))
        return;
    PairedReader reader(passage, claims);
    for (std::size_t i = 4; i < passage.nodes.size(); ++i) {
        if (isPercent(passage.figure(i)) && !isPercent(passage.figure(i - 1)))
            reader.read(i);
    }
}

} // namespace chengbao::lint
