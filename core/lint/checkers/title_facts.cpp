// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_facts.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/contradiction.h"
#include "core/lint/checkers/statement.h"
#include "core/lint/checkers/title_reading.h"
#include "core/lint/phrase.h"
#include "core/text/affixes.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <array>
#include <optional>

namespace chengbao::lint
{
namespace
{

using text::Quantity;
using Found = std::optional<Span>;

/// 获评国家级示范县 over 省级示范县名单
Found otherLevel(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'级'))
        return std::nullopt;
    static constexpr std::array<QStringView, 4> levels{u"国家级", u"省级", u"市级", u"县级"};
    static const Phrase told(QStringLiteral("(国家级|省级|市级|县级)([^,;。0-9]{4})"));
    const auto match = told.matchIn(title.folded);
    if (!match || saysAny(body.folded, {match[1]}) ||
        (match[1] == u"国家级" && saysAny(body.folded, {u"全国", u"国家", u"部级", u"中国"})))
        return std::nullopt;
    const bool other = std::ranges::any_of(levels, [&](QStringView level) {
        return level != match[1] && body.folded.contains(level.toString() + match[2].toString());
    });
    return other ? Found(match.span(1)) : std::nullopt;
}

/// 提升至Ⅱ类 over a body of Ⅲ类 and Ⅳ类
Found otherGrade(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'类'))
        return std::nullopt;
    static const Phrase grade(QStringLiteral("([ⅠⅡⅢⅣⅤ])类"));
    static const Phrase reached(QStringLiteral("[至到为]([ⅠⅡⅢⅣⅤ])类"));
    const auto match = reached.matchIn(title.folded);
    if (!match || !grade.isIn(body.folded) || body.folded.contains(match[1]) ||
        saysAny(body.folded, {u"优于", u"及以上", u"以上标准"}))
        return std::nullopt;
    return match.span(1);
}

/// 11月1日起 over 自11月15日起; of another month only where it is the same that begins:
/// 6月1日起提高 低保标准 over 7月1日起调整城乡低保标准.
Found otherStart(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAll(u"月起"))
        return std::nullopt;
    static const Phrase from(QStringLiteral("([0-9]{1,2}月(?:[0-9]{1,2}日)?)(?:零时)?起"));
    const auto match = from.matchIn(title.folded);
    if (!match || body.folded.contains(match[1]))
        return std::nullopt;
    const auto other = from.matchIn(body.folded);
    if (!other)
        return std::nullopt;
    const auto month = [](QStringView day) { return day.first(day.indexOf(u'月')); };
    const bool days = other[1].endsWith(u'日') && match[1].endsWith(u'日');
    if (month(other[1]) == month(match[1]))
        return days ? Found(match.span(1)) : std::nullopt;
    constexpr qsizetype shared = 3;
    QStringView behind = QStringView(body.folded).sliced(other.end(0));
    const bool more = from.isIn(behind);
    behind = behind.sliced(behind.startsWith(u',') ? 1 : 0);
    const qsizetype stop = text::indexOf(behind, u",");
    const bool same = sharesRun(QStringView(title.folded).sliced(match.end(0)),
                                stop < 0 ? behind.left(shared) : behind.first(stop), shared);
    return same && !more ? Found(match.span(1)) : std::nullopt;
}

/// 石岭县民政局开展 over 石岭县残联提供: the body names another office of the place and nowhere
/// that one, in full or in short.
Found otherOffice(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'局'))
        return std::nullopt;
    static const Phrase office(QStringLiteral("^([^,;。]{1,3}[县市区])([^,;。0-9]{2})局"));
    static const Phrase any(QStringLiteral(
        "[县市区]([^,;。、0-9县市区]{1,12}?)(?:局|委|办|联|会|院|中心|支队|大队|所)"));
    const auto match = office.matchIn(title.folded);
    if (!match || body.folded.contains(match[2]))
        return std::nullopt;
    const QStringView text(body.folded);
    const auto named = any.matchIn(text.left(40));
    const auto shares = [&](QChar unit) { return text.contains(unit); };
    const bool inFull = std::all_of(match[2].begin(), match[2].end(), shares);
    const bool ofPlace = text.left(40).contains(match[1]);
    return named && ofPlace && !inFull ? Found(match.span(2)) : std::nullopt;
}

