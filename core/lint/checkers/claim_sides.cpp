// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_sides.h"

#include "core/lint/checkers/figure_slips.h"
#include "core/lint/checkers/told_change.h"
#include "core/lint/phrase.h"
#include "core/text/unit_table.h"

#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

Claim sideClaim(const Statement& statement, const Quantity& wrong, const Quantity& other)
{
    return {wrong.span,
            QStringLiteral("side"),
            shown(statement, wrong) + (amount(wrong) > amount(other) ? u'＞' : u'＜') +
                shown(statement, other),
            {}};
}

/// 高于全市平均水平（94.1%）: the figure behind is what the one before is compared with.
void findCompared(const Statement& statement, std::size_t index, std::vector<Claim>& claims)
{
    static const Phrase above(
        QStringLiteral("^[^,;。、0-9]{0,4},[^,;。、0-9不未]{0,2}(高于|多于|优于|超过|"
                       "低于|少于)[^,;。、0-9]{0,12}[(的]$"));
    const Quantity& one = statement.figures[index - 1];
    const Quantity& other = statement.figures[index];
    if (!comparable(one, other) || amount(one) == amount(other) ||
        !hasUnit(statement.before(index), u"于过"))
        return;
    const auto match = above.matchIn(statement.before(index));
    if (!match || hasUnit(statement.label(index - 1), u"比较"))
        return;
    const bool more = match[1] != u"低于" && match[1] != u"少于";
    // 高于平均分6.7分: the figure behind tells by how much.
    const bool distance = isPoints(other) || !text::isOneOf(statement.before(index).back(), u"的(");
    if (!distance && more != (amount(one) > amount(other)))
        claims.push_back(sideClaim(statement, one, other));
}

/// 812公斤，比非示范田的700公斤高112公斤，增产13.8%: of the one it is compared with
void findGrowthBehind(const Statement& statement, std::size_t by, std::vector<Claim>& claims)
{
    const std::size_t growth = by + 1;
    if (growth >= statement.figures.size() || isPoints(statement.figures[by]))
        return;
    const Quantity& one = statement.figures[by - 2];
    const Quantity& other = statement.figures[by - 1];
    const Quantity& stated = statement.figures[growth];
    if (!isPercent(stated) || amount(other) <= 0 ||
        statement.words(growth).clause - statement.words(by).clause != 1 ||
        directionOf(statement.before(growth)) != (amount(one) > amount(other) ? 1 : -1))
        return;
    const double ratio = std::abs(amount(one) - amount(other)) / amount(other);
    if (fits(statement, stated, ratio, operandSlack(one, other, 1 + ratio)))
        return;
    claims.push_back(
        {stated.span, QStringLiteral("growth"),
         QStringLiteral("%1÷%2＝%3")
             .arg(shown(statement, statement.figures[by]), shown(statement, other), percent(ratio)),
         percent(ratio)});
}

