// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_changes.h"

#include "core/text/numeral.h"
#include "core/text/unit_table.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

constexpr std::size_t reach = 8;

/// A change and the figure stated of it.
struct Change {
    Quantity from, to, stated;
    int direction = 1;     ///< 1 grows, -1 shrinks, as the stated change says
    std::size_t index = 0; ///< of the stated figure
};

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
    scaled.measure = model.measure;
    return scaled;
}

/// 增加到, 缩短至, 降为 between two figures.
bool reaches(QStringView gap)
{
    static const QRegularExpression verb(
        QStringLiteral("^[^,;。0-9]{0,8},?(?:增加|增长|提高|提升|上升|上涨|上调|回升|攀升|扩大|"
                       "扩增|扩展|拓展|发展|"
                       "壮大|延长|精简|优化|整合|归并|合并|精减|下降|减少|降低|下调|下跌|回落|缩小|"
                       "缩短|缩减|压缩|压减|压降|调整|增|"
                       "升|降|减|涨|跌|扩|提|缩|压)"
                       "(?:到|至|为|成)了?(?:的|目前的|现在的|今年的)?(?:每[^,;。0-9]{1,2})?$"));
    return hasAny(gap, {u"到", u"至", u"为", u"成"}) && verb.match(withoutDates(gap)).hasMatch();
}

/// Whether the text holds a unit that a word of directionOf() cannot do without; hardly any does.
bool mayTellChange(QStringView gap)
{
    static constexpr auto units = text::unitSet<18>(u"增提升涨调扩延多降减跌落缩少节浮滑精压");
    return std::any_of(gap.begin(), gap.end(), [](QChar unit) { return units[unit.unicode()]; });
}

/// The last units of the words of directionOf().
constexpr auto endsChange = text::unitSet<32>(u"产收水电药肥油气浮滑简加长增高升涨调大幅速多"
                                              u"降少低跌落小短减缩率");

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), text::isAsciiDigit);
}

/// What a change is stated with: 增长, 同比下降了, 增幅为; 0 for anything else, and where another
/// subject stands before it (日均客流增长).
int directionOf(QStringView gap)
{
    static const QRegularExpression by(QStringLiteral(
        "^[^,;。0-9]{0,6},?(?:同比|环比|(?:比|较)(?:上年|去年|上年同期|去年同期|上月|上季度|同期|"
        "年初|"
        "原来|之前|此前)?|净|共|累计|实际|整整|大幅|每[周天月年日次户亩吨])*"
        "([增减节](?:产|收|水|电|药|肥|油|气)|下浮|上浮|下滑|精简|增加|增长|新增|提高|提升|上升|"
        "上涨|上调|回升|攀升|扩大|延长|增幅|涨幅|升幅|增速|增|升|涨|"
        "多|"
        "下降|减少|降低|下调|下跌|回落|缩小|缩短|缩减|压缩|压减|压降|减幅|降幅|跌幅|降|减|跌|少)"
        "率?$"));
    static const QRegularExpression shrinking(QStringLiteral("^(?:回落|[下减降缩跌压少节精])"));
    // What ends in a date ends otherwise without it.
    const QStringView bare = withoutHedge(gap);
    const bool mayEnd = bare.isEmpty() || endsChange[bare.back().unicode()] || hasDigit(gap);
    if (!mayEnd || !mayTellChange(gap) || gap.contains(u'均')) // 年均增长 is no growth of the whole
        return 0;
    const auto match = by.match(withoutHedge(withoutDates(gap)).toString());
    if (!match.hasMatch())
        return 0;
    return shrinking.match(match.captured(1)).hasMatch() ? -1 : 1;
}

bool isOfOneKind(const Quantity& a, const Quantity& b)
{
    return comparable(a, b) && (isAmount(a) || (isPercent(a) && isPercent(b)));
}

/// The figure a change told before `stated` ends in: right before it, or before 三年 and the like.
std::optional<std::size_t> endBefore(const Statement& statement, std::size_t stated)
{
    const bool span = stated >= 3 && isDuration(statement.figures[stated - 1]) &&
                      statement.before(stated - 1).size() <= 8 &&
                      hasAny(statement.before(stated - 1), {u","});
    return stated < 2 ? std::nullopt : std::optional(span ? stated - 2 : stated - 1);
}

