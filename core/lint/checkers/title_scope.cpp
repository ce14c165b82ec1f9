// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_scope.h"

#include "core/lint/checkers/places.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace chengbao::lint
{
namespace
{

/// Less than this says nothing of what the item tells of.
constexpr int shortestItem = 20;

/// With a rank for %1, what a place is called that does something.
constexpr const char16_t* acting[] = {u"全%1",   u"该%1",   u"%1党委", u"%1政府",
                                      u"%1党政", u"%1两委", u"%1里"};

/// Whom the title speaks of, and the rank that a body which speaks of it too must name.
struct Subject {
    Span span;
    QChar rank;
    bool named = false; ///< 清江县, not 全县
};

/// 全市, with nothing but a time before it.
std::optional<Subject> wholeSubject(const Document& document)
{
    static const QRegularExpression time(
        QStringLiteral("^(?:[0-9一二三四五六七八九十至前]*[年月日]|[上下]半年|[一二三四前]季度|今["
                       "年春夏秋冬]|以来|入[春夏秋冬汛])*$"));
    for (const WordHit& hit : document.titleHits) {
        const QString before = document.title.folded.left(hit.mark.start);
        if (time.match(before).hasMatch())
            return Subject{hit.mark, document.title.folded[hit.mark.end() - 1], false};
    }
    return std::nullopt;
}

/// 清江县 with its act behind it; 清江县石桥镇 and 清江县水利局 speak of others.
std::optional<Subject> namedSubject(const FieldText& title)
{
    static const QRegularExpression county(QStringLiteral("^[^县市区州旗]{2,3}(县|市|区|州|旗)"));
    static const QRegularExpression singular(QStringLiteral(
        "首[个家条座批例次届台]|第一|试点|试行|示范|样板|典型|发生|一[个家条座名处起镇乡村]|[0-9]|"
        "局|委|办|院|街道|社区|公司|企业|园|厂|校|站|中心"));
    const auto match = county.match(title.folded);
    if (!match.hasMatch() || singular.match(title.folded.mid(match.capturedEnd())).hasMatch())
        return std::nullopt;
    return Subject{{0, static_cast<int>(match.capturedEnd())}, match.captured(1)[0], true};
}

/// Whether the rank at `at` is the address of the place right behind it: 清江县石桥镇.
bool isAddress(const std::vector<LocalPlace>& places, int at)
{
    constexpr int longestName = 4;
    return std::any_of(places.begin(), places.end(), [&](const LocalPlace& place) {
        return place.mark.end() > at && place.mark.end() - at - 1 <= longestName;
    });
}

/// 市场, 城市, 社区, 小区: not the rank.
bool isOtherWord(QStringView text, int at)
{
    const QChar before = at > 0 ? text[at - 1] : QChar();
    const QChar after = at + 1 < text.size() ? text[at + 1] : QChar();
    if (text[at] == u'市')
        return QStringView(u"场民").contains(after) ||
               QStringView(u"城上超门都夜菜").contains(before);
    if (text[at] == u'区')
        return QStringView(u"域别分间").contains(after) ||
               QStringView(u"社小园山景片辖库灾厂校林牧城地").contains(before);
    return false;
}

/// Whether the body speaks of anything as wide as the title: 全县, 县水利局, 各乡镇, 14个镇.
bool speaksWidely(const FieldText& body, const Subject& subject,
                  const std::vector<LocalPlace>& places)
{
    constexpr std::array<QStringView, 6> many = {u"乡镇", u"各地", u"各镇",
                                                 u"各乡", u"个镇", u"个乡"};
    const QStringView text = body.folded;
    if (std::any_of(many.begin(), many.end(),
                    [&](QStringView word) { return text.contains(word); }))
        return true;
    for (qsizetype at = text.indexOf(subject.rank); at >= 0;
         at = text.indexOf(subject.rank, at + 1)) {
        const int place = static_cast<int>(at);
        if (!isOtherWord(text, place) && !isAddress(places, place))
            return true;
    }
    return false;
}

/// 普遍, 各级, 全域 in the title alone: said of all of the place, whoever acts.
bool claimsAll(const Document& document, const Rule& rule)
{
    const QStringList words = rule.lexicon.value(QStringLiteral("all"));
    const auto says = [&](const QString& text) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString& word) { return text.contains(word); });
    };
    return says(document.title.folded) && !says(document.body.folded);
}

