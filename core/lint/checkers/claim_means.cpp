// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_means.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

constexpr std::size_t reach = 8;

/// What a mean is stated with: 户均补贴 -> 户, 补贴; 平均每个调解室 -> 个调解室; 亩产 -> 亩, 产.
struct MeanWords {
    QString head;
    QString thing;
};

std::optional<MeanWords> readMeanWords(QStringView gap)
{
    static const QRegularExpression named(QStringLiteral(
        "(?:^|[,、])(?:(?:平均)?([户人亩村家校年])均([^,;。0-9]{0,6})|平均每([^,;。0-9]{1,6}?)"
        "(补贴|补助|奖补|奖励|发放|投入|投资|产|收|增收|增产|节约|节省|安排|配备|接收|接种|接待|"
        "培训|受理|销售|种植|栽植|出栏)?"
        "|每([^,;。0-9]{1,5}?)平均(补贴|补助|产|收|增收|安排|投入|配备|接收)?|(?:平均)?(亩)(产))"
        "$"));
    if (!hasAny(gap, {u"均", u"亩产"}) || gap.contains(u';'))
        return std::nullopt;
    const auto match = named.match(withoutHedge(gap).toString());
    if (!match.hasMatch())
        return std::nullopt;
    return MeanWords{match.captured(1) + match.captured(3) + match.captured(5) + match.captured(7),
                     match.captured(2) + match.captured(4) + match.captured(6) + match.captured(8)};
}

/// Whether a mean named `head`均 or 平均每`head` may be over `count`: 户均 over 户, 人均 over 人
/// and 名, 平均每个调解室 over 个 where 调解室 stands beside it.
bool countsHeads(const Statement& statement, std::size_t count, const QString& head)
{
    const Quantity& figure = statement.figures[count];
    const QString& unit = figure.unit;
    if (unit.isEmpty() || !isExact(figure))
        return false;
    if (head == unit || (head == QStringLiteral("人") && unit == QStringLiteral("名")))
        return true;
    const QString thing = head.startsWith(unit) ? head.mid(unit.size()) : head;
    const bool counted = head.startsWith(unit) || unit == QStringLiteral("个");
    return counted && !thing.isEmpty() && statement.isNamed(count, thing);
}

/// 为期三年, 三年累计: years are counted over when they say over how long the sum was made.
bool spansYears(const Statement& statement, std::size_t count)
{
    return statement.figures[count].unit == QStringLiteral("年") &&
           hasAny(statement.after(count).left(4), {u"累计", u"共", u"来累", u"合计"});
}

bool setsApart(QStringView text)
{
    return hasAny(text, {u"其中", u"同比", u"新增", u"上年", u"去年", u"比", u"另", u"剩余", u";"});
}

struct Operands {
    std::size_t sum = 0, count = 0;
};

/// 每公顷产 of 收获原麻1680吨 too
bool saysThing(QStringView text, const QString& thing)
{
    const bool yield = thing == QStringLiteral("产") || thing == QStringLiteral("收");
    return text.contains(thing) || (yield && hasAny(text, {u"收", u"产"}));
}

/// 发放补贴360万元，惠及1200户，户均3000元: the only sum in the mean's unit and the only count of
/// its heads, told one right after the other.
std::optional<Operands> operandsOf(const Statement& statement, std::size_t mean,
                                   const MeanWords& words)
{
    std::optional<std::size_t> sum, count;
    for (std::size_t i = mean; i-- > (mean > reach ? mean - reach : 0);) {
        const Quantity& figure = statement.figures[i];
        const bool heads = words.head == QStringLiteral("年")
                               ? spansYears(statement, i)
                               : countsHeads(statement, i, words.head);
        if (heads) {
            if (count)
                return std::nullopt;
            count = i;
        } else if (isAmount(figure) && sameMeasure(figure, statement.figures[mean])) {
            if (sum || isChange(statement, i))
                return std::nullopt;
            sum = i;
        }
    }
    if (!sum || !count)
        return std::nullopt;
    const std::size_t first = std::min(*sum, *count);
    if (std::max(*sum, *count) - first > 1 || mean - first > 3 ||
        setsApart(statement.between(first, mean)) || setsApart(statement.label(first)) ||
        !isExact(statement.figures[*sum]) ||
        !(words.thing.isEmpty() || saysThing(statement.before(*sum), words.thing)))
        return std::nullopt;
    return Operands{*sum, *count};
}

