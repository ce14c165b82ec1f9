// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_changes.h"

#include "core/lint/checkers/told_change.h"
#include "core/lint/phrase.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

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
    if (change.stated.step == 0 || std::abs(relative - stated) <= step * (1 + 1e-9))
        return std::nullopt;
    return Claim{change.stated.span, QStringLiteral("points"), formula, expected};
}

/// Whether the stated growth is that of some other two figures near it.
bool growsOtherwise(const Statement& statement, const Change& change)
{
    const std::size_t first = change.index > changeReach ? change.index - changeReach : 0;
    const std::size_t last = std::min(change.index + 3, statement.figures.size());
    std::vector<double> amounts;
    for (const Quantity& figure : statement.figures.subspan(first, last - first)) {
        if (comparable(figure, change.to))
            amounts.push_back(amount(figure));
    }
    const auto isOwn = [&](double value) {
        return value == amount(change.from) || value == amount(change.to);
    };
    for (const double from : amounts) {
        for (const double to : amounts) {
            if (from > 0 && !(isOwn(from) && isOwn(to)) &&
                fits(statement, change.stated, std::abs(to - from) / from, 0))
                return true;
        }
    }
    return false;
}

/// 埋深8.42米，比去年同期9.86米回升1.44米: the less there is of it, the better.
bool isInverse(const Statement& statement)
{
    return hasAny(statement.body.foldedView(statement.sentence),
                  {u"埋深", u"亏", u"缺口", u"赤字", u"逆差", u"落后", u"回升"});
}

/// 680人，比上年的720人增加40人: it fell.
Claim contraryClaim(const Statement& statement, const Change& change)
{
    const bool grown = amount(change.to) > amount(change.from);
    return Claim{change.stated.span, QStringLiteral("contrary"),
                 shown(statement, change.to) + (grown ? QChar(u'＞') : QChar(u'＜')) +
                     shown(statement, change.from),
                 grown ? QStringLiteral("升") : QStringLiteral("降")};
}

std::optional<Claim> growthClaim(const Statement& statement, const Change& change)
{
    const double from = amount(change.from);
    const double to = amount(change.to);
    if (!isFraction(change.stated) || from <= 0)
        return std::nullopt;
    const double ratio = (to - from) / from * change.direction;
    if (ratio < 0 && !isInverse(statement) &&
        fits(statement, change.stated, -ratio, operandSlack(change.to, change.from, 1)))
        return contraryClaim(statement, change);
    if (ratio <= 0 ||
        fits(statement, change.stated, ratio, operandSlack(change.to, change.from, 1 + ratio)) ||
        growsOtherwise(statement, change))
        return std::nullopt;
    const QString formula =
        QStringLiteral("（%1－%2）÷%3＝%4")
            .arg(shown(statement, change.direction > 0 ? change.to : change.from),
                 shown(statement, change.direction > 0 ? change.from : change.to),
                 shown(statement, change.from), percent(ratio));
    return Claim{change.stated.span, QStringLiteral("growth"), formula, percent(ratio)};
}

/// 4.8万吨，比上年增加0.8万吨，增长20%, told by directionOf(): what it was is the figure less its
/// change.
std::optional<Claim> yearOnYearClaim(const Statement& statement, std::size_t stated)
{
    static const Phrase than(QStringLiteral(
        "^[^,;。0-9]{0,6},(?:同比|(?:比|较)(?:上年|去年|上年同期|去年同期|上月|"
        "上季度|同期|年初|上年末|上年底))"
        "(?:净)?(增加|增长|增收|增产|多收|多|减少|减收|减产|下降|降低|少)[^,;。0-9]?$"));
    const Quantity& figure = statement.figures[stated];
    if (!isPercent(figure) || !isExact(figure))
        return std::nullopt;
    if (!statement.before(stated).startsWith(u','))
        return std::nullopt;
    const auto by = than.matchIn(statement.between(stated - 2, stated - 1));
    if (!by)
        return std::nullopt;
    const Quantity& now = statement.figures[stated - 2];
    const Quantity& change = statement.figures[stated - 1];
    const bool shrinks = QStringView(u"减下降少").contains(by[1].front());
    const double then = amount(now) + (shrinks ? amount(change) : -amount(change));
    if (!comparable(now, change) || isPercent(now) || then <= 0)
        return std::nullopt;
    const double ratio = amount(change) / then;
    const double tolerance = figure.step + operandSlack(change, now, ratio);
    if (std::abs(figure.value - ratio) <= tolerance * (1 + 1e-9))
        return std::nullopt;
    const QString formula =
        QStringLiteral("%1÷（%2%3%1）＝%4")
            .arg(shown(statement, change), shown(statement, now),
                 shrinks ? QStringLiteral("＋") : QStringLiteral("－"), percent(ratio));
    return Claim{figure.span, QStringLiteral("growth"), formula, percent(ratio)};
}

