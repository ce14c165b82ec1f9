// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_compared.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"
#include "core/lint/checkers/figure_slips.h"

#include <cmath>
#include <optional>

namespace chengbao::lint
{
namespace
{

/// More or less, as the last word before a difference says; 0 where it says neither.
int wayOfDifference(QStringView label)
{
    constexpr qsizetype longest = 6; // 同比多发放
    if (label.size() <= longest && label.startsWith(u"同比多"))
        return 1;
    if (label.size() <= longest && label.startsWith(u"同比少"))
        return -1;
    if (endsInAny(label, {u"增加", u"净增", u"多出", u"多", u"高出", u"增长", u"上升", u"提高",
                          u"多投", u"多收", u"多完成", u"增收", u"新增"}))
        return 1;
    return endsInAny(label, {u"减少", u"净减", u"少", u"下降", u"降低", u"低", u"少投", u"少收",
                             u"减收", u"压减"})
               ? -1
               : 0;
}

/// 比年初增加, 比全市平均高: from something else than what was a year ago.
bool tellsOtherBase(QStringView label)
{
    return hasAny(label, {u"年初", u"年末", u"年底", u"月初", u"月末", u"计划", u"目标", u"平均",
                          u"预期", u"全国", u"全省", u"全市", u"前年", u"上季"});
}

/// 与上年的, 同期上年投放, 比上年同期: what was.
bool tellsPast(const Node& node)
{
    return hasAny(node.label, {u"上年", u"去年", u"上月", u"同期", u"上季", u"上届", u"上批"});
}

class ComparedReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t index)
    {
        const std::size_t then = index - 1;
        if (!sameMeasure(figure(then), figure(index)) || !mayBeDifference(index) ||
            !isOperand(then, index) || !tellsPast(node(then)))
            return;
        const int direction = wayOfDifference(node(index).label);
        if (direction == 0)
            return;
        std::optional<std::size_t> now;
        for (std::size_t i = then; i-- > 0 && index - i <= passageReach;) {
            if (node(index).sentence - node(i).sentence > 2)
                break;
            if (!isOperand(i, index) || tellsPast(node(i)))
                continue;
            if (std::abs(std::abs(value(i) - value(then)) - value(index)) <= slackOf(i, index))
                return;
            if (!now && isOfOneThing(i, index))
                now = i;
        }
        if (now && (value(*now) - value(then)) * direction > 0)
            judge(*now, then, index);
    }

private:
    bool mayBeDifference(std::size_t index) const
    {
        return isAmount(figure(index)) && isExact(figure(index)) && !isDuration(figure(index)) &&
               node(index).tail.isEmpty() && value(index) > 0 && !tellsOtherBase(node(index).label);
    }

    bool isOperand(std::size_t i, std::size_t index) const
    {
        return isAmount(figure(i)) && isExact(figure(i)) && sameMeasure(figure(i), figure(index)) &&
               !hasAny(node(i).label, node(i).units,
                       {u"其中", u"每", u"均", u"计划", u"目标", u"预计"});
    }

    /// By a word that its name has in common with what is told of the other two.
    bool isOfOneThing(std::size_t now, std::size_t index) const
    {
        const QString told = node(index).label.toString() + node(index - 1).label.toString() +
                             node(index - 1).tail.toString();
        return shareWord(node(now).label, told) || shareWord(node(now).tail, told);
    }

    double slackOf(std::size_t now, std::size_t index) const
    {
        return std::max({roundingOf(figure(now)), roundingOf(figure(index - 1)),
                         roundingOf(figure(index))}) *
                   (1 + 1e-9) +
               1e-9 * value(now);
    }

    void judge(std::size_t now, std::size_t then, std::size_t index)
    {
        const bool grown = value(now) > value(then);
        const double expected = std::abs(value(now) - value(then));
        if (isSlipOf(figure(index), expected, {true, true}))
            m_claims.push_back(
                resultClaim(m_passage, index,
                            QStringLiteral("%1－%2").arg(shownAt(grown ? now : then),
                                                         shownAt(grown ? then : now)),
                            expected));
    }
};

} // namespace

void findComparedTimes(const Passage& passage, std::vector<Claim>& claims)
{
    if (!passage.cues.has(LabelCue::Change))
        return;
    ComparedReader reader(passage, claims);
    for (std::size_t i = 2; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
