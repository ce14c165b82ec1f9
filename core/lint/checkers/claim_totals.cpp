// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_totals.h"

#include "core/lint/checkers/figure_slips.h"
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

/// What stands before a total: 合计, ，三个季度共签约.
bool namesTotal(QStringView gap)
{
    static const Phrase totals(
        QStringLiteral("^[^,;。、0-9]{0,6}[,;]?[^,;。、0-9]{0,6}(?:共|合计|共计|总计|一共|总共|"
                       "合计为|总计为|总分|总得分|总长|总里程|总面积|总数)"
                       "[^,;。、0-9]{0,4}$"));
    // 甲乡报名320人、乙镇报名280人，实际到场共570人 counts something else.
    constexpr qsizetype ending = 6; // 合计为 and what may follow
    return hasUnit(gap.last(std::min(ending, gap.size())), u"共计总") &&
           !hasAny(gap, {u"等", u"实际", u"实到", u"最终"}) && totals.isIn(gap);
}

/// The last part before a total, the time it was made in left out: 三个季度共签约22个.
std::size_t lastBefore(const Statement& statement, std::size_t total)
{
    const Quantity& figure = statement.figures[total - 1];
    const QStringView behind = statement.after(total - 1);
    const bool time =
        total > 1 && figure.han &&
        (isDuration(figure) || behind.startsWith(u"季度") || behind.startsWith(u"月"));
    return time ? total - 2 : total - 1;
}

/// Whether some of the last parts make the total by themselves.
bool endAddsUp(const Statement& statement, std::size_t first, std::size_t last,
               const Quantity& total)
{
    double sum = 0;
    for (std::size_t i = last + 1; i-- > first;) {
        sum += amount(statement.figures[i]);
        if (i < last && std::abs(sum - amount(total)) <= sumSlack(statement, i, i, total))
            return true;
    }
    return false;
}

/// Whether figures told before the parts make the total with them: 收10.98万元，加上捐助6万元、
/// 奖补12万元，共28.98万元.
bool moreAddUp(const Statement& statement, std::size_t first, double sum, const Quantity& total)
{
    constexpr std::size_t reach = 4;
    for (std::size_t i = first; i-- > 0 && first - i <= reach;) {
        if (!sameMeasure(statement.figures[i], total))
            continue;
        sum += amount(statement.figures[i]);
        if (std::abs(sum - amount(total)) <= sumSlack(statement, i, i, total))
            return true;
    }
    return false;
}

/// Things that are counted one by one, each in its own way: 126辆, 213副.
bool isCountOfThings(const Statement& statement, std::size_t index)
{
    const Quantity& figure = statement.figures[index];
    const bool plain = isExact(figure) && (figure.unit.isEmpty() || isAmount(figure)) &&
                       figure.step == 1 && figure.value >= 1 &&
                       figure.measure.family == figure.measure.unit && !isPeople(figure);
    const QStringView unit = figure.unit.isEmpty() ? statement.tail(index) : figure.unit;
    return plain && unit.size() == 1 && !text::isOneOf(unit.front(), u"元次天日年月个倍岁");
}

/// The last part before a total of different things: before 三类 where it says of how many.
std::size_t lastThing(const Statement& statement, std::size_t total)
{
    const Quantity& before = statement.figures[total - 1];
    return before.han && hasUnit(before.unit, u"类项种") ? total - 2 : total - 1;
}

