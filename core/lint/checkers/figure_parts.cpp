// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_parts.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"
#include "core/lint/checkers/part_kinds.h"
#include "core/lint/checkers/sum_parts.h"
#include "core/lint/phrase.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// How far from the sum of its parts a total may lie and still be meant as that.
constexpr double near = 0.2;
constexpr double nearAlike = 0.17;
constexpr double nearPlain = 0.12;
constexpr std::size_t mostParts = 10;

/// A total and the row of figures behind it.
struct Row {
    std::vector<std::size_t> parts;
    QList<QStringView> labels;
    bool listed = true; ///< told with 、 between all of them
};

/// Where the name of a part begins: behind the last stop that is no bracket of its own, as of
/// 小(1)型.
qsizetype labelStart(QStringView gap)
{
    for (qsizetype at = gap.size(); at-- > 0;) {
        const bool opens = gap[at] == u'(' && !gap.sliced(at).contains(u')');
        if (opens || text::isOneOf(gap[at], u",:;、。!?\n"))
            return at + 1;
    }
    return 0;
}

bool isShortLabel(QStringView label)
{
    constexpr qsizetype longest = 10;
    return !label.isEmpty() && label.size() <= longest &&
           std::none_of(label.begin(), label.end(), isSign);
}

/// The name of the first part: 口,甲湖乡 -> 甲湖乡; ,按程度分为三类:一类 -> 一类.
QStringView firstLabel(QStringView gap)
{
    constexpr qsizetype longestTail = 8;
    constexpr qsizetype longestLead = 12;
    const qsizetype start = labelStart(gap);
    if (start == 0 || !text::isOneOf(gap[start - 1], u",:("))
        return {};
    QStringView head = gap.first(start - 1);
    const qsizetype middle = labelStart(head);
    if (middle > 0) {
        const QStringView lead = head.sliced(middle);
        if (head[middle - 1] != u',' || lead.size() > longestLead ||
            !(lead.startsWith(u'按') || lead.startsWith(u'分')))
            return {};
        head = head.first(middle - 1);
        if (labelStart(head) > 0)
            return {};
    }
    const QStringView label = withoutHedge(gap.sliced(start));
    const bool other = hasAny(gap, {u"其中", u"包", u"由", u"比", u"较", u"分别", u"依次", u"含",
                                    u"其余", u"另", u"每", u"均", u"折", u"即"});
    return head.size() <= longestTail && !other && isShortLabel(label) ? label : QStringView();
}

/// The name of a further part, one mark or 和 behind the one before it.
QStringView nextLabel(QStringView gap)
{
    if (gap.isEmpty() || !text::isOneOf(gap.front(), u"、,;和及与"))
        return {};
    const QStringView label = withoutHedge(gap.sliced(1));
    return isShortLabel(label) && labelStart(label) == 0 ? label : QStringView();
}

class PartReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t total)
    {
        if (!mayBeTotal(total))
            return;
        if (readCounted(total) || readCountedBehind(total))
            return;
        const Row row = rowBehind(total);
        if (row.parts.size() < 2)
            return;
        const double excess = sumOf(row) - value(total);
        if (std::abs(excess) <= slackOf(total, row) || std::abs(excess) > near * value(total) ||
            !areParts(total, row, std::abs(excess) / value(total)) || isMadeOtherwise(total, row) ||
            goesOn(row.parts.back()))
            return;
        report(total, row);
    }

