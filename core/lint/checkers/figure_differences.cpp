// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_differences.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"
#include "core/lint/checkers/figure_slips.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace chengbao::lint
{
namespace
{

/// How far from what it should be a figure may lie and still be meant as that.
constexpr double near = 0.3;

using Words = std::span<const QStringView>;

/// What is called by one of `names` is what is called `whole` less what is called `part`.
struct Relation {
    Words names, whole, part;
    bool partEntire = false; ///< a part by these words only: 支出, not 原料支出
};

constexpr QStringView surplus[] = {u"结余",   u"盈余",   u"利润", u"净收入",
                                   u"纯收入", u"净利润", u"盈利", u"纯利"};
constexpr QStringView incomes[] = {u"收入", u"销售额", u"营收", u"营业额", u"收益", u"产值"};
constexpr QStringView outlays[] = {u"支出",     u"总支出", u"成本",    u"总成本",
                                   u"开支",     u"总开支", u"费用",    u"全年支出",
                                   u"各项支出", u"总费用", u"本年支出"};
constexpr QStringView loss[] = {u"亏损", u"赤字"};
constexpr QStringView outlaysNamed[] = {u"支出", u"成本", u"开支", u"费用"};
constexpr QStringView incomesEntire[] = {u"收入",     u"营业收入", u"总收入",
                                         u"销售收入", u"营收",     u"全年收入"};
constexpr QStringView surplusTraded[] = {u"顺差"};
constexpr QStringView exports[] = {u"出口", u"出口额", u"出口总额"};
constexpr QStringView imports[] = {u"进口", u"进口额", u"进口总额"};
constexpr QStringView deficit[] = {u"逆差"};
constexpr QStringView trade[] = {u"进出口"};
constexpr QStringView saved[] = {u"节约资金", u"节省资金",     u"节约",    u"节省",
                                 u"节支",     u"节约财政资金", u"节约投资"};
constexpr QStringView budgeted[] = {u"控制价", u"预算", u"概算", u"估算", u"原计划", u"上限价"};
constexpr QStringView spent[] = {u"中标", u"实际", u"成交", u"结算", u"决算"};
constexpr QStringView cut[] = {u"核减", u"审减", u"核减金额", u"审减金额", u"核减资金"};
constexpr QStringView filed[] = {u"送审", u"报审", u"申报"};
constexpr QStringView settled[] = {u"审定", u"核定", u"审核"};
constexpr QStringView beyond[] = {u"超额完成", u"超额",     u"超计划",     u"超目标",
                                  u"超任务",   u"超出计划", u"超计划完成", u"超出目标"};
constexpr QStringView done[] = {u"实际", u"完成", u"已",   u"实现", u"落实", u"播种",
                                u"栽植", u"种植", u"收购", u"入库", u"到位", u"招引"};
constexpr QStringView planned[] = {u"计划", u"目标", u"任务"};
constexpr QStringView lacking[] = {u"还差", u"尚差", u"还缺", u"尚缺"};
constexpr QStringView due[] = {u"任务", u"计划", u"目标", u"应", u"需"};
constexpr QStringView doneOrThere[] = {u"完成", u"已", u"实际", u"现有", u"建成"};
constexpr QStringView invalid[] = {u"无效票", u"废票", u"无效问卷", u"无效"};
constexpr QStringView returned[] = {u"收回", u"回收"};
constexpr QStringView valid[] = {u"有效票", u"有效问卷", u"有效", u"其中有效", u"其中有效票"};

constexpr QStringView sat[] = {u"实际参加笔试", u"实际参加考试", u"实际参加", u"实考", u"实际参考",
                               u"实到",         u"参加考试",     u"参考",     u"到考"};
constexpr QStringView enrolled[] = {u"报名", u"应考", u"应到", u"报考", u"应参加"};
constexpr QStringView absent[] = {u"缺考", u"缺席", u"缺勤", u"请假", u"弃考"};

constexpr Relation relations[] = {
    {sat, enrolled, absent, false},
    {surplus, incomes, outlays, true},
    {loss, outlaysNamed, incomesEntire, false},
    {surplusTraded, exports, imports, true},
    {deficit, imports, exports, true},
    {imports, trade, exports, true},
    {exports, trade, imports, true},
    {saved, budgeted, spent, false},
    {cut, filed, settled, false},
    {beyond, done, planned, false},
    {lacking, due, doneOrThere, false},
    {invalid, returned, valid, true},
};

bool isOneOf(QStringView text, Words words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool containsOneOf(QStringView text, Words words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QStringView word) { return text.contains(word); });
}

/// The name of a result without what leads it in: 实现利润 -> 利润.
QStringView bareName(QStringView label)
{
    for (const QStringView lead :
         {QStringView(u"实现"),   QStringView(u"贸易"),   QStringView(u"共"),
          QStringView(u"两者"),   QStringView(u"二者"),   QStringView(u"年末"),
          QStringView(u"全年"),   QStringView(u"价格"),   QStringView(u"还"),
          QStringView(u"扣除"),   QStringView(u"每公斤"), QStringView(u"每斤"),
          QStringView(u"每吨"),   QStringView(u"收支"),   QStringView(u"外贸"),
          QStringView(u"距目标"), QStringView(u"距计划"), QStringView(u"离目标"),
          QStringView(u"当期"),   QStringView(u"当年"),   QStringView(u"本年"),
          QStringView(u"本期"),   QStringView(u"本季"),   QStringView(u"当月"),
          QStringView(u"年度")}) {
        if (!label.isEmpty() && label.front() == lead.front() && label.startsWith(lead) &&
            label.size() > lead.size() + 1)
            label = label.sliced(lead.size());
    }
    return label;
}

bool tellsGap(QStringView name)
{
    constexpr QStringView gaps[] = {u"相差", u"差距", u"差额", u"价差", u"差价", u"落差"};
    return isOneOf(name, gaps);
}

class DifferenceReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t index)
    {
        constexpr qsizetype longest = 12; // name and what leads it in
        if (!node(index).cues.has(LabelCue::EndsDifference) || node(index).label.size() > longest)
            return;
        if (!m_passage.beside(index - 2, index) || !sameMeasure(figure(index - 1), figure(index)) ||
            !sameMeasure(figure(index - 2), figure(index))) {
            readAfar(index);
            readComparisonAfar(index);
            return;
        }
        if (readComparison(index) || readComparisonAfar(index))
            return;
        const QStringView name = bareName(node(index).label);
        if (name.endsWith(u"自然增长") && isPlain(index)) {
            readNaturalGrowth(index);
            return;
        }
        if (name == u"弃权" || name == u"弃权票") {
            readVotes(index);
            return;
        }
        if (!isNear(index))
            readAfar(index);
        if (!isPlain(index) || !isNear(index) || !ends(index))
            return;
        if (tellsGap(name)) {
            readGap(index);
            return;
        }
        if (name == u"其余" || name == u"其余的" || name == u"余下") {
            readOthers(index);
            return;
        }
        for (const Relation& relation : relations) {
            if (isOneOf(name, relation.names) && readRelation(index, relation))
                return;
        }
    }

