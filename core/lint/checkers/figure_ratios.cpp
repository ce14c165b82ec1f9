// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_ratios.h"

#include "core/lint/checkers/figure_reader.h"
#include "core/lint/checkers/ratio_words.h"
#include "core/lint/phrase.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

bool opensParts(QStringView joint)
{
    static const Phrase within(QStringLiteral("其中|[中里](?:,|有|的|已)|(?:^|[^高初集])中$|^的$"));
    return hasUnit(joint, u"中里的") && within.isIn(joint);
}

/// Close enough to be meant, where little else tells that it is.
bool isNearMiss(const Quantity& stated, double ratio)
{
    constexpr double near = 0.125;
    return std::abs(stated.value - ratio) <= near;
}

struct Operands {
    std::size_t part = 0, whole = 0;
};

class RatioReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t index)
    {
        if (node(index).cues.has(LabelCue::Apart) && node(index).label.contains(u"分别")) {
            readEach(index);
            return;
        }
        if (const auto operands = withNamedWhole(index)) {
            judge({m_passage.figure(index), {}, index}, *operands);
            return;
        }
        const auto ratio = ratioOf(m_passage, index);
        if (!ratio || isOneOfSeveral(index))
            return;
        const Said said{m_passage.figure(index), *ratio, index};
        const auto part = partOf(said);
        if (part && isBaseOf(*part, index))
            return;
        const auto whole = part ? wholeOf(said, *part) : std::nullopt;
        if (whole)
            judge(said, {*part, *whole});
    }

    /// 占比过半 of the part at `part`
    void readHalf(std::size_t part)
    {
        const auto said = halfBehind(m_passage, part);
        const auto whole = said ? wholeOf(*said, part) : std::nullopt;
        if (whole)
            judge(*said, {part, *whole});
    }

