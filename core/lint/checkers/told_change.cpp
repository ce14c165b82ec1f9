// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/told_change.h"

#include "core/lint/checkers/figure_passage.h"
#include "core/lint/phrase.h"
#include "core/text/numeral.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <array>

namespace chengbao::lint
{

using text::Quantity;

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

namespace
{

bool mayReach(QStringView gap)
{
    return hasAny(gap, {u"到", u"至", u"为", u"成"});
}

/// The verb in group 1 when there is more of it then, in group 2 when there is less.
Phrase::Match reachingVerb(const QString& gap)
{
    static const Phrase verb(
        QStringLiteral("^[^,;。0-9]{0,8},?(?:(增加|增长|提高|提升|上升|上涨|上调|回升|攀升|扩大|"
                       "扩增|增|升|涨)|"
                       "(精简|精减|下降|减少|降低|下调|下跌|回落|缩小|缩短|缩减|压缩|压减|压降|"
                       "降|减|跌|缩)|"
                       "扩展|拓展|发展|壮大|延长|优化|整合|归并|合并|调整|扩|提|压)"
                       "(?:到|至|为|成)了?(?:[^,;。0-9]{0,4}的)?(?:每[^,;。0-9]{1,2})?$"));
    return verb.matchIn(gap);
}

} // namespace

bool reaches(QStringView gap)
{
    return mayReach(gap) && reachingVerb(withoutDates(gap));
}

int directionReached(QStringView gap)
{
    if (!mayReach(gap))
        return 0;
    const QString undated = withoutDates(gap);
    const auto verb = reachingVerb(undated);
    return verb.has(1) ? 1 : verb.has(2) ? -1 : 0;
}

namespace
{

/// Whether the text holds a unit that a word of directionOf() cannot do without; hardly any does.
bool mayTellChange(QStringView gap)
{
    static constexpr auto units = text::unitSet<18>(u"增提升涨调扩延多降减跌落缩少节浮滑精压出");
    return std::any_of(gap.begin(), gap.end(), [](QChar unit) { return units[unit.unicode()]; });
}

/// The last units of the words of directionOf().
constexpr auto endsChange = text::unitSet<32>(u"产收水电药肥油气浮滑简加长增高升涨调大幅速多"
                                              u"降少低跌落小短减缩率省约出");

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), text::isAsciiDigit);
}

} // namespace

int directionOf(QStringView gap)
{
    static const Phrase by(QStringLiteral(
        "^[^,;。0-9]{0,6},?(?:同比|环比|(?:比|较)(?:上年|去年|上年同期|去年同期|上月|上季度|同期|"
        "年初|"
        "原来|之前|此前)?|净|共|累计|实际|整整|大幅|每[周天月年日次户亩吨]|每公斤|每千克|每斤)*"
        "([增减节](?:产|收|水|电|药|肥|油|气)|下浮|上浮|下滑|精简|增加|增长|新增|提高|提升|上升|"
        "上涨|上调|回升|攀升|扩大|延长|增幅|涨幅|升幅|增速|增|升|涨|"
        "多|"
        "下降|减少|降低|下调|下跌|回落|缩小|缩短|缩减|压缩|压减|压降|减幅|降幅|跌幅|降|减|跌|少|"
        "节省|节约|高出|多出|偏多|偏少)"
        "率?$"));
    static const Phrase shrinking(QStringLiteral("^(?:回落|偏少|[下减降缩跌压少节精])"));
    // What ends in a date ends otherwise without it.
    const QStringView bare = withoutHedge(gap);
    const bool mayEnd = bare.isEmpty() || endsChange[bare.back().unicode()] || hasDigit(gap);
    if (!mayEnd || !mayTellChange(gap) || gap.contains(u'均')) // 年均增长 is no growth of the whole
        return 0;
    const QString undated = withoutDates(gap);
    const auto match = by.matchIn(withoutHedge(undated));
    return !match ? 0 : shrinking.isIn(match[1]) ? -1 : 1;
}

bool isOfOneKind(const Quantity& a, const Quantity& b)
{
    return comparable(a, b) && (isAmount(a) || (isPercent(a) && isPercent(b)));
}

