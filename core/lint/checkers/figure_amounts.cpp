// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_amounts.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/text/unit_table.h"

#include <QRegularExpression>

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

/// Words that set a figure beside those before it.
bool standsAside(QStringView text)
{
    return hasAny(text, {u"其中", u"另", u"不含", u"不计", u"除外", u"以上", u"以下", u"新增",
                         u"比", u"较", u"去年", u"上年", u"今年", u"同期", u"预计", u"计划",
                         u"目标", u"往年", u"历年"});
}

/// What is left, by the word that says so.
struct Rest {
    bool known = false; ///< 剩余, 缺口; else 还有, where its tail says what has not been done
    bool ongoing = false; ///< 正在整改: more may be left
    QStringView noun;     ///< 剩余任务
    QStringView undone;   ///< 拆 of 未拆
};

std::optional<Rest> restOf(const Node& node)
{
    constexpr std::uint64_t units = unitMask(u"剩余缺未有空结正仍请");
    if (!(node.units & units) ||
        !(hasUnit(node.label, u"剩余缺未空结请") || hasAny(node.label, {u"正在", u"仍在"}) ||
          (node.label.endsWith(u'有') && hasUnit(node.tail.left(2), u"未"))))
        return std::nullopt;
    static const QRegularExpression words(QStringLiteral(
        "^(?:[^,;。、]{0,4}后)?(?:[库账仓](?:内|中|上))?(?:目前|现|还|尚|仍|其中)*"
        "(?:(剩余|剩下|余下|余|剩|其余|结余|结存|缺口|空缺|空编|缺编|缺额|缺席|请假|缺勤|缺)(?:的)?"
        "([^,;。、]"
        "{0,5})|(?:尚)?未([^,;。、]{1,4})(?:的)?|(有)|(?:正在|仍在)([^,;。、]{2,4}))$"));
    const QString label = node.label.toString();
    const auto match = words.match(label);
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&](int group) {
        return match.capturedStart(group) < 0
                   ? QStringView()
                   : node.label.sliced(match.capturedStart(group), match.capturedLength(group));
    };
    Rest rest{match.capturedStart(1) >= 0, match.capturedStart(5) >= 0, part(2), part(3)};
    if (rest.ongoing)
        rest.undone = part(5).left(2);
    if (match.capturedStart(4) >= 0) {
        const qsizetype from = node.tail.startsWith(u"尚未") ? 2 : 1;
        if (!(from == 2 || node.tail.startsWith(u'未')) || node.tail.size() <= from)
            return std::nullopt;
        rest.undone = node.tail.sliced(from).left(2);
    }
    return rest;
}

/// What a total is called, and how plainly.
struct Total {
    bool outright = false; ///< 合计, 共计
    bool period = false;   ///< 一季度累计
};

std::optional<Total> totalOf(const Node& node)
{
    static const QRegularExpression words(
        QStringLiteral("^(?:[^,;。、0-9]{0,6}?)(?:(合计|共计|总计|一共|总共|合计为|总计为)|共|累计)"
                       "[^,;。、0-9]{0,5}$"));
    constexpr qsizetype longest = 14;
    constexpr qsizetype ending = 7;
    if (!(node.units & unitMask(u"共计")) || node.label.size() > longest ||
        !hasUnit(node.label.last(std::min(ending, node.label.size())), u"共计") ||
        hasAny(node.label, {u"等", u"实际", u"实到", u"最终"}))
        return std::nullopt;
    const auto match = words.match(node.label.toString());
    if (!match.hasMatch())
        return std::nullopt;
    return Total{match.capturedStart(1) >= 0, hasAny(node.label, {u"季度", u"半年", u"个月"})};
}

/// Whether so much is allotted to each. What each makes or uses need not be alike.
bool isAllotted(QStringView text)
{
    return hasAny(text,
                  {u"补助", u"补贴", u"奖补", u"奖励", u"发放", u"配备", u"配发", u"配置", u"安排",
                   u"资助", u"拨付", u"下拨", u"救助", u"慰问", u"标准", u"购置", u"单价"});
}