private:
    /// 重点人群7.8万人，重点人群签约率85.6%: the rate is of what the figure counts.
    bool isBaseOf(std::size_t part, std::size_t index) const
    {
        QStringView name = node(part).label;
        if (name.startsWith(u"其中"))
            name = name.sliced(2);
        constexpr qsizetype verb = 2; // 签约; of 办结 and 办结率 the figure is the part
        const QStringView rate = node(index).label;
        return name.size() >= 2 && rate.endsWith(u'率') && rate.startsWith(name) &&
               rate.size() > name.size() + verb;
    }

    std::size_t firstInReach(std::size_t index) const
    {
        return index > passageReach ? index - passageReach : 0;
    }

    /// 占30%、40%: shares of more than one part
    bool isOneOfSeveral(std::size_t index) const
    {
        const auto follows = [&](std::size_t i) {
            return i > 0 && i < m_passage.nodes.size() &&
                   (node(i).label.isEmpty() || node(i).label == u"和" || node(i).label == u"及") &&
                   node(i).opener != u',' && isFraction(m_passage.figure(i)) &&
                   isFraction(m_passage.figure(i - 1));
        };
        return follows(index) || follows(index + 1) ||
               m_passage.statement.before(index).contains(u"各占");
    }

    /// 已建成84公里、3座，分别完成计划的70%、50%: as many ratios as parts and wholes, in their
    /// order. One that is right shows that the order is understood.
    void readEach(std::size_t first)
    {
        std::size_t count = 1;
        while (first + count < m_passage.nodes.size() &&
               isFraction(m_passage.figure(first + count)) &&
               m_passage.statement.before(first + count).size() <= 1)
            ++count;
        if (count < 2 || first < 2 * count)
            return;
        const std::size_t known = m_claims.size();
        for (std::size_t i = 0; i < count; ++i) {
            const Operands operands{first - count + i, first - 2 * count + i};
            if (m_passage.alike(operands.whole, operands.part))
                judge({m_passage.figure(first + i), {}, first + i}, operands);
            else
                m_claims.resize(known);
            if (!m_passage.alike(operands.whole, operands.part))
                return;
        }
        if (m_claims.size() == known + count)
            m_claims.resize(known);
    }

    /// …26万亩，占应收面积50万亩的52%: part, whole and ratio in a row.
    std::optional<Operands> withNamedWhole(std::size_t index) const
    {
        const QStringView joint = node(index).label;
        const bool of = joint == u"的" || joint == u"的比重" || joint == u"的比例";
        if (index < 2 || !of || !m_passage.alike(index - 2, index - 1))
            return std::nullopt;
        const QStringView label = node(index - 1).label;
        const qsizetype share = std::max(label.lastIndexOf(u'占'), label.lastIndexOf(u"完成"));
        const bool target = label.contains(u'占') || speaksOfTarget(label);
        const QStringView subject = share < 0 ? QStringView() : nameOf(label.first(share));
        const bool own = subject.isEmpty() || node(index - 1).opener.isNull() ||
                         shareWord(subject, node(index - 2).label);
        return share >= 0 && target && own && node(index).stretch == node(index - 2).stretch &&
                       node(index).clause - node(index - 2).clause <= 1
                   ? std::optional(Operands{index - 2, index - 1})
                   : std::nullopt;
    }

    /// The figure that the ratio is told of: the one of that name in the row before it, or the
    /// nearest, in the clause before at most.
    std::optional<std::size_t> partOf(const Said& said) const
    {
        constexpr std::size_t farthest = 4;
        std::optional<std::size_t> nearest;
        for (std::size_t i = said.index; i-- > 0 && said.index - i <= farthest;) {
            // 开工率为80%，完工率为60%: a rate between them takes a clause.
            const int rates = said.ratio.kind == Ratio::Rate && !nearest &&
                                      isFraction(m_passage.figure(said.index - 1))
                                  ? 1
                                  : 0;
            if (node(i).stretch != node(said.index).stretch ||
                node(said.index).clause - node(i).clause > 1 + rates)
                break;
            if (!node(i).amount)
                continue;
            if (said.ratio.subject.size() >= 2 && node(i).label.endsWith(said.ratio.subject))
                return i;
            nearest = nearest.value_or(i);
            if (said.ratio.subject.isEmpty())
                break;
        }
        return nearest && belongs(said.ratio, *nearest) ? nearest : std::nullopt;
    }

    bool belongs(const Ratio& ratio, std::size_t part) const
    {
        const Node& told = node(part);
        if (ratio.kind == Ratio::Rate)
            return (isRateOf(told, ratio.verb) || isOfDue(ratio.verb, part)) &&
                   !isOfNewGroup(ratio.verb, toldUpTo(part));
        // 前10家企业产值占: of what they make, not of how many they are.
        const bool ofOther = hasAny(ratio.subject, {u"产值", u"收入", u"销售", u"面积", u"投资",
                                                    u"资金", u"产量", u"用电", u"用水", u"税收",
                                                    u"利润", u"贡献", u"总量", u"人口"}) &&
                             !shareWord(ratio.subject.last(2), told.label);
        if (ofOther && told.label.size() + told.tail.size() > 0)
            return false;
        return ratio.subject.isEmpty() ||
               (shareWord(ratio.subject, told.label) && !isOtherSort(ratio.subject, told.label)) ||
               shareWord(ratio.subject, told.tail);
    }

    /// What the paragraph says as far as the end of a figure.
    QStringView toldUpTo(std::size_t index) const
    {
        const int start = m_passage.statement.sentence.start;
        return m_passage.statement.body.foldedView({start, figure(index).span.end() - start});
    }

    /// 应参保36万人，已缴费32.4万人，参保率
    bool isOfDue(QStringView verb, std::size_t part) const
    {
        constexpr qsizetype word = 2;
        return part > 0 && verb.size() == word && m_passage.alike(part - 1, part) &&
               node(part - 1).label.endsWith(verb) &&
               node(part - 1).label.chopped(word).endsWith(u'应') &&
               (node(part).label.startsWith(u'已') || node(part).label.startsWith(u"实际"));
    }

    bool mayBeWhole(std::size_t whole, std::size_t part) const
    {
        return (m_passage.alike(whole, part) || m_passage.seats(whole, part)) &&
               value(whole) >= value(part);
    }

    std::optional<std::size_t> wholeOf(const Said& said, std::size_t part) const
    {
        const QStringView named = said.ratio.whole;
        if (named.startsWith(u'该') || hasUnit(named, u"均"))
            return std::nullopt;
        if (said.ratio.kind == Ratio::Completion) {
            const auto due = target(named, part);
            const bool done = !speaksOfTarget(named) &&
                              hasAny(node(part).label, {u"完成", u"已", u"实际", u"建成", u"完工"});
            return due || !done ? due : wholeByPlace(said, part);
        }
        const QString noun = nounOfWhole(named);
        return noun.isEmpty() ? wholeByPlace(said, part) : wholeByName(noun, part);
    }

    /// 任务150件，完成175件: the figure before that speaks of the target.
    std::optional<std::size_t> target(QStringView named, std::size_t part) const
    {
        static const Phrase scope(QStringLiteral("全[国省市州县区镇乡村]"));
        const QStringView region = scope.matchIn(named)[0];
        for (std::size_t i = part; i-- > firstInReach(part);) {
            const QStringView joint = m_passage.statement.after(i);
            if (node(i).stretch != node(part).stretch || comparesTimes(joint))
                return std::nullopt;
            const QStringView label = node(i).label;
            if (m_passage.alike(i, part) &&
                (speaksOfTarget(label) || speaksOfTarget(node(i).tail) ||
                 hasAny(label, {u"应", u"需", u"拟", u"下达"})))
                return region.isEmpty() || label.contains(region) ? std::optional(i) : std::nullopt;
        }
        return std::nullopt;
    }

    std::optional<std::size_t> wholeByPlace(const Said& said, std::size_t part) const
    {
        std::optional<std::size_t> nearest;
        for (std::size_t i = part; i-- > firstInReach(part);) {
            if (node(i).stretch != node(part).stretch)
                break;
            if ((!m_passage.alike(i, part) && !m_passage.seats(i, part)) || isShared(i))
                continue;
            if (opensParts(m_passage.statement.after(i)) && mayBeWhole(i, part))
                return i;
            // 计划45个，开工36个、完工27个，…，完工率: beside the part, not above it.
            const bool beside = said.ratio.kind == Ratio::Rate && !nearest && i + 1 == part &&
                                m_passage.statement.before(part).startsWith(u'、');
            if (!beside)
                nearest = nearest.value_or(i);
        }
        const bool bare = said.ratio.kind == Ratio::Bare;
        if (!nearest)
            return bare ? std::nullopt : wholeTold(said, part);
        const bool row = *nearest + 1 < part && said.ratio.kind == Ratio::Rate;
        const QStringView joint =
            row ? m_passage.between(*nearest, *nearest + 1) : m_passage.between(*nearest, part);
        // 、 behind a comma stands in what is said of the part.
        const qsizetype comma = joint.indexOf(u',');
        const QStringView beside = comma < 0 ? joint : joint.first(comma);
        const bool aside = comparesTimes(joint) || comparesTimes(node(*nearest).label) ||
                           hasAny(beside, {u"、", u"和"}) || hasAny(joint, {u"另", u"比", u"较"}) ||
                           node(*nearest).label.contains(u"其中");
        const bool follows = (joint.contains(u',') && !bare) || said.ratio.kind == Ratio::Rate;
        return !aside && follows && mayBeWhole(*nearest, part) ? nearest : std::nullopt;
    }

    /// 占总库容的 of 总库容1.2亿立方米
    std::optional<std::size_t> wholeByName(QStringView noun, std::size_t part) const
    {
        for (std::size_t i = part; i-- > firstInReach(part);) {
            const bool near = node(i).sentence == node(part).sentence;
            const auto names = [&](QStringView text) {
                return near ? shareWord(noun, text) : text.contains(noun);
            };
            if (mayBeWhole(i, part) && (names(node(i).label) || names(node(i).tail)))
                return i;
        }
        return std::nullopt;
    }

    /// The only figure of its measure told in the two sentences before, or the whole of a share
    /// that was right: 配备甲的12所，占66.7%；配备乙的15所，占83.3%.
    std::optional<std::size_t> wholeTold(const Said& said, std::size_t part) const
    {
        if (m_whole && node(*m_whole).sentence == node(part).sentence && mayBeWhole(*m_whole, part))
            return m_whole;
        std::optional<std::size_t> found;
        for (std::size_t i = part; i-- > firstInReach(part);) {
            if (node(part).sentence - node(i).sentence > 2)
                break;
            if (!sameMeasure(m_passage.figure(i), m_passage.figure(part)))
                continue;
            if (node(i).sentence == node(part).sentence || !mayBeWhole(i, part))
                return std::nullopt;
            if (found && !isTakenUp(*found, part) && !isTakenUp(i, part)) {
                found = wholeOfOthers(part);
                break;
            }
            if (!found || isTakenUp(i, part))
                found = i;
        }
        if (!found || comparesTimes(node(*found).label) || comparesTimes(node(part).label) ||
            hasAny(node(*found).label, {u"新增", u"其中"}))
            return std::nullopt;
        constexpr qsizetype shortLabel = 8;
        constexpr qsizetype noun = 4;
        const QStringView whole = node(*found).label;
        const bool bare = node(part).label.endsWith(u'的') || said.ratio.kind == Ratio::Rate ||
                          node(part).label.size() <= shortLabel ||
                          shareWord(whole.last(std::min(noun, whole.size())), node(part).label);
        return bare && isNearMiss(said.stated, value(part) / value(*found)) ? found : std::nullopt;
    }

    /// 524件。其中民事393件，刑事131件。…262件，占总数的: the one that the others before make.
    std::optional<std::size_t> wholeOfOthers(std::size_t part) const
    {
        std::vector<std::size_t> before;
        for (std::size_t i = part; i-- > firstInReach(part);) {
            if (node(part).sentence - node(i).sentence > 2)
                break;
            if (m_passage.alike(i, part) && node(i).sentence != node(part).sentence)
                before.push_back(i);
        }
        if (before.size() < 3)
            return std::nullopt;
        double sum = 0;
        for (std::size_t i = 0; i + 1 < before.size(); ++i)
            sum += value(before[i]);
        return std::abs(sum - value(before.back())) <= 1e-9 * sum ? std::optional(before.back())
                                                                  : std::nullopt;
    }

    /// 收回问卷中，…: the sentence begins with what was counted.
    bool isTakenUp(std::size_t whole, std::size_t part) const
    {
        const FieldText& body = m_passage.statement.body;
        const Span sentence = body.sentenceAt(m_passage.figure(part).span.start);
        constexpr int longest = 12;
        const QStringView opening =
            body.foldedView({sentence.start, std::min(longest, sentence.length)});
        const qsizetype end = opening.indexOf(u"中,");
        return end >= 2 && node(whole).label.contains(opening.first(2));
    }

    bool says(const Said& said, double ratio) const
    {
        return fits(m_passage.statement, said.stated, ratio, 0);
    }

    /// Whether any two figures make the ratio, or some told one after the other together.
    bool isBorneOut(const Said& said, std::size_t part) const
    {
        const bool open = said.stated.hedge != text::Hedge::None;
        const bool half = said.stated.step == 0 && open;
        const std::size_t last = half ? part : std::min(part + 4, m_passage.nodes.size());
        std::vector<std::size_t> others;
        for (std::size_t i = firstInReach(part); i < last || i == part; ++i) {
            if (isAmount(m_passage.figure(i)) &&
                (sameMeasure(m_passage.figure(i), m_passage.figure(part)) ||
                 m_passage.seats(i, part)))
                others.push_back(i);
        }
        for (const std::size_t below : others) {
            for (const std::size_t above : others) {
                if (above == below || value(below) <= 0 || (open && above != part))
                    continue;
                const double ratio = value(above) / value(below);
                const bool rate = said.ratio.kind == Ratio::Rate && !open && ratio <= 1 &&
                                  mayBeOfRest(node(part), said.ratio.verb);
                if ((says(said, ratio) && !(open && ratio > 1)) || (rate && says(said, 1 - ratio)))
                    return true;
            }
        }
        return !open && isOfSum(said, part, others);
    }

    bool isOfSum(const Said& said, std::size_t part, const std::vector<std::size_t>& others) const
    {
        double before = 0;
        double with = value(part);
        constexpr int most = 3;
        int added = 0;
        for (auto it = std::find(others.begin(), others.end(), part); it != others.begin();) {
            --it;
            // A whole is none of its parts.
            if (++added > most || m_passage.statement.after(*it).contains(u"其中"))
                break;
            before += value(*it);
            with += value(*it);
            if (before > 0 && says(said, value(part) / before))
                return true;
            if (std::any_of(others.begin(), it, [&](std::size_t whole) {
                    return value(whole) > 0 && says(said, with / value(whole));
                }))
                return true;
        }
        return false;
    }

    /// 由36份减至9份，精简75%: what became of the whole is no part of it.
    bool becomes(std::size_t part, const Said& said, double change) const
    {
        const QStringView label = m_passage.statement.label(part);
        return !label.isEmpty() && text::isOneOf(label.back(), u"至到为") && says(said, change);
    }

    void judge(const Said& said, const Operands& operands)
    {
        const Quantity& part = m_passage.figure(operands.part);
        const Quantity& whole = m_passage.figure(operands.whole);
        const double share = value(operands.part) / value(operands.whole);
        const bool contrary = isRateOfRest(node(operands.part), said.ratio.verb);
        const double ratio = contrary ? 1 - share : share;
        if (fits(m_passage.statement, said.stated, ratio, operandSlack(part, whole, share))) {
            m_whole = operands.whole;
            return;
        }
        if (becomes(operands.part, said, 1 - share) || isBorneOut(said, operands.part))
            return;
        const QString formula =
            contrary ? QStringLiteral("（%2－%1）÷%2＝%3") : QStringLiteral("%1÷%2＝%3");
        const QString right = ratioLike(said.stated, ratio);
        m_claims.push_back({said.stated.span, QStringLiteral("share"),
                            formula.arg(shown(m_passage.statement, part),
                                        shown(m_passage.statement, whole), right),
                            right});
    }

    std::optional<std::size_t> m_whole; ///< of the last ratio that was right
};

} // namespace

void findRatios(const Passage& passage, std::vector<Claim>& claims)
{
    RatioReader reader(passage, claims);
    const bool halves =
        passage.statement.body.foldedView(passage.statement.sentence).contains(u'半');
    for (std::size_t i = 1; i < passage.nodes.size(); ++i) {
        if (halves && passage.nodes[i].amount)
            reader.readHalf(i);
        if (isFraction(passage.figure(i)) && !passage.figure(i).range)
            reader.read(i);
    }
}

} // namespace chengbao::lint
