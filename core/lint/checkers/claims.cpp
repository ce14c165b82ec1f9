// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claims.h"

#include "core/lint/checkers/claim_sums.h"
#include "core/lint/checkers/statement.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// The indexes of part and whole, or of sum and count.
using Operands = std::optional<std::pair<std::size_t, std::size_t>>;

/// …26万亩，占应收面积50万亩的52%; 5200人，完成年度任务5000人的104%
Operands namedWhole(const Statement& statement, std::size_t share)
{
    static const QRegularExpression ofWhole(QStringLiteral("^的(比重|比例)?(为|达|达到)?$"));
    static const QRegularExpression toWhole(
        QStringLiteral("^[^,;。]{0,10}[,、]?((约|均|共)?占[^,;。0-9]{0,14}|"
                       "完成[^,;。0-9]{0,6}(任务|目标|计划)[^,;。0-9]{0,6})$"));
    if (ofWhole.match(statement.between(share - 1, share)).hasMatch() &&
        toWhole.match(statement.between(share - 2, share - 1)).hasMatch())
        return std::pair(share - 2, share - 1);
    return std::nullopt;
}

/// What may stand between a whole and the part of it: 120户中有45户, 312处，其中88处, 80公里，目前
/// 已改造52公里, 150家，发现问题企业45家.
bool namesPart(const QString& text)
{
    static const QRegularExpression within(QStringLiteral(
        "^(的|[^,;。0-9]{0,6}[中里](,)?(,?其中)?(有|已|已有|共有)?[^,;。0-9]{0,6}|"
        "[^,;。0-9]{0,10},?其中,?(有|已|已有|共有)?[^,;。0-9]{0,6}|"
        "[^,;。0-9]{0,10},?(已|现已|目前已|实际|累计|已经)?完成[^,;。0-9]{0,6}|"
        "[^,;。0-9]{0,4},(目前)?(已|现已|已经)[^,;。0-9]{1,6}|"
        "[^,;。0-9]{0,4},(发现|查出|检出|查处|整改|建成|开工|办结|收回)[^,;。0-9]{0,8})$"));
    return within.match(text).hasMatch();
}

Operands shareOperands(const Statement& statement, std::size_t share)
{
    if (share < 2)
        return std::nullopt;
    if (const auto operands = namedWhole(statement, share))
        return operands;
    // 120户中45户占35%; 300分的255分，占全年任务的85%; 任务150件，完成175件，完成率116%
    static const QRegularExpression states(
        QStringLiteral("^[^,;。0-9]{0,8}[,]?(?:占|占比|占比为|占比达|完成率|完成率为|完成率达|"
                       "完成比例为|完成)(总数|全部|总户数|总人数|总量|"
                       "全年任务|年度任务|全年目标|年度目标|目标任务|任务|目标|总任务|计划)?(?:的)?"
                       "(?:比例为|比重为)?(?:为|达|达到)?$"));
    const auto match = states.match(statement.between(share - 1, share));
    if (!match.hasMatch())
        return std::nullopt;
    const QString toPart = statement.between(share - 2, share - 1);
    // 目标为新建50座，建成41座，完成年度目标的82%: both ends speak of the target.
    static const QRegularExpression target(QStringLiteral("任务|目标|计划"));
    static const QRegularExpression onward(QStringLiteral("^[^;。]{0,14}$"));
    static const QRegularExpression elsewhere(QStringLiteral("同比|比上|较上|去年|上年"));
    const bool ofTarget = target.match(match.captured(1)).hasMatch() &&
                          target.match(statement.before(share - 2)).hasMatch() &&
                          onward.match(toPart).hasMatch() && !elsewhere.match(toPart).hasMatch();
    if (ofTarget || namesPart(toPart))
        return std::pair(share - 1, share - 2);
    return std::nullopt;
}

/// 应种3650人，实种3577人: what is due and what is done of it.
bool isDueAndDone(const QString& beforeWhole, const QString& toPart)
{
    static const QRegularExpression due(QStringLiteral("应[^,;。0-9]{1,5}$"));
    static const QRegularExpression done(QStringLiteral("^,?(实|已)[^,;。0-9]{1,6}$"));
    return due.match(beforeWhole).hasMatch() && done.match(toPart).hasMatch();
}

