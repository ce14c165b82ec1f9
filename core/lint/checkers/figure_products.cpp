// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_products.h"

#include "core/lint/checkers/figure_means.h"
#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"
#include "core/lint/phrase.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

class ProductReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t index)
    {
        const Quantity& stated = figure(index);
        if (!isAmount(stated) || !isExact(stated) || stated.range || stated.value <= 0)
            return;
        if (m_passage.cues.has(LabelCue::Net))
            readNet(index);
        readTimes(index);
        readDensity(index);
    }

private:
    void claim(std::size_t index, const QString& formula, double expected)
    {
        m_claims.push_back(resultClaim(m_passage, index, formula, expected));
    }

    /// 净增 of 95人 in 净增34户95人
    QStringView labelOfPair(std::size_t index) const
    {
        const bool paired = index > 0 && node(index).label.isEmpty() &&
                            node(index).opener.isNull() &&
                            m_passage.between(index - 1, index).isEmpty();
        return node(paired ? index - 1 : index).label;
    }

    /// What came and what went before a net change.
    struct Moves {
        std::vector<std::size_t> in, out;
        double came = 0, went = 0;
    };

    /// Of the figures right before it, as far back as each says which it is; nothing where one of
    /// them is no operand.
    std::optional<Moves> movesBefore(std::size_t index) const
    {
        Moves moves;
        const auto fellows = m_passage.fellows(index);
        for (auto each = fellows.rbegin(); each != fellows.rend(); ++each) {
            const QStringView label = labelOfPair(*each);
            const bool went = hasAny(label, {u"减", u"注销", u"转出", u"流出", u"迁出", u"退",
                                             u"死亡", u"离", u"报废", u"淘汰", u"核减", u"关停"});
            if (!went &&
                !hasAny(label, {u"新", u"增", u"转入", u"流入", u"迁入", u"出生", u"入职"}))
                break;
            if (!isExact(figure(*each)) ||
                standsApart(label.startsWith(u"其中") ? label.sliced(2) : label))
                return std::nullopt;
            (went ? moves.out : moves.in).insert((went ? moves.out : moves.in).begin(), *each);
            (went ? moves.went : moves.came) += value(*each);
        }
        const bool told = !moves.in.empty() && !moves.out.empty() &&
                          node(index).clause - node(fellows.back()).clause <= 1;
        return told ? std::optional(moves) : std::nullopt;
    }

    /// 净流入 is of what flowed in and out, not of births and deaths; 自然减少 is made of these
    /// itself.
    bool isOfSuchMoves(const Moves& moves, QStringView net) const
    {
        const bool flows = hasAny(net, {u"净流", u"净转"});
        for (const auto* side : {&moves.in, &moves.out}) {
            for (const std::size_t i : *side) {
                if (labelOfPair(i).contains(u"自然") ||
                    (flows && !hasUnit(labelOfPair(i), u"流转迁")))
                    return false;
            }
        }
        return true;
    }

    /// 新增2860人，减少415人，净增2545人; 出生、死亡、迁入、迁出 and what they come to
    void readNet(std::size_t index)
    {
        static const Phrase net(QStringLiteral(
            "净(?:(增加?|增长|流入|转入)|(减少?|下降|流出|转出))[^,;。、0-9]{0,4}$"));
        if (!labelOfPair(index).contains(u'净'))
            return;
        const auto match = net.matchIn(labelOfPair(index));
        const auto moves = match ? movesBefore(index) : std::nullopt;
        if (!moves || !isOfSuchMoves(*moves, labelOfPair(index)))
            return;
        const bool grows = match.has(1);
        const double more = grows ? moves->came : moves->went;
        const double less = grows ? moves->went : moves->came;
        double slack = roundingOf(figure(index));
        for (const auto* side : {&moves->in, &moves->out}) {
            for (const std::size_t i : *side)
                slack = std::max(slack, roundingOf(figure(index)) + roundingOf(figure(i)) / 2);
        }
        const double off = std::abs(more - less - value(index));
        if (off <= slack * (1 + 1e-9))
            return;
        constexpr double near = 0.3;
        // 新增14家、退库6家，净增20家: added where it should be taken away
        const bool added = std::abs(more + less - value(index)) <= slack;
        const bool contrary = std::abs(less - more - value(index)) <= slack;
        if (contrary)
            m_claims.push_back({figure(index).span, QStringLiteral("contrary"),
                                netOf(*moves, grows) + QStringLiteral("＜0"),
                                grows ? QStringLiteral("减") : QStringLiteral("增")});
        else if (more > less && (added || off <= near * more))
            claim(index, netOf(*moves, grows), more - less);
    }

    /// 312人＋154人－276人－231人, or the other way round.
    QString netOf(const Moves& moves, bool grows) const
    {
        QStringList signed_;
        for (const std::size_t i : grows ? moves.in : moves.out)
            signed_.append(shownAt(i));
        QString formula = signed_.join(QStringLiteral("＋"));
        for (const std::size_t i : grows ? moves.out : moves.in)
            formula += QStringLiteral("－") + shownAt(i);
        return formula;
    }

    /// So many, so much for each, and what it comes to.
    void readTimes(std::size_t index)
    {
        static const Phrase total(QStringLiteral(
            "^(?:共|合计|共计|总计|累计|总共|一共)[^,;。、0-9]{0,4}$|"
            "^(?:共|合计|累计)?(?:支付|付给|兑付|货款|总价|总额|售价共)[^,;。、0-9]{0,6}$"));
        if (node(index).label.isEmpty() ||
            !text::isOneOf(node(index).label.front(), u"共合总累一支付兑货售") ||
            !hasUnit(node(index).label, u"共计付款总") || !total.isIn(node(index).label) ||
            hasAny(node(index).label, {u"定金", u"订金", u"预付", u"首付", u"首期", u"部分"}))
            return;
        const auto fellows = m_passage.fellows(index);
        if (fellows.size() != 1)
            return;
        const std::size_t each = fellows[0];
        const auto count = countFor(each, index);
        if (count && !standsApart(m_passage.between(std::min(*count, each), index)) &&
            !standsApart(node(each).label) && !hasUnit(node(*count).label, u"每均"))
            judgeTimes(*count, each, index);
    }

    /// 常住人口32万人，医师896人，每万人有医师31人
    void readDensity(std::size_t index)
    {
        static const Phrase density(
            QStringLiteral("^(?:平均)?每(百|千|万|十万)([人名户亩])(?:[^,;。、0-9]{0,6})$"));
        const LabelCues cues = node(index).cues;
        if (!cues.has(LabelCue::Share) || !cues.has(LabelCue::Each))
            return;
        const auto match = density.matchIn(node(index).label);
        if (!match)
            return;
        const std::size_t first = index - 2, second = index - 1;
        if (!m_passage.beside(first, index) || !m_passage.nodes[first].amount ||
            !m_passage.nodes[second].amount || standsApart(m_passage.between(first, index)))
            return;
        for (std::size_t i = first; i-- > 0 && m_passage.beside(i, index);) {
            if (isAmount(figure(i)) && figure(i).unit == match[2])
                return; // which of them is the population nobody can tell
        }
        const bool after = value(second) > value(first);
        const std::size_t many = after ? second : first, few = after ? first : second;
        if (figure(many).unit != match[2] || !sameMeasure(figure(few), figure(index)))
            return;
        static const QString scales = QStringLiteral("百千万");
        const qsizetype scale = scales.indexOf(match[1]);
        const double heads = scale < 0 ? 1e5 : std::pow(10.0, 2.0 + static_cast<double>(scale));
        const double expected = value(few) / value(many) * heads;
        const double step = figure(index).step * value(index) / figure(index).value;
        const double rounding =
            expected *
            (roundingOf(figure(many)) / value(many) + roundingOf(figure(few)) / value(few)) / 2;
        constexpr double widest = 2;
        const double off = expected / value(index);
        if (off > widest || off * widest < 1 ||
            std::abs(expected - value(index)) <= std::max(step, step / 2 + rounding))
            return;
        const QString right = plain(expected) + figure(index).unit;
        m_claims.push_back({figure(index).span, QStringLiteral("share"),
                            QStringLiteral("%1÷%2，每%3%4合%5")
                                .arg(shownAt(few), shownAt(many), match[1], match[2], right),
                            right});
    }

    /// What is counted that each has so much of: the only such figure of the sentence.
    std::optional<std::size_t> countFor(std::size_t each, std::size_t index) const
    {
        const QStringView label = node(each).label;
        static const Phrase mean(QStringLiteral("(.)均[^,;。、0-9]{0,4}$"));
        // Whoever belongs to one of these belongs to no other.
        static const Phrase team(QStringLiteral(
            "每(?:[支个辆艘])?([队组班车船桌室]|小组|分队|小队|专班)(?:各?(?:有|配|配备))?$"));
        static const Phrase price(
            QStringLiteral("每(公斤|千克|平方米|立方米|[吨斤亩头只株棵])[^,;。、0-9]{0,6}$"));
        // 平均每天节电420千瓦时，30天累计节电
        static const Phrase daily(QStringLiteral("每([天日月])[^,;。、0-9]{0,4}$"));
        if (const auto asDaily = daily.matchIn(label);
            asDaily && agreesInThing(label.sliced(asDaily.end(1)), index))
            return onlyCount(each, index, asDaily[1] == u"月" ? u"月" : u"日");
        const auto asPrice = price.matchIn(label);
        if (asPrice && QStringView(figure(each).unit) == u"元")
            return onlyCount(each, index, asPrice[1]);
        const auto asMean = mean.matchIn(label);
        const auto asTeam = team.matchIn(label);
        const bool people = isPeople(figure(each));
        if (!asMean && !(people && asTeam))
            return std::nullopt;
        if (asMean && !agreesInThing(label.sliced(asMean.end(1) + 1), index))
            return std::nullopt;
        return onlyCount(each, index, asMean ? asMean[1] : asTeam[1]);
    }

    std::optional<std::size_t> onlyCount(std::size_t each, std::size_t index,
                                         QStringView head) const
    {
        std::optional<std::size_t> found;
        for (std::size_t i = index; i-- > 0 && m_passage.beside(i, index);) {
            if (i == each || !counts(i, head))
                continue;
            if (found || !isExact(figure(i)))
                return std::nullopt;
            found = i;
        }
        return found;
    }

    /// 户均增收…合计增收; 户均4500元，共144万元.
    bool agreesInThing(QStringView thing, std::size_t index) const
    {
        return thing.isEmpty() || shareWord(thing, node(index).label);
    }

    bool counts(std::size_t i, QStringView head) const
    {
        const Quantity& heads = figure(i);
        if (!isAmount(heads) || heads.value <= 1)
            return false;
        const QStringView unit(heads.unit);
        return unit == head || (head == u"人" && unit == u"名") ||
               (head == u"日" && unit == u"天") || (head == u"月" && unit == u"个月") ||
               (!isPeople(heads) && node(i).tail.left(8).contains(head));
    }

    void judgeTimes(std::size_t count, std::size_t each, std::size_t index)
    {
        const double expected = figure(count).value * value(each);
        const bool exact = isPeople(figure(each));
        const double slack = roundingOf(figure(index)) / 2 +
                             expected * roundingOf(figure(count)) / value(count) / 2 +
                             (exact ? 0 : figure(count).value * meanStep(figure(each)) / 2);
        constexpr double widest = 2;
        const double off = expected / value(index);
        constexpr double mostSlipped = 300; // two places of the point: 782.4万元 for 78.24万元
        const bool slipped = off < mostSlipped && off * mostSlipped > 1 && isPowerOfTen(off);
        if (((off <= widest && off * widest >= 1) || slipped) &&
            std::abs(expected - value(index)) > slack * (1 + 1e-9) + 1e-6)
            claim(index, QStringLiteral("%1×%2").arg(shownAt(count), shownAt(each)), expected);
    }
};

} // namespace

void findProducts(const Passage& passage, std::vector<Claim>& claims)
{
    ProductReader reader(passage, claims);
    for (std::size_t i = 2; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