class AmountReader
{
public:
    AmountReader(const Passage& passage, std::vector<Claim>& claims)
        : m_passage(passage), m_claims(claims)
    {
    }

    void read(std::size_t index)
    {
        if (isDuration(figure(index)))
            readTimeLeft(index);
        if (value(index) <= 0)
            return;
        if (!node(index).amount) {
            readOpenTotal(index);
            return;
        }
        if (const auto rest = restOf(node(index)))
            readRest(index, *rest);
        else if (const auto total = totalOf(node(index)))
            readTotal(index, *total);
        constexpr std::uint64_t sums = unitMask(u"共计总");
        constexpr std::uint64_t each = unitMask(u"每各");
        if ((node(index).units & sums) &&
            ((node(index - 1).units | node(index - 2).units) & each) &&
            hasAny(node(index).label, {u"共", u"计", u"总额"}))
            readProduct(index);
    }

private:
    const Node& node(std::size_t index) const { return m_passage.nodes[index]; }
    const Quantity& figure(std::size_t index) const { return m_passage.figure(index); }
    double value(std::size_t index) const { return m_passage.value(index); }
    QString shownAt(std::size_t index) const { return shown(m_passage.statement, figure(index)); }

    /// The figures of the same measure in the sentence and the one before it, the nearest first.
    std::vector<std::size_t> operandsOf(std::size_t index) const
    {
        constexpr std::size_t most = 6;
        std::vector<std::size_t> found;
        for (std::size_t i = index; i-- > 0 && index - i <= passageReach && found.size() < most;) {
            if (node(index).sentence - node(i).sentence > 1)
                break;
            if (isAmount(figure(i)) && sameMeasure(figure(i), figure(index)))
                found.push_back(i);
        }
        return found;
    }

