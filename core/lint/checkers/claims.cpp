// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claims.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// The figures of one sentence and the text between them.
struct Statement {
    const FieldText& body;
    Span sentence;
    std::vector<Quantity> figures;

    QString between(std::size_t left, std::size_t right) const
    {
        const int start = figures[left].span.end();
        return body.foldedView({start, figures[right].span.start - start}).toString();
    }
    QString before(std::size_t index) const
    {
        const int start = index == 0 ? sentence.start : figures[index - 1].span.end();
        return body.foldedView({start, figures[index].span.start - start}).toString();
    }
    QString after(std::size_t index) const
    {
        const int start = figures[index].span.end();
        const int end = index + 1 < figures.size() ? figures[index + 1].span.start : sentence.end();
        return body.foldedView({start, end - start}).toString();
    }
};

bool isPercent(const Quantity& figure)
{
    return figure.unit == QLatin1String("%") || figure.unit == QStringLiteral("成");
}

bool isPoints(const Quantity& figure)
{
    return figure.unit.endsWith(QStringLiteral("百分点"));
}

bool isExact(const Quantity& figure)
{
    return figure.hedge == text::Hedge::None && !figure.range;
}

bool comparable(const Quantity& a, const Quantity& b)
{
    return isExact(a) && isExact(b) && a.unit == b.unit && !isPoints(a);
}

/// A figure as it reads, without its unit's base-ten scale lost: 26万亩, 45户.
QString shown(const Statement& statement, const Quantity& figure)
{
    return statement.body.view(figure.span).toString();
}

/// `value` with as many decimals as tell it apart, at most two.
QString plain(double value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.contains(QLatin1Char('.')) &&
           (text.endsWith(QLatin1Char('0')) || text.endsWith(QLatin1Char('.'))))
        text.chop(1);
    return text;
}

QString percent(double ratio)
{
    return plain(ratio * 100) + QLatin1Char('%');
}

/// How much of a ratio's error comes from rounding its operands; only figures with a scale word or
/// decimals are rounded, counts are exact.
double operandSlack(const Quantity& part, const Quantity& whole, double ratio)
{
    const auto relative = [](const Quantity& figure) {
        const bool rounded = figure.step > 1 || figure.written.decimals > 0;
        return rounded && figure.value != 0 ? figure.step / 2 / std::abs(figure.value) : 0.0;
    };
    return std::abs(ratio) * (relative(part) + relative(whole));
}

/// Whether a stated ratio fits: within one unit of its last digit, and for a ratio stated more
/// finely than its operands within what their rounding leaves open.
bool fits(const Quantity& stated, double ratio, double slack)
{
    const double tolerance = stated.step + (stated.written.decimals > 0 ? slack : 0.0);
    return std::abs(stated.value - ratio) <= tolerance * (1 + 1e-9) + 1e-12;
}

/// The indexes of part and whole that a 占-figure at `share` speaks of.
std::optional<std::pair<std::size_t, std::size_t>> shareOperands(const Statement& statement,
                                                                 std::size_t share)
{
    static const QRegularExpression ofWhole(QStringLiteral("^的(比重|比例)?(为|达|达到)?$"));
    static const QRegularExpression toWhole(
        QStringLiteral("^[^,;。]{0,10}[,、]?(约|均|共)?占[^,;。0-9]{0,14}$"));
    // …26万亩，占应收面积50万亩的52%
    if (share >= 2 && ofWhole.match(statement.between(share - 1, share)).hasMatch() &&
        toWhole.match(statement.between(share - 2, share - 1)).hasMatch())
        return std::pair(share - 2, share - 1);
    // 120户中45户占35%; 300分的255分，占全年任务的85%; 任务150件，完成175件，完成率116%
    static const QRegularExpression states(
        QStringLiteral("^[^,;。0-9]{0,8}[,]?(占|占比|占比为|占比达|完成率|完成率为|完成率达|"
                       "完成比例为|完成)(总数|全部|总户数|总人数|总量|"
                       "全年任务|年度任务|全年目标|年度目标|目标任务|任务|目标|总任务|计划)?(的)?("
                       "比例为|比重为)?(为|达|达到)?$"));
    static const QRegularExpression within(
        QStringLiteral("^(的|[^,;。0-9]{0,6}[中里](,)?(,?其中)?(有|已有|共有)?[^,;。0-9]{0,6}|[^,;"
                       "。0-9]{0,10},?(已|现已|目前已|实际|累计|已经)?完成[^,;。0-9]{0,6})$"));
    if (share >= 2 && states.match(statement.between(share - 1, share)).hasMatch() &&
        within.match(statement.between(share - 2, share - 1)).hasMatch())
        return std::pair(share - 1, share - 2);
    return std::nullopt;
}

