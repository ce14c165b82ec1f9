// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_outdone.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"
#include "core/lint/checkers/figure_slips.h"
#include "core/lint/phrase.h"

#include <array>
#include <optional>

namespace chengbao::lint
{
namespace
{

/// 排查出安全隐患, 核定改造对象: what there is to do. What an office receives and closes (受理,
/// 结案) is none: it closes what it had before, too.
bool tellsFound(QStringView label)
{
    return hasAny(label, {u"排查出", u"排查", u"查出", u"查找", u"摸排", u"发现", u"梳理", u"核定",
                          u"确定", u"认定", u"摸清", u"检查出", u"检出", u"交办"}) &&
           !hasAny(label, {u"新", u"另", u"再", u"首批", u"其中", u"每", u"均", u"比", u"较"});
}

/// 目前已整改销号, 截至8月底竣工
bool tellsDone(const Node& node)
{
    static const Phrase done(QStringLiteral(
        "^(?:目前|现|截至[^,;。]{0,8})?(?:已经?|均已|全部)?(?:完成|督促)?"
        "(?:整改|销号|办结|化解|解决|执结|修复|竣工|完工|拆除|消除|处置|治理|改造|清退|"
        "整治|闭环)(?:销号|到位|完毕|完成)?[^,;。、0-9]{0,4}$"));
    constexpr qsizetype longest = 20;
    return node.label.size() <= longest &&
           hasUnit(node.label, node.units, u"改号结解复工除置造退治环") && done.isIn(node.label);
}

/// 未开工, 列入明年计划, 需长期坚持
bool tellsToCome(QStringView label)
{
    static const Phrase later(QStringLiteral("^(?:尚?未|暂未|待|拟|需|列入)[^,;。、0-9]{1,8}$"));
    return hasUnit(label.left(2), u"未待拟需列") && later.isIn(label);
}

bool tellsGoingOn(QStringView label)
{
    return endsInAny(label, {u"在建", u"在施", u"整改中"}) ||
           (label.startsWith(u"正在") && label.size() <= 6);
}

class OutdoneReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    /// 检查药店73家，发现问题76家: of one unit that counts who is looked at, not what is found.
    void readFaulty(std::size_t index)
    {
        static const Phrase faulty(QStringLiteral("^(?:其中)?(?:发现|查出|存在)[^,;。、0-9]{0,6}(?:"
                                                  "问题|隐患|违规|违法)[^,;。、0-9]{0,4}$"));
        if (!node(index).amount || !hasUnit(figure(index).unit, u"家户所") ||
            !hasUnit(node(index).label, node(index).units, u"题患规法") ||
            !faulty.isIn(node(index).label))
            return;
        for (std::size_t i = index; i-- > 0 && m_passage.beside(i, index);) {
            if (figure(i).unit != figure(index).unit)
                continue;
            const QString said = node(i).label.toString() + node(i).tail.toString();
            if (node(i).amount && value(index) > value(i) &&
                hasAny(said, {u"检查", u"抽查", u"排查", u"巡查", u"走访", u"督查"}))
                m_claims.push_back({figure(i).span, QStringLiteral("part"), shownAt(index), {}});
            return;
        }
    }

    void read(std::size_t index)
    {
        readFaulty(index);
        if (!mayBeDone(index) || readStates(index))
            return;
        const auto whole = foundBefore(index);
        if (!whole || hasAny(m_passage.between(*whole, index),
                             {u"累计", u"历年", u"往年", u"存量", u"以前", u"遗留", u"此前"}))
            return;
        constexpr double widest = 2;
        if (value(index) >= value(*whole) * widest || !isOfOneThing(*whole, index))
            return;
        if (value(index) > value(*whole))
            m_claims.push_back({figure(*whole).span, QStringLiteral("part"), shownAt(index), {}});
        else
            readGoingOn(*whole, index);
    }

private:
    bool mayBeDone(std::size_t index) const
    {
        const QStringView tail = node(index).tail;
        return node(index).amount && tail.isEmpty() && !isDuration(figure(index)) &&
               tellsDone(node(index));
    }

    /// 整改隐患 of 隐患, 整改 of anything; not 改造危房 of 独居老人.
    bool isOfOneThing(std::size_t whole, std::size_t index) const
    {
        static const Phrase noun(QStringLiteral(
            "(?:整改|销号|办结|化解|解决|执结|修复|竣工|完工|拆除|消除|处置|治理|改造|"
            "清退|整治|闭环)(?:销号|到位|完毕|完成)?([^,;。、0-9]{2,4})$"));
        const auto named = noun.matchIn(node(index).label);
        return !named || shareWord(named[1], node(whole).label) ||
               shareWord(named[1], node(whole).tail);
    }

    /// The only figure of its unit in its sentence and the one before that stands before it.
    std::optional<std::size_t> foundBefore(std::size_t index) const
    {
        std::optional<std::size_t> found;
        for (std::size_t i = index; i-- > 0 && index - i <= passageReach;) {
            if (node(index).sentence - node(i).sentence > 1)
                break;
            if (figure(i).unit != figure(index).unit)
                continue;
            if (found || !node(i).amount)
                return std::nullopt;
            found = i;
        }
        return found && tellsFound(node(*found).label) ? found : std::nullopt;
    }

    /// 完工8个，在建7个，未开工5个: the three states of all there are, which stand before them.
    /// Whether it is of that form.
    bool readStates(std::size_t index)
    {
        const std::size_t last = index + 2;
        if (last >= m_passage.nodes.size() || !tellsGoingOn(node(index + 1).label) ||
            !tellsToCome(node(last).label))
            return false;
        std::optional<std::size_t> whole;
        bool others = false;
        for (std::size_t i = index; i-- > 0 && index - i <= passageReach;) {
            if (node(index).sentence - node(i).sentence > 1)
                break;
            if (figure(i).unit != figure(index).unit || !node(i).amount)
                continue;
            others = others || whole;
            whole = whole && value(*whole) > value(i) ? whole : i;
        }
        const bool general = QStringView(figure(index).unit) == u"个";
        if (!whole || (general && others))
            return true;
        double sum = 0;
        for (std::size_t i = index; i <= last; ++i) {
            if (!m_passage.alike(i, *whole) || figure(i).unit != figure(index).unit ||
                node(i).sentence != node(index).sentence)
                return true;
            sum += value(i);
        }
        constexpr double near = 0.2;
        const double off = std::abs(sum - value(*whole));
        if (off > roundingOf(figure(*whole)) && off <= near * value(*whole) &&
            (sum > value(*whole) || isSlipOf(figure(*whole), sum, {true, true})))
            m_claims.push_back(sumClaim(m_passage, *whole, std::array{index, index + 1, last}));
        return true;
    }

    /// 竣工46户，在建14户 of 58户
    void readGoingOn(std::size_t whole, std::size_t index)
    {
        const std::size_t next = index + 1;
        const bool row = next < m_passage.nodes.size() && m_passage.alike(next, index) &&
                         figure(next).unit == figure(index).unit &&
                         tellsGoingOn(node(next).label) &&
                         node(next).clause - node(index).clause <= 1;
        const double slack = roundingOf(figure(whole)) + roundingOf(figure(index));
        if (row && value(index) + value(next) > value(whole) + slack)
            m_claims.push_back(sumClaim(m_passage, whole, std::array{index, next}));
    }
};

} // namespace

void findOutdone(const Passage& passage, std::vector<Claim>& claims)
{
    OutdoneReader reader(passage, claims);
    for (std::size_t i = 1; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