/// 票价上调 over 由6元降为4元
Found otherPrice(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAny(u"调价"))
        return std::nullopt;
    static const Phrase raised(QStringLiteral("上调|涨价|提价"));
    static const Phrase lowered(QStringLiteral("下调|降价"));
    static const Phrase up(QStringLiteral(
        "[0-9][^,;。0-9]{1,4}(?:上调|提高|涨|升|调高|增)[^,;。0-9]{0,3}[到至为][0-9]"));
    static const Phrase down(
        QStringLiteral("[0-9][^,;。0-9]{1,4}(?:下调|降|减|调低)[^,;。0-9]{0,3}[到至为][0-9]"));
    if (const auto match = raised.matchIn(title.folded);
        match && down.isIn(body.folded) && !up.isIn(body.folded) &&
        !saysAny(body.folded, {u"上调", u"涨价", u"提价"}))
        return match.span();
    if (const auto match = lowered.matchIn(title.folded); match && up.isIn(body.folded) &&
                                                          !down.isIn(body.folded) &&
                                                          !saysAny(body.folded, {u"下调", u"降价"}))
        return match.span();
    return std::nullopt;
}

/// 同比上升 over a body where all that is told 同比 fell
Found otherYearOnYear(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'比'))
        return std::nullopt;
    static const Phrase told(
        QStringLiteral("(同比|环比)(?:(上升|增长|增加|提高|上涨)|(下降|减少|回落|下跌))"));
    static const Phrase ways(QStringLiteral(
        "(同比|环比)[^,;。0-9]{0,6}?(?:(上升|增长|增加|提高|上涨|增)|(下降|减少|回落|下跌|降))"));
    const auto match = told.matchIn(title.folded);
    if (!match || !title.quantities().empty())
        return std::nullopt;
    bool other = false;
    const QStringView text(body.folded);
    for (qsizetype from = 0; from < text.size();) {
        const auto next = ways.matchIn(text.sliced(from));
        if (!next)
            break;
        if (next[1] == match[1]) {
            if (next.has(2) == match.has(2))
                return std::nullopt;
            other = true;
        }
        from += next.end(0);
    }
    const int group = match.has(2) ? 2 : 3;
    return other ? Found(match.span(group)) : std::nullopt;
}

/// 连续下降 over 31件、38件、45件
Found otherSeries(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAny(u"连逐持"))
        return std::nullopt;
    static const Phrase told(QStringLiteral("(?:连续|逐年|持续)(?:[二两三四五2-9]年)?(?:(下降|减少|"
                                            "降低|收窄|缩小)|(增长|上升|增加|提高|"
                                            "扩大|加大))"));
    const auto match = told.matchIn(title.folded);
    if (!match)
        return std::nullopt;
    const auto& figures = body.quantities();
    for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
        const std::array three{&figures[i], &figures[i + 1], &figures[i + 2]};
        const auto joint = [&](std::size_t at) {
            const int start = three[at]->span.end();
            return body.foldedView({start, three[at + 1]->span.start - start});
        };
        const auto goesOn = [&](std::size_t at) {
            const QStringView words = joint(at);
            return !words.isEmpty() && text::isOneOf(words.front(), u"、,") &&
                   words.contains(u'年');
        };
        // What grew by 10%, 8% and 5% grew each time.
        const bool rates = isFraction(*three[0]) && !title.units.hasAny(u"幅率速比");
        const bool row = comparable(*three[0], *three[1]) && comparable(*three[1], *three[2]) &&
                         goesOn(0) && goesOn(1) && !rates;
        if (!row)
            continue;
        const bool rises =
            amount(*three[0]) < amount(*three[1]) && amount(*three[1]) < amount(*three[2]);
        const bool falls =
            amount(*three[0]) > amount(*three[1]) && amount(*three[1]) > amount(*three[2]);
        if (match.has(1) ? falls : rises)
            return std::nullopt;
        if (match.has(1) ? rises : falls)
            return match.span();
    }
    return std::nullopt;
}

