// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_amounts.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"
#include "core/lint/checkers/figure_rests.h"
#include "core/lint/phrase.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// How far from what it should be a figure may lie and still be meant as that.
constexpr double near = 0.3;

/// 三个季度, 两项: how many of the figures there are, not one of them.
bool countsFigures(const Quantity& figure)
{
    constexpr double most = 10;
    return figure.han && figure.value <= most;
}

/// What a total is called, and how plainly.
struct Total {
    bool outright = false; ///< 合计, 共计
    bool period = false;   ///< 一季度累计
};

std::optional<Total> totalOf(const Node& node)
{
    static const Phrase words(
        QStringLiteral("^(?:[^,;。、0-9]{0,6}?)(?:(合计|共计|总计|一共|总共|合计为|总计为)|共|累计)"
                       "[^,;。、0-9]{0,5}$"));
    constexpr qsizetype longest = 14;
    constexpr qsizetype ending = 7;
    if (!node.cues.has(LabelCue::Total) || node.label.size() > longest ||
        !hasUnit(node.label.last(std::min(ending, node.label.size())), u"共计") ||
        hasAny(node.label, node.units, {u"等", u"实际", u"实到", u"最终"}))
        return std::nullopt;
    const auto match = words.matchIn(node.label);
    if (!match)
        return std::nullopt;
    return Total{match.has(1), hasAny(node.label, {u"季度", u"半年", u"个月"})};
}

/// Whether so much is allotted to each. What each makes or uses need not be alike.
bool isAllotted(QStringView text)
{
    return hasAny(text,
                  {u"补助", u"补贴", u"奖补", u"奖励", u"发放", u"配备", u"配发", u"配置", u"安排",
                   u"资助", u"拨付", u"下拨", u"救助", u"慰问", u"标准", u"购置", u"单价"});
}

class AmountReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t index)
    {
        if (value(index) <= 0)
            return;
        const bool rest = readRest(m_passage, index, m_claims);
        if (!node(index).amount) {
            readOpenTotal(index);
            return;
        }
        if (const auto total = rest ? std::nullopt : totalOf(node(index)))
            readTotal(index, *total);
        if (node(index).cues.has(LabelCue::Sum) &&
            (node(index - 1).cues.has(LabelCue::Each) ||
             node(index - 2).cues.has(LabelCue::Each)) &&
            hasAny(node(index).label, node(index).units, {u"共", u"计", u"总额"}))
            readProduct(index);
    }

