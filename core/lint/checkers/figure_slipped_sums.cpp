// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_slips.h"
#include "core/lint/checkers/ratio_words.h"
#include "core/lint/checkers/slip_reader.h"
#include "core/lint/checkers/slipped_readers.h"
#include "core/lint/checkers/told_change.h"
#include "core/lint/phrase.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

class SlippedSumReader : private SlipReader
{
public:
    using SlipReader::SlipReader;

    void read(std::size_t index)
    {
        if (!mayBeSlip(index))
            return;
        readFromTo(index);
        const QStringView name = nameAt(index);
        if (name.isEmpty() || !isAmount(figure(index)))
            return;
        const LabelCues cues = LabelCues::of(name);
        if (cues.has(LabelCue::Rest) || cues.has(LabelCue::Opposite))
            readRest(index);
        if (cues.has(LabelCue::Total)) {
            readRunningTotal(index);
            readTotal(index);
        }
        if (cues.has(LabelCue::Change))
            readChange(index);
        if (hasUnit(name, u"余剩还尚另缺负付未不") &&
            hasAny(name, {u"其余", u"剩余", u"还有", u"尚有", u"余下", u"另有", u"空缺", u"负担",
                          u"自付", u"未", u"不"}))
            readRestOfAll(index);
    }

private:
    /// 授信126户、3.15亿元；用信2.52亿元，剩余可用额度0.73亿元; 342人合格，不合格的28人
    void readRest(std::size_t index)
    {
        const QStringView name = nameAt(index);
        const bool known = isPlainRest(name);
        if (!known && (name.isEmpty() || !text::isOneOf(name.front(), u"不未")))
            return;
        auto operands = operandsOf(m_passage, index);
        if (operands.size() < 2)
            return;
        // 完成2.6万亩，占任务3.25万亩的80%，剩余…: the whole told last
        if (known && value(operands[0]) > value(operands[1]) &&
            speaksOfTarget(node(operands[0]).label))
            std::swap(operands[0], operands[1]);
        const std::size_t part = operands[0];
        if (!(known || isNegationOf(name, part)) || !isExact(figure(part)) ||
            isOfOther(node(part)) || isListed(index) || isMadeOf(m_passage, index, operands))
            return;
        const double slack = roundingOf(figure(index));
        for (const std::size_t whole : std::span(operands).subspan(1)) {
            const double rest = value(whole) - value(part);
            const bool target = known && whole == operands[1] && speaksOfTarget(node(whole).label);
            if (rest <= 0 || !isExact(figure(whole)) || (isOfOther(node(whole)) && !target) ||
                (!known && isNegationOf(name, whole)))
                continue;
            if (isSame(rest, value(index), slack))
                return;
            const bool slip = isSlipOf(figure(index), rest, {false, true});
            if (!(slip || isComplement(index, whole, part)) || isExplained(index, slack))
                return;
            claim(index, QStringLiteral("%1－%2").arg(shownAt(whole), shownAt(part)), rest);
            return;
        }
    }

    /// 抽检450批次，合格441批次，…不合格11批次: there is no third.
    bool isComplement(std::size_t index, std::size_t whole, std::size_t part) const
    {
        static const Phrase both(QStringLiteral("^[不未](合格|达标|通过|及格|到位|签约)的?$"));
        const auto match = both.matchIn(node(index).label);
        return match && part == whole + 1 && nameAt(part) == match[1];
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
        const QStringView name = nameAt(part);
        if (hasAny(name, {u"基本", u"比较", u"不", u"未"}))
            return false;
        return name.contains(verb) || node(part).tail.contains(verb);
    }

