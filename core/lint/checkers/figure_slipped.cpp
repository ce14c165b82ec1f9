// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_slipped.h"

#include "core/lint/checkers/figure_means.h"
#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"
#include "core/lint/checkers/figure_slips.h"
#include "core/lint/checkers/ratio_words.h"
#include "core/lint/phrase.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// How many figures behind a figure may bear it out.
constexpr std::size_t reachBehind = 6;

/// Whether two values are the same but for rounding.
bool isSame(double one, double other, double slack)
{
    return std::abs(one - other) <= slack * (1 + 1e-9) + 1e-9 * std::abs(one);
}

/// Of other times, planned, or told of each: no part of a sum of this paragraph.
bool isOfOther(const Node& node)
{
    return hasAny(node.label, node.units,
                  {u"去年", u"上年", u"同期", u"计划", u"预计", u"目标", u"最高", u"最低", u"每"});
}

class SlipReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t index)
    {
        const Quantity& stated = figure(index);
        if (!isExact(stated) || stated.range || stated.value <= 0 || stated.written.units <= 0)
            return;
        const LabelCues cues = node(index).cues;
        if (isPercent(stated)) {
            if (cues.has(LabelCue::EndsRatio))
                readRate(index);
            return;
        }
        if (!isAmount(stated))
            return;
        if (cues.has(LabelCue::Mean))
            readMean(index);
        else if (cues.has(LabelCue::Product))
            readProduct(index);
        if ((cues.has(LabelCue::Rest) || cues.has(LabelCue::Opposite)) &&
            !node(index).label.isEmpty())
            readRest(index);
        if (cues.has(LabelCue::Total))
            readRunningTotal(index);
    }

