// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_flows.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chengbao::lint
{
namespace
{

/// How far from what it should be a figure may lie and still be meant as that.
constexpr double near = 0.3;

/// What a figure does to a stock.
enum class Flow : std::uint8_t { Unknown, Opening, In, Out };

Flow flowOf(QStringView label)
{
    const bool in =
        hasAny(label, {u"新登记", u"新增", u"新设",   u"新注册", u"购进", u"购入", u"买入", u"入库",
                       u"调入",   u"收入", u"转入",   u"迁入",   u"加分", u"加",   u"增",   u"收储",
                       u"流入",   u"招录", u"新纳入", u"新进",   u"新收", u"受理", u"出生"});
    const bool out = hasAny(
        label, {u"注销", u"退出",   u"售出", u"销售", u"出库", u"调出", u"支出", u"取消", u"下放",
                u"扣",   u"清理",   u"使用", u"入住", u"请假", u"出栏", u"死亡", u"减",   u"移出",
                u"迁出", u"转出",   u"流出", u"报废", u"淘汰", u"关停", u"拆除", u"合并", u"撤销",
                u"归并", u"废止",   u"吊销", u"消耗", u"投放", u"领用", u"缺席", u"核销", u"退休",
                u"离职", u"已出租", u"售",   u"缺勤", u"办结", u"化解", u"结案"});
    if (in == out)
        return Flow::Unknown;
    return in ? Flow::In : Flow::Out;
}

bool opens(QStringView label)
{
    return hasAny(label,
                  {u"原",   u"年初", u"月初", u"期初",   u"季初",   u"月末", u"年末", u"年底",
                   u"月底", u"结转", u"满分", u"基础分", u"基本分", u"库存", u"现有", u"共有",
                   u"实有", u"应到", u"存栏", u"在办",   u"存量",   u"总数", u"总量", u"储备"});
}

/// What there is in the end, where what came and what went is told.
bool closes(const Node& node)
{
    return hasAny(node.label, node.units,
                  {u"目前", u"现有", u"现存", u"期末", u"月末", u"年末", u"年底", u"月底", u"季末",
                   u"现共", u"在册", u"结余", u"库存", u"得分", u"现在", u"在办"});
}

/// The same, plainly enough to follow from what went alone.
bool closesPlainly(QStringView label)
{
    constexpr qsizetype longest = 5;
    return label.size() <= longest &&
           (endsInAny(label, {u"保留", u"得分", u"总分", u"空置", u"闲置", u"实到", u"结余"}) ||
            label.startsWith(u"可用") || label.startsWith(u"保留"));
}

class FlowReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t index)
    {
        const Node& node = m_passage.nodes[index];
        if (!node.amount || !node.cues.has(LabelCue::Closing) || m_passage.value(index) <= 0)
            return;
        const bool plainly = closesPlainly(node.label);
        if (!(plainly || closes(node)) || isOther(node))
            return;
        auto operands = m_passage.fellows(index);
        if (const auto opening = openingBefore(operands))
            operands.insert(operands.begin(), *opening);
        constexpr std::size_t most = 5;
        if (operands.size() < 2 || operands.size() > most ||
            node.clause - m_passage.nodes[operands.back()].clause > 1 || isQualified(index))
            return;
        const auto expected = resultOf(operands, plainly);
        if (expected && !isMadeOf(m_passage, index, operands))
            judge(index, operands, *expected);
    }

private:
    /// 8月末在办64件。9月新收112件，办结129件: what opens stands right before the sentence.
    std::optional<std::size_t> openingBefore(const std::vector<std::size_t>& operands) const
    {
        if (operands.size() != 2 || operands.front() == 0 ||
            flowOf(m_passage.nodes[operands.front()].label) == Flow::Unknown)
            return std::nullopt;
        const std::size_t before = operands.front() - 1;
        const bool row =
            m_passage.alike(before, operands.front()) &&
            m_passage.nodes[operands.front()].sentence - m_passage.nodes[before].sentence == 1;
        return row && opens(m_passage.statement.before(before)) ? std::optional(before)
                                                                : std::nullopt;
    }

    static bool isOther(const Node& node)
    {
        return hasAny(node.label, node.units,
                      {u"其中", u"平均", u"最高", u"最低", u"人均", u"同比", u"计划", u"预计",
                       u"目标", u"能力", u"累计", u"每"});
    }

    /// 年末结余36.2万元（含上年结转）; what else is told between.
    bool isQualified(std::size_t index) const
    {
        const FieldText& body = m_passage.statement.body;
        const Span sentence = body.sentenceAt(m_passage.figure(index).span.start);
        return hasAny(body.foldedView(sentence),
                      {u"含", u"包括", u"其中", u"另", u"预计", u"计划", u"约", u"调整", u"其他",
                       u"盘亏", u"损耗", u"等"});
    }

    /// What the figures make: the first opens, each of the others comes or goes.
    std::optional<double> resultOf(const std::vector<std::size_t>& operands, bool plainly) const
    {
        double stock = 0;
        bool came = false;
        bool went = false;
        for (const std::size_t i : operands) {
            const Node& node = m_passage.nodes[i];
            if (!isExact(m_passage.figure(i)))
                return std::nullopt;
            if (i == operands.front()) {
                if (!opens(node.label) && !opens(m_passage.statement.before(i)))
                    return std::nullopt;
                stock = m_passage.value(i);
                continue;
            }
            const Flow flow = flowOf(node.label);
            if (flow == Flow::Unknown)
                return std::nullopt;
            came = came || flow == Flow::In;
            went = went || flow == Flow::Out;
            stock += flow == Flow::In ? m_passage.value(i) : -m_passage.value(i);
        }
        const bool told = went && (came || plainly);
        return told && stock > 0 ? std::optional(stock) : std::nullopt;
    }

    void judge(std::size_t index, const std::vector<std::size_t>& operands, double expected)
    {
        double slack = roundingOf(m_passage.figure(index));
        double largest = 0;
        QString formula;
        for (const std::size_t i : operands) {
            slack = std::max(slack, roundingOf(m_passage.figure(i)));
            largest = std::max(largest, m_passage.value(i));
            if (i != operands.front())
                formula += flowOf(m_passage.nodes[i].label) == Flow::In ? u'＋' : u'－';
            formula += shown(m_passage.statement, m_passage.figure(i));
        }
        const double off = std::abs(expected - m_passage.value(index));
        if (off > slack * (1 + 1e-9) && off <= near * largest)
            m_claims.push_back(resultClaim(m_passage, index, formula, expected));
    }
};

} // namespace

void findFlows(const Passage& passage, std::vector<Claim>& claims)
{
    if (!passage.cues.has(LabelCue::Closing))
        return;
    FlowReader reader(passage, claims);
    for (std::size_t i = 2; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