/// Whether the stated difference is that of some other two figures near it: 91趟，停航2趟，较计划的
/// 93趟少2趟.
bool differsOtherwise(const Statement& statement, const Change& change)
{
    const std::size_t first = change.index > changeReach ? change.index - changeReach : 0;
    const auto isMade = [&](const Quantity& one, const Quantity& other) {
        return comparable(one, change.stated) && comparable(other, change.stated) &&
               std::abs(std::abs(amount(one) - amount(other)) - amount(change.stated)) <=
                   amount(change.stated) * 1e-9;
    };
    for (std::size_t i = first; i < change.index; ++i) {
        for (std::size_t j = i + 1; j < change.index; ++j) {
            if (isMade(statement.figures[i], statement.figures[j]))
                return true;
        }
    }
    return false;
}

/// 由12万人增加到15万人，净增4万人
std::optional<Claim> differenceClaim(const Statement& statement, const Change& change)
{
    const double difference = (amount(change.to) - amount(change.from)) * change.direction;
    if (!isInverse(statement) &&
        std::abs(difference + amount(change.stated)) <= amount(change.stated) * 1e-9)
        return contraryClaim(statement, change);
    double slack = 0;
    for (const Quantity& figure : {change.from, change.to, change.stated})
        slack = std::max(slack, roundingOf(figure));
    // 增加60个村级网点 may be a part of what was added.
    const bool ofSome = !statement.tail(change.index).isEmpty();
    if (ofSome || difference <= 0 || differsOtherwise(statement, change) ||
        std::abs(difference - amount(change.stated)) <=
            slack * (1 + 1e-9) + 1e-9 * amount(change.to))
        return std::nullopt;
    const bool grows = change.direction > 0;
    const double unit = amount(change.stated) / change.stated.value;
    const QString expected = worded(statement, change.stated, difference / unit);
    const QString formula = QStringLiteral("%1－%2＝%3")
                                .arg(shown(statement, grows ? change.to : change.from),
                                     shown(statement, grows ? change.from : change.to), expected);
    return Claim{change.stated.span, QStringLiteral("growth"), formula, expected};
}

std::optional<Claim> changeClaim(const Statement& statement, const Change& change)
{
    if (isPercent(change.from)) // 下降33个基点 is neither
        return isExact(change.stated) && (isPercent(change.stated) || isPoints(change.stated))
                   ? pointsClaim(change)
                   : std::nullopt;
    if (isFraction(change.stated))
        return growthClaim(statement, change);
    if (isExact(change.stated) && change.stated.value > 0 && comparable(change.stated, change.to))
        return differenceClaim(statement, change);
    return std::nullopt;
}

/// 比去年同期增收, 较上年增加
bool endsInYearly(QStringView label)
{
    return label == u"净增" || label == u"净增加" || label == u"增收" ||
           (hasAny(label, {u"比去年", u"较去年", u"比上年", u"较上年"}) &&
            hasAny(label.last(std::min<qsizetype>(2, label.size())),
                   {u"增收", u"增加", u"减收", u"减少"}));
}