/// 受理1420件，办结1136件，办结率80%: the rate names the verb of its part.
Operands rateOperands(const Statement& statement, std::size_t rate)
{
    static const QRegularExpression named(
        QStringLiteral("^,?(?:其中)?([^,;。0-9]{2,4})率(?:为|达|达到|达到了)?$"));
    static const QRegularExpression elsewhere(QStringLiteral("[;。]|同比|上年|去年|上月|比"));
    if (rate < 2)
        return std::nullopt;
    const auto match = named.match(statement.between(rate - 1, rate));
    const QString toPart = statement.between(rate - 2, rate - 1);
    if (!match.hasMatch() || elsewhere.match(toPart).hasMatch())
        return std::nullopt;
    if (!toPart.contains(match.captured(1)) && !isDueAndDone(statement.before(rate - 2), toPart))
        return std::nullopt;
    return std::pair(rate - 1, rate - 2);
}

void findShares(const Statement& statement, std::vector<Claim>& claims)
{
    for (std::size_t i = 2; i < statement.figures.size(); ++i) {
        const Quantity& stated = statement.figures[i];
        if (!isPercent(stated) || !isExact(stated))
            continue;
        auto operands = shareOperands(statement, i);
        if (!operands)
            operands = rateOperands(statement, i);
        if (!operands)
            continue;
        const Quantity& part = statement.figures[operands->first];
        const Quantity& whole = statement.figures[operands->second];
        if (!comparable(part, whole) || isPercent(part) || whole.value <= 0)
            continue;
        const double ratio = part.value / whole.value;
        if (fits(stated, ratio, operandSlack(part, whole, ratio)))
            continue;
        claims.push_back({stated.span, QStringLiteral("share"),
                          QStringLiteral("%1÷%2＝%3")
                              .arg(shown(statement, part), shown(statement, whole), percent(ratio)),
                          percent(ratio)});
    }
}

/// 由800增至1000万元: the first figure borrows scale and unit from the second.
Quantity withScaleOf(const Quantity& figure, const Quantity& model)
{
    if (!figure.unit.isEmpty() || model.written.value() == 0 ||
        figure.value != figure.written.value())
        return figure;
    Quantity scaled = figure;
    const double scale = model.value / model.written.value();
    scaled.value *= scale;
    scaled.step *= scale;
    scaled.unit = model.unit;
    return scaled;
}

struct Change {
    Quantity from, to, stated;
    int direction = 0; ///< 1 grows, -1 shrinks, as the stated change says
};

std::optional<Change> changeAt(const Statement& statement, std::size_t stated)
{
    static const QRegularExpression reaches(QStringLiteral(
        "^[^,;。0-9]{0,8},?(增加|增长|提高|提升|上升|上涨|上调|回升|攀升|扩大|发展|延长|下降|减少|"
        "降低|下调|下跌|回落|缩小|缩短|缩减|压缩|压减|调整|增|升|降|减|涨|跌)(到|至|为)(了)?$"));
    static const QRegularExpression by(QStringLiteral(
        "^[^,;。0-9]{0,6},?(同比|比上年|较上年|较去年|净|共|累计)?(增加|增长|提高|提升|上升|上涨|"
        "上调|回升|攀升|扩大|延长|增幅|涨幅|升幅|增|升|涨|下降|减少|降低|下调|下跌|回落|缩小|缩短|"
        "缩减|压缩|压减|降幅|跌幅|减幅|降|减|跌)(了|为|达|达到)?$"));
    const auto to = reaches.match(statement.between(stated - 2, stated - 1));
    const auto change = by.match(statement.between(stated - 1, stated));
    if (!to.hasMatch() || !change.hasMatch())
        return std::nullopt;
    static const QRegularExpression shrinking(QStringLiteral("^(回落|[下减降缩跌压])"));
    Change result;
    result.to = statement.figures[stated - 1];
    result.from = withScaleOf(statement.figures[stated - 2], result.to);
    result.stated = statement.figures[stated];
    result.direction = shrinking.match(change.captured(2)).hasMatch() ? -1 : 1;
    return result;
}