/// 受理1420件，办结1136件，办结率80%: the rate names the verb of its part.
std::optional<std::pair<std::size_t, std::size_t>> rateOperands(const Statement& statement,
                                                                std::size_t rate)
{
    static const QRegularExpression named(
        QStringLiteral("^,?(?:其中)?([^,;。0-9]{2,4})率(?:为|达|达到|达到了)?$"));
    static const QRegularExpression elsewhere(QStringLiteral("[;。]|同比|上年|去年|上月|比"));
    if (rate < 2)
        return std::nullopt;
    const auto match = named.match(statement.between(rate - 1, rate));
    const QString toPart = statement.between(rate - 2, rate - 1);
    if (!match.hasMatch() || !toPart.contains(match.captured(1)) ||
        elsewhere.match(toPart).hasMatch())
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
    static const QRegularExpression reaches(
        QStringLiteral("^[^,;。0-9]{0,8},?(增加|增长|提高|提升|上升|扩大|下降|减少|降低|缩小|缩短|"
                       "增|升|降|减|涨|跌)(到|至|为)(了)?$"));
    static const QRegularExpression by(QStringLiteral(
        "^[^,;。0-9]{0,6},?(同比|比上年|较上年|较去年|净|共|累计)?(增加|增长|提高|提升|上升|扩大|"
        "增幅|增|涨幅|升|下降|减少|降低|缩小|缩短|降幅|降|减)(了|为|达|达到)?$"));
    const auto to = reaches.match(statement.between(stated - 2, stated - 1));
    const auto change = by.match(statement.between(stated - 1, stated));
    if (!to.hasMatch() || !change.hasMatch())
        return std::nullopt;
    static const QRegularExpression shrinking(QStringLiteral("^[下减降缩跌]"));
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

void findChanges(const Statement& statement, std::vector<Claim>& claims)
{
    for (std::size_t i = 2; i < statement.figures.size(); ++i) {
        const auto change = changeAt(statement, i);
        if (!change || !isExact(change->stated) || !comparable(change->from, change->to))
            continue;
        const auto claim =
            isPercent(change->from) ? pointsClaim(*change) : growthClaim(statement, *change);
        if (claim)
            claims.push_back(*claim);
    }
}

/// Groups of people and firms that overlap: their numbers need not add up.
bool mayOverlap(const QString& text)
{
    static const QRegularExpression groups(
        QStringLiteral("党员|女|男|民族|团员|本科|大专|硕士|博士|学历|职称|青年|老年|老人|儿童|"
                       "残疾|低保|脱贫|贫困|干部|兼|以上|以下|新增|同时|[^其]中"));
    return groups.match(text).hasMatch();
}

QString sumFormula(const Statement& statement, std::size_t first, std::size_t last, double sum,
                   const Quantity& total)
{
    QStringList parts;
    for (std::size_t i = first; i <= last; ++i)
        parts.append(shown(statement, statement.figures[i]));
    const double scale = total.written.value() == 0 ? 1 : total.value / total.written.value();
    const QString unit =
        statement.body.view({total.number.end(), total.span.end() - total.number.end()}).toString();
    return parts.join(QStringLiteral("＋")) + QStringLiteral("＝") + plain(sum / scale) + unit;
}

/// The run of figures from `first` that are parts of a total in `unit`: 甲4家、乙6家.
std::size_t lastPart(const Statement& statement, std::size_t first, const Quantity& total)
{
    static const QRegularExpression joint(
        QStringLiteral("^[^;。0-9]{0,6}[、,和及][^,;。0-9]{0,12}$"));
    std::size_t last = first;
    while (last + 1 < statement.figures.size() && statement.figures[last + 1].unit == total.unit &&
           joint.match(statement.between(last, last + 1)).hasMatch())
        ++last;
    return last;
}

bool isPart(const Statement& statement, std::size_t index, const Quantity& total)
{
    const Quantity& figure = statement.figures[index];
    return isExact(figure) && figure.unit == total.unit && !mayOverlap(statement.before(index)) &&
           !mayOverlap(statement.after(index));
}

/// The slack of a sum: rounded parts and a rounded total, one unit of the last digit each shows.
double sumSlack(const Statement& statement, std::size_t first, std::size_t last,
                const Quantity& total)
{
    const auto slack = [](const Quantity& figure) {
        return figure.step > 1 || figure.written.decimals > 0 ? figure.step : 0.0;
    };
    double all = slack(total);
    for (std::size_t i = first; i <= last; ++i)
        all = std::max(all, slack(statement.figures[i]));
    return all * (1 + 1e-9);
}

/// 共9家，其中甲4家、乙6家: parts may be fewer than the total, never more.
void findParts(const Statement& statement, std::vector<Claim>& claims)
{
    static const QRegularExpression ofWhich(
        QStringLiteral("^[^;。0-9]{0,12}[,(]?其中[:,]?[^,;。0-9]{0,14}$"));
    for (std::size_t i = 0; i + 2 < statement.figures.size(); ++i) {
        const Quantity& total = statement.figures[i];
        if (!isExact(total) || isPercent(total) || isPoints(total) || total.unit.isEmpty() ||
            !ofWhich.match(statement.between(i, i + 1)).hasMatch())
            continue;
        const std::size_t last = lastPart(statement, i + 1, total);
        bool certain = last > i + 1;
        double sum = 0;
        for (std::size_t part = i + 1; part <= last; ++part) {
            certain = certain && isPart(statement, part, total);
            sum += statement.figures[part].value;
        }
        if (!certain || sum <= total.value + sumSlack(statement, i + 1, last, total))
            continue;
        claims.push_back({total.span,
                          QStringLiteral("sum"),
                          sumFormula(statement, i + 1, last, sum, total),
                          {}});
    }
}

/// 甲4家、乙6家，共9家: all parts are named, so they must add up.
void findTotals(const Statement& statement, std::vector<Claim>& claims)
{
    static const QRegularExpression totals(
        QStringLiteral("^,?(共|合计|共计|总计|一共|合计为|总计为)$"));
    static const QRegularExpression joint(QStringLiteral("^[^;。,0-9]{0,6}、[^,;。、0-9]{0,12}$"));
    for (std::size_t i = 2; i < statement.figures.size(); ++i) {
        const Quantity& total = statement.figures[i];
        if (!isExact(total) || isPercent(total) || total.unit.isEmpty() ||
            !totals.match(statement.between(i - 1, i)).hasMatch())
            continue;
        std::size_t first = i - 1;
        double sum = statement.figures[first].value;
        bool certain = isPart(statement, first, total);
        while (first > 0 && joint.match(statement.between(first - 1, first)).hasMatch()) {
            --first;
            certain = certain && isPart(statement, first, total);
            sum += statement.figures[first].value;
        }
        if (!certain || first == i - 1 ||
            std::abs(sum - total.value) <= sumSlack(statement, first, i - 1, total))
            continue;
        claims.push_back({total.span,
                          QStringLiteral("sum"),
                          sumFormula(statement, first, i - 1, sum, total),
                          {}});
    }
}

/// 分别占30%、40%、35%: more than the whole.
void findDividedShares(const Statement& statement, std::vector<Claim>& claims)
{
    static const QRegularExpression divided(QStringLiteral("分别占[^,;。0-9]{0,12}$"));
    for (std::size_t i = 0; i + 1 < statement.figures.size(); ++i) {
        const Quantity& first = statement.figures[i];
        if (!isPercent(first) || !divided.match(statement.before(i)).hasMatch())
            continue;
        std::size_t last = i;
        double sum = first.value;
        double slack = first.step;
        while (last + 1 < statement.figures.size() && isPercent(statement.figures[last + 1]) &&
               QStringList({QStringLiteral("、"), QStringLiteral("和"), QStringLiteral(",")})
                   .contains(statement.between(last, last + 1))) {
            ++last;
            sum += statement.figures[last].value;
            slack += statement.figures[last].step;
        }
        if (last > i && sum > 1 + slack)
            claims.push_back({statement.figures[last].span, QStringLiteral("shares"),
                              sumFormula(statement, i, last, sum, first), percent(1)});
    }
}

} // namespace

std::vector<Claim> claimsOf(const FieldText& body, const Span& sentence)
{
    Statement statement{body, sentence, {}};
    for (const Quantity& quantity : body.quantities()) {
        if (sentence.contains(quantity.span))
            statement.figures.push_back(quantity);
    }
    std::vector<Claim> claims;
    findShares(statement, claims);
    findChanges(statement, claims);
    findParts(statement, claims);
    findTotals(statement, claims);
    findDividedShares(statement, claims);
    return claims;
}

} // namespace chengbao::lint
