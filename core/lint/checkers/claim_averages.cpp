// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_averages.h"

#include "core/lint/phrase.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

constexpr std::size_t reach = 4;

/// The last year before a figure, in the text between it and the figure before; 0 for none.
int yearBefore(const Statement& statement, std::size_t index)
{
    static const QRegularExpression year(QStringLiteral("(20[0-9]{2})年"));
    int found = 0;
    const QString before = statement.before(index).toString();
    for (auto match = year.globalMatch(before); match.hasNext();)
        found = match.next().captured(1).toInt();
    return found;
}

/// Two figures of one thing and the years between them.
struct Course {
    Quantity from, to;
    int years = 0;
};

/// 2020年的1000吨增至2023年的1331吨; 2021年为2000吨，2023年达到2420吨
std::optional<Course> courseBefore(const Statement& statement, std::size_t growth)
{
    static const Phrase onward(QStringLiteral(
        "^[^;。、0-9]{0,8}?,?(?:到|至)?(?:20[0-9]{2}年)(?:已|末|底|的|提高|增长|增加|增|升|下降|"
        "减少|降|减|发展|扩大|达到?|为|到|至|约)*$"));
    static const Phrase risen(QStringLiteral(
        "^(?:提高|增长|增加|增|升|下降|减少|降|减|发展|扩大)(?:到|至|为)(?:20[0-9]{2}年)的?$"));
    std::size_t to = growth;
    while (to > 0 && growth - to < reach) {
        --to;
        if (isAmount(statement.figures[to]) && !isDuration(statement.figures[to]))
            break;
    }
    if (to == 0 || growth - to > 2)
        return std::nullopt;
    const Quantity& first = statement.figures[to - 1];
    const Quantity& last = statement.figures[to];
    const int start = yearBefore(statement, to - 1);
    const int end = yearBefore(statement, to);
    const QString joint = statement.before(to).toString();
    if (!isAmount(last) || !comparable(first, last) || first.value <= 0 || start == 0 ||
        end <= start || isChange(statement, to) || isChange(statement, to - 1) ||
        !(onward.isIn(joint) || risen.isIn(joint)))
        return std::nullopt;
    return Course{first, last, end - start};
}

/// Up or down, as 年均增长 and 年均下降 say; 0 where nothing of the kind is said.
int yearlyDirection(const Statement& statement, std::size_t index)
{
    static const Phrase yearly(QStringLiteral(
        "^[^,;。、0-9]{0,4}[,、]?[^,;。、0-9]{0,4}年均(?:复合)?(增长|增速|增幅|递增|提高|下降|减少|"
        "降低|递减)率?$"));
    const auto match = yearly.matchIn(withoutHedge(statement.before(index)));
    if (!match)
        return 0;
    return QStringView(u"下减降").contains(match[1].front()) || match[1] == u"递减" ? -1 : 1;
}

std::optional<Claim> yearlyClaim(const Statement& statement, std::size_t index)
{
    const int direction = yearlyDirection(statement, index);
    const auto course = direction == 0 ? std::nullopt : courseBefore(statement, index);
    if (!course)
        return std::nullopt;
    const Quantity& stated = statement.figures[index];
    const double times = amount(course->to) / amount(course->from);
    const double slack = operandSlack(course->to, course->from, times);
    const auto compound = [&](int years) { return (std::pow(times, 1.0 / years) - 1) * direction; };
    if ((times - 1) * direction <= 0)
        return std::nullopt;
    // 2021年至2023年三年年均: some count both ends.
    for (const int years : {course->years, course->years + 1}) {
        if (fits(statement, stated, compound(years), slack) ||
            fits(statement, stated, (times - 1) * direction / years, slack))
            return std::nullopt;
    }
    const QString right = percent(compound(course->years));
    const QString formula = QStringLiteral("（%1÷%2）开%3次方－1＝%4")
                                .arg(shown(statement, course->to), shown(statement, course->from),
                                     QString::number(course->years),
                                     direction > 0 ? right : QStringLiteral("－") + right);
    return Claim{stated.span, QStringLiteral("growth"), formula, right};
}