private:
    std::size_t firstInReach(std::size_t index) const
    {
        std::size_t first = index > passageReach ? index - passageReach : 0;
        while (node(index).sentence - node(first).sentence > 2)
            ++first;
        return first;
    }

    /// Whether it is told again, or two others of the paragraph make it.
    bool isExplained(std::size_t index, double slack) const
    {
        const std::size_t first = index > passageReach ? index - passageReach : 0;
        const std::size_t end = std::min(index + reachBehind + 1, m_passage.nodes.size());
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

    bool makes(std::size_t a, std::size_t b, std::size_t index, double slack) const
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

    /// 补贴2280户，按每亩90元兑付，共136.8万元，户均800元
    void readMean(std::size_t index)
    {
        const auto words = meanWordsOf(node(index));
        if (!words || words->head == QStringLiteral("年") || leavesOver(m_passage, index) ||
            hasAny(words->thing, {u"增", u"减", u"提", u"降", u"升", u"多", u"少", u"节"}))
            return;
        const double step = meanStep(figure(index));
        std::optional<std::size_t> sum, count;
        for (std::size_t s = index; s-- > firstInReach(index);) {
            if (!mayBeSum(s, index) || !agrees(*words, s))
                continue;
            for (std::size_t c = firstInReach(index); c < index; ++c) {
                if (c == s || figure(c).value <= 1 || !mayCount(c) ||
                    !countsHeads(m_passage, c, words->head))
                    continue;
                const double mean = value(s) / figure(c).value;
                if (isSame(mean, value(index), step))
                    return;
                if (!sum && isSlipOf(figure(index), mean, {comesOutEven(figure(index), mean)})) {
                    sum = s;
                    count = c;
                }
            }
        }
        if (sum && !isExplained(index, step))
            claim(index, QStringLiteral("%1÷%2").arg(shownAt(*sum), shownAt(*count)),
                  value(*sum) / figure(*count).value);
    }

    bool mayBeSum(std::size_t sum, std::size_t index) const
    {
        return isAmount(figure(sum)) && isExact(figure(sum)) &&
               sameMeasure(figure(sum), figure(index)) && value(sum) > value(index) &&
               !isOfOther(node(sum)) && !node(sum).label.contains(u'均');
    }

    /// 平均每天24个 counts no days.
    bool mayCount(std::size_t index) const
    {
        return isExact(figure(index)) && !figure(index).range &&
               !hasAny(node(index).label, node(index).units,
                       {u"均", u"单价", u"每", u"去年", u"上年", u"最高", u"最低"});
    }

    bool agrees(const MeanWords& words, std::size_t sum) const
    {
        const bool spent =
            words.thing == QStringLiteral("消费") && node(sum).label.contains(u"收入");
        return words.thing.isEmpty() || spent || shareWord(words.thing, node(sum).label) ||
               shareWord(words.thing, node(sum).tail);
    }

    /// 18期，每期60人，共培训980人次
    void readProduct(std::size_t index)
    {
        if (!hasAny(node(index).label, node(index).units,
                    {u"共", u"总", u"合计", u"累计", u"计", u"支出", u"发放", u"兑付", u"收益",
                     u"产值", u"支付", u"奖励资金", u"补贴资金"}) ||
            hasAny(node(index).label, node(index).units, {u"已", u"目前", u"首", u"预", u"先"}) ||
            isOfOther(node(index)))
            return;
        for (std::size_t each = index; each-- > firstInReach(index);) {
            if (!areAlike(each, index))
                continue;
            if (node(each).cues.has(LabelCue::Heads) && isExact(figure(each)) && value(each) > 0)
                readProductOf(each, index);
            return;
        }
    }

    bool areAlike(std::size_t each, std::size_t index) const
    {
        const auto countsPeople = [](const Quantity& one) {
            return isPeople(one) || one.measure.unit == text::unitKey(u"人次");
        };
        return sameMeasure(figure(each), figure(index)) ||
               (countsPeople(figure(each)) && countsPeople(figure(index)));
    }

    /// 人每月 of 每人每月, 千瓦时 of 按每千瓦时
    static QStringView headOf(QStringView label)
    {
        QStringView head;
        for (qsizetype at = label.indexOf(u'每'); at >= 0; at = label.indexOf(u'每', at + 1)) {
            head = label.sliced(at + 1);
            if (!head.isEmpty() && !text::isOneOf(head.front(), u"月天日年"))
                break;
        }
        return head;
    }

    /// The only figure that counts what `each` is of.
    std::optional<std::size_t> countOf(std::size_t each, std::size_t index) const
    {
        const bool price = node(each).label.endsWith(u"单价");
        const QStringView head = headOf(node(each).label);
        std::optional<std::size_t> found;
        for (std::size_t c = firstInReach(index); c < index; ++c) {
            const bool counts = c != each && figure(c).value > 1 && mayCount(c) &&
                                !sameMeasure(figure(c), figure(index)) &&
                                (price ? c + 1 == each : isCountOf(c, head));
            if (!counts)
                continue;
            // 每千瓦时 is of 52.8万千瓦时, not of 480千瓦.
            const auto length = [&](std::size_t i) { return figure(i).unit.size(); };
            if (found && length(*found) == length(c))
                return std::nullopt;
            found = found && length(*found) > length(c) ? found : c;
        }
        return found;
    }

    void readProductOf(std::size_t each, std::size_t index)
    {
        const auto count = countOf(each, index);
        if (!count)
            return;
        const double times = timesOf(each, index);
        if (times == 0)
            return;
        const double expected = figure(*count).value * value(each) * times;
        const double slack = roundingOf(figure(index)) / 2 +
                             expected * roundingOf(figure(*count)) / value(*count) / 2 +
                             (QStringView(figure(each).unit) == u"元" // a price is exact
                                  ? 0
                                  : figure(*count).value * roundingOf(figure(each)) * times / 2);
        if (!isSame(expected, value(index), slack) &&
            isSlipOf(figure(index), expected, {comesOutEven(figure(index), expected)}) &&
            !isAddedTo(expected, index, slack) && !isExplained(index, slack))
            claim(index,
                  QStringLiteral("%1×%2").arg(shownAt(*count), shownAt(each)) +
                      (times > 1 ? QStringLiteral("×%1").arg(times) : QString()),
                  expected);
    }

    /// How many months, weeks or days what each has per one of them is told of:
    /// 每人每月1000元…6个月; 1 where it is told once, 0 where nobody says.
    double timesOf(std::size_t each, std::size_t index) const
    {
        struct Period {
            QStringView name, unit;
        };
        constexpr std::array periods{Period{u"每月", u"个月"}, Period{u"每周", u"周"},
                                     Period{u"每天", u"天"}, Period{u"每日", u"天"},
                                     Period{u"每年", u"年"}};
        const QStringView label = node(each).label;
        const auto period = std::ranges::find_if(
            periods, [&](const Period& one) { return label.contains(one.name); });
        if (period == periods.end())
            return 1;
        double times = 0;
        for (std::size_t i = firstInReach(index); i < index; ++i) {
            if (figure(i).unit == period->unit)
                times = times == 0 ? figure(i).value : -1;
        }
        return std::max(times, 0.0);
    }

    /// 12个村每村2名，另设2名: the product and a figure beside it make the sum.
    bool isAddedTo(double product, std::size_t index, double slack) const
    {
        for (std::size_t i = firstInReach(index); i < index; ++i) {
            if (areAlike(i, index) && (isSame(product + value(i), value(index), slack) ||
                                       isSame(product - value(i), value(index), slack)))
                return true;
        }
        return false;
    }

    /// 每期 of 18期, 每村 of 6个村, 每人 of 320名
    bool isCountOf(std::size_t count, QStringView head) const
    {
        const QStringView unit(figure(count).unit);
        if (head.isEmpty() || unit.isEmpty())
            return false;
        if (unit == u"个")
            return !node(count).tail.isEmpty() && node(count).tail.front() == head.front();
        return head.startsWith(unit) || (head.startsWith(u'人') && unit == u"名");
    }

    /// 授信126户、3.15亿元；用信2.52亿元，剩余可用额度0.73亿元; 342人合格，不合格的28人
    void readRest(std::size_t index)
    {
        const bool known = isPlainRest(node(index).label);
        if (!known && !text::isOneOf(node(index).label.front(), u"不未"))
            return;
        const auto operands = operandsOf(m_passage, index);
        if (operands.size() < 2)
            return;
        const std::size_t part = operands[0];
        if (!(known || isNegationOf(node(index).label, part)) || !isExact(figure(part)) ||
            isOfOther(node(part)) || isListed(index) || isMadeOf(m_passage, index, operands))
            return;
        const double slack = roundingOf(figure(index));
        for (const std::size_t whole : std::span(operands).subspan(1)) {
            const double rest = value(whole) - value(part);
            if (rest <= 0 || !isExact(figure(whole)) || isOfOther(node(whole)) ||
                (!known && isNegationOf(node(index).label, whole)))
                continue;
            if (isSame(rest, value(index), slack))
                return;
            if (!isSlipOf(figure(index), rest, {false, true}) || isExplained(index, slack))
                return;
            claim(index, QStringLiteral("%1－%2").arg(shownAt(whole), shownAt(part)), rest);
            return;
        }
    }

    /// 剩余, 剩余可用额度; not 剩余改造任务, which may be of another whole.
    static bool isPlainRest(QStringView label)
    {
        static const Phrase rest(QStringLiteral(
            "^(?:尚|还)?(?:剩余|剩下|余下|结余|剩)(?:的|[^含]{0,2}(?:额度|资金|款|名额|指标))?$"));
        return rest.isIn(label);
    }

    /// 剩余36人补考、100人缺考
    bool isListed(std::size_t index) const
    {
        return index + 1 < m_passage.nodes.size() &&
               sameMeasure(figure(index), figure(index + 1)) &&
               m_passage.between(index, index + 1).contains(u'、');
    }

    /// 截至8月底累计1846户，9月新增152户，截至9月底累计1988户
    void readRunningTotal(std::size_t index)
    {
        if (!hasAny(node(index).label, {u"累计", u"总数", u"总量"}))
            return;
        const auto operands = operandsOf(m_passage, index);
        if (operands.size() < 2)
            return;
        const std::size_t added = operands[0], before = operands[1];
        const bool told = hasAny(node(added).label, {u"新增", u"新"}) &&
                          hasAny(node(before).label, {u"累计", u"总数", u"总量"}) &&
                          !isOfOther(node(before)) && m_passage.alike(added, before);
        const double sum = value(added) + value(before);
        const double slack = roundingOf(figure(index));
        if (told && isSlipOf(figure(index), sum, {}) && !isExplained(index, slack) &&
            !isMadeOf(m_passage, index, operands))
            claim(index, QStringLiteral("%1＋%2").arg(shownAt(before), shownAt(added)), sum);
    }

    /// 不合格的 of 合格率… 342人合格
    bool isNegationOf(QStringView label, std::size_t part) const
    {
        if (label.size() < 3 || !(label.startsWith(u'不') || label.startsWith(u'未')))
            return false;
        const QStringView verb = label.sliced(1, 2);
        if (hasAny(node(part).label, {u"基本", u"比较", u"不", u"未"}))
            return false;
        return node(part).label.contains(verb) || node(part).tail.contains(verb);
    }

    /// 有效监测182天，优良天数171天，优良率97.0%
    void readRate(std::size_t index)
    {
        if (!node(index).label.endsWith(u'率'))
            return;
        const QStringView verb = nameOf(node(index).label.chopped(1));
        constexpr qsizetype longest = 4;
        if (verb.size() < 2 || verb.size() > longest)
            return;
        const double step = figure(index).step;
        for (std::size_t part = index; part-- > firstInReach(index);) {
            if (!isExact(figure(part)) || isFraction(figure(part)) || isOfOther(node(part)) ||
                !(node(part).label.contains(verb) || node(part).tail.startsWith(verb)))
                continue;
            for (std::size_t whole = part; whole-- > firstInReach(index);) {
                if (!isExact(figure(whole)) || !sameMeasure(figure(whole), figure(part)) ||
                    value(whole) < value(part))
                    continue;
                const double ratio = value(part) / value(whole);
                if (isSame(ratio, figure(index).value, step))
                    return;
                if (isSlipOf(figure(index), ratio, {}) && !isExplained(index, step))
                    m_claims.push_back(
                        {figure(index).span, QStringLiteral("share"),
                         QStringLiteral("%1÷%2＝%3")
                             .arg(shownAt(part), shownAt(whole), ratioLike(figure(index), ratio)),
                         ratioLike(figure(index), ratio)});
                return;
            }
        }
    }

    void claim(std::size_t index, const QString& formula, double expected)
    {
        m_claims.push_back(resultClaim(m_passage, index, formula, expected));
    }
};

} // namespace

void findSlipped(const Passage& passage, std::vector<Claim>& claims)
{
    SlipReader reader(passage, claims);
    for (std::size_t i = 1; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
