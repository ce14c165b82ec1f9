// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_growth.h"

#include "core/lint/checkers/figure_reader.h"
#include "core/lint/phrase.h"
#include "core/text/unit_table.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// What a change is told with; 0 where the label says anything else.
int directionOf(QStringView label)
{
    static const Phrase verbs(QStringLiteral(
        "^(?:同比|环比|(?:比|较)(?:上年|去年|上年同期|去年同期|上月|上季度|一季度|同期))?(?:净)?"
        "(?:(增长|增加|上升|提高|提升|增幅|涨幅|增)|(下降|减少|降低|降幅|减幅|回落|降|减))$"));
    const auto match = verbs.matchIn(label);
    return !match ? 0 : match.has(1) ? 1 : -1;
}

/// The times a text tells: 2023年, 一季度, 上年.
QString timesIn(QStringView text)
{
    static const QRegularExpression time(QStringLiteral(
        "(?:20)?[0-9]{2}年|[0-9]{1,2}月|[一二三四]季度|[上下]半年|去年|上年|今年|前年|同期|上月|"
        "本月"));
    QString times;
    for (auto each = time.globalMatch(text.toString()); each.hasNext();)
        times += each.next().captured();
    return times;
}

/// The only month that a text tells, without a year; 0 for none.
int monthIn(QStringView text)
{
    static const Phrase month(QStringLiteral("(?:^|[^0-9年至—-])([0-9]{1,2})月"));
    return text.contains(u'年') || text.count(u'月') != 1 ? 0 : month.matchIn(text)[1].toInt();
}

class GrowthReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t index)
    {
        const bool may = (node(index).opener == u',' || node(index).opener == u'、') &&
                         node(index).cues.has(LabelCue::EndsGrowth);
        const int direction = may ? directionOf(node(index).label) : 0;
        if (direction == 0)
            return;
        std::size_t to = index - 1;
        auto from = fromOf(to, hasAny(node(index).label, {u"同比", u"上年", u"去年", u"同期"}));
        if (!from && isPastOf(to, to - 1))
            from = to--;
        if (!from || node(index).clause - node(std::max(to, *from)).clause > 1)
            return;
        if (isMonthBefore(to, *from))
            std::swap(to, *from);
        const double base = m_passage.value(*from);
        const double ratio = (m_passage.value(to) - base) / base * direction;
        const Quantity& stated = m_passage.figure(index);
        constexpr double near = 0.15;
        const double slack = operandSlack(m_passage.figure(to), m_passage.figure(*from), 1 + ratio);
        if (ratio <= 0 || std::abs(ratio - stated.value) > near ||
            fits(m_passage.statement, stated, ratio, slack))
            return;
        const bool grows = direction > 0;
        const QString formula = QStringLiteral("（%1－%2）÷%3＝%4")
                                    .arg(shownAt(grows ? to : *from), shownAt(grows ? *from : to),
                                         shownAt(*from), percent(ratio));
        m_claims.push_back({stated.span, QStringLiteral("growth"), formula, percent(ratio)});
    }

private:
    /// 2023年使用量1530吨，上年为1800吨
    bool isPastOf(std::size_t past, std::size_t now) const
    {
        static const Phrase before(QStringLiteral("^(?:上年|去年|前年)(?:同期)?(?:仅|仅为)?$"));
        return node(past).opener == u',' && before.isIn(node(past).label) &&
               node(past).tail.isEmpty() && node(now).tail.isEmpty() &&
               node(past).clause - node(now).clause == 1 && m_passage.alike(past, now) &&
               m_passage.value(past) > 0;
    }

    /// 2023年为168亿元，2024年达到189亿元
    bool isYearBefore(std::size_t one, std::size_t other) const
    {
        static const Phrase year(QStringLiteral("(20[0-9]{2})年"));
        const auto then = year.matchIn(m_passage.statement.before(one));
        const auto now = year.matchIn(m_passage.statement.before(other));
        return then && now && then[1].toInt() + 1 == now[1].toInt();
    }

    /// 9月124起，8月为155起: the one told first is the later.
    bool isMonthBefore(std::size_t one, std::size_t other) const
    {
        const int first = monthIn(m_passage.statement.before(one));
        const int second = monthIn(m_passage.statement.before(other));
        return first > 0 && second == first + 1;
    }

    /// The figure of the time before: the only one of its measure in this sentence and the last.
    std::optional<std::size_t> fromOf(std::size_t to, bool yearly) const
    {
        std::optional<std::size_t> found;
        for (std::size_t i = to; i-- > 0 && to - i <= passageReach;) {
            if (node(to).sentence - node(i).sentence > 1)
                break;
            if (!sameMeasure(m_passage.figure(i), m_passage.figure(to)))
                continue;
            if (found && !isYearBefore(i, to) && !isYearBefore(*found, to))
                return std::nullopt;
            if (!found || isYearBefore(i, to))
                found = i;
        }
        if (!found || !m_passage.alike(*found, to) || m_passage.value(*found) <= 0)
            return std::nullopt;
        const QString before = timesIn(m_passage.statement.before(*found));
        const QString after = timesIn(m_passage.statement.before(to));
        const bool forward = !before.isEmpty() && !after.isEmpty() && before != after &&
                             !after.contains(QStringLiteral("上年")) &&
                             !after.contains(QStringLiteral("去年")) &&
                             !after.contains(QStringLiteral("同期"));
        static const QRegularExpression year(QStringLiteral("[0-9]年"));
        const bool years = before.contains(year) && after.contains(year);
        if (yearly && !years && !hasAny(before, {u"上年", u"去年", u"前年", u"同期"}))
            return std::nullopt;
        const bool bare = isMonthBefore(to, *found) && node(to).label.size() <= 4; // 8月为155起
        // 2023年为168亿元，2024年达到189亿元
        const bool ofYears = isYearBefore(*found, to) &&
                             withoutHedge(withoutDates(node(*found).label)).isEmpty() &&
                             withoutHedge(withoutDates(node(to).label)).isEmpty();
        const bool same =
            bare || ofYears ||
            shareWord(withoutDates(node(*found).label), withoutDates(node(to).label)) ||
            shareWord(node(*found).tail, node(to).tail);
        return forward && same ? found : std::nullopt;
    }
};

} // namespace

void findGrowth(const Passage& passage, std::vector<Claim>& claims)
{
    if (!passage.cues.has(LabelCue::EndsGrowth))
        return;
    GrowthReader reader(passage, claims);
    for (std::size_t i = 2; i < passage.nodes.size(); ++i) {
        if (isPercent(passage.figure(i)) && !passage.figure(i).range)
            reader.read(i);
    }
}

} // namespace chengbao::lint
