// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_state.h"

#include "core/lint/checkers/contradiction.h"
#include "core/lint/checkers/statement.h"
#include "core/lint/phrase.h"
#include "core/text/affixes.h"
#include "core/text/unit_table.h"

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

/// 超额完成 over 完成年度目标2900人的95%
Found behindTarget(const FieldText& title, const FieldText& body)
{
    static const Phrase beyond(QStringLiteral("(?:提前)?超额(?:完成)?|超计划完成|提前完成"));
    static const Phrase ofTarget(
        QStringLiteral("(?:任务|目标|计划)[^,;。]{0,12}的$|完成率(?:为|达到?)?$"));
    const auto match = beyond.matchIn(title.folded);
    if (!match || saysAny(body.folded, {u"超额", u"超计划", u"超目标", u"提前"}))
        return std::nullopt;
    static const Phrase left(QStringLiteral("剩余[0-9]|预计[^,;。]{0,12}完成"));
    bool told = match[0].startsWith(u"提前") && left.isIn(body.folded);
    constexpr int reach = 24;
    for (const Quantity& figure : body.quantities()) {
        if (!isPercent(figure))
            continue;
        if (figure.value >= 1)
            return std::nullopt;
        const int start = std::max(0, figure.span.start - reach);
        told = told || (isExact(figure) && figure.value < 0.995 &&
                        ofTarget.isIn(body.foldedView({start, figure.span.start - start})));
    }
    return told ? Found(match.span()) : std::nullopt;
}

/// The ways a body's figures go.
struct Ways {
    bool up = false, down = false;
};

Ways waysOf(const FieldText& body)
{
    static const Phrase rising(QStringLiteral("(?:增长|增加|上升|提高|提升|上涨|增)了?$"));
    static const Phrase falling(QStringLiteral("(?:下降|减少|降低|回落|下滑|缩短|下跌|减)了?$"));
    Ways ways;
    constexpr int longest = 4;
    for (const Quantity& figure : body.quantities()) {
        const int start = std::max(0, figure.span.start - longest);
        const QStringView before = body.foldedView({start, figure.span.start - start});
        ways.up = ways.up || rising.isIn(before);
        ways.down = ways.down || falling.isIn(before);
    }
    return ways;
}

/// 信访总量同比下降 over 增加158件，增长14%; 由降转升 over 同比下降1.2%
Found otherWay(const FieldText& title, const FieldText& body)
{
    static const Phrase said(
        QStringLiteral("(?:同比|环比|大幅|明显|持续|双)?(?:(下降|减少|回落|"
                       "下滑|双降)|(?:^|[^负零])(增长|增加|上升|回升|双增|双升))$"));
    static const Phrase turned(QStringLiteral("由降转升|由负转正|止跌回升|扭亏为盈"));
    static const Phrase fell(QStringLiteral("同比(?:下降|减少)[0-9]|仍为?(?:下降|负增长|亏损)"));
    if (const auto match = turned.matchIn(title.folded))
        return fell.isIn(body.folded) && !waysOf(body).up &&
                       !saysAny(body.folded, {u"转正", u"转升", u"回升", u"盈利", u"由负"})
                   ? Found(match.span())
                   : std::nullopt;
    const auto match = said.matchIn(title.folded);
    if (!match || !title.quantities().empty())
        return std::nullopt;
    const Ways ways = waysOf(body);
    const bool down = match.has(1);
    const bool told =
        down ? saysAny(body.folded, {u"下降", u"减少", u"降至", u"降到", u"减至", u"减到", u"回落",
                                     u"下滑", u"降低", u"少", u"降幅"})
             : saysAny(body.folded, {u"增长", u"增加", u"升至", u"升到", u"增至", u"增到", u"上升",
                                     u"回升", u"提高", u"多", u"增幅", u"突破"});
    return !told && (down ? ways.up : ways.down) ? Found(match.span(down ? 1 : 2)) : std::nullopt;
}

/// 扭亏为盈 over 每头亏损40元, of now and with no word of a gain
Found stillLoses(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAll(u"扭亏为盈") || !body.units.hasAll(u"亏损"))
        return std::nullopt;
    static const Phrase turned(QStringLiteral("扭亏为盈"));
    static const Phrase loses(
        QStringLiteral("(?:^|[,;。])[^,;。0-9去上前曾由从减扭]{0,8}亏损(?:约|近|仍达)?[0-9]"));
    const auto match = turned.matchIn(title.folded);
    const bool told =
        match && loses.isIn(body.folded) && !hasUnit(body.folded, u"盈赚扭") &&
        !saysAny(body.folded, {u"利润", u"收益", u"纯收入", u"转正", u"去年", u"上年", u"同期"});
    return told ? Found(match.span()) : std::nullopt;
}