    /// 由14.2℃降至3.8℃，降温11.4℃: the next figure of the measure, in the next clause, is what it
    /// changed by, however that is called.
    void readFromTo(std::size_t index)
    {
        // 由14.2℃降至3.8℃，48小时降温11.4℃
        const bool timed = index > 2 && isDuration(figure(index - 1)) && !isDuration(figure(index));
        const std::size_t to = timed ? index - 2 : index - 1, from = to - 1;
        constexpr qsizetype longest = 4; // not 高峰期缩短, which is of something else
        const bool points = isPoints(figure(index)) && isPercent(figure(to));
        if (!(points || sameMeasure(figure(to), figure(index))) ||
            !sameMeasure(figure(from), figure(to)) || !isExact(figure(from)) ||
            !isExact(figure(to)) || node(index).clause - node(to).clause != 1 ||
            (node(index).opener != u',' && !timed) || node(index).label.size() > longest ||
            node(index).sentence != node(from).sentence ||
            hasAny(node(index).label, node(index).units,
                   {u"到", u"至", u"其中", u"共", u"累计", u"均", u"每", u"达", u"占", u"为",
                    u"同比", u"环比", u"另", u"比", u"较", u"最"}) ||
            !reaches(m_passage.between(from, to)))
            return;
        const double off = std::abs(value(to) - value(from));
        const double slack = std::max({roundingOf(figure(from)), roundingOf(figure(to)),
                                       roundingOf(figure(index))}) /
                             2;
        if (off <= 0 || isSame(off, value(index), slack) ||
            !isSlipOf(figure(index), off, {false, true}) || isExplained(index, slack))
            return;
        const bool falls = value(from) > value(to);
        const QString formula =
            QStringLiteral("%1－%2").arg(shownAt(falls ? from : to), shownAt(falls ? to : from));
        if (points) {
            const QString right = plain(off * 100) + QStringLiteral("个百分点");
            m_claims.push_back({figure(index).span, QStringLiteral("growth"),
                                formula + QStringLiteral("＝") + right, right});
        } else {
            claim(index, formula, off);
        }
    }

    /// 计划改造24个。…已完工9个，正在施工11个，其余5个;
    /// 总费用48600元，…报销41600元，个人负担8000元: what a whole leaves when all that is told
    /// behind it, or the last of it, is taken away.
    void readRestOfAll(std::size_t index)
    {
        std::vector<std::size_t> parts;
        for (std::size_t i = index; i-- > firstInReach(index);) {
            if (!isAmount(figure(i)) || !sameMeasure(figure(i), figure(index)) ||
                node(i).cues.has(LabelCue::Mean))
                continue;
            if (!isExact(figure(i)) || isChange(m_passage.statement, i))
                return;
            parts.insert(parts.begin(), i);
        }
        constexpr std::size_t fewest = 2;
        // 总投资1.35亿元，…投资8640万元，…尚有5860万元投资
        const bool told = parts.size() > fewest ||
                          (parts.size() == fewest && node(index).tail.size() >= 2 &&
                           node(parts.front()).label.endsWith(node(index).tail.left(2)) &&
                           nameAt(index) == u"尚有");
        if (!told || nameAt(index).contains(u'含') || isMadeOf(m_passage, index, parts) ||
            isListed(index))
            return;
        const std::size_t whole = parts.front();
        const std::span<const std::size_t> behind = std::span(parts).subspan(1);
        const std::size_t last = parts.back();
        // All of them, or the last alone where it sums up the others.
        double sum = 0;
        for (const std::size_t part : behind)
            sum += value(part);
        const bool sumsUp = behind.size() > 1 && isSame(sum - value(last), value(last), 0.5);
        const double rest = value(whole) - (sumsUp ? value(last) : sum);
        // 计划64个，…完工40个；在建18个；其余8个: all the others
        constexpr double close = 0.1;
        const bool others = nameAt(index) == u"其余" && behind.size() > 1 &&
                            std::abs(rest - value(index)) <= close * value(whole) &&
                            std::abs(rest - value(index)) > roundingOf(figure(index)) &&
                            hasAny(m_passage.statement.before(whole), {u"计划", u"共", u"全"});
        if (rest <= 0 || value(last) >= value(whole) ||
            !(others || isSlipOf(figure(index), rest, {false, true})) ||
            isExplained(index, roundingOf(figure(index))))
            return;
        QString formula = shownAt(whole);
        for (const std::size_t part : sumsUp ? behind.last(1) : behind)
            formula += QStringLiteral("－") + shownAt(part);
        claim(index, formula, rest);
    }

