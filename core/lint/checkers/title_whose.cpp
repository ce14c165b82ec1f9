// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_whose.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/places.h"
#include "core/lint/checkers/statement.h"
#include "core/text/unit_table.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace chengbao::lint
{
namespace
{

/// Whom a text begins with: its span, the name and its rank.
struct Subject {
    Span span;
    QString name; ///< 松桥, 清江; of a township its last two characters
    QString rank; ///< 镇, 乡, 街道, 县 …
};

/// A match near the start of a text without a look at all of it, which is well-formed as it is
/// folded.
QRegularExpressionMatch matchFolded(const QRegularExpression& expression, const QString& folded,
                                    int start)
{
    return expression.match(folded, start, QRegularExpression::NormalMatch,
                            QRegularExpression::DontCheckSubjectStringMatchOption);
}

/// Where a body gets to its subject: behind 近日， 截至9月底， 2024年度，
int subjectStart(const QString& body)
{
    static const QRegularExpression opening(QStringLiteral(
        "^\\s*(?:(?:[0-9]{1,4}年度?|[0-9]{1,2}月(?:份|底|初|末)?|[0-9]{1,2}日|至|截至|今年|去年|"
        "近日|"
        "[上中下]旬|目前|以来|入[春夏秋冬汛]|[上下]半年|[一二三四]季度|全年|底|末|[—~-]|前|以后)+,?"
        ")?"));
    return static_cast<int>(matchFolded(opening, body, 0).capturedLength());
}

/// 清江县 at `start`, not 园区, 全市.
std::optional<Subject> countyAt(const QString& text, int start)
{
    static const QRegularExpression county(
        QStringLiteral("\\G([\\p{Han}]{2,3}?)(县|市|区|旗)(?![级市区县长域委场民])"));
    constexpr int longest = 4;
    if (!hasUnit(QStringView(text).mid(start, longest), u"县市区旗"))
        return std::nullopt;
    const auto match = matchFolded(county, text, start);
    if (!match.hasMatch())
        return std::nullopt;
    const QString name = match.captured(1);
    if (std::any_of(name.begin(), name.end(),
                    [](QChar unit) {
                        return QStringView(u"全我该各本某每在为由对从到省市县区镇乡村国与和")
                            .contains(unit);
                    }) ||
        QStringView(u"园社小地城山景片校库灾牧林辖新厂矿超门都夜灌汛老示范发试")
            .contains(name.back()))
        return std::nullopt;
    return Subject{{start, static_cast<int>(match.capturedLength())}, name, match.captured(2)};
}

/// 松桥镇 where a text begins with it, behind a county's name at most.
std::optional<Subject> townshipAt(const QString& text, int start)
{
    constexpr int farthest = 8;
    for (const LocalPlace& place : localPlaces(text.left(start + 2 * farthest))) {
        if (place.mark.start > start + farthest)
            break;
        const QStringView before = QStringView(text).mid(start, place.mark.start - start);
        const bool plain = std::none_of(before.begin(), before.end(), [](QChar unit) {
            return text::isOneOf(unit, u",;:。、()和与及至到在向为由对从");
        });
        if (place.township && plain && place.mark.start >= start)
            return Subject{{start, place.mark.end() - start},
                           text.mid(place.mark.start, LocalPlace::nameLength),
                           text.mid(place.rank().start, place.rank().length)};
    }
    return std::nullopt;
}

/// All townships of the body are the one it begins with, and 该镇 is none of the title's.
bool speaksOfOne(const FieldText& body, const Subject& of, const QString& titleRank)
{
    const auto places = localPlaces(body.folded);
    const bool single = std::all_of(places.begin(), places.end(), [&](const LocalPlace& place) {
        return !place.township || body.foldedView(place.mark).startsWith(of.name);
    });
    return single &&
           (titleRank == of.rank || !(body.folded.contains(QStringLiteral("该") + titleRank) ||
                                      body.folded.contains(QStringLiteral("全") + titleRank)));
}

std::optional<Span> otherPlace(const FieldText& title, const FieldText& body)
{
    if (const auto own = townshipAt(title.folded, 0)) {
        const auto other = townshipAt(body.folded, subjectStart(body.folded));
        const bool differ = other && other->name != own->name && !body.folded.contains(own->name) &&
                            !title.folded.contains(other->name) &&
                            speaksOfOne(body, *other, own->rank);
        return differ ? std::optional(own->span) : std::nullopt;
    }
    const auto own = countyAt(title.folded, 0);
    const auto other = own ? countyAt(body.folded, subjectStart(body.folded)) : std::nullopt;
    const bool differ = other && other->rank == own->rank && other->name != own->name &&
                        !body.folded.contains(own->name) && !title.folded.contains(other->name);
    return differ ? std::optional(own->span) : std::nullopt;
}

/// A year, told alone (2024年度) or with its month (2024年5月).
struct Year {
    Span span;
    int year = 0;
    std::optional<int> month;
};

std::vector<Year> yearsOf(const FieldText& field)
{
    std::vector<Year> years;
    for (const text::DateMention& date : field.dates()) {
        constexpr int shortest = 1000;
        if (date.year && *date.year > shortest && !field.inTitle(date.span))
            years.push_back({date.span, *date.year, date.month});
    }
    return years;
}

/// 上年度, 近三年, “十四五”期间: the body tells of years that it does not call by number.
bool namesYearsOtherwise(QStringView body)
{
    return hasAny(body, {u"上年", u"去年",   u"上一年", u"前年", u"明年",   u"次年", u"翌年",
                         u"当年", u"年以来", u"年来",   u"五”",  u"五时期", u"同年", u"该年",
                         u"历年", u"今年",   u"本年",   u"—20",  u"-20",    u"～20", u"至20"});
}

std::optional<Span> otherYear(const FieldText& title, const FieldText& body)
{
    const std::vector<Year> told = yearsOf(title);
    if (told.size() != 1)
        return std::nullopt;
    const std::vector<Year> years = yearsOf(body);
    if (years.empty() || namesYearsOtherwise(body.folded) ||
        body.folded.contains(QString::number(told.front().year)))
        return std::nullopt;
    const Year& own = told.front();
    const bool sameForm = std::any_of(years.begin(), years.end(),
                                      [&](const Year& year) { return own.month == year.month; });
    const bool single = std::all_of(years.begin(), years.end(), [&](const Year& year) {
        return year.year == years.front().year;
    });
    const QString digits = QString::number(own.year % 100) + u'年'; // 23年 is 2023年
    return sameForm && single && !body.folded.contains(digits) ? std::optional(own.span)
                                                               : std::nullopt;
}

/// A month told alone, where the title has one only and the body begins with one: 8月 and 7月，.
std::optional<Span> otherMonth(const FieldText& title, const FieldText& body)
{
    const auto onlyMonth = [](const FieldText& field) -> const text::DateMention* {
        const text::DateMention* only = nullptr;
        for (const text::DateMention& date : field.dates()) {
            if (!date.month || (only && *only->month != *date.month))
                return nullptr;
            only = only ? only : &date;
        }
        return only;
    };
    constexpr int farthest = 6; // 2026年8月
    const text::DateMention* own = onlyMonth(title);
    const text::DateMention* other = own ? onlyMonth(body) : nullptr;
    if (!other || own->day || other->day || *own->month == *other->month ||
        other->span.start > farthest || title.dates().size() > 1 || title.inTitle(own->span))
        return std::nullopt;
    const QStringView behind = QStringView(title.folded).sliced(own->span.end());
    const bool begins = QStringView(body.folded).sliced(other->span.end()).startsWith(u',');
    const bool apart = hasAny(behind.left(2), {u"起", u"前", u"底", u"初", u"中", u"末", u"后"}) ||
                       hasAny(body.folded, {u"本月", u"当月", u"次月", u"下月", u"上月"});
    return begins && !apart ? std::optional(own->span) : std::nullopt;
}

/// 四部门 over 县公安局、教育局、交通运输局联合…
std::optional<Span> otherOffices(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAll(u"部门") && !title.units.hasAll(u"单位"))
        return std::nullopt;
    static const QRegularExpression count(
        QStringLiteral("(?<![0-9一二三四五六七八九十第])([二两三四五六七八九]|[2-9])个?(?:部门|"
                       "单位)(?=联|共|合|协)"));
    static const QRegularExpression offices(QStringLiteral(
        "^[^,;。:]{0,12}?((?:[\\p{Han}]{2,14}[局委办院会队部]、)+[\\p{Han}]{2,14}[局委办院会队部])"
        "(?:联合|共同|联手|合作)"));
    const auto told = count.match(title.folded);
    if (!told.hasMatch() || body.folded.contains(told.captured(1)))
        return std::nullopt;
    const auto listed = offices.match(body.folded);
    const int names = static_cast<int>(listed.captured(1).count(u'、')) + 1;
    if (!listed.hasMatch() || hasUnit(listed.capturedView(1), u"和与及等") ||
        names == smallNumber(told.capturedView(1)))
        return std::nullopt;
    return Span{static_cast<int>(told.capturedStart()), static_cast<int>(told.capturedLength())};
}

} // namespace

void checkWhoseAndWhen(const Document& document, const Rule& rule, Report& report)
{
    for (const auto& span :
         {otherPlace(document.title, document.body), otherYear(document.title, document.body),
          otherMonth(document.title, document.body), otherOffices(document.title, document.body)}) {
        if (!span)
            continue;
        Remark remark;
        remark.span = *span;
        report.add(rule, document.title, remark);
    }
}

} // namespace chengbao::lint
