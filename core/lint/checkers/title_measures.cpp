// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_measures.h"

#include "core/lint/checkers/contradiction.h"
#include "core/lint/checkers/statement.h"
#include "core/lint/checkers/title_reading.h"
#include "core/lint/phrase.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace chengbao::lint
{
namespace
{

using text::Quantity;
using Found = std::optional<Span>;

enum class Base : std::uint8_t { Unknown, YearBefore, MonthBefore };

/// What a figure is compared with; of 同比、环比分别增长 nothing.
Base baseOf(QStringView label)
{
    const bool year = hasAny(label, {u"同比", u"比上年", u"比去年", u"较上年", u"较去年"});
    const bool month = hasAny(label, {u"环比", u"比上月", u"较上月", u"比上季", u"较上季"});
    if (year == month || hasAny(label, {u"分别", u"均", u"都"}))
        return Base::Unknown;
    return year ? Base::YearBefore : Base::MonthBefore;
}

/// 同比增长12.4% over a body where whatever is 12.4% is told 环比
Found otherBase(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'比') || !title.units.hasAny(u"同环"))
        return std::nullopt;
    for (const Quantity& figure : title.quantities()) {
        const QStringView label = labelOf(title, figure);
        const Base said = baseOf(label);
        if (said == Base::Unknown || !isFraction(figure))
            continue;
        const auto equals = equalsOf(body, figure);
        const bool other = std::ranges::all_of(equals, [&](const Quantity* each) {
            const Base base = baseOf(labelOf(body, *each));
            return base != Base::Unknown && base != said;
        });
        if (equals.empty() || !other)
            continue;
        const QStringView before = QStringView(title.folded).first(figure.span.start);
        const qsizetype word = before.lastIndexOf(said == Base::YearBefore ? u"同比" : u"环比");
        return word < 0 ? figure.span : Span{static_cast<int>(word), 2};
    }
    return std::nullopt;
}

/// What an amount of money is of. Words of one kind may stand for one another.
struct Indicator {
    QStringView word;
    int kind;
};
constexpr std::array indicators{
    Indicator{u"投资", 1},   Indicator{u"签约额", 1},   Indicator{u"产值", 2},
    Indicator{u"销售额", 3}, Indicator{u"销售收入", 3}, Indicator{u"交易额", 3},
    Indicator{u"成交额", 3}, Indicator{u"出口额", 3},   Indicator{u"货值", 3},
    Indicator{u"税收", 4},   Indicator{u"利润", 5},     Indicator{u"贷款", 6},
    Indicator{u"授信额", 6}, Indicator{u"增加值", 7}};

/// The kind of the one that stands last in a label; 0 where none does.
int indicatorOf(QStringView label)
{
    int kind = 0;
    qsizetype end = -1;
    for (const Indicator& each : indicators) {
        const qsizetype at = label.lastIndexOf(each.word);
        if (at < 0 || at + each.word.size() <= end)
            continue;
        end = at + each.word.size();
        kind = each.kind;
    }
    return kind;
}

/// 产值达15亿元 over 总投资15亿元 and 产值3.2亿元
Found otherIndicator(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'元'))
        return std::nullopt;
    for (const Quantity& figure : title.quantities()) {
        const int said = indicatorOf(labelOf(title, figure));
        if (said == 0 || figure.range)
            continue;
        const auto equals = equalsOf(body, figure);
        const bool others = std::ranges::all_of(equals, [&](const Quantity* each) {
            const int told = indicatorOf(labelOf(body, *each));
            return told != 0 && told != said;
        });
        if (equals.empty() || !others)
            continue;
        const Quantity* own = nullptr;
        int owns = 0;
        for (const Quantity& each : body.quantities()) {
            const QStringView told = labelOf(body, each);
            if (!sameMeasure(each, figure) || indicatorOf(told) != said)
                continue;
            ++owns;
            const bool other = hasAny(told, {u"目标", u"计划", u"预计", u"力争", u"拟", u"将",
                                             u"去年", u"上年", u"同期", u"其中", u"每", u"均"});
            own = isExact(each) && !other ? &each : nullptr;
        }
        if (owns == 1 && own && amount(*own) < amount(figure))
            return figure.span;
    }
    return std::nullopt;
}