/// 单产和总产实现双增 over 单产比上年下降1.2%; 总产量16万吨，比上年减少0.5万吨
Found oneFell(const FieldText& title, const FieldText& body)
{
    if (!hasUnit(title.folded, u"双齐"))
        return std::nullopt;
    static const Phrase both(QStringLiteral("([^,;。0-9]{2})(?:和|、|与)([^,;。0-9]{2,3})(?:实现)?("
                                            "双增长?|双升|双提升|齐升|双双增长)"));
    const auto match = both.matchIn(title.folded);
    if (!match)
        return std::nullopt;
    const QStringView text(body.folded);
    for (const QStringView noun : {match[1], match[2]}) {
        for (qsizetype at = text.indexOf(noun); at >= 0; at = text.indexOf(noun, at + 1)) {
            static const Phrase fell(QStringLiteral(
                "^(?:[0-9.]+[万亿]?[^,;。0-9]{1,3},)?(?:同比|环比|(?:比|较)(?:上年|去年)(?:同期)?)?"
                "(?:下降|减少|降低)[0-9]"));
            if (fell.isIn(text.sliced(at + noun.size()).left(24)))
                return match.span(3);
        }
    }
    return std::nullopt;
}

/// 在全县推开 over a body that tells of a trial in two villages.
Found onlyTried(const FieldText& title, const FieldText& body)
{
    if (!hasAny(title.folded, {u"推开", u"推广", u"铺开", u"推行", u"普及"}))
        return std::nullopt;
    static const Phrase wide(
        QStringLiteral("(?:全[省市州县区镇]|全面|全域)(?:范围内?)?(?:推开|推广|铺开|推行|普及)"));
    static const Phrase tried(QStringLiteral(
        "(?:仅|只)[^,;。]{0,12}(?:试点|试行|进行|开展)|是否(?:扩大|推广)|(?:适时|择机|拟|再|下一步|"
        "成熟后|评估后)[^,;。]{0,10}(?:全[省市州县区镇][^,;。]{0,4})?(?:推广|推开|扩大|铺开)"));
    const auto match = wide.matchIn(title.folded);
    if (!match || !saysAny(body.folded, {u"试点"}) || !tried.isIn(body.folded))
        return std::nullopt;
    return match.span();
}

/// How a body speaks of something done: not yet, or at any place that it is.
bool isDenied(QStringView body, QStringView verb)
{
    constexpr qsizetype reach = 10;
    bool denied = false;
    for (qsizetype at = text::indexOf(body, verb); at >= 0;
         at = text::indexOf(body, verb, at + 1)) {
        QStringView before = body.first(at).last(std::min(reach, at));
        for (qsizetype i = before.size(); i-- > 0;) {
            if (text::isOneOf(before[i], u",;。")) {
                before = before.sliced(i + 1);
                break;
            }
        }
        if (hasAny(before, {u"尚无", u"均未", u"都未", u"没有", u"无一"}))
            denied = true;
        else if (hasAny(before, {u"已", u"实现", u"完成", u"成功", u"顺利", u"正式", u"先后"}))
            return false;
    }
    return denied;
}

/// 挂牌上市 over 尚无企业挂牌或上市
Found denied(const FieldText& title, const FieldText& body)
{
    static const Phrase done(QStringLiteral(
        "挂牌|上市|投产|开业|通车|签约|开工|落地|投用|建成|开学|开园|开馆|获批|验收"));
    const auto match = done.matchIn(title.folded);
    return match && isDenied(body.folded, match[0]) ? Found(match.span()) : std::nullopt;
}

/// 销售额突破亿元 over 8640万元
Found shortOfRound(const FieldText& title, const FieldText& body)
{
    if (!hasUnit(title.folded, u"亿万") || !hasUnit(title.folded, u"破超过达逾"))
        return std::nullopt;
    static const Phrase round(QStringLiteral(
        "(?:突破|超过?|破|过|达到?|逾)((十|百|千)?(亿|万)(元|人次|人|亩|吨|户|件|辆|头|只|家))"));
    const auto match = round.matchIn(title.folded);
    if (!match)
        return std::nullopt;
    const double tens = match[2] == u"十"   ? 10
                        : match[2] == u"百" ? 100
                        : match[2] == u"千" ? 1000
                                            : 1;
    const double value = tens * (match[3] == u"亿" ? 1e8 : 1e4);
    const text::Measure measure = text::measureOf(match[4]);
    // 销售额 of 销售额突破亿元
    constexpr qsizetype noun = 3;
    const QStringView before = QStringView(title.folded)
                                   .first(match.start(0))
                                   .last(std::min<qsizetype>(noun, match.start(0)));
    double most = 0, sum = 0;
    bool named = false;
    constexpr int reach = 10;
    for (const Quantity& figure : body.quantities()) {
        if (figure.measure.family != measure.family)
            continue;
        const int start = std::max(0, figure.span.start - reach);
        named = named || body.foldedView({start, figure.span.start - start}).contains(before);
        most = std::max(most, amount(figure));
        sum += amount(figure);
    }
    const double least = 0.98 * value * measure.factor; // as rounded
    const bool one = named && before.size() == noun && !body.folded.contains(u"分别");
    const bool less = one ? most < least : sum < least;
    return most > 0 && less ? Found(match.span()) : std::nullopt;
}