/// 七条措施 over 共六条
Found otherCount(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAny(u"条项"))
        return std::nullopt;
    static const Phrase told(QStringLiteral("([二两三四五六七八九十])(条|项)(?:[^,;。0-9]{0,4})(?:"
                                            "措施|举措|意见|建议|规定|禁令|承诺)"));
    static const Phrase counted(
        QStringLiteral("(?:措施|清单|举措|意见|规定|建议)[^;。]{0,8}(?:共|计|分为|包括)"
                       "([二两三四五六七八九十])(条|项)"));
    const auto match = told.matchIn(title.folded);
    const auto other = match ? counted.matchIn(body.folded) : Phrase::Match();
    if (!match || !other || other[2] != match[2] || other[1] == match[1] ||
        body.folded.contains(match[1].toString() + match[2].toString()))
        return std::nullopt;
    return match.span();
}

/// 连续五年无较大森林火灾 over 发生一起较大森林火灾
Found happened(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAny(u"无零未"))
        return std::nullopt;
    static const Phrase none(
        QStringLiteral("(?:连续|实现)[^,;。]{0,6}?(?:无|零|未发生)([^,;。0-9]{3,10})$"));
    const auto match = none.matchIn(title.folded);
    if (!match)
        return std::nullopt;
    static const Phrase one(QStringLiteral("发生[^,;。]{0,3}[一二两三1-9]起$"));
    const QStringView text(body.folded);
    for (qsizetype at = text.indexOf(match[1]); at >= 0; at = text.indexOf(match[1], at + 1)) {
        constexpr qsizetype reach = 8;
        if (one.isIn(text.first(at).last(std::min(reach, at))))
            return match.span();
    }
    return std::nullopt;
}

/// 投诉零新增 over 接到油烟投诉6件
Found notNone(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'零'))
        return std::nullopt;
    static const Phrase none(
        QStringLiteral("(投诉|事故|上访|信访|案件)(?:实现)?零(?:新增|发生|增长)"));
    const auto match = none.matchIn(title.folded);
    if (!match)
        return std::nullopt;
    const QStringView text(body.folded);
    for (qsizetype at = text.indexOf(match[1]); at >= 0; at = text.indexOf(match[1], at + 1)) {
        const QStringView behind = text.sliced(at + match[1].size());
        if (!behind.isEmpty() && behind.front() >= u'1' && behind.front() <= u'9')
            return match.span();
    }
    return std::nullopt;
}

/// 四个口袋公园 over 口袋公园3个
Found otherNumber(const FieldText& title, const FieldText& body)
{
    static const Phrase told(QStringLiteral(
        "(?:^|[^0-9第一二两三四五六七八九十百])([二两三四五六七八九十])(个|座|家|所|条|处|支|项)"
        "([^,;。0-9个座家所条处支项]{4})"));
    const auto match = told.matchIn(title.folded);
    if (!match)
        return std::nullopt;
    const int said = smallNumber(match[1]);
    const QStringView text(body.folded), noun = match[3];
    bool other = false;
    for (const Quantity& figure : body.quantities()) {
        if (figure.unit != match[2])
            continue;
        const bool behind = text.sliced(figure.span.end()).startsWith(noun);
        const bool before = text.first(figure.span.start).endsWith(noun);
        if (!behind && !before)
            continue;
        if (figure.value == said)
            return std::nullopt;
        other = true;
    }
    return other ? Found({match.start(1), match.end(3) - match.start(1)}) : std::nullopt;
}

