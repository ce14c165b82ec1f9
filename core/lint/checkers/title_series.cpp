// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_series.h"

#include "core/lint/checkers/contradiction.h"
#include "core/lint/checkers/sought_words.h"
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

using Found = std::optional<Span>;

/// Calls `tell` with every match of a phrase in a text, one behind the other, until it says false.
template <class Tell>
bool forEach(const Phrase& phrase, QStringView text, Tell tell)
{
    for (qsizetype from = 0; from < text.size();) {
        const auto match = phrase.matchIn(text.sliced(from));
        if (!match)
            break;
        if (!tell(match))
            return false;
        from += std::max(match.end(0), 1);
    }
    return true;
}

/// How large the area is that a text speaks of, by the character that names its rank.
int rankOf(QStringView area)
{
    constexpr QStringView ranks = u"村乡镇区县州市省国";
    const qsizetype at = ranks.indexOf(area);
    return area == u"乡" ? 2 : area == u"区" ? 4 : static_cast<int>(at);
}

/// 全省首个种质资源圃 over 全省第3个种质资源圃, or 全市第2个: what is not the first of the city is
/// not the first of the province.
Found otherFirst(const FieldText& title, const FieldText& body)
{
    if (!body.units.has(u'第') || !title.units.hasAny(u"首第"))
        return std::nullopt;
    static const Phrase first(QStringLiteral(
        "([国省市州县区镇乡])(?:范围内)?((?:首|第一)([个家座条例批台所支艘处项宗单笔]))"
        "([^,;。]{2,})"));
    static const Phrase later(QStringLiteral(
        "(?:全|该|本|我)([国省市州县区镇乡])(?:范围内)?的?第([二三四五六七八九十]{1,2}|"
        "[2-9]|[1-9][0-9])([个家座条例批台所支艘处项宗单笔])([^,;。]{2,16})"));
    const auto match = first.matchIn(title.folded);
    // 全区 is a county's rank or a region's.
    if (!match || match[1] == u"区" ||
        saysAny(body.folded, {match[2].first(2), u"首次", u"第一", u"率先", u"最早", u"唯一"}))
        return std::nullopt;
    bool other = false;
    forEach(later, body.folded, [&](const Phrase::Match& told) {
        constexpr qsizetype shared = 3;
        const bool alike =
            told[3] == match[3] && sharesRun(match[4], told[4], std::min(shared, match[4].size()));
        other = alike && rankOf(told[1]) <= rankOf(match[1]);
        return !other;
    });
    return other ? Found(match.span(2)) : std::nullopt;
}

/// 第四次获评 over 第三次获此称号
Found otherTime(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'次') || !body.units.hasAll(u"第次"))
        return std::nullopt;
    static const Phrase won(QStringLiteral(
        "(首次|第([一二两三四五六七八九十]{1,2}|[0-9]{1,2})次)(?:成功|再度|荣|被)?(?:获|"
        "入选|评|当选|捧|夺|跻身|上榜|摘|蝉联|入围|荣膺|登上)([^,;。]{0,16})"));
    const auto match = won.matchIn(title.folded);
    if (!match || saysAny(body.folded, {match[1]}))
        return std::nullopt;
    const auto timeOf = [](const Phrase::Match& one) {
        return one.has(2) ? smallNumber(one[2]) : 1;
    };
    bool other = false;
    const bool none = forEach(won, body.folded, [&](const Phrase::Match& told) {
        constexpr qsizetype shared = 4;
        const bool same = told[3].isEmpty() || hasUnit(told[3].left(2), u"此该这") ||
                          sharesRun(match[3], told[3], shared);
        other = other || same;
        return timeOf(told) != timeOf(match);
    });
    return none && other ? Found(match.span(1)) : std::nullopt;
}