/// 由120户增至150户，增长25%; the change may be stated twice: 下降0.5个百分点，降幅20%.
std::optional<Change> fromTo(const Statement& statement, std::size_t stated, int direction)
{
    const auto end = endBefore(statement, stated);
    if (!end)
        return std::nullopt;
    std::size_t to = *end;
    if (to >= 2 && !reaches(statement.between(to - 1, to)) &&
        directionOf(statement.before(to)) != 0)
        --to;
    if (to == 0 || !reaches(statement.between(to - 1, to)))
        return std::nullopt;
    Change change;
    change.to = statement.figures[to];
    change.from = withScaleOf(statement.figures[to - 1], change.to);
    change.stated = statement.figures[stated];
    change.direction = direction;
    return isOfOneKind(change.from, change.to) ? std::optional(change) : std::nullopt;
}

/// Which time a figure is told of.
struct Time {
    enum { Unsaid, Past, Now, Year } when = Unsaid;
    int year = 0;
};

Time timeOf(QStringView text)
{
    static const QRegularExpression yearMark(QStringLiteral("(20[0-9]{2})年"));
    if (const auto year = yearMark.match(text.toString()); year.hasMatch())
        return {Time::Year, year.captured(1).toInt()};
    if (hasAny(text, {u"去年", u"上年", u"同期", u"上月", u"上季度", u"前年"}))
        return {Time::Past, 0};
    if (hasAny(text, {u"今年", u"本年", u"本月", u"目前", u"如今", u"现有"}))
        return {Time::Now, 0};
    return {};
}

/// The noun of a figure without its time: 去年接收实习学生 -> 接收实习学生.
QString nounOf(const Statement& statement, std::size_t index)
{
    static const QRegularExpression times(QStringLiteral(
        "去年|上年|今年|本年|同期|上半年|下半年|[一二三四上前]季度|全年|目前|全[县市区镇]"));
    QString noun = withoutDates(statement.label(index)) + statement.tail(index).toString();
    return noun.remove(times);
}

bool areOfOneNoun(const QString& a, const QString& b)
{
    constexpr int gram = 2;
    if (a.size() < gram || b.size() < gram)
        return true;
    for (qsizetype i = 0; i + gram <= a.size(); ++i) {
        if (b.contains(QStringView(a).sliced(i, gram)))
            return true;
    }
    return false;
}

/// 去年接收学生400人，今年接收520人，增长30%: the only two figures of their kind, told of two
/// times.
std::optional<Change> betweenTimes(const Statement& statement, std::size_t stated, int direction)
{
    const std::size_t last = stated - 1;
    if (isChange(statement, last))
        return std::nullopt;
    std::optional<std::size_t> other;
    for (std::size_t i = last; i-- > (last > reach ? last - reach : 0);) {
        if (statement.after(i).contains(u';'))
            return std::nullopt;
        if (!isOfOneKind(statement.figures[i], statement.figures[last]))
            continue;
        if (other || isChange(statement, i))
            return std::nullopt;
        other = i;
    }
    if (!other || !areOfOneNoun(nounOf(statement, *other), nounOf(statement, last)))
        return std::nullopt;
    const Time one = timeOf(statement.before(*other));
    const Time two = timeOf(statement.before(last));
    const bool years = one.when == Time::Year && two.when == Time::Year && one.year != two.year;
    const bool forward = years ? one.year < two.year : one.when == Time::Past;
    const bool backward = years ? one.year > two.year : two.when == Time::Past;
    const bool told = years || (one.when == Time::Past && two.when == Time::Now) ||
                      (one.when <= Time::Now && one.when != Time::Past && two.when == Time::Past);
    if (!told || forward == backward)
        return std::nullopt;
    Change change{statement.figures[forward ? *other : last],
                  statement.figures[forward ? last : *other], statement.figures[stated], direction,
                  stated};
    return change;
}

/// 托育机构27家，比上年的18家增加50%
std::optional<Change> againstBase(const Statement& statement, std::size_t stated, int direction)
{
    static const QRegularExpression base(QStringLiteral("^(?:比|较)[^,;。0-9]{0,6}$"));
    static const QRegularExpression onward(QStringLiteral("^[^,;。0-9]{0,10}[,、]"));
    const std::size_t from = stated - 1;
    const auto isBase = [&](std::size_t index) {
        return base.match(withoutDates(statement.label(index))).hasMatch() &&
               onward.match(statement.before(index).toString()).hasMatch();
    };
    if (from == 0 || statement.before(stated).contains(u',') || !isBase(from))
        return std::nullopt;
    // 较8月的75吨下降4%，较上年9月的64吨增长12.5%: one figure against two others.
    const bool second = from >= 3 && isFraction(statement.figures[from - 1]) && isBase(from - 2) &&
                        directionOf(statement.before(from - 1)) != 0;
    const std::size_t now = second ? from - 3 : from - 1;
    if (!isOfOneKind(statement.figures[now], statement.figures[from]))
        return std::nullopt;
    return Change{statement.figures[from], statement.figures[now], statement.figures[stated],
                  direction, stated};
}

