// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/date_validity.h"

#include "core/text/affixes.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <array>

namespace chengbao::lint
{
namespace
{

/// A leap year, so that 2月29日 without a year may be.
constexpr int anyYear = 2024;

QString weekdayName(int weekday)
{
    static const QString names = QStringLiteral("一二三四五六日");
    return QStringLiteral("星期") + names.mid(weekday - 1, 1);
}

struct Fault {
    QString message;
    QStringList arguments;
};

std::optional<Fault> dayFault(const text::DateMention& date)
{
    if (date.month && (*date.month < 1 || *date.month > 12))
        return Fault{QStringLiteral("month"), {QString::number(*date.month)}};
    if (!date.month || !date.day)
        return std::nullopt;
    constexpr int shortestMonth = 28;
    const bool wrong = *date.day < 1 || *date.day > shortestMonth;
    const QDate month = wrong ? QDate(date.year.value_or(anyYear), *date.month, 1) : QDate();
    if (wrong && (*date.day < 1 || *date.day > month.daysInMonth()))
        return Fault{date.year && *date.month == 2 ? QStringLiteral("february")
                                                   : QStringLiteral("day"),
                     {QString::number(*date.month), QString::number(month.daysInMonth()),
                      date.year ? QString::number(*date.year) : QString()}};
    if (!date.year || date.weekday == 0)
        return std::nullopt;
    const int weekday = QDate(*date.year, *date.month, *date.day).dayOfWeek();
    if (weekday == date.weekday)
        return std::nullopt;
    return Fault{QStringLiteral("weekday"), {weekdayName(weekday)}};
}

/// 农历二月三十日: months of the old calendar have other lengths.
bool isLunar(QStringView before)
{
    if (before.isEmpty())
        return false;
    if (before.back() == u'闰')
        return true;
    return before.size() > 1 && before.back() == u'历' &&
           text::isOneOf(before[before.size() - 2], u"农阴旧");
}

/// 总学时为25时: an hour without a day counts as one only behind 每日, 次日, 晚 … or where 许, 止,
/// 前 … or minutes follow.
bool isBareHour(const text::DateMention& date, QStringView before, QStringView after)
{
    const bool ofDay = !before.isEmpty() && text::isOneOf(before.back(), u"日天晚午晨早夜间");
    return !ofDay && !date.day && !date.minute &&
           (after.isEmpty() || !text::isOneOf(after.front(), u"许起止前后至到整开—-~"));
}

/// 耗时26时 is a duration, whatever follows the number.
bool isDuration(QStringView before)
{
    constexpr std::array<QStringView, 8> words{u"耗时", u"历时", u"用时", u"长达",
                                               u"累计", u"持续", u"超过", u"约"};
    return std::any_of(words.begin(), words.end(),
                       [&](QStringView word) { return text::endsWith(before, word); });
}

/// `ofDay`: the time ends a period that began on a day told (8月3日22时至25时).
std::optional<Fault> timeFault(const text::DateMention& date, QStringView before, QStringView after,
                               bool ofDay)
{
    // 24时 is the end of a day, 24:00 too; later does not exist.
    const bool lateHour =
        date.hour && (*date.hour > 24 || (*date.hour == 24 && date.minute.value_or(0) > 0));
    const bool lateMinute = date.minute && *date.minute > 59;
    if ((!lateHour && !lateMinute) || isDuration(before) ||
        (!ofDay && isBareHour(date, before, after)))
        return std::nullopt;
    return Fault{QStringLiteral("time"), {}};
}

/// Whether the end of a period lies before its beginning, where both ends are whole dates or both
/// are years.
bool endsBeforeItBegins(const text::DateMention& from, const text::DateMention& to)
{
    const bool years = from.year && to.year && !from.month && !to.month;
    if (years)
        return *to.year < *from.year;
    if (!from.month || !to.month || !from.day || !to.day)
        return false;
    const int fromYear = from.year.value_or(anyYear);
    const int toYear = to.year.value_or(fromYear);
    // Without a year of its own the end may lie in the next one (12月25日至1月5日).
    if (!to.year && *to.month < *from.month)
        return false;
    const QDate begin(fromYear, *from.month, *from.day);
    const QDate end(toYear, *to.month, *to.day);
    return begin.isValid() && end.isValid() && end < begin;
}

/// 五六月间, 七八日: one or the other, and not the 56th month.
bool isSpoken(QStringView date)
{
    constexpr QStringView digits = u"一二三四五六七八九";
    for (qsizetype i = 0; i + 1 < date.size(); ++i) {
        const qsizetype digit = digits.indexOf(date[i]);
        if (digit >= 0 && digit + 1 < digits.size() && date[i + 1] == digits[digit + 1])
            return true;
    }
    return false;
}

bool joinsPeriod(QStringView between)
{
    constexpr qsizetype longest = 3;
    constexpr std::array<QStringView, 5> joints{u"——", u"起至", u"起到", u"开始至", u"开始到"};
    if (between.isEmpty() || between.size() > longest)
        return false;
    if (between.size() == 1)
        return text::isOneOf(between.front(), u"至到—-~–");
    return std::ranges::any_of(joints,
                               [&](QStringView joint) { return text::isWord(between, joint); });
}

/// 每天6时至25时
bool tellsDay(QStringView before)
{
    return before.endsWith(u"每天") || before.endsWith(u"每日") || before.endsWith(u"当天") ||
           before.endsWith(u"当日");
}

void reportFault(const Rule& rule, const FieldText& field, const Span& span, const Fault& fault,
                 Report& report)
{
    Remark remark;
    remark.span = span;
    remark.message = fault.message;
    remark.arguments = fault.arguments;
    report.add(rule, field, remark);
}

} // namespace

void checkDates(const Document& document, const Rule& rule, Report& report)
{
    for (const FieldText* field : {&document.title, &document.body}) {
        const auto& dates = field->dates();
        for (std::size_t i = 0; i < dates.size(); ++i) {
            const Span span = dates[i].span;
            const QStringView before = QStringView(field->folded).left(span.start);
            const QStringView after = QStringView(field->folded).mid(span.end());
            if (isLunar(before) || (!dates[i].year && isSpoken(field->foldedView(span))))
                continue;
            const Span last = i == 0 ? Span{} : dates[i - 1].span;
            const bool period =
                i > 0 && joinsPeriod(field->foldedView({last.end(), span.start - last.end()}));
            const bool ofDay =
                period && dates[i - 1].hour &&
                (dates[i - 1].day || tellsDay(QStringView(field->folded).left(last.start)));
            if (const auto fault = dayFault(dates[i]))
                reportFault(rule, *field, span, *fault, report);
            else if (const auto late = timeFault(dates[i], before, after, ofDay))
                reportFault(rule, *field, span, *late, report);
            if (period && endsBeforeItBegins(dates[i - 1], dates[i]))
                reportFault(rule, *field, {last.start, span.end() - last.start},
                            {QStringLiteral("period"), {}}, report);
        }
    }
}

} // namespace chengbao::lint