/// 第四届茶文化节 over 第三届茶文化节
Found otherSession(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'第') || !body.units.has(u'第'))
        return std::nullopt;
    static const Phrase session(
        QStringLiteral("第([一二三四五六七八九十]{1,3}|[0-9]{1,2})([届批期轮次])([^,;。]{3})"));
    const auto match = session.matchIn(title.folded);
    if (!match || saysAny(body.folded, {u"新一", u"下一", u"上一", u"继", u"之后", u"基础上",
                                        u"以来", u"本届", u"较", u"比", u"去年", u"上年"}))
        return std::nullopt;
    int others = 0;
    const bool none = forEach(session, body.folded, [&](const Phrase::Match& told) {
        others += told[2] == match[2] && told[3] == match[3] ? 1 : 0;
        return smallNumber(told[1]) != smallNumber(match[1]);
    });
    return none && others == 1 ? Found({match.start(0), match.end(2) - match.start(0)})
                               : std::nullopt;
}

/// What goes on, without words between: 未发生森林火灾 of 多未发生森林火灾.
QStringView runOf(QStringView behind)
{
    static constexpr std::array<QStringView, 8> between{u"以上", u"多",   u"来",   u"都",
                                                        u"均",   u"保持", u"实现", u"被"};
    for (const QStringView skipped : between) {
        if (behind.startsWith(skipped))
            behind = behind.sliced(skipped.size());
    }
    const auto stop =
        std::ranges::find_if(behind, [](QChar unit) { return text::isOneOf(unit, u",;。"); });
    return behind.first(stop - behind.begin());
}

/// 未发生森林火灾 and 无火情: nothing of one kind happens.
bool isSameNothing(QStringView one, QStringView other)
{
    constexpr std::u16string_view telling = u"火溺盗诈疫猎捕采";
    const bool same = std::ranges::any_of(telling, [&](char16_t unit) {
        return one.contains(QChar(unit)) && other.contains(QChar(unit));
    });
    return same || sharesRun(one.sliced(1), other.sliced(1), 4);
}

/// Whether two texts tell behind 连续三年 of one thing; where it is told before, of one too.
bool isOfOneRun(QStringView title, qsizetype titleEnd, QStringView body, qsizetype bodyEnd)
{
    constexpr qsizetype verb = 2; // 获评, 增长
    constexpr qsizetype before = 12;
    const QStringView one = runOf(title.sliced(titleEnd)), other = runOf(body.sliced(bodyEnd));
    if (one.size() < verb || other.size() < verb)
        return false;
    const auto none = [](QStringView run) { return hasUnit(run.first(1), u"无未零没"); };
    if (none(one) || none(other))
        return none(one) && none(other) && isSameNothing(one, other);
    if (!text::startsWith(other, one.first(verb)))
        return false;
    if (one.size() > verb)
        return sharesRun(one.sliced(verb), other.sliced(verb), std::min(verb, one.size() - verb));
    const QStringView subject = title.first(titleEnd).last(std::min(before, titleEnd));
    const QStringView told = body.first(bodyEnd).last(std::min(before, bodyEnd));
    constexpr qsizetype count = 5; // 连续5个月
    const QStringView rest = subject.chopped(std::min(count, subject.size()));
    constexpr qsizetype noun = 3;
    return rest.size() >= 2 && sharesRun(rest.last(std::min(noun, rest.size())), told, 2);
}

/// 连续六年未发生森林火灾 over 已连续三年多无火情
Found otherRun(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAll(u"连续") || !body.units.hasAll(u"连续"))
        return std::nullopt;
    static const Phrase run(QStringLiteral("连续(([一二两三四五六七八九十]{1,3}|[0-9]{1,2})(?:余|"
                                           "多)?(年|个月|个季度|季度|次|届|天))"));
    const auto match = run.matchIn(title.folded);
    if (!match)
        return std::nullopt;
    const int said = smallNumber(match[2]);
    const QString number = QString::number(said) + match[3].toString();
    if (said == 0 || saysAny(body.folded, {match[1], number}))
        return std::nullopt;
    bool other = false;
    const QStringView text(body.folded);
    qsizetype from = 0;
    forEach(run, text, [&](const Phrase::Match& told) {
        from += told.end(0);
        if (told[3] != match[3] || !isOfOneRun(title.folded, match.end(0), text, from))
            return true;
        other = smallNumber(told[2]) != said;
        return other;
    });
    return other ? Found(match.span(1)) : std::nullopt;
}