private:
    bool isPlain(std::size_t index) const
    {
        return isAmount(figure(index)) && isExact(figure(index)) && value(index) > 0;
    }

    /// Two figures of its measure right before it, one clause after the other.
    bool isNear(std::size_t index) const
    {
        return m_passage.beside(index - 2, index) &&
               sameMeasure(figure(index - 1), figure(index)) &&
               sameMeasure(figure(index - 2), figure(index)) &&
               node(index).clause - node(index - 2).clause <= 2;
    }

    /// Nothing behind it says what else is in it: 结余36.2万元（含上年结转）.
    bool ends(std::size_t index) const
    {
        const QStringView behind = m_passage.statement.after(index).left(8);
        return !hasAny(behind, {u"含", u"包括", u"不", u"其中", u"以上"}) &&
               !hasAny(m_passage.between(index - 2, index),
                       {u"其中", u"另", u"比上", u"同比", u"增长", u"下降", u"预计", u"含"});
    }

    bool readRelation(std::size_t index, const Relation& relation)
    {
        const auto isPart = [&](QStringView label) {
            // 扣除菌种、大棚折旧、人工等成本 is all of it.
            const bool all = label.contains(u'等') && containsOneOf(label.last(2), relation.part);
            return relation.partEntire ? all || isOneOf(bareName(label), relation.part)
                                       : containsOneOf(label, relation.part);
        };
        for (const auto& [whole, part] :
             {std::pair{index - 2, index - 1}, std::pair{index - 1, index - 2}}) {
            if (!isPlain(whole) || !isPlain(part) ||
                !containsOneOf(node(whole).label, relation.whole) || !isPart(node(part).label) ||
                value(whole) <= value(part))
                continue;
            judge(whole, part, index);
            return true;
        }
        return readRelationAfar(index, relation);
    }

    void readAfar(std::size_t index)
    {
        const QStringView name = bareName(node(index).label);
        for (const Relation& relation : relations) {
            if (isPlain(index) && isOneOf(name, relation.names) &&
                readRelationAfar(index, relation))
                return;
        }
    }

    /// 出口61.7亿元，增长15.2%；进口24.7亿元，增长6.3%，贸易顺差29.5亿元: the only figures of those
    /// names
    bool readRelationAfar(std::size_t index, const Relation& relation)
    {
        std::optional<std::size_t> whole, part;
        for (std::size_t i = index; i-- > 0 && m_passage.beside(i, index);) {
            if (!isPlain(i) || !sameMeasure(figure(i), figure(index)))
                continue;
            const QStringView name = bareName(node(i).label);
            const bool isPart = isOneOf(name, relation.part);
            if (isPart == isOneOf(name, relation.whole))
                continue;
            auto& found = isPart ? part : whole;
            if (found)
                return false;
            found = i;
        }
        if (!whole || !part || value(*whole) <= value(*part))
            return false;
        judge(*whole, *part, index);
        return true;
    }

    /// 男学员108人、女学员72人，男学员比女学员多36人
    bool readComparison(std::size_t index)
    {
        const QStringView label = node(index).label;
        const qsizetype than = label.indexOf(u'比');
        if (than < 2 || !endsInAny(label, {u"多", u"少"}) || label.size() - than < 4)
            return false;
        const QStringView one = label.first(than), other = label.sliced(than + 1).chopped(1);
        const auto isNamed = [&](std::size_t i, QStringView name) {
            return isPlain(i) && node(i).label.endsWith(name);
        };
        if (!isPlain(index) || !isNamed(index - 2, one) || !isNamed(index - 1, other))
            return false;
        const bool more = value(index - 2) > value(index - 1);
        judge(more ? index - 2 : index - 1, more ? index - 1 : index - 2, index);
        return true;
    }

    /// The last figure before one that is told by a name, in its sentence or the one before.
    std::optional<std::size_t> lastNamed(QStringView name, std::size_t index) const
    {
        for (std::size_t i = index; i-- > 0 && index - i <= passageReach;) {
            if (node(index).sentence - node(i).sentence > 1)
                break;
            if (sameMeasure(figure(i), figure(index)) && node(i).label.contains(name) &&
                !node(i).label.startsWith(u"其中") && isPlain(i))
                return i;
        }
        return std::nullopt;
    }

    /// 收入合计11.1亿元。支出34.7亿元，…；支出比收入多24.6亿元: off by a slip.
    bool readComparisonAfar(std::size_t index)
    {
        const QStringView label = node(index).label;
        const qsizetype than = label.indexOf(u'比');
        constexpr qsizetype longest = 4;
        if (than < 2 || than > longest || label.size() - than < 4 ||
            label.size() - than > longest + 2 || !endsInAny(label, {u"多", u"少"}) ||
            !isPlain(index))
            return false;
        const auto one = lastNamed(label.first(than), index);
        const auto other = lastNamed(label.sliced(than + 1).chopped(1), index);
        if (!one || !other || *one == *other)
            return false;
        const double off = value(*one) - value(*other);
        if ((off > 0) != label.endsWith(u'多') ||
            !isSlipOf(figure(index), std::abs(off), {true, true}))
            return false;
        judge(off > 0 ? *one : *other, off > 0 ? *other : *one, index);
        return true;
    }

    /// 最高12.6元，最低8.2元，相差4.4元: 最高 is no hedge here.
    void readGap(std::size_t index)
    {
        const auto isTold = [&](std::size_t i) {
            const text::Quantity& one = figure(i);
            return isAmount(one) && !one.range &&
                   (isExact(one) || endsInAny(m_passage.statement.before(i), {u"最高", u"最低"}));
        };
        const std::size_t one = index - 1, other = index - 2;
        if (!isTold(one) || !isTold(other) || m_passage.fellows(index).size() != 2)
            return;
        judge(value(one) > value(other) ? one : other, value(one) > value(other) ? other : one,
              index);
    }

    /// 860户中，480户选择方案一，其余380户选择方案二
    void readOthers(std::size_t index)
    {
        const std::size_t part = index - 1, whole = index - 2;
        const bool told = m_passage.alike(whole, part) && value(whole) > value(part) &&
                          node(part).label.isEmpty() && node(part).opener == u',' &&
                          endsInAny(node(whole).tail, {u"中", u"里"}) &&
                          node(part).clause == node(whole).clause + 1;
        if (told && m_passage.fellows(index).size() == 2)
            judge(whole, part, index);
    }

    void judge(std::size_t whole, std::size_t part, std::size_t index)
    {
        const double expected = value(whole) - value(part);
        const double slack = std::max(
            {roundingOf(figure(whole)), roundingOf(figure(part)), roundingOf(figure(index))});
        const double off = std::abs(expected - value(index));
        if (off > slack * (1 + 1e-9) && off <= near * value(whole) &&
            !isMadeOf(m_passage, index, m_passage.fellows(index)))
            m_claims.push_back(
                resultClaim(m_passage, index,
                            QStringLiteral("%1－%2").arg(shownAt(whole), shownAt(part)), expected));
    }

    /// 出生3240人，死亡3610人，自然增长370人: there were fewer.
    void readNaturalGrowth(std::size_t index)
    {
        const std::size_t births = index - 2, deaths = index - 1;
        if (!node(births).label.contains(u"出生") || !node(deaths).label.contains(u"死亡") ||
            value(births) >= value(deaths) || value(deaths) - value(births) != value(index))
            return;
        m_claims.push_back({figure(index).span, QStringLiteral("contrary"),
                            shownAt(births) + u'＜' + shownAt(deaths), QStringLiteral("降")});
    }

    /// 实到45人，…赞成40票、反对2票、弃权3票: those who gave the votes stand before them.
    void readVotes(std::size_t index)
    {
        const std::size_t against = index - 1, favour = index - 2;
        const auto isVote = [&](std::size_t i) {
            return figure(i).unit == QStringLiteral("票") || node(i).tail.startsWith(u'票') ||
                   node(i).label.endsWith(u'票');
        };
        const bool votes = isVote(favour) && isVote(against) && isVote(index);
        const bool sheets = figure(index).unit == QStringLiteral("张"); // 表决票60张
        if (!(votes || sheets) || !endsInAny(node(against).label, {u"反对", u"反对票"}) ||
            !endsInAny(node(favour).label, {u"赞成", u"同意", u"赞成票", u"同意票"}))
            return;
        const double sum = figure(favour).value + figure(against).value + figure(index).value;
        const FieldText& body = m_passage.statement.body;
        const int end = figure(index).span.end();
        const Span sentence = body.sentenceAt(end - 1);
        QString rest = body.foldedView({end, std::max(0, sentence.end() - end)}).toString();
        rest.remove(QStringLiteral("无废票")).remove(QStringLiteral("无无效票"));
        if (hasAny(rest, {u"无效", u"废", u"未", u"缺", u"另", u"回避", u"请假", u"其余"}))
            return;
        std::optional<std::size_t> voters;
        for (std::size_t i = favour; i-- > 0 && index - i <= passageReach;) {
            if (figure(i).value == sum)
                return;
            if (!voters && isExact(figure(i)) &&
                hasAny(node(i).label, {u"实到", u"出席", u"投票", u"收回", u"表决"}))
                voters = i;
        }
        if (!voters || std::abs(figure(*voters).value - sum) > near * sum)
            return;
        m_claims.push_back({figure(*voters).span,
                            QStringLiteral("sum"),
                            QStringLiteral("%1＋%2＋%3＝%4")
                                .arg(shownAt(favour), shownAt(against), shownAt(index),
                                     worded(m_passage.statement, figure(index), sum)),
                            {}});
    }
};

} // namespace

void findDifferences(const Passage& passage, std::vector<Claim>& claims)
{
    if (!passage.cues.has(LabelCue::EndsDifference))
        return;
    DifferenceReader reader(passage, claims);
    for (std::size_t i = 2; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