/// 节水15% says something of water only.
bool isOfThing(const Statement& statement, const Change& change, std::size_t stated)
{
    static const QRegularExpression thing(QStringLiteral("[增减节](产|收|水|电|药|肥|油|气)$"));
    const auto match = thing.match(withoutHedge(statement.before(stated)).toString());
    if (!match.hasMatch())
        return true;
    const int start = statement.sentence.start;
    const Span told{start, change.from.span.start - start};
    return statement.body.foldedView(told).contains(match.captured(1));
}

std::optional<Change> changeAt(const Statement& statement, std::size_t stated, int direction)
{
    if (stated < 2 || statement.figures[stated].range || direction == 0)
        return std::nullopt;
    auto change = fromTo(statement, stated, direction);
    if (!change)
        change = againstBase(statement, stated, direction);
    if (!change)
        change = betweenTimes(statement, stated, direction);
    if (change && !isOfThing(statement, *change, stated))
        return std::nullopt;
    if (change)
        change->index = stated;
    return change;
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
    if (change.stated.step == 0 || std::abs(relative - stated) <= step * (1 + 1e-9))
        return std::nullopt;
    return Claim{change.stated.span, QStringLiteral("points"), formula, expected};
}

/// Whether the stated growth is that of some other two figures near it.
bool growsOtherwise(const Statement& statement, const Change& change)
{
    const std::size_t first = change.index > reach ? change.index - reach : 0;
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

std::optional<Claim> growthClaim(const Statement& statement, const Change& change)
{
    const double from = amount(change.from);
    const double to = amount(change.to);
    if (!isFraction(change.stated) || from <= 0)
        return std::nullopt;
    const double ratio = (to - from) / from * change.direction;
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
    static const QRegularExpression than(
        QStringLiteral("^[^,;。0-9]{0,6},(?:同比|(?:比|较)(?:上年|去年|上年同期|去年同期|上月|"
                       "上季度|同期|年初|上年末|上年底))"
                       "(?:净)?(增加|增长|多|减少|下降|降低|少)[^,;。0-9]?$"));
    const Quantity& figure = statement.figures[stated];
    if (!isPercent(figure) || !isExact(figure))
        return std::nullopt;
    const auto by = than.match(statement.between(stated - 2, stated - 1).toString());
    if (!by.hasMatch() || !statement.before(stated).startsWith(u','))
        return std::nullopt;
    const Quantity& now = statement.figures[stated - 2];
    const Quantity& change = statement.figures[stated - 1];
    const bool shrinks = QStringView(u"减下降少").contains(by.captured(1).front());
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

/// 由12万人增加到15万人，净增4万人
std::optional<Claim> differenceClaim(const Statement& statement, const Change& change)
{
    const double difference = (amount(change.to) - amount(change.from)) * change.direction;
    double slack = 0;
    for (const Quantity& figure : {change.from, change.to, change.stated})
        slack = std::max(slack, roundingOf(figure));
    // 增加60个村级网点 may be a part of what was added.
    const bool ofSome = !statement.tail(change.index).isEmpty();
    if (ofSome || difference <= 0 ||
        std::abs(difference - amount(change.stated)) <= slack * (1 + 1e-9))
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
    if (isPercent(change.from))
        return isExact(change.stated) ? pointsClaim(change) : std::nullopt;
    if (isFraction(change.stated))
        return growthClaim(statement, change);
    if (isExact(change.stated) && change.stated.value > 0 && comparable(change.stated, change.to))
        return differenceClaim(statement, change);
    return std::nullopt;
}

std::optional<Claim> multipleClaim(const Statement& statement, const Change& change, bool whole)
{
    const double from = amount(change.from);
    const double times = from > 0 ? amount(change.to) / from : 0;
    const double expected = whole ? times : times - 1;
    const double stated = change.stated.value;
    const double slack = operandSlack(change.to, change.from, times);
    // 1万增至3万，增加3倍: the multiple that is reached, told as the one that was added.
    constexpr double same = 0.05;
    const bool confused = !whole && std::abs(stated - times) <= same;
    const bool near = std::abs(stated - expected) <= change.stated.step * (1 - 1e-9) + slack;
    if (expected <= 0 || !isExact(change.stated) || (near && !confused))
        return std::nullopt;
    const QString formula =
        whole ? QStringLiteral("%1÷%2＝%3倍") : QStringLiteral("（%1－%2）÷%2＝%3倍");
    return Claim{
        change.stated.span, whole ? QStringLiteral("whole") : QString(),
        formula.arg(shown(statement, change.to), shown(statement, change.from), plain(expected)),
        plain(expected) + QStringLiteral("倍")};
}

/// 由80户发展到240户，是原来的3倍
std::optional<Change> timesOfBase(const Statement& statement, std::size_t stated)
{
    static const QRegularExpression isTimes(
        QStringLiteral("^[^,;。0-9]{0,6},(?:是|为|达|达到|相当于)?"
                       "(?:原来|上年|去年|上年同期|去年同期|之前|此前|年初|当初)(?:的)$"));
    if (stated < 2 || !isTimes.match(withoutDates(statement.before(stated))).hasMatch() ||
        !reaches(statement.between(stated - 2, stated - 1)))
        return std::nullopt;
    Change change;
    change.to = statement.figures[stated - 1];
    change.from = withScaleOf(statement.figures[stated - 2], change.to);
    change.stated = statement.figures[stated];
    return isOfOneKind(change.from, change.to) ? std::optional(change) : std::nullopt;
}

/// 由25亿元提升到50亿元，翻了一番: doubled as often as said, within an eighth.
std::optional<Claim> doubledClaim(const Statement& statement, std::size_t to)
{
    static const QRegularExpression doubled(
        QStringLiteral("^[^,;。0-9]{0,6},?(?:实现)?(翻了?([一两二三])?番)"));
    const QStringView behind = statement.after(to);
    if (!behind.contains(u'番'))
        return std::nullopt;
    const auto match = doubled.match(behind.toString());
    const Quantity& end = statement.figures[to];
    const Quantity from = withScaleOf(statement.figures[to - 1], end);
    if (!match.hasMatch() || !reaches(statement.between(to - 1, to)) || !isOfOneKind(from, end) ||
        from.value <= 0)
        return std::nullopt;
    const QStringView told = match.capturedView(2);
    const qsizetype place = told.isEmpty() ? 0 : QStringView(u"一两二三").indexOf(told.front());
    const int power = place == 0 ? 1 : place == 3 ? 3 : 2;
    const double times = amount(end) / amount(from);
    constexpr double loose = 0.125;
    if (std::abs(times / std::pow(2.0, power) - 1) <= loose)
        return std::nullopt;
    const int start = end.span.end() + static_cast<int>(match.capturedStart(1));
    return Claim{{start, static_cast<int>(match.capturedLength(1))},
                 QStringLiteral("doubled"),
                 QStringLiteral("%1÷%2＝%3倍")
                     .arg(shown(statement, end), shown(statement, from), plain(times)),
                 QString::number(1 << power) + QStringLiteral("倍")};
}

} // namespace

void findChanges(const Statement& statement, std::vector<Claim>& claims)
{
    for (std::size_t i = 2; i < statement.figures.size(); ++i) {
        if (statement.figures[i].measure.unit == text::unitKey(u"倍"))
            continue;
        const int direction = directionOf(statement.before(i));
        if (direction == 0)
            continue;
        if (const auto claim = yearOnYearClaim(statement, i)) {
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

void findMultiples(const Statement& statement, std::vector<Claim>& claims)
{
    for (std::size_t i = 1; i < statement.figures.size(); ++i) {
        std::optional<Claim> claim = doubledClaim(statement, i);
        if (!claim && statement.figures[i].unit == QStringLiteral("倍")) {
            const auto times = timesOfBase(statement, i);
            const int direction = times ? 0 : directionOf(statement.before(i));
            const auto change = times ? times : changeAt(statement, i, direction);
            if (change && change->direction > 0 && isAmount(change->to))
                claim = multipleClaim(statement, *change, times.has_value());
        }
        if (claim)
            claims.push_back(*claim);
    }
}

} // namespace chengbao::lint
