// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_unsupported.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/figure_passage.h"
#include "core/lint/checkers/statement.h"
#include "core/lint/checkers/title_facts.h"
#include "core/lint/checkers/title_kinds.h"
#include "core/lint/checkers/title_measures.h"
#include "core/lint/checkers/title_reading.h"
#include "core/lint/checkers/title_relations.h"
#include "core/lint/checkers/title_series.h"
#include "core/lint/checkers/title_stage.h"
#include "core/lint/checkers/title_state.h"
#include "core/lint/checkers/title_whose.h"
#include "core/lint/checkers/title_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace chengbao::lint
{
namespace
{

/// How far a hedged figure may lie from the exact one on its right side: 近2万 for 17,000 and up,
/// 超2万 for up to 26,000; and on its wrong side, where it is rounded: 近2万 for 20,040.
constexpr double hedgeReach = 0.15;
constexpr double aboveReach = 0.3;
constexpr double wrongSide = 0.005;

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

/// Whether a value of the body is what the title says.
bool bearsOut(double value, const text::Quantity& title)
{
    const double said = amount(title);
    const double difference = value - said;
    const double size = std::abs(said);
    switch (title.hedge) {
    case text::Hedge::None:
        break;
    case text::Hedge::About:
        return std::abs(difference) <= size * hedgeReach;
    case text::Hedge::Below:
        return difference <= size * wrongSide && difference >= -size * hedgeReach;
    case text::Hedge::Above:
        return difference >= -size * wrongSide && difference <= size * aboveReach;
    }
    // The title may round the body's figure to its own last digit; a fraction rounds as it pleases.
    constexpr double fractionStep = 0.025;
    const double factor = title.value == 0 ? 1 : amount(title) / title.value;
    constexpr double tenthStep = 0.055; // 74% is 七成, not 八成
    const double step = title.step == 0                      ? fractionStep
                        : title.unit == QStringLiteral("成") ? tenthStep
                                                             : title.step * factor;
    return std::abs(difference) < std::max(step * (1 - 1e-9), 1e-9 * size) || difference == 0;
}

bool supports(const text::Quantity& body, const text::Quantity& title)
{
    return fitMeasures(body, title) && bearsOut(amount(body), title);
}

/// 1个品种 and 4个乡镇: two small counts make a third one by chance, unless one is told of the
/// other (由5个增至8个).
bool areSmallCounts(const Statement& paragraph, std::size_t i, std::size_t j,
                    const text::Quantity& title)
{
    constexpr double small = 10;
    const text::Quantity& one = paragraph.figures[i];
    const text::Quantity& other = paragraph.figures[j];
    if (isFraction(title) || one.value > small || other.value > small || one.step != 1)
        return false;
    const auto nounOf = [&](std::size_t index) {
        return paragraph.tail(index).isEmpty() ? paragraph.label(index) : paragraph.tail(index);
    };
    const bool ofOne = (paragraph.tail(i).isEmpty() && paragraph.tail(j).isEmpty()) ||
                       shareWord(nounOf(i), nounOf(j));
    return !ofOne && !isChange(paragraph, i) && !isChange(paragraph, j);
}

/// 由1310次减至842次，下降35.7%: what the body says itself of the change bears out no other share
/// that changes the same way.
bool isToldOtherwise(const Statement& paragraph, std::size_t i, std::size_t j, int direction)
{
    const double less = std::min(amount(paragraph.figures[i]), amount(paragraph.figures[j]));
    const double more = std::max(amount(paragraph.figures[i]), amount(paragraph.figures[j]));
    const double change = more - less;
    const std::array falls{change / more, less / more, less / (more + less)};
    const std::array rises{change / less, less / more, change > 0 ? less / change : 0};
    for (std::size_t k = 0; k < paragraph.figures.size(); ++k) {
        const text::Quantity& stated = paragraph.figures[k];
        const Way way = isPercent(stated) ? wayOf(paragraph.label(k)) : Way::Unknown;
        if (way != (direction < 0 ? Way::Down : Way::Up) || !isExact(stated))
            continue;
        const auto& ratios = direction < 0 ? falls : rises;
        if (std::ranges::any_of(
                ratios, [&](double ratio) { return std::abs(ratio - stated.value) < stated.step; }))
            return true;
    }
    return false;
}

/// Whether figures of one sentence make the title's: parts that add up to it, or a share or growth
/// in the direction it tells (0 for none).
bool followsFrom(const Statement& paragraph, const text::Quantity& title, int direction)
{
    constexpr std::size_t reach = 8;
    const auto& figures = paragraph.figures;
    // 20640人，比去年多1800人: 近2万 is not what it was before.
    const auto isPast = [&](std::size_t one, std::size_t other) {
        return title.hedge != text::Hedge::None &&
               (isChange(paragraph, one) || isChange(paragraph, other));
    };
    for (std::size_t i = 0; i < figures.size(); ++i) {
        double sum = amount(figures[i]);
        for (std::size_t j = i + 1; j < std::min(i + reach, figures.size()); ++j) {
            if (!sameMeasure(figures[i], figures[j]) || areSmallCounts(paragraph, i, j, title))
                continue;
            const double one = amount(figures[i]);
            const double other = amount(figures[j]);
            sum += other;
            // 由82%升至91% is a rise of 9个百分点.
            const bool ofOneMeasure =
                sameMeasure(figures[i], title) || (isPoints(title) && isPercent(figures[i]));
            const bool sums = ofOneMeasure && !isPoints(title);
            if (ofOneMeasure && ((sums && bearsOut(sum, title)) ||
                                 (bearsOut(std::abs(one - other), title) && !isPast(i, j))))
                return true;
            // The ratio of two shares is none that anybody tells.
            const bool times = title.unit == QStringLiteral("倍");
            if (!(isFraction(title) || times) || isFraction(figures[i]) || one <= 0 || other <= 0 ||
                (direction != 0 && !times && isToldOtherwise(paragraph, i, j, direction)))
                continue;
            if (bearsOut(one / other, title) || bearsOut(other / one, title))
                return true;
            const double change = std::abs(one - other);
            if ((direction <= 0 && bearsOut(change / std::max(one, other), title)) ||
                (direction >= 0 && bearsOut(change / std::min(one, other), title)))
                return true;
        }
    }
    return false;
}

/// 下降30% is told of the greater figure, 增长30% of the lesser.
int directionBefore(const FieldText& title, const text::Quantity& figure)
{
    constexpr int longest = 4;
    const int start = std::max(0, figure.span.start - longest);
    const QStringView words = title.foldedView({start, figure.span.start - start});
    if (hasUnit(words, u"至到为"))
        return 0; // 下降至六成
    if (hasAny(words, {u"下降", u"减少", u"降低", u"缩短", u"压减", u"降"}))
        return -1;
    return hasAny(words, {u"增长", u"增加", u"上升", u"提高", u"增"}) ? 1 : 0;
}

bool followsFromBody(const Document& document, const text::Quantity& title)
{
    const FieldText& body = document.body;
    const int direction = directionBefore(document.title, title);
    const auto& figures = body.quantities();
    std::size_t first = 0;
    for (const Span& paragraph : body.paragraphs()) {
        std::size_t end = first;
        while (end < figures.size() && figures[end].span.end() <= paragraph.end())
            ++end;
        const Statement whole(body, paragraph, std::span(figures).subspan(first, end - first));
        if (followsFrom(whole, title, direction))
            return true;
        first = end;
    }
    return false;
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
        const int gap = i > 0 ? figures[i].span.start - figures[i - 1].span.end() : 0;
        const bool joins = i > 0 && gap > 0 && gap <= longest &&
                           body.foldedView({figures[i - 1].span.end(), gap}).contains(u'、');
        sum = (joins ? sum : 0) + figures[i].value;
        if (joins && sum == title.value && title.step == 1)
            return true;
    }
    return false;
}

bool isSupported(const Document& document, const text::Quantity& quantity)
{
    const auto& body = document.body.quantities();
    if (isAmount(quantity) && isOfRow(document.body, quantity))
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
    checkTitleState(document, rule, report);
    checkTitleMeasures(document, rule, report);
    checkTitleSeries(document, rule, report);
    checkTitleKinds(document, rule, report);
    checkTitleFacts(document, rule, report);
    checkWhoseAndWhen(document, rule, report);
}

} // namespace chengbao::lint