private:
    /// 64户，分布在6个乡镇，其中虹山镇12户、…: as many parts as are told leave nothing out. Whether
    /// it is of that form.
    bool readCounted(std::size_t total)
    {
        const std::size_t count = total + 1;
        const Quantity& told = figure(count);
        constexpr double most = 12;
        const bool counts = !sameMeasure(told, figure(total)) && isExact(told) && told.step == 1 &&
                            told.value >= 2 && told.value <= most && isAmount(told);
        const auto parts = static_cast<std::size_t>(counts ? told.value : 0);
        const std::size_t first = count + 1, last = count + parts;
        constexpr qsizetype longest = 16;
        if (!counts || last >= m_passage.nodes.size() ||
            m_passage.between(count, first).size() > longest ||
            !hasAny(m_passage.between(count, first), {u"其中", u":", u"分别"}))
            return false;
        Row row;
        for (std::size_t i = first; i <= last; ++i) {
            if (!m_passage.alike(i, total) || node(i).sentence != node(total).sentence ||
                (i > first && nextLabel(m_passage.between(i - 1, i)).isEmpty()))
                return false;
            row.parts.push_back(i);
        }
        const bool further = last + 1 < m_passage.nodes.size() &&
                             m_passage.between(last, last + 1).startsWith(u'、');
        const double excess = std::abs(sumOf(row) - value(total));
        if (!further && excess > slackOf(total, row) && excess <= near * value(total) &&
            !goesOn(last))
            report(total, row);
        return !further;
    }

    /// 总投资5680万元，资金来源为…2200万元、…1450万元、…1730万元三部分: as many parts as are told
    /// behind them. Whether it is of that form.
    bool readCountedBehind(std::size_t total)
    {
        Row row;
        for (std::size_t i = nextAlike(total); i != 0 && row.parts.size() < mostParts;) {
            row.parts.push_back(i);
            const std::size_t next = nextAlike(i);
            i = next != 0 && !nextLabel(m_passage.between(i, next)).isEmpty() ? next : 0;
        }
        if (row.parts.size() < 2 || !isCountedBehind(row))
            return false;
        const double excess = std::abs(sumOf(row) - value(total));
        if (excess > slackOf(total, row) && excess <= near * value(total))
            report(total, row);
        return true;
    }

    /// 三部分, 三个渠道 behind the last of three.
    bool isCountedBehind(const Row& row) const
    {
        static const Phrase counted(
            QStringLiteral("^([两二三四五六七八2-8])(?:个)?(?:部分|渠道|方面|来源|板块|大块|块)"));
        const FieldText& body = m_passage.statement.body;
        const int end = figure(row.parts.back()).span.end();
        const Span sentence = body.sentenceAt(end - 1);
        const auto match =
            counted.matchIn(body.foldedView({end, std::max(0, sentence.end() - end)}));
        return match && smallNumber(match[1]) == static_cast<int>(row.parts.size());
    }

    /// A plain figure that figures of the same measure follow, each smaller: most are none.
    bool mayBeTotal(std::size_t total) const
    {
        if (!node(total).amount || value(total) <= 0)
            return false;
        const std::size_t next = nextAlike(total);
        return next != 0 && value(next) < value(total) && nextAlike(next) != 0 &&
               !hasAny(node(total).label, {u"计划", u"目标", u"任务", u"去年", u"上年", u"每",
                                           u"平均", u"日均", u"其中", u"比", u"较", u"原有"});
    }

    /// The next figure of its measure in its sentence, where only figures that belong to a name
    /// stand between (三类, 60岁); 0 for none.
    std::size_t nextAlike(std::size_t index) const
    {
        constexpr std::size_t farthest = 3;
        for (std::size_t i = index + 1; i < m_passage.nodes.size() && i - index <= farthest; ++i) {
            if (node(i).sentence != node(index).sentence)
                return 0;
            if (sameMeasure(figure(i), figure(index)))
                return node(i).amount ? i : 0;
            const QStringView unit(figure(i).unit);
            // 城关站4车21人
            if (i + 1 < m_passage.nodes.size() && m_passage.between(i, i + 1).isEmpty())
                continue;
            const bool named = unit.isEmpty() || unit == u"类" || unit == u"级" || unit == u"岁" ||
                               unit == u"期" || unit == u"批" || unit == u"档" || unit == u"个";
            if (!named)
                return 0;
        }
        return 0;
    }

    Row rowBehind(std::size_t total) const
    {
        Row row;
        std::size_t before = total;
        for (std::size_t i = nextAlike(total); i != 0; i = nextAlike(i)) {
            const bool paired = i > before + 1 && m_passage.between(i - 1, i).isEmpty();
            const QStringView gap = m_passage.between(before, paired ? i - 1 : i);
            const QStringView label = before == total ? firstLabel(gap) : nextLabel(gap);
            if (label.isEmpty() || value(i) >= value(total) || row.parts.size() == mostParts)
                break;
            row.listed = row.listed && (before == total || gap.front() == u'、');
            row.parts.push_back(i);
            row.labels.push_back(label);
            before = i;
        }
        return row;
    }

    double sumOf(const Row& row) const
    {
        double sum = 0;
        for (const std::size_t part : row.parts)
            sum += value(part);
        return sum;
    }

    double slackOf(std::size_t total, const Row& row) const
    {
        double slack = roundingOf(figure(total));
        for (const std::size_t part : row.parts)
            slack = std::max(slack, roundingOf(figure(part)));
        return slack * (1 + 1e-9);
    }

    bool areParts(std::size_t total, const Row& row, double off) const
    {
        const QStringView whole = node(total).label;
        for (const QStringView label : row.labels) {
            const QString group = isPeople(figure(total)) ? overlappingGroup(label) : QString();
            if (!group.isEmpty() && !whole.contains(group) && group != QStringLiteral("男") &&
                group != QStringLiteral("女"))
                return false;
        }
        const PartKind kind = kindOf(row.labels);
        if (kind == PartKind::Period)
            return makePeriod(row.labels, whole) || areAllTurns(total, row);
        if (kind == PartKind::Complete)
            return true;
        if (off > nearAlike || row.parts.size() < 3)
            return false;
        return kind == PartKind::Alike ||
               (row.listed && kind == PartKind::Plain && off <= nearPlain &&
                hasAny(whole, {u"共", u"总", u"合计"}));
    }

    /// 分四期, …第一期86人, 第二期92人, 第三期78人, 第四期84人
    bool areAllTurns(std::size_t total, const Row& row) const
    {
        const QChar turn = row.labels.front().back();
        const auto told = static_cast<double>(row.parts.size());
        const bool turns = text::isOneOf(turn, u"期批轮次") &&
                           std::all_of(row.labels.begin(), row.labels.end(), [&](QStringView each) {
                               return each.startsWith(u'第') && each.back() == turn;
                           });
        if (!turns || row.parts.front() < total + 1)
            return false;
        const Span sentence = m_passage.statement.body.sentenceAt(figure(total).span.start);
        const QStringView before = m_passage.statement.body.foldedView(
            {sentence.start, figure(total).span.start - sentence.start});
        return before.contains(QString::number(told) + turn) ||
               before.contains(QStringView(u"零一二三四五六七八九十")
                                   .sliced(static_cast<qsizetype>(told), 1)
                                   .toString() +
                               turn);
    }

    /// Whether the total is what some of the figures beside it make: a part told twice, a figure
    /// told behind the row.
    bool isMadeOtherwise(std::size_t total, const Row& row) const
    {
        std::vector<double> values;
        for (const std::size_t part : row.parts)
            values.push_back(value(part));
        constexpr std::size_t most = 11;
        for (std::size_t i = nextAlike(row.parts.back()); i != 0 && values.size() < most;
             i = nextAlike(i))
            values.push_back(value(i));
        const double slack = slackOf(total, row);
        for (unsigned taken = 1; taken < 1U << values.size(); ++taken) {
            double sum = 0;
            for (std::size_t i = 0; i < values.size(); ++i)
                sum += (taken >> i & 1U) != 0 ? values[i] : 0;
            if (std::abs(sum - value(total)) <= slack)
                return true;
        }
        return isOfEarlier(total, row);
    }

    /// Whether the parts make a figure that stands before the total.
    bool isOfEarlier(std::size_t total, const Row& row) const
    {
        const auto fellows = m_passage.fellows(total);
        return std::any_of(fellows.begin(), fellows.end(), [&](std::size_t i) {
            return std::abs(sumOf(row) - value(i)) <= slackOf(total, row);
        });
    }

    /// Whether the last part, or what its sentence says behind it, tells that there are others.
    bool goesOn(std::size_t last) const
    {
        if (!node(last).tail.isEmpty() && node(last).tail != u"次")
            return true;
        const FieldText& body = m_passage.statement.body;
        const int end = figure(last).span.end();
        const Span sentence = body.sentenceAt(end - 1);
        return hasAny(body.foldedView({end, std::max(0, sentence.end() - end)}),
                      {u"等",   u"居", u"最",   u"为主", u"主要", u"突出", u"集中", u"其余",
                       u"其他", u"另", u"还有", u"兼",   u"重复", u"交叉", u"前两", u"前三",
                       u"不含", u"剩", u"余下", u"未",   u"两种", u"多种", u"暂"});
    }

    void report(std::size_t total, const Row& row)
    {
        m_claims.push_back(sumClaim(m_passage, total, row.parts));
    }
};

} // namespace

void findUnledParts(const Passage& passage, std::vector<Claim>& claims)
{
    PartReader reader(passage, claims);
    for (std::size_t i = 0; i + 2 < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