/// 新增城镇就业突破1万人 over 新增城镇就业8640人: what the body says of the very thing comes before
/// what its figures add up to.
Found shortOfSaid(const FieldText& title, const FieldText& body)
{
    constexpr qsizetype noun = 4;
    constexpr double nearly = 0.98; // as rounded
    for (const Quantity& figure : title.quantities()) {
        if (figure.hedge != text::Hedge::Above || !isAmount(figure) || figure.range)
            continue;
        const QStringView label = labelOf(title, figure);
        if (label.size() < noun)
            continue;
        const QStringView thing = label.last(noun);
        const Quantity* own = nullptr;
        bool reached = false;
        int owns = 0;
        for (const Quantity& each : body.quantities()) {
            if (!sameMeasure(each, figure))
                continue;
            const QStringView told = labelOf(body, each);
            reached = reached || amount(each) >= nearly * amount(figure);
            owns += told.contains(thing);
            // 云岭县新增城镇就业8640人、白石县2640人
            const bool elsewhere = !told.isEmpty() && hasUnit(told.last(1), u"县市区镇乡村道");
            reached = reached || elsewhere;
            if (told.endsWith(thing) && isExact(each) && !tellsOther(told) &&
                !hasAny(told, {u"半年", u"其中", u"批", u"期", u"次"}))
                own = &each;
        }
        if (own && owns == 1 && !reached)
            return figure.span;
    }
    return std::nullopt;
}

/// How a label says of a figure that it is done: done, not done, or nothing.
enum class Done : std::uint8_t { Unknown, Yes, No };

Done doneOf(const FieldText& field, const Quantity& figure, QStringView word)
{
    const QStringView label = labelOf(field, figure);
    const qsizetype at = label.lastIndexOf(word);
    if (at < 0) {
        // 尚有1800万元未到位
        const QStringView behind = QStringView(field.folded).sliced(figure.span.end());
        const bool undone = hasUnit(behind.left(1), u"未待") && behind.sliced(1).startsWith(word);
        return undone ? Done::No : Done::Unknown;
    }
    const QStringView before = label.first(at).last(std::min<qsizetype>(2, at));
    return hasAny(before, {u"未", u"待", u"没", u"需", u"应", u"拟"}) ? Done::No : Done::Yes;
}

/// 到账180万元 over 到账135万元，认捐未到账45万元: the title takes in what is yet to come.
Found withUndone(const FieldText& title, const FieldText& body)
{
    static constexpr std::array<QStringView, 18> words{
        u"到账", u"到位", u"兑付", u"拨付", u"支付", u"发放", u"完工", u"竣工", u"投产",
        u"办结", u"整改", u"签约", u"建成", u"收回", u"缴纳", u"交付", u"销号", u"兑现"};
    if (!body.units.hasAny(u"未待"))
        return std::nullopt;
    for (const Quantity& figure : title.quantities()) {
        const QStringView label = labelOf(title, figure);
        const auto word =
            std::ranges::find_if(words, [&](QStringView each) { return label.contains(each); });
        if (word == words.end() || doneOf(title, figure, *word) != Done::Yes || !isExact(figure))
            continue;
        double done = 0, undone = 0;
        int owns = 0;
        bool whole = false;
        for (const Quantity& each : body.quantities()) {
            const Done state = doneOf(body, each, *word);
            if (!sameMeasure(each, figure) || state == Done::Unknown)
                continue;
            ++owns;
            whole = whole || (state == Done::Yes && saysSame(each, figure));
            (state == Done::Yes ? done : undone) += amount(each);
        }
        const double sum = done + undone;
        if (owns == 2 && !whole && done > 0 && undone > 0 &&
            std::abs(sum - amount(figure)) <= amount(figure) * 1e-9)
            return figure.span;
    }
    return std::nullopt;
}

/// 60天办结 over 由120个工作日压缩到82个工作日: days of work are never more than days.
Found otherLimit(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAny(u"天日") || !body.units.hasAny(u"缩减降短"))
        return std::nullopt;
    static const Phrase said(QStringLiteral(
        "(?:^|[^0-9月.至到为—~-])([0-9]{1,3}(?:\\.5)?)个?(天|工作日|日)之?内?(?:办结|办成|"
        "办好|办完|拿证|领证|出证|发证|开工|审结|到账|交付|拿地|审批完|办理完)"));
    static const Phrase reached(QStringLiteral("(?:压缩|缩短|压减|缩减|减少|降低|减|降|缩)(?:到|至|"
                                               "为)([0-9]{1,3}(?:\\.5)?)个?(天|工作日|日)"));
    const auto match = said.matchIn(title.folded);
    const auto limit = match ? reached.matchIn(body.folded) : Phrase::Match();
    if (!limit || reached.isIn(QStringView(body.folded).sliced(limit.end(0))))
        return std::nullopt;
    const auto isWork = [](QStringView unit) { return unit == u"工作日"; };
    const double own = match[1].toDouble(), other = limit[1].toDouble();
    const bool told = std::ranges::any_of(body.quantities(), [&](const Quantity& each) {
        return isDuration(each) && (each.written.value() == own || !isExact(each) ||
                                    each.unit == QStringLiteral("小时"));
    });
    const bool less = own < other && (isWork(limit[2]) || !isWork(match[2]));
    return less && !told ? Found({match.start(1), match.end(2) - match.start(1)}) : std::nullopt;
}