    /// Whether some of the figures, each added or taken away, make the amount.
    bool isMadeOf(std::size_t index, const std::vector<std::size_t>& operands) const
    {
        int combinations = 1;
        for (std::size_t i = 0; i < operands.size(); ++i)
            combinations *= 3;
        for (int signs = 1; signs < combinations; ++signs) {
            double sum = 0;
            double slack = roundingOf(figure(index)) / 2;
            int rest = signs;
            int used = 0;
            for (const std::size_t operand : operands) {
                sum += (rest % 3 == 1 ? 1 : rest % 3 == 2 ? -1 : 0) * value(operand);
                used += rest % 3 == 0 ? 0 : 1;
                slack += rest % 3 == 0 ? 0 : roundingOf(figure(operand)) / 2;
                rest /= 3;
            }
            if (used > 1 && std::abs(sum - value(index)) <= slack * (1 + 1e-9) + 1e-6)
                return true;
        }
        return false;
    }

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
        const double left = value(whole) - value(part);
        const QString right = worded(m_passage.statement, figure(index),
                                     left * figure(index).value / amount(figure(index)));
        m_claims.push_back({figure(index).span, QStringLiteral("share"),
                            QStringLiteral("%1－%2＝%3").arg(shownAt(whole), shownAt(part), right),
                            right});
    }

    void readRest(std::size_t index, const Rest& rest)
    {
        const auto operands = operandsOf(index);
        if (operands.size() < 2)
            return;
        if (operands.size() > 2 && !rest.known && readRestOfSeveral(index, operands))
            return;
        const std::size_t part = operands[0];
        const std::size_t whole = operands[1];
        const bool told = m_passage.alike(whole, part) && m_passage.alike(part, index) &&
                          value(whole) > value(part) && !isDuration(figure(index)) &&
                          node(index).clause - node(part).clause <= 2;
        if (!told || hasAny(node(whole).label, {u"已", u"新增", u"其中", u"首批"}) ||
            !isOfWhole(rest, whole, part) ||
            (node(part).label != u"其中" && standsAside(node(part).label)))
            return;
        const double expected = value(whole) - value(part);
        const bool meant = std::abs(expected - value(index)) <= near * value(whole) &&
                           (!rest.ongoing || value(index) > expected);
        if (!meant || isMadeOf(index, operands))
            return;
        claimRest(index, whole, part);
    }

    /// 积案36件，化解25件、导入司法程序6件，还有5件未办结
    bool readRestOfSeveral(std::size_t index, const std::vector<std::size_t>& operands)
    {
        const std::size_t whole = operands.back();
        double left = value(whole);
        QString formula = shownAt(whole);
        for (std::size_t i = operands.size() - 1; i-- > 0;) {
            const std::size_t part = operands[i];
            const bool first = i + 2 == operands.size();
            if (!m_passage.alike(part, index) || part != whole + operands.size() - 1 - i ||
                standsAside(node(part).label) ||
                m_passage.statement.before(part).startsWith(u'、') == first)
                return false;
            left -= value(part);
            formula += QStringLiteral("－") + shownAt(part);
        }
        if (!m_passage.alike(whole, index) || whole + operands.size() != index || left <= 0 ||
            node(whole).sentence != node(index).sentence ||
            std::abs(left - value(index)) > near * value(whole) || isMadeOf(index, operands))
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
                (label.startsWith(u'已') &&
                 hasAny(m_passage.statement.before(whole), {u"排查", u"摸排", u"存量", u"原有"})));
    }

    /// 已到位, 实到, 除: done of the whole; what no list knows is, where the whole says it too
    /// (应签约412户，已签约367户).
    bool isDone(std::size_t whole, std::size_t part) const
    {
        static const QRegularExpression known(QStringLiteral(
            "^(?:[^,;。]{0,8}中)?(?:目前|现已|截至[^,;。]{0,6})?(?:已经?|累计|现|实际|共)*"
            "(?:完成|办结|整改|淘汰|拆除|拆|销号|改造|发放|拨付|兑付|撤并|轮换|关停|清退|修复|化解|"
            "处置|搬迁|安置|收割|收获|播种|交付|开通|验收|到位|投放|调出|落实|支出|建成|栽植|栽|种|"
            "到会|实到|到|有|在岗|在编|实有|除)(?:完成|到位|完毕|了)?"));
        const QStringView label = node(part).label;
        if (known.match(label.toString()).hasMatch() || label == u"其中")
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
            if (!node(i).amount || standsAside(node(i).label) || standsAside(node(i).tail))
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
            standsAside(node(index).label))
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
            (!open && isMadeOf(index, operandsOf(index))) || (open && !isBeyond(index, sum)))
            return;
        double slack = roundingOf(figure(index));
        QStringList parts;
        for (auto part = run.rbegin(); part != run.rend(); ++part) {
            slack = std::max(slack, roundingOf(figure(*part)));
            parts.append(shownAt(*part));
        }
        if (!open && std::abs(sum - value(index)) <= slack * (1 + 1e-9))
            return;
        const QString right = worded(m_passage.statement, figure(index),
                                     sum * figure(index).value / amount(figure(index)));
        m_claims.push_back({figure(index).span,
                            QStringLiteral("sum"),
                            parts.join(QStringLiteral("＋")) + QStringLiteral("＝") + right,
                            {}});
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
            isMadeOf(index, operandsOf(index)))
            return;
        const QString right = worded(m_passage.statement, figure(index),
                                     expected * figure(index).value / amount(figure(index)));
        m_claims.push_back({figure(index).span, QStringLiteral("share"),
                            QStringLiteral("%1×%2＝%3").arg(shownAt(count), shownAt(each), right),
                            right});
    }

    const Passage& m_passage;
    std::vector<Claim>& m_claims;
};

} // namespace

void findAmounts(const Passage& passage, std::vector<Claim>& claims)
{
    AmountReader reader(passage, claims);
    for (std::size_t i = 2; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