/// 3.2%升到5.2%，提高2%: percentage points called percent.
std::optional<Claim> pointsClaim(const Change& change)
{
    const double points = (change.to.value - change.from.value) * 100 * change.direction;
    const double stated =
        isPoints(change.stated) ? change.stated.written.value() : change.stated.value * 100;
    const double step = std::pow(10.0, -change.stated.written.decimals);
    const double relative = change.from.value == 0 ? 0 : points / change.from.value;
    const double low = std::min(change.from.value, change.to.value) * 100;
    const double high = std::max(change.from.value, change.to.value) * 100;
    const QString formula =
        QStringLiteral("%1%－%2%＝%3个百分点").arg(plain(high), plain(low), plain(high - low));
    const QString expected = plain(points) + QStringLiteral("个百分点");
    if (isPoints(change.stated))
        return std::abs(points - stated) <= step * (1 + 1e-9)
                   ? std::nullopt
                   : std::optional(
                         Claim{change.stated.span, QStringLiteral("growth"), formula, expected});
    if (std::abs(relative - stated) <= step * (1 + 1e-9))
        return std::nullopt;
    return Claim{change.stated.span, QStringLiteral("points"), formula, expected};
}

std::optional<Claim> growthClaim(const Statement& statement, const Change& change)
{
    if (!isPercent(change.stated) || change.from.value <= 0)
        return std::nullopt;
    const double ratio =
        (change.to.value - change.from.value) / change.from.value * change.direction;
    if (fits(change.stated, ratio, operandSlack(change.to, change.from, 1 + std::abs(ratio))))
        return std::nullopt;
    const QString formula = QStringLiteral("（%1－%2）÷%2＝%3")
                                .arg(shown(statement, change.to), shown(statement, change.from),
                                     percent(ratio * change.direction));
    return Claim{change.stated.span, QStringLiteral("growth"), formula, percent(ratio)};
}

/// 4.8万吨，比上年增加0.8万吨，增长20%: what it was is the figure less its change.
std::optional<Claim> yearOnYearClaim(const Statement& statement, std::size_t stated)
{
    static const QRegularExpression than(QStringLiteral(
        "^[^,;。0-9]{0,6},(?:同比|(?:比|较)(?:上年|去年|上年同期|去年同期|上月|上季度|同期))"
        "(?:净)?(增加|增长|多|减少|下降|降低|少)[^,;。0-9]?$"));
    static const QRegularExpression rate(
        QStringLiteral("^,(?:同比)?(增长|增加|上升|增幅|下降|减少|降低|降幅)(?:为|达|达到)?$"));
    const auto by = than.match(statement.between(stated - 2, stated - 1));
    if (!by.hasMatch() || !rate.match(statement.between(stated - 1, stated)).hasMatch())
        return std::nullopt;
    const Quantity& now = statement.figures[stated - 2];
    const Quantity& change = statement.figures[stated - 1];
    const Quantity& figure = statement.figures[stated];
    const bool shrinks = QStringView(u"减下降少").contains(by.captured(1).front());
    const double then = now.value + (shrinks ? change.value : -change.value);
    if (!comparable(now, change) || isPercent(now) || !isPercent(figure) || !isExact(figure) ||
        then <= 0)
        return std::nullopt;
    const double ratio = change.value / then;
    const double tolerance = figure.step + operandSlack(change, now, ratio);
    if (std::abs(figure.value - ratio) <= tolerance * (1 + 1e-9))
        return std::nullopt;
    const QString formula =
        QStringLiteral("%1÷（%2%3%1）＝%4")
            .arg(shown(statement, change), shown(statement, now),
                 shrinks ? QStringLiteral("＋") : QStringLiteral("－"), percent(ratio));
    return Claim{figure.span, QStringLiteral("growth"), formula, percent(ratio)};
}

/// 由12万人增加到15万人，净增4万人
std::optional<Claim> differenceClaim(const Statement& statement, const Change& change)
{
    const double difference = (change.to.value - change.from.value) * change.direction;
    double slack = 0;
    for (const Quantity& figure : {change.from, change.to, change.stated}) {
        if (figure.step > 1 || figure.written.decimals > 0)
            slack = std::max(slack, figure.step);
    }
    if (difference <= 0 || std::abs(difference - change.stated.value) <= slack * (1 + 1e-9))
        return std::nullopt;
    const bool grows = change.direction > 0;
    const QString expected = worded(statement, change.stated, difference);
    const QString formula = QStringLiteral("%1－%2＝%3")
                                .arg(shown(statement, grows ? change.to : change.from),
                                     shown(statement, grows ? change.from : change.to), expected);
    return Claim{change.stated.span, QStringLiteral("growth"), formula, expected};
}