namespace
{

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
    static const Phrase yearMark(QStringLiteral("(20[0-9]{2})年"));
    if (const auto year = yearMark.matchIn(text))
        return {Time::Year, year[1].toInt()};
    if (hasAny(text, {u"去年", u"上年", u"同期", u"上月", u"上季度", u"前年"}))
        return {Time::Past, 0};
    if (hasAny(text, {u"今年", u"本年", u"本月", u"目前", u"如今", u"现有"}))
        return {Time::Now, 0};
    return {};
}

/// The noun of a figure without its time: 去年接收实习学生 -> 接收实习学生.
QString nounOf(const Statement& statement, std::size_t index)
{
    static const Phrase times(QStringLiteral(
        "去年|上年|今年|本年|同期|上半年|下半年|[一二三四上前]季度|全年|目前|全[县市区镇]"));
    return times.removedFrom(withoutDates(statement.label(index)) +
                             statement.tail(index).toString());
}

bool areOfOneNoun(const QString& a, const QString& b)
{
    constexpr int word = 2;
    return a.size() < word || b.size() < word || shareWord(a, b);
}

/// 去年接收学生400人，今年接收520人，增长30%: the only two figures of their kind, told of two
/// times.
std::optional<Change> betweenTimes(const Statement& statement, std::size_t stated, int direction)
{
    std::size_t last = stated - 1;
    // 今年5120万元，减少1280万元，降幅25%: the change told twice
    if (last > 1 && isFraction(statement.figures[stated]) && !isFraction(statement.figures[last]) &&
        directionOf(statement.before(last)) == direction &&
        statement.words(stated).clause - statement.words(last).clause == 1)
        --last;
    // 2023年压减9%，2024年压减4%: changes themselves
    if (isChange(statement, last) || directionOf(statement.before(last)) != 0)
        return std::nullopt;
    std::optional<std::size_t> other;
    for (std::size_t i = last; i-- > (last > changeReach ? last - changeReach : 0);) {
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
    static const Phrase base(QStringLiteral("^(?:比|较)[^,;。0-9]{0,9}$"));
    static const Phrase onward(QStringLiteral("^[^,;。0-9]{0,10}[,、]"));
    const std::size_t from = stated - 1;
    const auto isBase = [&](std::size_t index) {
        const QStringView label = statement.label(index);
        // 比去年多2.2万件 tells by how much, not of what.
        return !label.isEmpty() && !text::isOneOf(label.back(), u"多少增减升降高低加长") &&
               base.isIn(withoutDates(label)) && onward.isIn(statement.before(index));
    };
    if (from == 0 || statement.before(stated).contains(u',') || !isBase(from))
        return std::nullopt;
    // 较8月的75吨下降4%，较上年9月的64吨增长12.5%: one figure against two others.
    const bool second = from >= 3 && isFraction(statement.figures[from - 1]) && isBase(from - 2) &&
                        directionOf(statement.before(from - 1)) != 0;
    std::size_t now = second ? from - 3 : from - 1;
    // 21万人次，日均3万人次，比上年同期17.5万人次增长22%
    if (now > 0 && statement.words(now).cues.has(LabelCue::Mean) &&
        isOfOneKind(statement.figures[now - 1], statement.figures[from]))
        --now;
    if (!isOfOneKind(statement.figures[now], statement.figures[from]))
        return std::nullopt;
    return Change{statement.figures[from], statement.figures[now], statement.figures[stated],
                  direction, stated};
}

/// 节水15% says something of water only.
bool isOfThing(const Statement& statement, const Change& change, std::size_t stated)
{
    static const Phrase thing(QStringLiteral("[增减节](产|收|水|电|药|肥|油|气)$"));
    const auto match = thing.matchIn(withoutHedge(statement.before(stated)));
    if (!match)
        return true;
    const int start = statement.sentence.start;
    const Span told{start, change.from.span.start - start};
    return statement.body.foldedView(told).contains(match[1]);
}

} // namespace

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

} // namespace chengbao::lint