/// The one place all of them are: a township, or a village where no township is named.
const LocalPlace* onlyPlace(const FieldText& body, const std::vector<LocalPlace>& places)
{
    const bool townships = std::any_of(places.begin(), places.end(),
                                       [](const LocalPlace& place) { return place.township; });
    const LocalPlace* only = nullptr;
    for (const LocalPlace& place : places) {
        if (place.township != townships)
            continue;
        if (only && body.foldedView(only->mark) != body.foldedView(place.mark))
            return nullptr;
        only = only ? only : &place;
    }
    return only;
}

/// Institutions of one sort: what a title calls all of them and a body one of them.
struct Sort {
    const char16_t* all;
    const char16_t* one;
};

constexpr Sort sorts[] = {
    {u"中小学校?|小学|中学|学校|幼儿园", u"小学|中学|学校|幼儿园"},
    {u"医院|医疗机构|卫生院", u"医院|卫生院|保健院|卫生服务中心"},
    {u"养老院|养老机构|敬老院|福利院", u"养老院|敬老院|福利院|养老服务中心"},
    {u"企业|工厂", u"公司|集团|厂|合作社"},
};

/// 全区中小学延长大课间, when the body opens with one school and names no other: where its name
/// stands. What one of them may host or win for all (运动会, 竞赛, 评比) is about all.
std::optional<Span> onlyInstitution(QStringView behindSubject, const QString& body)
{
    static const QRegularExpression singular(
        QStringLiteral("[赛节展奖评获夺首最第一0-9]|运动会|考试|招生|试点|示范|样板|典型|启动"));
    static const QRegularExpression others(
        QStringLiteral("[0-9]+[所家]|[各两多等][^,;。的]{0,3}[校院家企所学厂]|其[他余它]|另有|"
                       "等学校|等医院|等企业"));
    const QString title = behindSubject.toString();
    if (singular.match(title).hasMatch() || others.match(body).hasMatch())
        return std::nullopt;
    for (const Sort& sort : sorts) {
        const QRegularExpression all(QStringLiteral("^[^,。;:的]{0,4}(?:%1)(?![生师长家主用方])")
                                         .arg(QString::fromUtf16(sort.all)));
        const QString one = QString::fromUtf16(sort.one);
        const QRegularExpression lead(
            QStringLiteral("^(?:[0-9]+月(?:[0-9]+日)?[起以来]*,?)?((?:(?!的)\\p{Han}){2,10}?(?:%1))"
                           "(?![生师长家])")
                .arg(one));
        const auto name = lead.match(body);
        if (!all.match(title).hasMatch() || !name.hasMatch())
            continue;
        const QString rest = body.mid(name.capturedEnd(1)).remove(name.captured(1));
        if (!rest.contains(QRegularExpression(one)))
            return Span{static_cast<int>(name.capturedStart(1)),
                        static_cast<int>(name.capturedLength(1))};
    }
    return std::nullopt;
}

/// 全镇, 该村, 镇政府: the place acts, it is not only where something lies.
bool acts(const FieldText& body, const LocalPlace& place)
{
    const QString rank = body.foldedView(place.rank()).toString();
    return std::any_of(std::begin(acting), std::end(acting), [&](const char16_t* word) {
        return body.folded.contains(QString::fromUtf16(word).arg(rank));
    });
}

} // namespace

void checkTitleScope(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& title = document.title;
    const FieldText& body = document.body;
    auto subject = wholeSubject(document);
    if (!subject)
        subject = namedSubject(title);
    if (!subject || body.words() < shortestItem || !localPlaces(title.folded).empty())
        return;
    const std::vector<LocalPlace> places = localPlaces(body.folded);
    const LocalPlace* only = onlyPlace(body, places);
    const bool local = only && (!subject->named || acts(body, *only) || claimsAll(document, rule));
    std::optional<Span> told = local ? std::optional(only->mark) : std::nullopt;
    if (places.empty() && !subject->named)
        told = onlyInstitution(QStringView(title.folded).mid(subject->span.end()), body.folded);
    if (!told || speaksWidely(body, *subject, places))
        return;
    Remark remark;
    remark.span = subject->span;
    remark.arguments = {body.view(*told).toString()};
    report.add(rule, title, remark);
}

} // namespace chengbao::lint