/// 规上工业增加值增长12.6% over 规上工业增加值同比增长9.4%
Found otherGrowth(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'%'))
        return std::nullopt;
    static const Phrase told(
        QStringLiteral("([^,;。0-9]{5})(?:同比|环比)?(增长|下降|上升|减少)([0-9.]+%)"));
    static const Phrase same(QStringLiteral("^[^,;。0-9]{0,6}?(增长|下降|上升|减少)([0-9.]+%)"));
    const auto match = told.matchIn(title.folded);
    if (!match)
        return std::nullopt;
    const QStringView text(body.folded);
    bool other = false;
    for (qsizetype at = text.indexOf(match[1]); at >= 0; at = text.indexOf(match[1], at + 1)) {
        const auto here = same.matchIn(text.sliced(at + match[1].size()).left(24));
        if (!here)
            continue;
        if (here[2] == match[3])
            return std::nullopt;
        other = other || here[1] == match[2];
    }
    return other ? Found(match.span(3)) : std::nullopt;
}

/// 居全市首位 over 居全市第二位
Found otherPlace(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAny(u"居列排"))
        return std::nullopt;
    static const Phrase first(
        QStringLiteral("(?:居|列|位居|排名|名列)[^,;。0-9]{0,6}(首位|第一|榜首|第1)"));
    static const Phrase lower(QStringLiteral(
        "(?:居|列|位居|排名|名列|排)[^,;。0-9]{0,8}第(?:[二三四五六七八九]|[2-9]|1[0-9])[位名]?"));
    const auto match = first.matchIn(title.folded);
    if (!match || first.isIn(body.folded) || !lower.isIn(body.folded) ||
        saysAny(body.folded, {u"榜首", u"居首", u"位列第一"}))
        return std::nullopt;
    return match.span(1);
}

/// 缺口持续扩大 over 已连续五个月收窄
Found narrows(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAny(u"扩收缩"))
        return std::nullopt;
    static const Phrase grows(
        QStringLiteral("(?:缺口|差距|逆差|亏损|降幅)(?:持续|继续|进一步|不断)?(扩大)"));
    static const Phrase shrinks(
        QStringLiteral("(?:缺口|差距|逆差|亏损|降幅)(?:持续|继续|进一步|不断)?(收窄|缩小)"));
    if (const auto match = grows.matchIn(title.folded);
        match && saysAny(body.folded, {u"收窄", u"缩小"}) && !saysAny(body.folded, {u"扩大"}))
        return match.span(1);
    if (const auto match = shrinks.matchIn(title.folded);
        match && saysAny(body.folded, {u"扩大"}) && !saysAny(body.folded, {u"收窄", u"缩小"}))
        return match.span(1);
    return std::nullopt;
}

/// 首次出口东南亚 over a body that says nothing of trade abroad
Found notAbroad(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAll(u"出口"))
        return std::nullopt;
    static const Phrase exported(
        QStringLiteral("(?:首次|成功|实现|直接)出口|出口(?:欧|东南亚|日本|韩国|美国|俄)"));
    const auto match = exported.matchIn(title.folded);
    // 省外销量 is no 外销
    const bool abroad = body.folded.count(u"外销") > body.folded.count(u"省外销");
    if (!match || abroad ||
        saysAny(body.folded, {u"出口", u"外贸", u"境外", u"国外", u"海外", u"海关", u"欧",
                              u"东南亚", u"日本", u"韩国", u"美国", u"俄"}))
        return std::nullopt;
    return match.span();
}

} // namespace

void checkTitleFacts(const Document& document, const Rule& rule, Report& report)
{
    static constexpr std::array<TitleReader, 15> readers{
        otherLevel,      otherGrade,  otherStart, otherOffice, otherPrice,
        otherYearOnYear, otherSeries, otherCount, happened,    notNone,
        otherNumber,     otherGrowth, otherPlace, narrows,     notAbroad};
    reportContradicted(readers, document, rule, report);
}

} // namespace chengbao::lint
