// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_times.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

/// How many times too much or too little a total may be and still be meant as that.
constexpr double widest = 1.5;
/// People may be counted where they are shared: 每村2名，共38名 for 20 villages is right.
constexpr double widestPeople = 1.16;

/// What each is called: 每间面积 -> 间面积, 单台日产能 -> 台日产能, 亩产 -> 亩.
QStringView headOf(const Node& node)
{
    const QStringView label = node.label;
    if (label.endsWith(u"亩产") || label.endsWith(u"单产") || label.endsWith(u"亩均产量"))
        return u"亩";
    qsizetype at = label.indexOf(u'每');
    if (at < 0)
        at = label.indexOf(u'单');
    if (at < 0 || at + 1 >= label.size())
        return {};
    const QStringView head = label.sliced(at + 1);
    return head.startsWith(u'个') ? head.sliced(1) : head;
}

bool isYield(const Node& node)
{
    return node.label.endsWith(u'产') || node.label.contains(u"亩均产量");
}

class TimesReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t index)
    {
        if (!node(index).cues.has(LabelCue::Whole) || !node(index).amount)
            return;
        const bool space = figure(index).measure.family == text::unitKey(u"平方米") ||
                           figure(index).measure.family == text::unitKey(u"立方米");
        const auto tellsEach = [this](std::size_t i) { return node(i).cues.has(LabelCue::Heads); };
        if (!(space || tellsEach(index - 1) || tellsEach(index - 2)) || !isTotal(index))
            return;
        if (hasAny(node(index).label, node(index).units, {u"面积", u"占地", u"容积", u"体积"}) &&
            readSides(index))
            return;
        for (const std::size_t each : {index - 1, index - 2}) {
            if (tellsEach(each) && readEach(each, index))
                return;
        }
    }

