// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_unsupported.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/statement.h"
#include "core/lint/checkers/title_change.h"
#include "core/lint/checkers/title_facts.h"
#include "core/lint/checkers/title_kinds.h"
#include "core/lint/checkers/title_measures.h"
#include "core/lint/checkers/title_owner.h"
#include "core/lint/checkers/title_relations.h"
#include "core/lint/checkers/title_series.h"
#include "core/lint/checkers/title_stage.h"
#include "core/lint/checkers/title_state.h"
#include "core/lint/checkers/title_support.h"
#include "core/lint/checkers/title_whole.h"
#include "core/lint/checkers/title_whose.h"
#include "core/lint/checkers/title_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace chengbao::lint
{
namespace
{

/// 三成, 三分之一 and 30% are the same measure; an empty unit goes with any.
bool fitMeasures(const text::Quantity& a, const text::Quantity& b)
{
    // 发电3.2亿度 of 3.248亿千瓦时
    const auto isPower = [](const text::Quantity& one) {
        return one.measure.unit == text::unitKey(u"度") ||
               one.measure.unit == text::unitKey(u"千瓦时");
    };
    return a.unit.isEmpty() || b.unit.isEmpty() || sameMeasure(a, b) ||
           (isFraction(a) && isFraction(b)) || (isPower(a) && isPower(b));
}

bool supports(const text::Quantity& body, const text::Quantity& title)
{
    return fitMeasures(body, title) && bearsOut(amount(body), title);
}

/// 三项, 两批, 百家 count what the body may tell one by one; 十三个, 六千亩 and 三分之一 are
/// figures.
bool isRough(const text::Quantity& figure)
{
    constexpr double mostTold = 10;
    constexpr double fewPeople = 3; // told one by one, by their names
    const bool round = figure.number.length == 1;
    if (isPeople(figure) && figure.value <= fewPeople && figure.step == 1)
        return true;
    return figure.han && !isFraction(figure) && (figure.value <= mostTold || round);
}

bool isQuoted(const FieldText& title, const Span& span)
{
    return title.inTitle(span) || title.inSpeech(span) ||
           std::any_of(title.exempt.quotes.begin(), title.exempt.quotes.end(),
                       [&](const Span& quote) { return quote.contains(span); });
}

/// The title's words stand in the body as they are, and not as the end of a longer number.
bool isRepeated(const FieldText& body, QStringView words)
{
    for (qsizetype at = body.folded.indexOf(words); at >= 0;
         at = body.folded.indexOf(words, at + 1)) {
        const QChar before = at > 0 ? body.folded[at - 1] : QChar();
        if (!before.isDigit() && !QStringView(u".,一二三四五六七八九十百千万亿").contains(before))
            return true;
    }
    return false;
}

/// 零下11度 of -11.4℃, 跃升5位 of 第11位 and 第6位: figures of another kind, left alone.
bool isOtherwiseTold(const Document& document, const text::Quantity& quantity)
{
    constexpr int longest = 4;
    const int start = std::max(0, quantity.span.start - longest);
    const QStringView before = document.title.foldedView({start, quantity.span.start - start});
    const bool rank = quantity.unit == QStringLiteral("位") && hasUnit(before, u"升进移降跌") &&
                      document.body.units.has(u'第');
    const bool frost = before.endsWith(u"零下") && document.body.units.hasAny(u"℃度");
    // 提高近30个点
    const bool points = quantity.unit == QStringLiteral("个") &&
                        document.title.folded.mid(quantity.span.end(), 1) == QStringLiteral("点") &&
                        document.body.units.hasAll(u"百分点");
    // 11分钟 of 11分12秒
    const bool clock = quantity.unit == QStringLiteral("分钟") &&
                       document.body.units.hasAll(u"分秒") &&
                       document.body.folded.contains(QString::number(quantity.value) + u'分');
    return rank || frost || points || clock;
}

/// 12家单位 of 两家医院、四所学校、六个商超: a row told by different measures
bool isOfRow(const FieldText& body, const text::Quantity& title)
{
    constexpr int longest = 8;
    const auto& figures = body.quantities();
    double sum = 0;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        // 3000公顷 is not 1100亩、1500亩和400亩.
        if (sameMeasure(figures[i], title) && figures[i].measure.factor != title.measure.factor)
            return false;
        const int gap = i > 0 ? figures[i].span.start - figures[i - 1].span.end() : 0;
        const bool joins = i > 0 && gap > 0 && gap <= longest &&
                           body.foldedView({figures[i - 1].span.end(), gap}).contains(u'、');
        sum = (joins ? sum : 0) + figures[i].value;
        if (joins && sum == title.value && title.step == 1)
            return true;
    }
    return false;
}

/// 控制在2%以内 over 返修率1.5%: a bound that what the body tells keeps.
bool isKeptBound(const Document& document, const text::Quantity& bound)
{
    const QStringView said = document.title.foldedView(bound.span);
    const QStringView behind = QStringView(document.title.folded).sliced(bound.span.end());
    const auto says = [&](QStringView word) {
        return said.endsWith(word) || behind.startsWith(word);
    };
    return (says(u"以内") || says(u"以下")) &&
           std::ranges::any_of(document.body.quantities(), [&](const text::Quantity& told) {
               return sameMeasure(told, bound) && amount(told) <= amount(bound);
           });
}

bool isSupported(const Document& document, const text::Quantity& quantity)
{
    const auto& body = document.body.quantities();
    if ((isAmount(quantity) && isOfRow(document.body, quantity)) || isKeptBound(document, quantity))
        return true;
    const bool hedged = quantity.hedge != text::Hedge::None;
    if (std::any_of(body.begin(), body.end(),
                    [&](const text::Quantity& candidate) { return supports(candidate, quantity); }))
        return true;
    if (!hedged && isRepeated(document.body, document.title.foldedView(quantity.span)))
        return true;
    const bool other = std::any_of(body.begin(), body.end(), [&](const text::Quantity& candidate) {
        return candidate.unit == quantity.unit;
    });
    // 3天: what the body may tell by its dates.
    constexpr std::size_t ends = 2;
    const bool dated =
        quantity.unit == QStringLiteral("小时") && document.body.dates().size() >= ends;
    return (isDuration(quantity) && (!other || dated)) || followsFromBody(document, quantity);
}

/// The length of each list of points in the body (一是…三是 is one of three).
std::vector<int> listLengths(const FieldText& body)
{
    std::map<text::OrdinalStyle, int> open;
    std::vector<int> lengths;
    for (const text::Ordinal& ordinal : body.ordinals()) {
        int& last = open[ordinal.style];
        if (ordinal.number == 1 && last > 0)
            lengths.push_back(last);
        last = ordinal.number;
    }
    for (const auto& [style, last] : open)
        lengths.push_back(last);
    // 首先, 其次, 再次, 最后
    if (lengths.empty() && body.units.hasAll(u"首先其次"))
        lengths.push_back(2 + (body.folded.contains(u"再次") ? 1 : 0) +
                          (body.folded.contains(u"最后") ? 1 : 0));
    return lengths;
}

/// 五类问题 over a body that tells of 四类问题 and of no other.
bool reportOtherCount(const Document& document, const Rule& rule,
                      const QRegularExpressionMatch& count, Report& report)
{
    static const QRegularExpression number(QStringLiteral("[二两三四五六七八九十]|[2-9]"));
    const QString title = document.title.folded;
    const int start = static_cast<int>(count.capturedStart());
    const int behind = static_cast<int>(count.capturedEnd(1));
    constexpr int counted = 3; // 类问题
    const QString words = title.mid(behind, counted);
    if (words.size() < counted)
        return false;
    const QString& body = document.body.folded;
    int told = 0;
    for (qsizetype at = body.indexOf(words); at > 0; at = body.indexOf(words, at + 1)) {
        const int here = smallNumber(QStringView(body).sliced(at - 1, 1));
        if (here < 2 || (told > 0 && told != here) ||
            (at > 1 && number.match(body.mid(at - 2, 1)).hasMatch()))
            return false;
        told = here;
    }
    const Span span{start, behind + counted - start};
    if (told == 0 || told == smallNumber(count.captured(1)) || isQuoted(document.title, span))
        return false;
    Remark remark;
    remark.span = span;
    remark.message = QStringLiteral("contradicted");
    report.add(rule, document.title, remark);
    return true;
}

/// 五大影响 over four points. Says so only where the body has exactly one list.
void checkPointCount(const Document& document, const Rule& rule, Report& report)
{
    if (!mayCountPoints(document.title.folded))
        return;
    static const QRegularExpression count(QStringLiteral(
        "(?<![0-9一二两三四五六七八九十第.])([二两三四五六七八九]|[2-9])(?:招|策(?!划|略)|举措|"
        "措并举|(?:大|项|"
        "个方面|方面|条|点|类)"
        "(?=(?:(?!工程|项目|产业|课题|试点|检查|任务)[^,;。:的、0-9取实推出存采现提落\\s]{2,5}?)?(?"
        ":举措|措施|影响|问题|原因|做法|行动|任务|重点|困难|建议|特点|难题|机制|变化|短板)))"));
    QString title = document.title.folded;
    std::replace_if(title.begin(), title.end(), isSign, QChar(u' '));
    const auto match = count.match(title);
    if (!match.hasMatch() || document.body.folded.contains(match.captured()))
        return;
    if (reportOtherCount(document, rule, match, report))
        return;
    const Span span{static_cast<int>(match.capturedStart()),
                    static_cast<int>(match.capturedLength())};
    const std::vector<int> lengths = listLengths(document.body);
    if (isQuoted(document.title, span) || lengths.size() != 1 ||
        lengths.front() == smallNumber(match.captured(1)))
        return;
    Remark remark;
    remark.span = span;
    remark.message = QStringLiteral("points");
    remark.arguments = {QString::number(lengths.front())};
    report.add(rule, document.title, remark);
}

} // namespace

void checkTitleSupport(const Document& document, const Rule& rule, Report& report)
{
    if (document.body.text.trimmed().isEmpty())
        return;
    constexpr std::size_t mostFigures = 16; // a title has few; what has more is none
    const std::span all(document.title.quantities());
    for (const text::Quantity& quantity : all.first(std::min(mostFigures, all.size()))) {
        if (isRough(quantity) || isQuoted(document.title, quantity.span) ||
            isOtherwiseTold(document, quantity) || isSupported(document, quantity))
            continue;
        Remark remark;
        remark.span = quantity.span;
        report.add(rule, document.title, remark);
    }
    checkPointCount(document, rule, report);
    checkTitleWords(document, rule, report);
    checkTitleRelations(document, rule, report);
    checkTitleStage(document, rule, report);
    checkTitleWhole(document, rule, report);
    checkTitleState(document, rule, report);
    checkTitleMeasures(document, rule, report);
    checkTitleSeries(document, rule, report);
    checkTitleKinds(document, rule, report);
    checkTitleOwner(document, rule, report);
    checkTitleChange(document, rule, report);
    checkTitleFacts(document, rule, report);
    checkWhoseAndWhen(document, rule, report);
}

} // namespace chengbao::lint