/// 由2020年的18万元增加到2023年的60万元，年均增收14万元
std::optional<Claim> yearlyAmountClaim(const Statement& statement, std::size_t index)
{
    static const Phrase yearly(
        QStringLiteral("^[^,;。、0-9]{0,4}[,、]年均(?:净)?(增收|增加|增长|增产|提高|减少|下降)$"));
    const Quantity& stated = statement.figures[index];
    if (!hasAny(statement.before(index), {u"年均"}))
        return std::nullopt;
    const auto match = yearly.matchIn(withoutHedge(statement.before(index)));
    const auto course = match ? courseBefore(statement, index) : std::nullopt;
    if (!course || !comparable(stated, course->to))
        return std::nullopt;
    const bool grows = !QStringView(u"减下").contains(match[1].front());
    const double whole = (amount(course->to) - amount(course->from)) * (grows ? 1 : -1);
    const double slack = roundingOf(stated) + stated.step * amount(stated) / stated.value;
    const auto fits = [&](int years) {
        return std::abs(whole / years - amount(stated)) <= slack + roundingOf(course->to) / years;
    };
    constexpr double widest = 2;
    const double off = whole / course->years / amount(stated);
    if (whole <= 0 || off > widest || off * widest < 1 || fits(course->years) ||
        fits(course->years + 1))
        return std::nullopt;
    const QString right =
        worded(statement, stated, whole / course->years * stated.value / amount(stated));
    const QString formula = QStringLiteral("（%1－%2）÷%3＝%4")
                                .arg(shown(statement, grows ? course->to : course->from),
                                     shown(statement, grows ? course->from : course->to),
                                     QString::number(course->years), right);
    return Claim{stated.span, QStringLiteral("growth"), formula, right};
}

/// What is counted or paid, which grows by per cent.
bool isAmountInPoints(QStringView label)
{
    static const Phrase grows(QStringLiteral(
        "(?:收入|产值|增加值|销售额|成交额|交易额|总额|零售额|营业额|销量|销售量|产量|总产|用电量|"
        "吞吐量|货运量|客运量|业务量|投资额?|利润|税收|税额|存款|贷款|余额|面积|人数|人次|户数|"
        "数量|"
        "存栏|出栏|库存|订单|客流量?|游客)(?:同比|环比|(?:比|较)(?:上年|去年|上月|上年同期|"
        "去年同期|"
        "同期)|累计|实现|平均|年均|实际)*(?:增长|增加|提高|提升|上升|下降|减少|降低|回落|上涨|下滑|"
        "增|"
        "降)了?$"));
    return !hasAny(label, {u"拉动", u"带动", u"影响", u"贡献", u"拉低", u"推高", u"拖累", u"占",
                           u"比重", u"率", u"增速", u"增幅", u"降幅", u"份额"}) &&
           grows.isIn(withoutHedge(label));
}

/// 四年提高2.7个百分点，年均提高1.2个百分点
std::optional<Claim> yearlyOfYearsClaim(const Statement& statement, std::size_t index)
{
    static const Phrase yearly(QStringLiteral("^年均(?:提高|提升|上升|增长|增加|下降|降低|减少)$"));
    static const Phrase change(
        QStringLiteral("^(?:来|间|内|共|累计)*(?:提高|提升|上升|增长|增加|下降|降低|减少)了?$"));
    const Quantity& stated = statement.figures[index];
    if (index < 2 || !yearly.isIn(statement.label(index)) ||
        !change.isIn(statement.between(index - 2, index - 1)))
        return std::nullopt;
    const Quantity& years = statement.figures[index - 2];
    const Quantity& all = statement.figures[index - 1];
    const bool row = years.unit == QStringLiteral("年") && isExact(years) && years.value >= 2 &&
                     isExact(all) && isExact(stated) && all.unit == stated.unit &&
                     (isPoints(all) || isAmount(all));
    if (!row)
        return std::nullopt;
    const double mean = all.value / years.value;
    constexpr double widest = 3;
    if (std::abs(mean - stated.value) <= stated.step + all.step / years.value ||
        stated.value > mean * widest || mean > stated.value * widest)
        return std::nullopt;
    const QString right = plain(mean) + stated.unit;
    return Claim{
        stated.span, QStringLiteral("share"),
        QStringLiteral("%1÷%2＝%3").arg(shown(statement, all), shown(statement, years), right),
        right};
}

} // namespace

void findYearlyGrowth(const Statement& statement, std::vector<Claim>& claims)
{
    if (!statement.body.units.has(u'均') ||
        !statement.body.foldedView(statement.sentence).contains(u'均'))
        return;
    for (std::size_t i = 2; i < statement.figures.size(); ++i) {
        if (const auto claim = yearlyOfYearsClaim(statement, i)) {
            claims.push_back(*claim);
            continue;
        }
        const auto claim = isPercent(statement.figures[i])  ? yearlyClaim(statement, i)
                           : isAmount(statement.figures[i]) ? yearlyAmountClaim(statement, i)
                                                            : std::nullopt;
        if (claim)
            claims.push_back(*claim);
    }
}

void findAmountsInPoints(const Statement& statement, std::vector<Claim>& claims)
{
    for (std::size_t i = 0; i < statement.figures.size(); ++i) {
        const Quantity& figure = statement.figures[i];
        if (!isPoints(figure) || !isAmountInPoints(statement.label(i)))
            continue;
        const QString right = plain(figure.written.value()) + QLatin1Char('%');
        claims.push_back({figure.span, QStringLiteral("amount-points"), right, right});
    }
}

} // namespace chengbao::lint