private:
    bool isTotal(std::size_t index) const
    {
        return value(index) > 0 && m_passage.beside(index - 2, index) &&
               !hasAny(node(index).label, node(index).units,
                       {u"其中", u"建筑", u"每", u"均", u"已", u"定金", u"首", u"预", u"能力",
                        u"最", u"带动", u"另", u"水面", u"水域"}) &&
               !hasAny(m_passage.statement.after(index).left(6),
                       {u"含", u"包括", u"以上", u"不含"});
    }

    bool isSide(std::size_t index, std::initializer_list<QStringView> names) const
    {
        return node(index).amount && figure(index).measure.family == text::unitKey(u"米") &&
               endsInAny(node(index).label, names);
    }

    /// 长60米、宽25米，占地1500平方米
    bool readSides(std::size_t index)
    {
        const bool deep = isSide(index - 1, {u"深", u"高", u"厚"}) && index >= 3;
        const std::size_t width = deep ? index - 2 : index - 1;
        const std::size_t length = width - 1;
        const bool fits =
            figure(index).measure.family == text::measureOf(deep ? u"立方米" : u"平方米").family;
        if (!fits || !isSide(width, {u"宽", u"宽度", u"均宽"}) ||
            !isSide(length, {u"长", u"长度", u"全长", u"总长"}) ||
            m_passage.fellows(index).size() > 0)
            return false;
        std::vector<std::size_t> sides{length, width};
        if (deep)
            sides.push_back(index - 1);
        judge(sides, index, widest);
        return true;
    }

    bool readEach(std::size_t each, std::size_t index)
    {
        const QStringView head = headOf(node(each));
        const auto fellows = m_passage.fellows(index);
        if (head.isEmpty() || fellows.size() != 1 || fellows.front() != each ||
            !isExact(figure(each)) || isOpen(each, index) || !mayTotal(each, index))
            return false;
        const auto count = countOf(head, each, index);
        if (!count)
            return false;
        judge({*count, each}, index, isPeople(figure(index)) ? widestPeople : widest);
        return true;
    }

    /// What leaves open what the total is of.
    bool isOpen(std::size_t each, std::size_t index) const
    {
        const QStringView label = node(each).label;
        const bool twice = label.count(u'每') > 1 && !label.contains(u"每年");
        const std::size_t first = std::min(each, index - 2);
        return twice || leavesOver(m_passage, index) ||
               hasAny(label, node(each).units,
                      {u"最", u"至少", u"不", u"约", u"另", u"每天", u"每日", u"每月", u"每次",
                       u"盛", u"上浮"}) ||
               (label.contains(u"平均") && !isYield(node(each))) ||
               hasAny(m_passage.between(first, index),
                      {u"最", u"另", u"再加", u"再投", u"先", u"已", u"首", u"预", u"其中", u"加上",
                       u"今年", u"不等", u"轮", u"部分", u"累计", u"除", u"共用", u"实际"});
    }

    /// Whether the total says that it is one, or what is handed out at a rate.
    bool mayTotal(std::size_t each, std::size_t index) const
    {
        const QStringView label = node(index).label;
        const std::uint64_t units = node(index).units;
        if (isYield(node(each)))
            return hasAny(label, units, {u"总产", u"年产", u"产量", u"共产"});
        if (hasAny(label, units, {u"共", u"总", u"合计", u"可安置", u"可容纳", u"可供"}))
            return true;
        if (hasAny(label, units, {u"收入", u"销售额", u"货款"}) &&
            hasAny(m_passage.between(each, index), {u"售出", u"销售", u"卖出"}))
            return true;
        const QString rate = node(each).label.toString() + node(each).tail.toString();
        return QStringView(figure(index).unit) == u"元" &&
               hasAny(rate, {u"标准", u"价", u"补助", u"补贴", u"奖"}) &&
               hasAny(label, units,
                      {u"发放", u"兑付", u"支付", u"销售额", u"收入", u"金", u"投资", u"货款"});
    }

    /// The only figure of the sentence that counts what each stands for.
    std::optional<std::size_t> countOf(QStringView head, std::size_t each, std::size_t index) const
    {
        std::optional<std::size_t> found;
        for (std::size_t i = index; i-- > 0 && m_passage.beside(i, index);) {
            if (i == each || !counts(i, head, node(each)))
                continue;
            if (found || !isExact(figure(i)) || figure(i).value <= 1)
                return std::nullopt;
            found = i;
        }
        const bool near = found && node(index).clause - node(*found).clause <= 2;
        return near ? found : std::nullopt;
    }

    bool counts(std::size_t i, QStringView head, const Node& each) const
    {
        const text::Quantity& count = figure(i);
        const QStringView unit(count.unit);
        if (unit.isEmpty() || hasAny(node(i).label, node(i).units, {u"每", u"均", u"单"}))
            return false;
        if (isYield(each))
            return unit == u"亩";
        if (isPeople(count))
            return head.startsWith(u'人') || head.startsWith(u'名');
        constexpr qsizetype word = 2;
        // 每车装28吨，12车次
        const bool trips =
            unit.size() == word && unit.endsWith(u'次') && head.startsWith(unit.front());
        const bool labelled = unit == u"个" && node(i).label.endsWith(head.front());
        return trips || labelled || (head.startsWith(unit) && unit != u"个") ||
               (head.size() >= word && node(i).tail.startsWith(head.first(word)));
    }

    void judge(const std::vector<std::size_t>& factors, std::size_t index, double limit)
    {
        double expected = 1;
        double relative = 0;
        QStringList shownFactors;
        for (const std::size_t i : factors) {
            // A count is a number of things, whatever their measure; what it is of is not.
            const bool side = sameMeasure(figure(i), figure(index)) ||
                              figure(i).measure.family == text::unitKey(u"米");
            const double factor = side ? value(i) : figure(i).value;
            expected *= factor;
            relative += roundingOf(figure(i)) / (2 * value(i));
            shownFactors.append(shownAt(i));
        }
        const double slack = roundingOf(figure(index)) + expected * relative;
        const double off = expected / value(index);
        if (off > limit || off * limit < 1 ||
            std::abs(expected - value(index)) <= slack * (1 + 1e-9) + 1e-6)
            return;
        m_claims.push_back(
            resultClaim(m_passage, index, shownFactors.join(QStringLiteral("×")), expected));
    }
};

} // namespace

void findTimes(const Passage& passage, std::vector<Claim>& claims)
{
    if (!passage.cues.has(LabelCue::Whole))
        return;
    TimesReader reader(passage, claims);
    for (std::size_t i = 2; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