/// 轮椅126辆、助听器84台、护理床37张，共计450件: of things that are counted in different ways,
/// where the total is off by a slip.
void findMixedTotals(const Statement& statement, std::size_t i, std::vector<Claim>& claims)
{
    static const Phrase named(QStringLiteral(
        "^[^,;。、0-9]{0,4},?(?:以上|各类|上述)?[^,;。、0-9]{0,4}(?:共计|合计|总计|共)$"));
    constexpr std::size_t fewest = 3;
    const Quantity& total = statement.figures[i];
    if (i < fewest || !isCountOfThings(statement, i) || total.unit.isEmpty() ||
        !text::isOneOf(total.unit.front(), u"件处台套项口份") ||
        !hasUnit(statement.before(i), u"共计") || !named.isIn(statement.before(i)) ||
        !statement.tail(i).isEmpty())
        return;
    const std::size_t last = lastThing(statement, i);
    std::size_t first = last + 1;
    bool mixed = false;
    double sum = 0;
    do {
        const Quantity& part = statement.figures[--first];
        if (!isCountOfThings(statement, first) || part.value >= total.value)
            return;
        mixed = mixed || part.unit != total.unit;
        sum += part.value;
    } while (first > 0 && last - first < mostParts &&
             hasUnit(statement.before(first).left(2), u"、"));
    if (mixed && last + 1 - first >= fewest && sum != total.value &&
        isSlipOf(total, sum, {true, true}))
        claims.push_back(sumClaim(statement, first, last, total));
}

} // namespace

void findTotals(const Statement& statement, std::vector<Claim>& claims)
{
    static const Phrase joint(QStringLiteral("^[^;。,0-9]{0,6}、[^,;。、0-9]{0,12}$"));
    static const Phrase comma(QStringLiteral("^[^;。,、0-9]{0,6}[,;][^,;。、0-9]{0,10}$"));
    for (std::size_t i = 2; i < statement.figures.size(); ++i) {
        const Quantity& total = statement.figures[i];
        const QStringView named = statement.before(i);
        findMixedTotals(statement, i, claims);
        if (!isExact(total) || !isAmount(total) || !namesTotal(named))
            continue;
        const bool outright = hasAny(named, {u"合计", u"共计", u"总计"});
        const auto joins = [&](std::size_t left) {
            const QString gap = withoutDates(statement.after(left));
            return joint.isIn(gap) || (outright && comma.isIn(gap));
        };
        const std::size_t last = lastBefore(statement, i);
        if (statement.figures[last].value == total.value) // 主跨248米，两侧边跨合计248米
            continue;
        std::size_t first = last;
        bool certain = isPart(statement, first, total);
        while (first > 0 && i - first < mostParts && joins(first - 1) &&
               sameMeasure(statement.figures[first - 1], total) &&
               statement.figures[first - 1].value != total.value) {
            --first;
            certain = certain && isPart(statement, first, total);
        }
        certain = (certain && i - first < mostParts) || areMenAndWomen(statement, first, last);
        const double excess = sumOf(statement, first, last) - amount(total);
        // 1.8万、1.2万，合计3: its scale word was left out.
        const double times = (excess + amount(total)) / amount(total);
        if (certain && first < last && times > 1 && isPowerOfTen(times)) {
            claims.push_back(sumClaim(statement, first, last, total));
            continue;
        }
        const auto isLess = [&](const Quantity& part) { return amount(total) < amount(part); };
        constexpr double farthest = 0.6; // 每棵46元、28元，共14.73万元
        if (std::any_of(statement.figures.begin() + first, statement.figures.begin() + last + 1,
                        isLess) || // of some of them only
            std::abs(excess) > farthest * amount(total))
            continue;
        // 86分、90分，折算后总分88分 is a mean of marks; 全县管网总长 may be of much else.
        constexpr double close = 0.2;
        if (hasAny(named, {u"总分", u"总得分", u"总长", u"总里程", u"总面积", u"总数"}) &&
            std::abs(excess) > close * amount(total))
            continue;
        // 46处、38处，有15处重合，合计69处: one of them is told to be taken away.
        const bool without =
            std::any_of(statement.figures.begin() + first, statement.figures.begin() + last + 1,
                        [&](const Quantity& part) {
                            return std::abs(excess - 2 * amount(part)) <= 1e-9 * amount(total);
                        });
        if (certain && first < last && !without &&
            std::abs(excess) > sumSlack(statement, first, last, total) &&
            !endAddsUp(statement, first, last, total) &&
            !moreAddUp(statement, first, excess + amount(total), total))
            claims.push_back(sumClaim(statement, first, last, total));
    }
}

} // namespace chengbao::lint