/// A mean is stated as finely as it likes: 1686元, 1700元. One unit of its last digit that is no
/// zero, at most a tenth of it.
double meanStep(const Quantity& mean)
{
    double step = mean.step;
    if (mean.written.decimals == 0) {
        for (qint64 rest = mean.written.units; rest >= 100 && rest % 10 == 0; rest /= 10)
            step *= 10;
    }
    return step * amount(mean) / mean.value;
}

/// 下拨经费432万元，覆盖36个村，每个村12万元: what is handed out, to how many and what each gets.
/// Only where the sentence leaves nothing over and gives nobody more or less.
std::optional<Operands> allotment(const Statement& statement, std::size_t each)
{
    static const QRegularExpression named(
        QStringLiteral("^[^,;。、0-9]{0,4},每([^,;。、0-9]{1,5}?)(?:各)?(?:补助|补贴|安排|拨付|"
                       "获得|得到|分得)?$"));
    static const QRegularExpression joint(QStringLiteral("^[^,;。、0-9]{0,8},[^,;。、0-9]{1,8}$"));
    const QStringView gap = statement.before(each);
    if (!gap.contains(u'每') || gap.contains(u'均'))
        return std::nullopt;
    const auto match = named.match(gap.toString());
    const Quantity& sum = statement.figures[each - 2];
    if (!match.hasMatch() || sum.unit != QStringLiteral("元") ||
        !comparable(sum, statement.figures[each]) ||
        !countsHeads(statement, each - 1, match.captured(1)) ||
        !joint.match(statement.before(each - 1).toString()).hasMatch() ||
        !hasAny(statement.label(each - 2),
                {u"经费", u"资金", u"补助", u"补贴", u"奖补", u"拨", u"发放", u"安排", u"兑付"}) ||
        isChange(statement, each - 2) || !statement.tail(each).isEmpty() ||
        hasAny(statement.body.foldedView(statement.sentence),
               {u"剩", u"余", u"另", u"预留", u"结转", u"最", u"至少", u"首批", u"其中", u"不足",
                u"每年", u"每月", u"先", u"约"}))
        return std::nullopt;
    return Operands{each - 2, each - 1};
}

} // namespace

void findMeans(const Statement& statement, std::vector<Claim>& claims)
{
    for (std::size_t i = 2; i < statement.figures.size(); ++i) {
        const Quantity& stated = statement.figures[i];
        if (!isAmount(stated) || !isExact(stated) || stated.value <= 0)
            continue;
        const auto words = readMeanWords(statement.before(i));
        const auto operands = words ? operandsOf(statement, i, *words) : allotment(statement, i);
        if (!operands)
            continue;
        const Quantity& sum = statement.figures[operands->sum];
        const Quantity& count = statement.figures[operands->count];
        if (count.value <= 0)
            continue;
        const double mean = amount(sum) / count.value;
        const double rounding = operandSlack(sum, count, mean);
        const double step = meanStep(stated);
        if (std::abs(mean - amount(stated)) <= std::max(step * (1 - 1e-9), step / 2 + rounding))
            continue;
        const QString expected = worded(statement, stated, mean * stated.value / amount(stated));
        claims.push_back({stated.span, QStringLiteral("share"),
                          QStringLiteral("%1÷%2＝%3")
                              .arg(shown(statement, sum), shown(statement, count), expected),
                          expected});
    }
}

} // namespace chengbao::lint