/// 百名教师 over 教师46名
Found shortOfHundred(const FieldText& title, const FieldText& body)
{
    if (!hasUnit(title.folded, u"百千"))
        return std::nullopt;
    static const Phrase rough(
        QStringLiteral("(?:^|[^0-9一二三四五六七八九十百千万几数上成])((百|千)(名|家))"
                       "[^万]"));
    const auto match = rough.matchIn(title.folded);
    if (!match || body.folded.contains(match[1]))
        return std::nullopt;
    const text::Measure measure = text::measureOf(match[3]);
    const double least = match[2] == u"百" ? 95 : 950;
    // 志愿者63名, where the title speaks of 百名志愿者
    constexpr qsizetype noun = 3;
    const QStringView named = QStringView(title.folded).sliced(match.end(1)).left(noun);
    double sum = 0, own = 0;
    for (const Quantity& told : body.quantities()) {
        if (told.measure.family != measure.family)
            continue;
        sum += amount(told);
        const int start = std::max(0, told.span.start - static_cast<int>(noun));
        if (body.foldedView({start, told.span.start - start}) == named)
            own += amount(told);
    }
    return (own > 0 && own < least) || (sum > 0 && sum < least) ? Found(match.span(1))
                                                                : std::nullopt;
}

/// 由6个减至2个 over 由6个减至4个
Found otherEnd(const FieldText& title, const FieldText& body)
{
    static const Phrase reaches(
        QStringLiteral("(?:减|增|降|升|扩|缩|压|提)[^,;。0-9]{0,2}(?:到|至|为)$"));
    const auto isChange = [&](const FieldText& text, const Quantity& from, const Quantity& to) {
        constexpr int longest = 8;
        const int gap = to.span.start - from.span.end();
        return gap > 0 && gap <= longest && comparable(from, to) && from.unit == to.unit &&
               reaches.isIn(text.foldedView({from.span.end(), gap}));
    };
    const auto& told = title.quantities();
    const auto& all = body.quantities();
    for (std::size_t i = 1; i < told.size(); ++i) {
        if (!isChange(title, told[i - 1], told[i]))
            continue;
        bool other = false;
        for (std::size_t j = 0; j < all.size(); ++j) {
            if (sameMeasure(all[j], told[i]) && amount(all[j]) == amount(told[i]) && j > 0 &&
                !isExact(all[j]))
                return std::nullopt;
            if (j > 0 && isChange(body, all[j - 1], all[j]) && sameMeasure(all[j], told[i]) &&
                amount(all[j - 1]) == amount(told[i - 1])) {
                if (amount(all[j]) == amount(told[i]))
                    return std::nullopt;
                other = true;
            }
        }
        if (other)
            return told[i].span;
    }
    return std::nullopt;
}

/// 已安置920户 over 计划三年安置920户: what is planned is told as done.
Found onlyPlanned(const FieldText& title, const FieldText& body)
{
    static const Phrase plan(QStringLiteral("(?:计划|拟|规划|目标|力争|将|预计)[^,;。0-9]{0,12}$"));
    constexpr int reach = 18;
    const auto before = [](const FieldText& text, const Quantity& figure) {
        const int start = std::max(0, figure.span.start - reach);
        return text.foldedView({start, figure.span.start - start});
    };
    for (const Quantity& figure : title.quantities()) {
        const bool done = isAmount(figure) && isExact(figure) && figure.step == 1 &&
                          before(title, figure).contains(u'已');
        if (!done)
            continue;
        bool only = false;
        for (const Quantity& told : body.quantities()) {
            if (!sameMeasure(told, figure) || amount(told) != amount(figure))
                continue;
            if (!plan.isIn(before(body, told)))
                return std::nullopt;
            only = true;
        }
        if (only)
            return figure.span;
    }
    return std::nullopt;
}

} // namespace

void checkTitleState(const Document& document, const Rule& rule, Report& report)
{
    static constexpr std::array<TitleReader, 10> readers{
        behindTarget, otherWay,     stillLoses,     oneFell,  onlyTried,
        denied,       shortOfRound, shortOfHundred, otherEnd, onlyPlanned};
    reportContradicted(readers, document, rule, report);
}

} // namespace chengbao::lint