/// 较大 of 较大事故, 森林 of 森林火灾: what an event is besides its sort.
bool isSuchEvent(QStringView told, QStringView event)
{
    constexpr qsizetype sort = 2; // 事故
    const QStringView rest = event.chopped(sort);
    if (!told.contains(event.last(sort)))
        return false;
    if (rest.size() < sort || hasUnit(rest.first(sort), u"较重特亡"))
        return told.contains(rest.left(sort));
    return sharesRun(rest, told, sort);
}

/// 连续三年零较大事故 over 去年6月，该县发生一起较大道路运输事故
Found brokenRun(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAll(u"连续年") || !body.units.hasAll(u"发生起"))
        return std::nullopt;
    static const Phrase none(
        QStringLiteral("连续[二两三四五六七八九十2-9][0-9]?年[^,;。]{0,4}?(?:无|零|未发生)"
                       "([^,;。0-9]{2,8}(?:事故|火灾|案件|事件|疫情))$"));
    static const Phrase one(
        QStringLiteral("(?:^|[^未没有无再])发生[^,;。未无]{0,3}?[一二两三1-9]起([^,;。]{0,14})"));
    const auto match = none.matchIn(title.folded);
    if (!match)
        return std::nullopt;
    for (const Span& sentence : body.sentences()) {
        const QStringView words = body.foldedView(sentence);
        const auto told = one.matchIn(words);
        if (told && hasAny(words, {u"去年", u"今年", u"上年"}) &&
            !hasAny(words, {u"邻", u"周边", u"外地", u"外省", u"某", u"全国"}) &&
            isSuchEvent(told[1], match[1]))
            return match.span();
    }
    return std::nullopt;
}

constexpr std::array<QStringView, 34> provinces{
    u"北京",   u"天津", u"上海", u"重庆", u"河北", u"山西", u"内蒙古", u"辽宁", u"吉林",
    u"黑龙江", u"江苏", u"浙江", u"安徽", u"福建", u"江西", u"山东",   u"河南", u"湖北",
    u"湖南",   u"广东", u"广西", u"海南", u"四川", u"贵州", u"云南",   u"西藏", u"陕西",
    u"甘肃",   u"青海", u"宁夏", u"新疆", u"香港", u"澳门", u"台湾"};

QStringView provinceAt(QStringView text)
{
    const auto named = std::ranges::find_if(
        provinces, [&](QStringView each) { return text::startsWith(text, each); });
    return named == provinces.end() ? QStringView() : *named;
}

/// How many provinces a row names whose first one stands at the start of a text; 0 where others
/// stand in it too or 等 behind it.
int provincesIn(QStringView text)
{
    int count = 0;
    for (;;) {
        const QStringView name = provinceAt(text);
        if (name.isEmpty())
            return 0;
        ++count;
        text = text.sliced(name.size());
        if (!text.isEmpty() && hasUnit(text.first(1), u"省市"))
            text = text.sliced(1);
        if (text.isEmpty() || !hasUnit(text.first(1), u"、和与及"))
            return !text.isEmpty() && hasUnit(text.first(1), u"等,;。0123456789两二三四五六七八九")
                       ? (text.front() == u'等' ? 0 : count)
                       : 0;
        text = text.sliced(1);
    }
}

/// The only row of provinces in a body; 0 where there is none or another place of one.
int onlyRowOfProvinces(QStringView body)
{
    static const Phrase before(
        QStringLiteral("(?:销往|卖到|进入|走进|远销|销到|供应|输往|发往|覆盖|"
                       "来自|辐射|打入|运往)$"));
    int found = 0;
    for (qsizetype at = 1; at < body.size(); ++at) {
        constexpr qsizetype reach = 3;
        if (provinceAt(body.sliced(at)).isEmpty() ||
            !before.isIn(body.first(at).last(std::min(reach, at))))
            continue;
        if (found > 0)
            return 0;
        found = provincesIn(body.sliced(at));
    }
    return found;
}