/// 参保率96%，比目标97%高1个百分点: the figures go the other way.
void findContrary(const Statement& statement, std::size_t index, std::vector<Claim>& claims)
{
    static const Phrase by(QStringLiteral(
        "^(?:的)?[^,;。、0-9]{0,8}?(?:(偏高|高出|高|多出|偏多|多)|(偏低|低|偏少|少))了?$"));
    static const Phrase than(QStringLiteral("^[^,;。、0-9]{0,4}(?:比|较)[^,;。、0-9]{1,12}$"));
    const Quantity& one = statement.figures[index - 2];
    const Quantity& other = statement.figures[index - 1];
    const Quantity& stated = statement.figures[index];
    const bool alike = comparable(one, other) && isExact(stated) && stated.value > 0 &&
                       (isPoints(stated) ? isPercent(one) : sameMeasure(one, stated));
    if (!alike || statement.words(index - 1).clause - statement.words(index - 2).clause > 1 ||
        statement.words(index).clause != statement.words(index - 1).clause)
        return;
    static const Phrase faster(QStringLiteral("^(?:的)?[^,;。、0-9]{0,8}?(?:(快|超)|(慢))了?$"));
    const auto match = isPoints(stated) && faster.isIn(statement.before(index))
                           ? faster.matchIn(statement.before(index))
                           : by.matchIn(statement.before(index));
    const double told = isPoints(stated) ? stated.value : amount(stated);
    const double off = amount(one) - amount(other);
    if (!match || !than.isIn(statement.label(index - 1)))
        return;
    if (std::abs(std::abs(off) - told) > 1e-6 * told + 1e-9) {
        static const Phrase plainly(QStringLiteral("^(?:均|也|则)?(?:比|较)"));
        const double slack = isPoints(stated) ? std::max({one.step, other.step, stated.step}) * 1.5
                                              : roundingOf(one) + roundingOf(other);
        const double right = isPoints(stated) ? off * 100 : off * stated.value / told;
        if (plainly.isIn(statement.label(index - 1)) && (off > 0) == match.has(1) &&
            std::abs(std::abs(off) - told) > slack &&
            isSlipOf(stated, std::abs(off), {false, true}))
            claims.push_back({stated.span, QStringLiteral("growth"),
                              QStringLiteral("%1－%2＝%3")
                                  .arg(shown(statement, off > 0 ? one : other),
                                       shown(statement, off > 0 ? other : one),
                                       worded(statement, stated, std::abs(right))),
                              worded(statement, stated, std::abs(right))});
        return;
    }
    if ((off > 0) == match.has(1)) {
        findGrowthBehind(statement, index, claims);
        return;
    }
    claims.push_back({stated.span, QStringLiteral("contrary"),
                      shown(statement, one) + (off > 0 ? u'＞' : u'＜') + shown(statement, other),
                      off > 0 ? QStringLiteral("升") : QStringLiteral("降")});
}

/// 依次是82.4%、79.6%、81.3%: a row told in order that is in none.
void findUnordered(const Statement& statement, std::size_t first, std::vector<Claim>& claims)
{
    static const Phrase ordered(
        QStringLiteral("(?:居前[^,;。0-9]{1,6}|排名|由高到低|从高到低|由多到少|从多到少)(?:的)?(?:"
                       "依次)(?:是|为)[^,;。、0-9]{1,10}$"));
    if (!statement.body.units.hasAll(u"依次") || !statement.before(first).contains(u"依次") ||
        !ordered.isIn(statement.before(first)))
        return;
    bool falls = true, rises = true;
    std::size_t last = first;
    while (last + 1 < statement.figures.size() &&
           comparable(statement.figures[last], statement.figures[last + 1]) &&
           statement.before(last + 1).startsWith(u'、') &&
           statement.words(last + 1).clause == statement.words(first).clause) {
        ++last;
        const double step = amount(statement.figures[last]) - amount(statement.figures[last - 1]);
        falls = falls && step <= 0;
        rises = rises && step >= 0;
        if (!falls && !rises) {
            claims.push_back(
                sideClaim(statement, statement.figures[last], statement.figures[last - 1]));
            return;
        }
    }
}

/// 最大的, 最小的: 1, -1; 0 where it says neither, or both.
int edgeOf(QStringView label)
{
    const bool highest = hasAny(label, {u"最大", u"最高", u"最多", u"最长"});
    const bool lowest = hasAny(label, {u"最小", u"最低", u"最少", u"最短"});
    return static_cast<int>(highest) - static_cast<int>(lowest);
}

/// 最小的28岁，最大的47岁，平均年龄51.4岁
void findMeanBeyondEdges(const Statement& statement, std::size_t index, std::vector<Claim>& claims)
{
    const Quantity& mean = statement.figures[index];
    if (!statement.label(index).startsWith(u"平均") || isChange(statement, index))
        return;
    int edges = 0;
    const Quantity* beyond = nullptr;
    QStringView thing; // 分 of 最高分; 最低入围分 is of some only
    for (std::size_t i = index - 1; i + 2 >= index; --i) {
        const int edge = edgeOf(statement.label(i));
        if (edge == 0 || !comparable(statement.figures[i], mean) ||
            statement.words(i).sentence != statement.words(index).sentence)
            return;
        constexpr qsizetype word = 2; // 最高
        const QStringView label = statement.label(i);
        const QStringView own = label.sliced(label.indexOf(u'最') + word);
        if (edges != 0 && own != thing)
            return;
        thing = own;
        edges += edge;
        if ((amount(mean) - amount(statement.figures[i])) * edge > 0)
            beyond = &statement.figures[i];
    }
    if (edges == 0 && beyond)
        claims.push_back(sideClaim(statement, mean, *beyond));
}