    /// 补贴515万元，台均1.25万元；…147.2万元，台均400元。两类合计626.2万元: some told one after the
    /// other, what each comes to left out.
    void readTotal(std::size_t index)
    {
        if (!hasAny(node(index).label, {u"合计", u"共计", u"总计", u"共"}) ||
            isOfOther(node(index)))
            return;
        std::vector<std::size_t> parts;
        for (std::size_t i = index; i-- > firstInReach(index);) {
            if (!isAmount(figure(i)) || !sameMeasure(figure(i), figure(index)) ||
                node(i).cues.has(LabelCue::Mean) || node(i).cues.has(LabelCue::Each))
                continue;
            if (!isExact(figure(i)) || isOfOther(node(i)) || isChange(m_passage.statement, i))
                return;
            parts.insert(parts.begin(), i);
        }
        const auto run = slippedRun(parts, index);
        if (!run.empty() && !isExplained(index, roundingOf(figure(index))) &&
            !isMadeOf(m_passage, index, operandsOf(m_passage, index)))
            m_claims.push_back(sumClaim(m_passage, index, run));
    }

    /// The figures, told one after the other, that make the one at `index` but for a slip; none
    /// where some make it, or where there are fewer digits than tell.
    std::vector<std::size_t> slippedRun(const std::vector<std::size_t>& parts,
                                        std::size_t index) const
    {
        std::vector<std::size_t> found;
        const double slack = roundingOf(figure(index));
        constexpr qint64 fourDigits = 1000;
        for (std::size_t first = 0; first < parts.size(); ++first) {
            double sum = value(parts[first]);
            for (std::size_t last = first + 1; last < parts.size(); ++last) {
                sum += value(parts[last]);
                if (isSame(sum, value(index), slack))
                    return {};
                const bool whole = first == 0 && last + 1 == parts.size();
                const bool many = figure(index).written.units >= fourDigits;
                if (found.empty() && (whole || many) && sum > value(parts[last]) &&
                    isSlipOf(figure(index), sum, {}))
                    found.assign(parts.begin() + static_cast<std::ptrdiff_t>(first),
                                 parts.begin() + static_cast<std::ptrdiff_t>(last) + 1);
            }
        }
        return found;
    }

    /// By a word that both are told with, or by the times they are told of;
    /// 收入1860万元，支出2340万元 are two things.
    bool areOfOneThing(std::size_t one, std::size_t other) const
    {
        const auto said = [&](std::size_t i) {
            return node(i).label.toString() + node(i).tail.toString();
        };
        const auto timed = [&](std::size_t i) {
            return comparesTimes(node(i).label) ||
                   hasUnit(node(i).label, node(i).units, u"年月季期届今现");
        };
        return shareWord(said(one), said(other)) || timed(one) || timed(other);
    }

    /// 2023年980起，2024年760起，…2024年较上年减少320起: of two told one after the other
    void readChange(std::size_t index)
    {
        static const Phrase by(QStringLiteral("(?:较|比)(?:上年|去年|上月|上季度|年初)?(?:同期)?(?:"
                                              "增加|减少|增长|下降|多|少)了?$|^(?:上涨|"
                                              "下降|增加|减少|提高|降低|上升)了?$"));
        if (!by.isIn(node(index).label))
            return;
        std::optional<std::size_t> before;
        std::optional<std::size_t> first, second;
        for (std::size_t i = firstInReach(index); i < index; ++i) {
            if (!isAmount(figure(i)) || !sameMeasure(figure(i), figure(index)) ||
                isChange(m_passage.statement, i))
                continue;
            if (before) {
                const double off = std::abs(value(i) - value(*before));
                if (isSame(off, value(index), roundingOf(figure(i))))
                    return;
                if (!first && isExact(figure(i)) && isExact(figure(*before)) &&
                    isSlipOf(figure(index), off, {})) {
                    first = before;
                    second = i;
                }
            }
            before = i;
        }
        if (!first || !areOfOneThing(*first, *second) ||
            isExplained(index, roundingOf(figure(index))))
            return;
        const bool falls = value(*first) > value(*second);
        claim(index,
              QStringLiteral("%1－%2").arg(shownAt(falls ? *first : *second),
                                           shownAt(falls ? *second : *first)),
              std::abs(value(*first) - value(*second)));
    }
};

} // namespace

void findSlippedSums(const Passage& passage, std::size_t first, std::size_t end,
                     std::vector<Claim>& claims)
{
    constexpr std::size_t operands = 2;
    SlippedSumReader reader(passage, claims);
    for (std::size_t i = std::max(first, operands); i < end; ++i)
        reader.read(i);
}

} // namespace chengbao::lint
