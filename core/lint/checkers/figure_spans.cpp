// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_spans.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/statement.h"
#include "core/text/unit_table.h"

#include <QDate>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace chengbao::lint
{
namespace
{

using text::DateMention;

/// How long a stretch is, counted with one end and with both.
struct Length {
    int least = 0, most = 0;
    QString shown; ///< 10月9日—10月20日
};

/// How far behind the stretch the figure may stand.
constexpr int farthest = 24;

/// How the figure is told of the stretch.
enum class Cue : std::uint8_t { None, Whole, Within, Ahead };

/// The words on either side of a figure, up to the next stop.
struct Sides {
    QStringView label, tail, unit;
};

Sides sidesOf(const FieldText& body, const text::Quantity& figure)
{
    constexpr int longest = 10;
    constexpr std::u16string_view stops = u",;:。、()!?\n";
    const auto isStop = [&](int at) {
        return text::isOneOf(body.folded[at], stops) || isSign(body.folded[at]);
    };
    int start = figure.span.start;
    while (start > 0 && figure.span.start - start < longest && !isStop(start - 1))
        --start;
    int end = figure.span.end();
    while (end < body.folded.size() && end - figure.span.end() < longest && !isStop(end))
        ++end;
    return {withoutHedge(body.foldedView({start, figure.span.start - start})),
            body.foldedView({figure.span.end(), end - figure.span.end()}), figure.unit};
}

Cue cueOf(const Sides& node)
{
    if (endsInAny(node.label,
                  {u"历时", u"为期", u"会期", u"工期", u"展期", u"公示期", u"用时", u"周期",
                   u"建设期", u"封闭", u"停运", u"前后运行", u"营业时间", u"开放时间"}))
        return Cue::Whole;
    // 2021年至2025年连续6年, but not 2021年至2025年项目推进顺利，连续6年
    if (node.label.endsWith(u"利用") ||
        (node.label.endsWith(u"连续") && (node.unit != u"年" || node.label.endsWith(u"年连续"))))
        return Cue::Within;
    if (node.label == u"共" || node.label == u"共计" || node.label == u"共用" ||
        node.label == u"耗时" || (node.label.endsWith(u"持续") && !node.label.endsWith(u"已持续")))
        return Cue::Within;
    if ((node.label.isEmpty() || node.label.endsWith(u"年的")) &&
        (node.tail.startsWith(u'来') || node.tail.startsWith(u'间') || node.tail.startsWith(u'内')))
        return Cue::Whole;
    if (endsInAny(node.label, {u"每天服务", u"每日服务", u"每天开放", u"每日开放", u"每天营业"}))
        return Cue::Whole;
    return endsInAny(node.label, {u"提前", u"推迟", u"延期"}) ? Cue::Ahead : Cue::None;
}

/// 10月9日至20日, 从10月9日持续到10月20日; 28日开幕，10月7日闭幕.
bool areEnds(QStringView between, QStringView behind)
{
    constexpr qsizetype longest = 8;
    constexpr qsizetype longestEvent = 20; // 启动占道经营集中整治
    if (between.size() > longestEvent)
        return false;
    const bool joined = between.size() <= 4 &&
                        std::any_of(between.begin(), between.end(),
                                    [](QChar unit) { return text::isOneOf(unit, u"至到-—–~"); });
    return joined ||
           (hasAny(between, {u"开幕", u"开始", u"启动", u"开工", u"动工", u"开门", u"开馆", u"启用",
                             u"封闭", u"停运", u"关闭"}) &&
            hasAny(behind.left(longest),
                   {u"闭幕", u"结束", u"落幕", u"完工", u"竣工", u"建成", u"通车", u"投用", u"投运",
                    u"投产", u"关门", u"闭馆", u"收官", u"收尾", u"收工", u"恢复"})) ||
           (between == u"," && hasAny(behind.left(longest), {u"停用", u"关停", u"退役", u"拆除"}));
}

std::optional<Length> daysOf(const DateMention& from, const DateMention& to)
{
    const auto month = to.month ? to.month : from.month;
    if (!from.month || !from.day || !month || !to.day)
        return std::nullopt;
    constexpr int plainYear = 2023;
    const int year = from.year.value_or(plainYear);
    const QDate first(year, *from.month, *from.day);
    QDate last(to.year.value_or(year), *month, *to.day);
    if (!to.year && last < first)
        last = last.addYears(1);
    if (!first.isValid() || !last.isValid())
        return std::nullopt;
    const int days = static_cast<int>(first.daysTo(last));
    // Whether the year is a leap year nobody says.
    const bool leap = *from.month <= 2 && *month > 2;
    return Length{days, days + 1 + (leap ? 1 : 0), {}};
}

std::optional<Length> monthsOf(const DateMention& from, const DateMention& to)
{
    constexpr int year = 12;
    if (!from.month || !to.month)
        return std::nullopt;
    const int years = from.year && to.year ? *to.year - *from.year : 0;
    int months = years * year + *to.month - *from.month;
    if (months < 0 && years == 0)
        months += year;
    return Length{months, months + 1, {}};
}

std::optional<Length> yearsOf(const DateMention& from, const DateMention& to)
{
    if (!from.year || !to.year)
        return std::nullopt;
    if (from.month && to.month) {
        constexpr int year = 12;
        const int months = (*to.year - *from.year) * year + *to.month - *from.month;
        return Length{months / year, (months + year - 1) / year, {}};
    }
    if (from.month || to.month)
        return std::nullopt;
    return Length{*to.year - *from.year, *to.year - *from.year + 1, {}};
}

std::optional<Length> hoursOf(const DateMention& from, const DateMention& to, bool nextDay)
{
    if (!from.hour || !to.hour)
        return std::nullopt;
    constexpr int day = 24;
    constexpr int hour = 60;
    int days = nextDay ? 1 : 0;
    if (from.day && to.day)
        days = *to.day - *from.day;
    const int minutes = (days * day + *to.hour - *from.hour) * hour + to.minute.value_or(0) -
                        from.minute.value_or(0);
    return Length{minutes / hour, (minutes + hour - 1) / hour, {}};
}

class SpanReader
{
public:
    SpanReader(const FieldText& body, std::vector<Claim>& claims) : m_body(body), m_claims(claims)
    {
    }

    void read(const text::Quantity& figure)
    {
        if (!isDuration(figure) || !isExact(figure) || figure.written.decimals > 0 ||
            figure.value < 2 || !mayFollowDates(figure))
            return;
        const Cue cue = cueOf(sidesOf(m_body, figure));
        if (cue == Cue::None)
            return;
        const auto length = lengthBefore(figure, cue);
        if (length)
            judge(figure, *length, cue);
    }

private:
    /// Whether a date stands near before the figure, and another one before that. Of one figure
    /// after the other.
    bool mayFollowDates(const text::Quantity& figure)
    {
        const auto& dates = m_body.dates();
        while (m_datesBefore < dates.size() && dates[m_datesBefore].span.end() <= figure.span.start)
            ++m_datesBefore;
        return m_datesBefore >= 2 &&
               figure.span.start - dates[m_datesBefore - 1].span.end() <= farthest;
    }

    /// The stretch between the two dates before the figure, the only ones of its sentence.
    std::optional<Length> lengthBefore(const text::Quantity& figure, Cue cue) const
    {
        const FieldText& body = m_body;
        const Span sentence = body.sentenceAt(figure.span.start);
        const auto& dates = body.dates();
        const auto first = std::ranges::lower_bound(
            dates, sentence.start, {}, [](const DateMention& date) { return date.span.start; });
        const auto end = std::ranges::lower_bound(
            dates, sentence.end(), {}, [](const DateMention& date) { return date.span.start; });
        if (end - first < 2)
            return std::nullopt;
        const DateMention& from = *(end - 2);
        const DateMention& to = *(end - 1);
        const bool others = end - first > 2 && (first + 1 != end - 2 || cue == Cue::Ahead ||
                                                first->month || first->day || first->hour);
        if (others || to.span.end() > figure.span.start ||
            figure.span.start - to.span.end() > farthest)
            return std::nullopt;
        const QStringView between =
            body.foldedView({from.span.end(), to.span.start - from.span.end()});
        const QStringView behind =
            body.foldedView({to.span.end(), figure.span.start - to.span.end()});
        if (hasAny(behind, {u"预计", u"其中", u"至少", u"先后", u"最", u"除", u"停工", u"停用",
                            u"中断", u"休"}) ||
            (behind.contains(u"连续") && !behind.endsWith(u"连续")) ||
            !(cue == Cue::Ahead ? isPlanned(sentence, from) || hasAny(between, {u"原定", u"原计划"})
                                : areEnds(between, behind)))
            return std::nullopt;
        auto length = lengthOf(from, to, figure, between);
        if (length)
            length->shown = body.view(from.span).toString() + QStringLiteral("—") +
                            body.view(to.span).toString();
        return length;
    }

    /// 原定10月30日完工
    bool isPlanned(const Span& sentence, const DateMention& date) const
    {
        return hasAny(m_body.foldedView({sentence.start, date.span.start - sentence.start}),
                      {u"原定", u"原计划", u"计划", u"预定", u"合同"});
    }

    static std::optional<Length> lengthOf(const DateMention& from, const DateMention& to,
                                          const text::Quantity& figure, QStringView between)
    {
        const QStringView unit(figure.unit);
        if (unit == u"天" || unit == u"日") {
            const auto days = daysOf(from, to);
            return days && days->least < 0 ? std::nullopt : days;
        }
        if (unit == u"个月")
            return monthsOf(from, to);
        if (unit == u"年")
            return yearsOf(from, to);
        return unit == u"小时" ? hoursOf(from, to, between.contains(u"次日")) : std::nullopt;
    }

    void judge(const text::Quantity& figure, Length length, Cue cue)
    {
        if (cue == Cue::Ahead) {
            // 10月18日 is twelve days ahead of 10月30日.
            constexpr int year = 365;
            const int days = length.least > year / 2 ? year - length.least : length.least;
            length.least = days - 1;
            length.most = days + 1;
        }
        const int stated = static_cast<int>(figure.value);
        constexpr int widest = 2;
        const bool far = stated > length.most * widest || stated * widest < length.least;
        // So many days of them may be meant.
        const bool partial = cue == Cue::Within && stated < length.least;
        if (length.least <= 0 || far || partial ||
            (stated >= length.least && stated <= length.most))
            return;
        const int right = cue == Cue::Ahead ? length.least + 1 : length.most;
        const QString expected = plain(right) + figure.unit;
        m_claims.push_back({figure.span, QStringLiteral("share"),
                            QStringLiteral("%1共%2").arg(length.shown, expected), expected});
    }

    const FieldText& m_body;
    std::vector<Claim>& m_claims;
    std::size_t m_datesBefore = 0;
};

} // namespace

void findSpans(const FieldText& body, std::vector<Claim>& claims)
{
    constexpr std::size_t ends = 2;
    if (body.dates().size() < ends)
        return;
    SpanReader reader(body, claims);
    for (const text::Quantity& figure : body.quantities())
        reader.read(figure);
}

} // namespace chengbao::lint