/// 走进六省市 over 销往北京、天津、河北、山东四个省市
Found otherRegions(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAny(u"省国城"))
        return std::nullopt;
    static const Phrase said(QStringLiteral(
        "(?:走进|走向|出口|销往|进入|远销|覆盖|辐射|卖到|卖进|卖往|输往|外销|供应|直供|打入|走俏|"
        "畅销)"
        "(([二两三四五六七八九十]{1,2}|[0-9]{1,2})个?(省市|省份|省区市|省区|省|国家|国|城市))$"));
    static const Phrase any(
        QStringLiteral("([二两三四五六七八九十]{1,3}|[0-9]{1,3})(余|多)?个?(省|国|城市)"));
    const auto match = said.matchIn(title.folded);
    if (!match)
        return std::nullopt;
    const int own = smallNumber(match[2]);
    int other = 0;
    const bool none = forEach(any, body.folded, [&](const Phrase::Match& told) {
        if (told[3].front() != match[3].front())
            return true;
        const int count = smallNumber(told[1]);
        const bool differs = count > 0 && count < own && !told.has(2) && other == 0;
        other = count;
        return differs;
    });
    const bool moreTold = saysAny(body.folded, {u"其中", u"另有", u"还有", u"新增", u"以及"});
    if (!none || moreTold)
        return std::nullopt;
    if (other == 0 && match[3].front() == u'省')
        other = onlyRowOfProvinces(body.folded);
    return other > 1 && other < own ? Found(match.span(1)) : std::nullopt;
}

/// “三个强化” over 一是强化…二是强化…
Found otherCatchword(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'”') || !body.units.has(u'是'))
        return std::nullopt;
    static const Phrase said(QStringLiteral("“(([二两三四五六七八九])个?([^,;。“”、0-9]{2}))”"));
    static const Phrase point(QStringLiteral("[一二三四五六七八九]是([^,;。]{2})"));
    const auto match = said.matchIn(title.folded);
    if (!match || body.folded.contains(match[1]))
        return std::nullopt;
    int points = 0;
    const bool all = forEach(point, body.folded, [&](const Phrase::Match& told) {
        ++points;
        return told[1] == match[3];
    });
    const qsizetype times = body.folded.count(match[3]);
    const bool differs = all && points >= 2 && points == times && points != smallNumber(match[2]);
    return differs ? Found(match.span(1)) : std::nullopt;
}

/// 连续8个月两位数 over 1—8月…1月、3月、4月分别增长6.1%
Found lowMonth(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAll(u"连续个月位数"))
        return std::nullopt;
    static const Phrase said(QStringLiteral(
        "(连续([二两三四五六七八九十]{1,2}|[0-9]{1,2})个月)[^,;。]{0,8}(?:两|双)位数"));
    static const Phrase range(QStringLiteral("(?:^|[^0-9])1月?(?:—|-|至|~)([0-9]{1,2})月"));
    static const Phrase low(
        QStringLiteral("(?:^|[^0-9—至~-])([0-9]{1,2})月份?(?:、[0-9]{1,2}月份?)*(?:同比|分别|当月)*"
                       "(?:增长[0-9](?:\\.[0-9]+)?%|下降[0-9])"));
    const auto match = said.matchIn(title.folded);
    const auto year = match ? range.matchIn(body.folded) : Phrase::Match();
    if (!year || body.units.hasAll(u"连续") || !saysAny(body.folded, {u"分月", u"各月", u"其中"}))
        return std::nullopt;
    const int last = year[1].toInt();
    bool other = false;
    forEach(low, body.folded, [&](const Phrase::Match& told) {
        const int month = told[1].toInt();
        other = month <= last && month > last - smallNumber(match[2]);
        return !other;
    });
    return other ? Found(match.span(1)) : std::nullopt;
}

} // namespace

void checkTitleSeries(const Document& document, const Rule& rule, Report& report)
{
    static constexpr std::array<TitleReader, 8> readers{otherFirst,     otherSession, brokenRun,
                                                        otherTime,      otherRun,     otherRegions,
                                                        otherCatchword, lowMonth};
    reportContradicted(readers, document, rule, report);
}

} // namespace chengbao::lint