void findChanges(const Statement& statement, std::vector<Claim>& claims)
{
    for (std::size_t i = 2; i < statement.figures.size(); ++i) {
        if (const auto claim = yearOnYearClaim(statement, i)) {
            claims.push_back(*claim);
            continue;
        }
        const auto change = changeAt(statement, i);
        if (!change || !isExact(change->stated) || !comparable(change->from, change->to))
            continue;
        const bool difference = !isPercent(change->from) && comparable(change->stated, change->to);
        const auto claim = difference                ? differenceClaim(statement, *change)
                           : isPercent(change->from) ? pointsClaim(*change)
                                                     : growthClaim(statement, *change);
        if (claim)
            claims.push_back(*claim);
    }
}

/// Whether a mean named `head`均 or 平均每`head` may be over `count`: 户均 over 户, 人均 over 人
/// and 名, 平均每个调解室 over 个 where 调解室 stands beside it.
bool countsHeads(const Statement& statement, std::size_t count, const QString& head)
{
    const QString& unit = statement.figures[count].unit;
    if (unit.isEmpty())
        return false;
    if (head == unit || (head == QStringLiteral("人") && unit == QStringLiteral("名")))
        return true;
    const QString thing = head.startsWith(unit) ? head.mid(unit.size()) : head;
    const bool counted = head.startsWith(unit) || unit == QStringLiteral("个");
    return counted && !thing.isEmpty() &&
           (statement.before(count).contains(thing) || statement.after(count).startsWith(thing));
}

/// 发放补贴360万元，惠及1200户，户均3000元: sum and count stand right before the mean.
Operands meanOperands(const Statement& statement, std::size_t mean)
{
    static const QRegularExpression named(
        QStringLiteral("^,(?:(?:平均)?([户人亩村家校])均|平均每([^,;。0-9]{1,6}?))"
                       "(补贴|补助|奖补|奖励|发放|投入|投资)?(?:为|达|达到)?$"));
    static const QRegularExpression onward(QStringLiteral("^[^;。]{0,16}$"));
    static const QRegularExpression elsewhere(
        QStringLiteral("其中|同比|新增|上年|去年|比|另|剩余"));
    if (mean < 2)
        return std::nullopt;
    const auto match = named.match(statement.between(mean - 1, mean));
    const QString joint = statement.between(mean - 2, mean - 1);
    if (!match.hasMatch() || !onward.match(joint).hasMatch() || elsewhere.match(joint).hasMatch())
        return std::nullopt;
    const QString head = match.captured(1) + match.captured(2);
    for (const auto& [sum, count] :
         {std::pair(mean - 2, mean - 1), std::pair(mean - 1, mean - 2)}) {
        if (statement.figures[sum].unit == statement.figures[mean].unit &&
            countsHeads(statement, count, head) &&
            statement.before(sum).contains(match.captured(3)))
            return std::pair(sum, count);
    }
    return std::nullopt;
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
    return step;
}

void findAverages(const Statement& statement, std::vector<Claim>& claims)
{
    for (std::size_t i = 2; i < statement.figures.size(); ++i) {
        const Quantity& stated = statement.figures[i];
        const auto operands = meanOperands(statement, i);
        if (!operands || !isExact(stated) || isPercent(stated))
            continue;
        const Quantity& sum = statement.figures[operands->first];
        const Quantity& count = statement.figures[operands->second];
        if (!isExact(sum) || !isExact(count) || count.value <= 0)
            continue;
        const double mean = sum.value / count.value;
        const double rounding = operandSlack(sum, count, mean);
        const double edge = rounding > 0 ? 1 + 1e-9 : 1 - 1e-9;
        if (std::abs(mean - stated.value) <= (rounding + meanStep(stated)) * edge)
            continue;
        const QString expected = worded(statement, stated, mean);
        claims.push_back({stated.span, QStringLiteral("share"),
                          QStringLiteral("%1÷%2＝%3")
                              .arg(shown(statement, sum), shown(statement, count), expected),
                          expected});
    }
}

} // namespace

std::vector<Claim> claimsOf(const FieldText& body, const Span& sentence)
{
    Statement statement{body, sentence, {}};
    const auto& all = body.quantities();
    auto next = std::lower_bound(
        all.begin(), all.end(), sentence.start,
        [](const Quantity& quantity, int start) { return quantity.span.start < start; });
    for (; next != all.end() && next->span.start < sentence.end(); ++next) {
        if (sentence.contains(next->span))
            statement.figures.push_back(*next);
    }
    std::vector<Claim> claims;
    findShares(statement, claims);
    findChanges(statement, claims);
    findAverages(statement, claims);
    findSums(statement, claims);
    return claims;
}

} // namespace chengbao::lint