/// 利率上行 over 利率为3.71%，比上年同期低0.34个百分点
Found otherTrend(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAny(u"行走抬攀扬弱"))
        return std::nullopt;
    static const Phrase said(QStringLiteral(
        "([^,;。0-9]{2})(?:持续|稳步|明显|总体|整体|平稳|大幅|小幅|略有|有所|继续|进一步|逐步|不断|"
        "双双)?(?:(上行|走高|抬升|攀升|上扬)|(下行|走低|走弱))$"));
    static const Phrase lower(QStringLiteral(
        "(?:比|较)[^,;。]{0,10}(?:低|下降|降低|减少|回落|下跌|下调)了?[0-9]|同比下降|"
        "环比下降|(?:由|从)[0-9.]+%[^,;。]{0,2}降"));
    static const Phrase higher(
        QStringLiteral("(?:比|较)[^,;。]{0,10}(?:高|上升|提高|上涨|增加|上调)了?[0-9]|同比(?:上升|"
                       "增长|上涨)|环比(?:上升|增长|上涨)|(?:由|从)[0-9.]+%[^,;。]{0,2}[升提]"));
    const auto match = said.matchIn(title.folded);
    if (!match || !title.quantities().empty())
        return std::nullopt;
    const bool up = match.has(2);
    bool other = false;
    for (const Span& sentence : body.sentences()) {
        const QStringView words = body.foldedView(sentence);
        if (!words.contains(match[1]))
            continue;
        if (up ? hasUnit(words, u"升高涨增抬攀") : hasUnit(words, u"降低跌减落"))
            return std::nullopt;
        other = other || (up ? lower : higher).isIn(words);
    }
    return other ? Found(match.span(up ? 2 : 3)) : std::nullopt;
}

/// The month up to which a title tells of its year; 0 where it says no such thing.
int lastMonthOf(const FieldText& title, Span& where)
{
    static const Phrase half(QStringLiteral("上半年"));
    static const Phrase quarters(QStringLiteral("(前三季度)|(一季度|首季)"));
    static const Phrase months(QStringLiteral("(?:^|[^0-9])(1月?(?:—|-|至|~)([0-9]{1,2})月)"));
    if (const auto match = months.matchIn(title.folded)) {
        where = match.span(1);
        return match[2].toInt();
    }
    constexpr int june = 6, september = 9, march = 3;
    if (const auto match = half.matchIn(title.folded)) {
        where = match.span();
        return june;
    }
    if (const auto match = quarters.matchIn(title.folded)) {
        where = match.span();
        return match.has(1) ? september : march;
    }
    return 0;
}

/// 上半年 over a body that begins with 1—9月 and says nothing of the half
Found otherMonths(const FieldText& title, const FieldText& body)
{
    if (!body.units.hasAll(u"1月") || !title.units.hasAny(u"半季1"))
        return std::nullopt;
    static const Phrase range(
        QStringLiteral("^\\s*(?:截至|今年|[0-9]{4}年)?,?1月?(?:—|-|至|~)([0-9]{1,2})月"));
    Span where;
    const int said = lastMonthOf(title, where);
    const auto match = said > 0 ? range.matchIn(body.folded) : Phrase::Match();
    if (!match || match[1].toInt() == said ||
        hasAny(title.folded, {u"力争", u"确保", u"将", u"拟", u"明年", u"前完成"}) ||
        hasAny(body.folded, {u"半年", u"季", u"个月"}))
        return std::nullopt;
    const bool told = std::ranges::any_of(body.dates(), [&](const text::DateMention& date) {
        return date.month && *date.month == said;
    });
    return told ? std::nullopt : Found(where);
}

} // namespace

void checkTitleMeasures(const Document& document, const Rule& rule, Report& report)
{
    static constexpr std::array<TitleReader, 7> readers{
        shortOfSaid, otherBase, otherIndicator, withUndone, otherLimit, otherTrend, otherMonths};
    reportContradicted(readers, document, rule, report);
}

} // namespace chengbao::lint