/// 分别为48微克、41微克、37微克，一季度平均为52微克: more than any of them.
void findMeanBeyondRow(const Statement& statement, std::size_t index, std::vector<Claim>& claims)
{
    constexpr qsizetype longest = 10;
    const QStringView label = withoutHedge(statement.label(index));
    const Quantity& mean = statement.figures[index];
    if (!hasAny(label, {u"平均"}) || label.size() > longest || isChange(statement, index) ||
        !(label == u"平均" || label.startsWith(u"平均每") ||
          (hasUnit(label, u"季月年三两") && !hasUnit(label, u"近历常多往全省市县区行"))) ||
        statement.words(index).opener != u',')
        return;
    const Quantity* least = nullptr;
    const Quantity* most = nullptr;
    std::size_t first = index;
    do {
        const Quantity& one = statement.figures[--first];
        if (!comparable(one, mean))
            return;
        least = least && amount(*least) <= amount(one) ? least : &one;
        most = most && amount(*most) >= amount(one) ? most : &one;
    } while (first > 0 && statement.before(first).startsWith(u'、'));
    const bool row = index - first > 1 && hasAny(statement.label(first), {u"分别"}) &&
                     statement.words(index).clause - statement.words(index - 1).clause == 1;
    if (row && amount(mean) > amount(*most) + roundingOf(mean))
        claims.push_back(sideClaim(statement, mean, *most));
    else if (row && amount(mean) < amount(*least) - roundingOf(mean))
        claims.push_back(sideClaim(statement, mean, *least));
}

/// 榆树乡, 城北小学: what is told with such a name is of one of those that are all.
bool namesOneOfAll(QStringView label)
{
    constexpr qsizetype longest = 10;
    return label.size() >= 2 && label.size() <= longest &&
           hasUnit(label.last(1), u"镇乡村道县区市州旗所校院站厂社局学场园");
}

/// 均在90%以上，其中…87.9%: one of those that are all said to be above.
void findBelowBound(const Statement& statement, std::size_t bound, std::vector<Claim>& claims)
{
    static const Phrase all(
        QStringLiteral("(?:均|都|全部)(?:已)?(?:在|达|达到|超过|高于|保持在|稳定在|为)?$"));
    static const Phrase side(QStringLiteral("^(?:及)?(以上|以下|以内)"));
    const QStringView before = statement.before(bound);
    constexpr qsizetype near = 6;
    const auto match = side.matchIn(statement.after(bound));
    if (!match || !all.isIn(before.last(std::min(near, before.size()))))
        return;
    const int direction = match[1] == u"以上" ? 1 : -1;
    bool among = false;
    for (std::size_t i = bound + 1; i < statement.figures.size(); ++i) {
        among = among || hasAny(statement.before(i), {u"其中"});
        const Quantity& figure = statement.figures[i];
        if (!among || !isExact(figure) || !sameMeasure(figure, statement.figures[bound]) ||
            isChange(statement, i) || !namesOneOfAll(statement.label(i)))
            return;
        if ((amount(figure) - amount(statement.figures[bound])) * direction < 0) {
            claims.push_back(sideClaim(statement, figure, statement.figures[bound]));
            return;
        }
    }
}

/// 得分最高的92.5分，其次93.1分
void findBeyondHighest(const Statement& statement, std::size_t index, std::vector<Claim>& claims)
{
    const Quantity& highest = statement.figures[index - 1];
    const Quantity& next = statement.figures[index];
    constexpr qsizetype near = 24;
    if (!statement.label(index).startsWith(u"其次") || !comparable(highest, next) ||
        statement.words(index).clause - statement.words(index - 1).clause > 1 ||
        amount(next) <= amount(highest))
        return;
    const QStringView told = statement.before(index - 1);
    if (hasAny(told.last(std::min(near, told.size())), {u"最高", u"最多", u"最大"}) &&
        !hasAny(told, {u"增速", u"增幅", u"占比", u"率最"}))
        claims.push_back(sideClaim(statement, next, highest));
}

