// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_rests.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"
#include "core/lint/phrase.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// How far from what it should be a figure may lie and still be meant as that.
constexpr double near = 0.3;

/// What is left, by the word that says so.
struct Rest {
    bool known = false; ///< 剩余, 缺口; else 还有, where its tail says what has not been done
    bool ongoing = false; ///< 正在整改: more may be left
    QStringView noun;     ///< 剩余任务
    QStringView undone;   ///< 拆 of 未拆
};

std::optional<Rest> restOf(const Node& node)
{
    const bool says =
        node.cues.has(LabelCue::Rest) && (hasUnit(node.label, u"剩余缺未空结请") ||
                                          hasAny(node.label, node.units, {u"正在", u"仍在"}));
    if (!says && !(node.cues.has(LabelCue::EndsThere) && hasUnit(node.tail.left(2), u"未")))
        return std::nullopt;
    static const Phrase words(QStringLiteral(
        "^(?:[^,;。、]{0,4}后)?(?:[库账仓](?:内|中|上))?(?:目前|现|还|尚|仍|其中)*"
        "(?:(剩余|剩下|余下|余|剩|其余|结余|结存|缺口|空缺|空编|缺编|缺额|缺席|请假|缺勤|缺)(?:的)?"
        "([^,;。、]"
        "{0,5})|(?:尚)?未([^,;。、]{1,4})(?:的)?|(有)|(?:正在|仍在)([^,;。、]{2,4}))$"));
    const auto match = words.matchIn(node.label);
    if (!match)
        return std::nullopt;
    Rest rest{match.has(1), match.has(5), match[2], match[3]};
    if (rest.ongoing)
        rest.undone = match[5].left(2);
    if (match.has(4)) {
        const qsizetype from = node.tail.startsWith(u"尚未") ? 2 : 1;
        if (!(from == 2 || node.tail.startsWith(u'未')) || node.tail.size() <= from)
            return std::nullopt;
        rest.undone = node.tail.sliced(from).left(2);
    }
    return rest;
}

class RestReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    bool read(std::size_t index)
    {
        if (isDuration(figure(index)))
            readTimeLeft(index);
        const auto rest = node(index).amount ? restOf(node(index)) : std::nullopt;
        if (rest)
            readRest(index, *rest);
        return rest.has_value();
    }