/// 4.32亿元，同比增长8%，增收0.32亿元: what was added, from what grew and by how much.
std::optional<Claim> addedClaim(const Statement& statement, std::size_t stated)
{
    const Quantity& now = statement.figures[stated - 2];
    const Quantity& share = statement.figures[stated - 1];
    const Quantity& added = statement.figures[stated];
    const int direction = directionOf(statement.before(stated - 1));
    const bool row = isPercent(share) && isExact(share) && comparable(now, added) &&
                     isAmount(now) && direction != 0 &&
                     hasAny(statement.label(stated - 1), {u"同比"}) &&
                     endsInYearly(statement.label(stated));
    if (!row || share.value >= 1)
        return std::nullopt;
    const double then = amount(now) / (1 + direction * share.value);
    const double expected = std::abs(amount(now) - then);
    const double slack = roundingOf(added) + then * share.step + roundingOf(now) * share.value;
    constexpr double widest = 2;
    const double off = expected / amount(added);
    if (std::abs(expected - amount(added)) <= slack || off > widest || off * widest < 1)
        return std::nullopt;
    const QString right = worded(statement, added, expected * added.value / amount(added));
    return Claim{added.span, QStringLiteral("growth"),
                 QStringLiteral("%1－%1÷（1%2%3）＝%4")
                     .arg(shown(statement, now),
                          direction > 0 ? QStringLiteral("＋") : QStringLiteral("－"),
                          shown(statement, share), right),
                 right};
}

/// 62元，同比上涨8元，上年同期为54元: what it was is told behind the change.
std::optional<Claim> changeBeforeBase(const Statement& statement, std::size_t base)
{
    static const Phrase past(QStringLiteral("^(?:上年|去年)同[期月]$"));
    static const Phrase each(QStringLiteral("每[^,;。0-9]{1,3}$")); // 上涨每千克8元
    const Quantity& now = statement.figures[base - 2];
    const Quantity& change = statement.figures[base - 1];
    const Quantity& then = statement.figures[base];
    const bool told = hasUnit(statement.label(base).left(1), u"上去") &&
                      past.isIn(withoutHedge(statement.label(base))) &&
                      statement.words(base).clause - statement.words(base - 1).clause == 1 &&
                      statement.words(base - 1).clause - statement.words(base - 2).clause == 1;
    if (!told || !comparable(now, then) || !isAmount(now) ||
        hasAny(statement.before(base - 1), {u"其中"}))
        return std::nullopt;
    const int direction = directionOf(each.removedFrom(statement.before(base - 1)));
    if (direction == 0)
        return std::nullopt;
    const Change changed{then, now, change, direction, base - 1};
    if (isPercent(change))
        return growthClaim(statement, changed);
    return comparable(now, change) ? differenceClaim(statement, changed) : std::nullopt;
}

/// 由412件下降到437件: the figures tell the contrary of the verb between them.
std::optional<Claim> reversedClaim(const Statement& statement, std::size_t to)
{
    const Quantity& one = statement.figures[to - 1];
    const Quantity& other = statement.figures[to];
    if (!isOfOneKind(one, other) || amount(one) == amount(other))
        return std::nullopt;
    // The two are one thing's: 由…到, no comma between them, and not far from one another.
    constexpr double farthest = 2;
    const double times = amount(other) / amount(one);
    const bool ofOne = times <= farthest && times * farthest >= 1 &&
                       statement.words(to).clause == statement.words(to - 1).clause &&
                       hasUnit(statement.label(to - 1), u"由从");
    const int direction = ofOne ? directionReached(statement.between(to - 1, to)) : 0;
    // 由15天提升到5天, the later the better
    const bool better = isDuration(one) && direction > 0;
    if (direction == 0 || better || isInverse(statement) ||
        (amount(other) > amount(one)) == (direction > 0))
        return std::nullopt;
    return contraryClaim(statement, {one, other, other, direction, to});
}

} // namespace

void findChanges(const Statement& statement, std::vector<Claim>& claims)
{
    for (std::size_t i = 1; i < statement.figures.size(); ++i) {
        if (const auto claim = reversedClaim(statement, i))
            claims.push_back(*claim);
    }
    for (std::size_t i = 2; i < statement.figures.size(); ++i) {
        if (statement.figures[i].measure.unit == text::unitKey(u"倍"))
            continue;
        if (const auto claim = changeBeforeBase(statement, i))
            claims.push_back(*claim);
        const int direction = directionOf(statement.before(i));
        if (direction == 0)
            continue;
        if (const auto claim = yearOnYearClaim(statement, i)) {
            claims.push_back(*claim);
            continue;
        }
        if (const auto claim = addedClaim(statement, i)) {
            claims.push_back(*claim);
            continue;
        }
        const auto change = changeAt(statement, i, direction);
        if (!change)
            continue;
        if (const auto claim = changeClaim(statement, *change))
            claims.push_back(*claim);
    }
}

} // namespace chengbao::lint