private:
    /// 3个月共, 4项合计: how many figures the total is of.
    bool tellsHowMany(std::size_t count, std::size_t index) const
    {
        const Quantity& told = figure(count);
        constexpr double most = 12;
        return !sameMeasure(told, figure(index)) && told.value > 1 && told.value <= most &&
               told.step == 1 && told.written.decimals == 0 && isExact(told) &&
               (isDuration(told) || QStringView(told.unit) == u"项" ||
                QStringView(told.unit) == u"类" || QStringView(told.unit) == u"个" ||
                QStringView(told.unit) == u"批");
    }

    /// 1226 and 1300余, 近1200: on the wrong side of what it is hedged with.
    bool isBeyond(std::size_t index, double sum) const
    {
        constexpr double rounding = 0.005;
        const double said = value(index);
        return figure(index).hedge == text::Hedge::Above ? sum < said * (1 - rounding)
                                                         : sum > said * (1 + rounding);
    }

    /// 三类合计900余件
    void readOpenTotal(std::size_t index)
    {
        const Quantity& stated = figure(index);
        const bool sided = stated.hedge == text::Hedge::Above || stated.hedge == text::Hedge::Below;
        if (!sided || stated.range || !isAmount(stated) || isChange(m_passage.statement, index))
            return;
        if (const auto total = totalOf(node(index)))
            readTotal(index, *total);
    }

    /// 全县今年种植 beside figures of no other year
    bool isSetAsideHere(QStringView text) const
    {
        const qsizetype at = text.indexOf(u"今年");
        return isSetAside(at < 0 ? text : text.sliced(at + 2)) ||
               (at >= 0 && hasAny(m_passage.statement.body.foldedView(m_passage.statement.sentence),
                                  {u"去年", u"上年", u"前年", u"往年"}));
    }

    void readTotal(std::size_t index, const Total& total)
    {
        std::vector<std::size_t> run;
        std::size_t told = 0;
        bool listed = true;
        for (std::size_t i = index; i-- > 0 && index - i <= passageReach;) {
            if (node(i).sentence != node(index).sentence)
                break;
            if (i + 1 == index && tellsHowMany(i, index)) {
                told = static_cast<std::size_t>(figure(i).value);
                continue;
            }
            if (countsFigures(figure(i)))
                continue;
            if (!sameMeasure(figure(i), figure(index))) {
                listed = false;
                continue;
            }
            if (!node(i).amount || isSetAsideHere(node(i).label) || isSetAsideHere(node(i).tail))
                return;
            if (!run.empty()) {
                const QStringView joint = m_passage.between(i, run.back());
                listed = listed && hasUnit(joint, u"、和及与");
            }
            run.push_back(i);
        }
        const bool named = std::all_of(run.begin(), run.end(), [&](std::size_t part) {
            return shareWord(node(index).label, node(part).label);
        });
        const bool whole = listed || named || total.outright || total.period || told == run.size();
        if (run.size() < 2 || !whole || (told > 0 && told != run.size()) ||
            isSetAside(node(index).label))
            return;
        double sum = 0;
        double largest = 0;
        for (const std::size_t part : run) {
            sum += value(part);
            largest = std::max(largest, value(part));
        }
        const double close = told == run.size() ? 0.5 : 0.15; // 三类合计
        const bool open = !isExact(figure(index));
        if (std::abs(sum - value(index)) > close * sum || value(index) <= largest ||
            (!open && isMadeOf(m_passage, index, operandsOf(m_passage, index))) ||
            (open && !isBeyond(index, sum)))
            return;
        double slack = roundingOf(figure(index));
        for (const std::size_t part : run)
            slack = std::max(slack, roundingOf(figure(part)));
        if (!open && std::abs(sum - value(index)) <= slack * (1 + 1e-9))
            return;
        std::reverse(run.begin(), run.end());
        m_claims.push_back(sumClaim(m_passage, index, run));
    }

    /// A count, so much for each and what it comes to, the count before or behind.
    void readProduct(std::size_t index)
    {
        for (const std::size_t each : {index - 1, index - 2}) {
            if (!m_passage.alike(each, index) || node(each).stretch != node(index).stretch)
                continue;
            const QStringView label = node(each).label;
            const qsizetype at = std::max(label.lastIndexOf(u'每'), label.lastIndexOf(u'各'));
            if (at < 0 ||
                hasAny(m_passage.between(each, index),
                       {u"最", u"另", u"再", u"先", u"已", u"首", u"预"}) ||
                isPeople(figure(each)) || hasAny(label, {u"最", u"平均", u"至少", u"不"}))
                continue;
            const std::size_t count = each + 1 < index ? each + 1 : each == 0 ? index : each - 1;
            if (count != index && !leavesOver(m_passage, index) &&
                (isAllotted(m_passage.statement.before(each)) ||
                 isAllotted(m_passage.statement.after(each))) &&
                countsEach(count, each, label.sliced(at)))
                judgeProduct(count, each, index);
            return;
        }
    }

    bool countsEach(std::size_t count, std::size_t each, QStringView head) const
    {
        const Quantity& heads = figure(count);
        if (!node(count).amount || isDuration(heads) || heads.unit.isEmpty() ||
            node(count).stretch != node(each).stretch)
            return false;
        if (head.startsWith(u'各'))
            return count < each && node(each).clause == node(count).clause &&
                   !sameMeasure(heads, figure(each));
        const QStringView noun = head.sliced(1);
        const bool people = noun.startsWith(u'人') && heads.unit == QStringLiteral("名");
        const bool named = heads.unit == QStringLiteral("个") && !noun.isEmpty() &&
                           node(count).tail.startsWith(noun.first(1));
        return people || named ||
               (noun.startsWith(heads.unit) && heads.unit != QStringLiteral("人"));
    }

    void judgeProduct(std::size_t count, std::size_t each, std::size_t index)
    {
        const double expected = figure(count).value * value(each);
        const double slack =
            (roundingOf(figure(index)) + expected * roundingOf(figure(count)) / value(count)) / 2;
        constexpr double widest = 2;
        const double off = expected / value(index);
        if (off > widest || off * widest < 1 ||
            std::abs(expected - value(index)) <= slack * (1 + 1e-9) ||
            isMadeOf(m_passage, index, operandsOf(m_passage, index)))
            return;
        m_claims.push_back(resultClaim(m_passage, index,
                                       QStringLiteral("%1×%2").arg(shownAt(count), shownAt(each)),
                                       expected));
    }
};

} // namespace

void findAmounts(const Passage& passage, std::vector<Claim>& claims)
{
    AmountReader reader(passage, claims);
    for (std::size_t i = 2; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