private:
    /// 已拆42处，未拆25处; 已签约 and 未签; not 已参评 and 未参加体检.
    static bool isUndone(const Node& part, QStringView undone)
    {
        const QStringView verb = undone.left(2);
        return !verb.isEmpty() && (part.label.contains(verb) || part.tail.contains(verb));
    }

    /// 工期180天，已施工90天，剩余工期90天
    void readTimeLeft(std::size_t index)
    {
        const std::size_t whole = index - 2, part = index - 1;
        const auto rest = restOf(node(index));
        const bool row =
            rest && rest->known && rest->noun.size() >= 2 &&
            node(whole).label.contains(rest->noun) && node(part).label.contains(u'已') &&
            comparable(figure(whole), figure(part)) && comparable(figure(part), figure(index)) &&
            node(whole).sentence == node(index).sentence;
        const double left = value(whole) - value(part);
        if (!row || left <= 0 || left == value(index) ||
            std::abs(left - value(index)) > near * value(whole))
            return;
        claimRest(index, whole, part);
    }

    void claimRest(std::size_t index, std::size_t whole, std::size_t part)
    {
        m_claims.push_back(resultClaim(m_passage, index,
                                       QStringLiteral("%1－%2").arg(shownAt(whole), shownAt(part)),
                                       value(whole) - value(part)));
    }

    void readRest(std::size_t index, const Rest& rest)
    {
        const auto operands = operandsOf(m_passage, index);
        if (operands.size() < 2)
            return;
        if (operands.size() > 2 &&
            (!rest.known || !rest.noun.isEmpty() || endsOthers(index) || isRow(operands)) &&
            readRestOfSeveral(index, operands, rest))
            return;
        const std::size_t part = operands[0];
        const std::size_t whole = operands[1];
        const bool told = m_passage.alike(whole, part) && m_passage.alike(part, index) &&
                          value(whole) > value(part) && !isDuration(figure(index)) &&
                          node(index).clause - node(part).clause <= 2;
        // 除去并列的6村和首位，其余11村
        const bool others = m_passage.between(part, index).contains(u'和');
        if (!told || others || hasAny(node(whole).label, {u"已", u"新增", u"其中", u"首批"}) ||
            !isOfWhole(rest, whole, part) ||
            (node(part).label != u"其中" && isSetAside(node(part).label)))
            return;
        const double expected = value(whole) - value(part);
        const bool meant = std::abs(expected - value(index)) <= near * value(whole) &&
                           (!rest.ongoing || value(index) > expected);
        if (!meant || isMadeOf(m_passage, index, operands))
            return;
        claimRest(index, whole, part);
    }

    /// 积案36件，化解25件、导入司法程序6件，还有5件未办结
    bool endsOthers(std::size_t index) const { return node(index).label.startsWith(u"其余"); }

    /// 库存1200顶，调往甲350顶、乙280顶、丙170顶: the parts of one row, the nearest first
    bool isRow(const std::vector<std::size_t>& operands) const
    {
        for (std::size_t i = 0; i + 2 < operands.size(); ++i) {
            if (!m_passage.statement.before(operands[i]).startsWith(u'、'))
                return false;
        }
        // What the row is of stands before it, not in it.
        return !m_passage.statement.before(operands[operands.size() - 2]).startsWith(u'、');
    }

    bool readRestOfSeveral(std::size_t index, const std::vector<std::size_t>& operands,
                           const Rest& rest)
    {
        const std::size_t whole = operands.back();
        if (node(whole).label.startsWith(u"其中"))
            return false;
        double left = value(whole);
        QString formula = shownAt(whole);
        for (std::size_t i = operands.size() - 1; i-- > 0;) {
            const std::size_t part = operands[i];
            const bool first = i + 2 == operands.size();
            const bool opens = first && node(part).label.startsWith(u"其中");
            if (!m_passage.alike(part, index) || part != whole + operands.size() - 1 - i ||
                isSetAside(opens ? node(part).label.sliced(2) : node(part).label) ||
                (!rest.known && m_passage.statement.before(part).startsWith(u'、') == first))
                return false;
            left -= value(part);
            formula += QStringLiteral("－") + shownAt(part);
        }
        if (!m_passage.alike(whole, index) || whole + operands.size() != index || left <= 0 ||
            node(whole).sentence != node(index).sentence ||
            std::abs(left - value(index)) > near * value(whole) ||
            isMadeOf(m_passage, index, operands))
            return false;
        m_claims.push_back(resultClaim(m_passage, index, formula, left));
        return true;
    }

    bool isOfWhole(const Rest& rest, std::size_t whole, std::size_t part) const
    {

        if (rest.ongoing && node(part).label.contains(u'已'))
            return true;
        if (!rest.known)
            return isUndone(node(part), rest.undone);
        static constexpr QStringView general[] = {u"任务", u"资金", u"部分", u"名额", u"编制"};
        const bool named =
            rest.noun.size() < 2 || node(whole).label.contains(rest.noun) ||
            node(whole).tail.contains(rest.noun) ||
            std::find(std::begin(general), std::end(general), rest.noun) != std::end(general);
        return named && (isDone(whole, part) || isDoneByName(whole, part));
    }

    /// 计划更换1.2万只，更换9000只; 排查出210部，已更新148部
    bool isDoneByName(std::size_t whole, std::size_t part) const
    {
        constexpr qsizetype word = 2;
        const QStringView label = node(part).label;
        const QStringView verb = label.last(std::min(word, label.size()));
        return part == whole + 1 && node(part).tail.isEmpty() &&
               ((verb.size() == word && node(whole).label.contains(verb)) ||
                (label.contains(u'已') && hasAny(node(whole).label, {u"全长", u"总长", u"全程"})) ||
                (label.startsWith(u'已') &&
                 hasAny(m_passage.statement.before(whole), {u"排查", u"摸排", u"存量", u"原有"})));
    }

    /// 已到位, 实到, 除: done of the whole; what no list knows is, where the whole says it too
    /// (应签约412户，已签约367户).
    bool isDone(std::size_t whole, std::size_t part) const
    {
        static const Phrase known(QStringLiteral(
            "^(?:[^,;。]{0,8}中)?(?:目前|现已|截至[^,;。]{0,6})?(?:已经?|累计|现|实际|共)*"
            "(?:完成|办结|整改|淘汰|拆除|拆|销号|改造|发放|拨付|兑付|撤并|轮换|关停|清退|修复|化解|"
            "处置|搬迁|安置|收割|收获|播种|交付|开通|验收|到位|投放|调出|落实|支出|建成|栽植|栽|种|"
            "开工|竣工|完工|投产|"
            "到会|实到|到|有|在岗|在编|实有|除)(?:完成|到位|完毕|了)?"));
        const QStringView label = node(part).label;
        if (known.isIn(label) || label == u"其中")
            return true;
        // 58所村小已有44所, 58所村小中44所
        if (part == whole + 1 && node(part).clause == node(whole).clause &&
            (label.endsWith(u"已有") || label.endsWith(u"已完成") || label.endsWith(u'中') ||
             label.endsWith(u"中有")))
            return true;
        if (endsInAny(label,
                      {u"调拨", u"调出", u"发放", u"领用", u"售出", u"用去", u"调运", u"借出"}))
            return true;
        const qsizetype at = label.lastIndexOf(u'已');
        return at >= 0 && label.size() - at >= 3 &&
               (node(whole).label.contains(label.sliced(at + 1, 2)) ||
                node(whole).tail.contains(label.sliced(at + 1, 2)));
    }
};

} // namespace

bool readRest(const Passage& passage, std::size_t index, std::vector<Claim>& claims)
{
    return RestReader(passage, claims).read(index);
}

} // namespace chengbao::lint