/// 6月份15.2元，7月份16.4元，8月份18.1元，价格连续三个月回落: a row that goes the other way.
void findContraryTrend(const Statement& statement, std::size_t last, std::vector<Claim>& claims)
{
    static const Phrase trend(QStringLiteral(
        "^,(?:价格|均价|单价|收购价|数量|总量|人数|指数|增速|浓度|销量|产量)?[均已呈]?(?:"
        "连续|逐)[^,;。0-9]{0,4}[月年季次周](?:份|度)?(?:(上涨|上升|回升|增长|攀升|走高|"
        "提高|增加)|(回落|下降|下跌|走低|下滑|减少|降低))"));
    const FieldText& body = statement.body;
    const int end = statement.figures[last].span.end();
    const QStringView rest = body.foldedView({end, std::max(0, statement.sentence.end() - end)});
    constexpr std::size_t fewest = 3;
    if (last + 1 < fewest || !rest.startsWith(u',') || !hasUnit(rest.left(10), u"连逐"))
        return;
    const auto match = trend.matchIn(rest);
    if (!match)
        return;
    int steps = 0;
    for (std::size_t i = last; i > 0 && i + fewest > last + 1; --i) {
        const Quantity& one = statement.figures[i - 1];
        const Quantity& other = statement.figures[i];
        // 增长8%、7%、6% is a rise that slows.
        if (!comparable(one, other) || !isAmount(one) || isChange(statement, i) ||
            !hasUnit(statement.label(i), u"月年季周"))
            return;
        steps += amount(other) > amount(one) ? 1 : amount(other) < amount(one) ? -1 : 0;
    }
    const int told = match.has(1) ? 1 : -1;
    if (steps == -told * static_cast<int>(fewest - 1))
        claims.push_back({match.span(0).length > 0
                              ? Span{end + match.start(0) + 1, match.end(0) - match.start(0) - 1}
                              : statement.figures[last].span,
                          QStringLiteral("contrary"),
                          shown(statement, statement.figures[last - 1]) +
                              (steps > 0 ? u'＜' : u'＞') +
                              shown(statement, statement.figures[last]),
                          steps > 0 ? QStringLiteral("升") : QStringLiteral("降")});
}

/// 平均…126.8毫米，最大…98.5毫米
void findBeyondMean(const Statement& statement, std::size_t index, std::vector<Claim>& claims)
{
    const Quantity& mean = statement.figures[index - 1];
    const Quantity& edge = statement.figures[index];
    const QStringView label = statement.label(index);
    const QStringView mean_ = statement.label(index - 1);
    if (!comparable(mean, edge) || !mean_.contains(u'均') || isChange(statement, index - 1) ||
        statement.words(index).sentence != statement.words(index - 1).sentence)
        return;
    if ((amount(mean) - amount(edge)) * edgeOf(label) > 0)
        claims.push_back(sideClaim(statement, edge, mean));
}

} // namespace

void findWrongSides(const Statement& statement, std::vector<Claim>& claims)
{
    findUnordered(statement, 0, claims);
    for (std::size_t i = 1; i < statement.figures.size(); ++i) {
        findCompared(statement, i, claims);
        findBeyondHighest(statement, i, claims);
        if (statement.after(i - 1).startsWith(u'以') || statement.after(i - 1).startsWith(u'及'))
            findBelowBound(statement, i - 1, claims);
        findContraryTrend(statement, i, claims);
        if (i > 1)
            findContrary(statement, i, claims);
        findUnordered(statement, i, claims);
        if (statement.words(i).cues.has(LabelCue::Most))
            findBeyondMean(statement, i, claims);
        if (i > 1 && statement.words(i).cues.has(LabelCue::Mean)) {
            findMeanBeyondEdges(statement, i, claims);
            findMeanBeyondRow(statement, i, claims);
        }
    }
}

} // namespace chengbao::lint
