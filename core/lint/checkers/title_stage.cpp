// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_stage.h"

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

/// 建成后可满足11万人用水 says neither that it is built nor when.
bool isOnlyImagined(QStringView behind)
{
    static const Phrase then(QStringLiteral("^后,?[^,;。已]{0,12}(?:可|将|预计|能)"));
    return behind.startsWith(u'后') && then.isIn(behind.left(20));
}

/// Whether a body says anything to be built or opened, and only as planned.
bool isOnlyPlanned(const FieldText& body)
{
    static constexpr std::array<QStringView, 18> done{
        u"对外开放", u"整体搬迁", u"开馆",   u"开园", u"开诊", u"建成",
        u"完工",     u"竣工",     u"投用",   u"投产", u"通车", u"投入使用",
        u"启用",     u"通水",     u"试运行", u"投运", u"落成", u"投入运营"};
    static const Phrase plan(QStringLiteral(
        "(?:计划|预计|拟|力争|确保|将|争取|有望|定于|明年|目标|任务)[^,;。]{0,22}$"));
    constexpr qsizetype reach = 26;
    const QStringView text(body.folded);
    bool told = false;
    for (const QStringView word : done) {
        if (!body.units.hasAll(word))
            continue;
        for (qsizetype at = text::indexOf(text, word); at >= 0;
             at = text::indexOf(text, word, at + 1)) {
            if (isOnlyImagined(text.sliced(at + word.size())))
                continue;
            if (!plan.isIn(text.first(at).last(std::min(reach, at))))
                return false;
            told = true;
        }
    }
    return told;
}

/// What a title says is done: 物流园 of 建成跨省物流园, 处理厂 of 污水处理厂正式投运.
QStringView thingOf(QStringView title, const Phrase::Match& done)
{
    constexpr qsizetype size = 3;
    QStringView behind = title.sliced(done.end(0));
    const auto stop = std::ranges::find_if(
        behind, [](QChar unit) { return text::isOneOf(unit, u",;:。、和并 "); });
    behind = behind.first(stop - behind.begin());
    if (behind.size() >= size)
        return behind.last(size);
    QStringView before = title.first(done.start(0));
    static constexpr std::array<QStringView, 12> ways{u"通过", u"改造后", u"改造", u"升级",
                                                      u"正式", u"全面",   u"全部", u"顺利",
                                                      u"如期", u"提前",   u"建设", u"工程"};
    for (const QStringView way : ways) {
        if (before.endsWith(way))
            before.chop(way.size());
    }
    return before.size() > size ? before.last(size) : QStringView();
}

/// The thing is not ready and a sentence on it tells a plan: 厂房正在浇筑，预计明年投用.
bool isUnderWay(const FieldText& body, QStringView thing)
{
    static const Phrase way(QStringLiteral(
        "正在(?:浇筑|建设|装修|铺设|吊装|砌筑|收尾|施工|安装|调试|推进)|(?:土建|主体|设备|安装|"
        "装修|改造|布展|"
        "工程|基础|桥面|路面|铺装)[^,;。]{0,6}完成(?:了|总量的)?[0-9.]+%|进度[^,;。]{0,3}[0-9.]+%|"
        "完成投资[^;。]{0,20}占[^,;。]{0,6}[0-9.]+%|剩余工程|"
        "完成(?:路基|路面|桥梁|隧道|管线|管网|基础)[^,;。]{0,2}[0-9.]+"));
    if (thing.isEmpty() || !body.folded.contains(thing) || !way.isIn(body.folded))
        return false;
    return std::ranges::any_of(body.sentences(), [&](const Span& sentence) {
        const QStringView words = body.foldedView(sentence);
        return words.contains(thing) &&
               hasAny(words, {u"计划", u"预计", u"力争", u"争取", u"有望", u"拟"});
    });
}

/// 完成防渗墙浇筑，占总工程量的60%: so much of the whole thing is done, and no more.
bool isPartlyDone(const FieldText& body, QStringView thing)
{
    if (thing.isEmpty() || !body.units.hasAll(u"占总工程量%") || !body.folded.contains(thing))
        return false;
    static const Phrase part(
        QStringLiteral("占(?:全部|项目|工程)?(?:总工程量|工程总量)的?[0-9]{1,2}(?:\\.[0-9]+)?%"));
    return part.isIn(body.folded);
}

/// 建成高标准农田 over 9月10日开工，计划明年5月底竣工验收
Found unfinished(const FieldText& title, const FieldText& body)
{
    static const Phrase said(QStringLiteral(
        "建成|完工|竣工|投用|投产|通车|投入使用|投运|落成|投入运营|(?:正式|全面)(?:启用|开放|运营)|"
        "对外开放$|开馆|开园|开诊"));
    static const Phrase tobe(
        QStringLiteral("拟|将|计划|开工|启动|在建|预计|加快|推进|明年|力争|年底前|前建成"));
    const auto match = said.matchIn(title.folded);
    if (!match || tobe.isIn(title.folded) || !isOnlyPlanned(body) ||
        saysAny(body.folded, {u"已入驻", u"已接待", u"开业", u"营业", u"日均"}) ||
        (!title.units.has(u'期') && saysAny(body.folded, {u"二期", u"三期"})))
        return std::nullopt;
    const bool begun = saysAny(body.folded, {u"开工", u"动工", u"在建", u"正在施工", u"形象进度",
                                             u"开建", u"启动建设", u"正在安装", u"正在调试"});
    const bool underWay =
        title.quantities().empty() && (isUnderWay(body, thingOf(title.folded, match)) ||
                                       isPartlyDone(body, thingOf(title.folded, match)));
    return begun || underWay ? Found(match.span()) : std::nullopt;
}

/// 上门送餐 of 上门送餐服务尚未开展: the first thing of which a clause says that it has not begun.
/// Looks at the clauses only that say 尚未 and the like.
QStringView notYetBegun(QStringView text)
{
    static const Phrase open(QStringLiteral(
        "^(?:但|目前|其中|而|县内|仅)?([^,;。0-9个部]{4,10}?)(?:服务|工作|项目|业务|活动)?"
        "(?:目前|暂时|还)?(?:尚未|暂未|仍未|还未)(?:开展|启动|实施|推行|推出|开设|提供|运行|运营|"
        "启用|投用|开工|落地|铺开|报批|签约|到位)(?:$|[,;。])"));
    constexpr qsizetype longestBefore = 20;
    constexpr qsizetype longestBehind = 4; // 未, the verb and the mark behind it
    for (qsizetype at = text.indexOf(u'未', 1); at > 0; at = text.indexOf(u'未', at + 1)) {
        if (!text::isOneOf(text[at - 1], u"尚暂仍还"))
            continue;
        qsizetype start = at;
        while (start > 0 && at - start <= longestBefore &&
               !text::isOneOf(text[start - 1], u",;。\n"))
            --start;
        const auto told =
            open.matchIn(text.sliced(start, std::min(text.size(), at + longestBehind) - start));
        if (told)
            return told[1];
    }
    return {};
}

/// 开设老年食堂和上门送餐 over 上门送餐服务尚未开展
Found notBegun(const FieldText& title, const FieldText& body)
{
    if (!body.units.has(u'未') || !body.units.hasAny(u"尚暂仍还") || title.units.has(u'未'))
        return std::nullopt;
    static const Phrase done(
        QStringLiteral("开设|推出|开展|实施|启动|提供|建成|开通|落地|推行|启用|投用|上线|增设"));
    const auto match = done.matchIn(title.folded);
    const QStringView thing = match ? notYetBegun(body.folded) : QStringView();
    if (thing.isEmpty() || hasAny(title.folded, {u"将", u"拟", u"计划", u"难", u"问题", u"缺",
                                                 u"滞后", u"建议", u"亟", u"待", u"反映", u"困"}))
        return std::nullopt;
    const qsizetype at = title.folded.indexOf(thing, match.end(0));
    return at < 0 ? std::nullopt : Found({static_cast<int>(at), static_cast<int>(thing.size())});
}

/// 项目获批 over 方案尚未报批
Found notApproved(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'批') || !body.units.hasAll(u"未批"))
        return std::nullopt;
    static const Phrase approved(QStringLiteral("获批|通过审批|获得批复"));
    static const Phrase open(
        QStringLiteral("(?:尚|还|暂|仍)未(?:报批|上报|获批|批复|审批|获得批复|通过审批)"));
    static const Phrase granted(
        QStringLiteral("(?:已|获|正式|准予)批|批准|批复同意|批复文件|[获取]得[^,;。]{0,10}批复"));
    const auto match = approved.matchIn(title.folded);
    if (!match || !open.isIn(body.folded) || granted.isIn(open.removedFrom(body.folded)))
        return std::nullopt;
    return match.span();
}

/// 融资难基本解决 over 仍有217家，占57.1%; 供需矛盾全部化解 over 停车难问题仍较突出
Found stillThere(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAny(u"解消") || !body.units.hasAny(u"仍依还尚"))
        return std::nullopt;
    static const Phrase solved(
        QStringLiteral("(?:基本|全部|彻底|全面|已经)(?:得到)?(?:解决|化解|消除|破解)$"));
    static const Phrase left(QStringLiteral(
        "(?:仍|依然|尚)有[0-9]+[^,;。0-9]{1,6},?[^,;。]{0,4}占[^,;。0-9]{0,6}(?:[2-9][0-9]|"
        "100)(?:\\.[0-9]+)?%|(?:难|矛盾|问题|隐患)(?:问题)?(?:仍|依然|依旧|还)(?:"
        "较为?|比较|十分|很)?(?:突出|存在|严重|明显|紧张|未解决)"));
    const auto match = solved.matchIn(title.folded);
    if (!match ||
        hasAny(title.folded,
               {u"力争", u"将", u"拟", u"未", u"亟", u"待", u"建议", u"年底", u"明年"}) ||
        saysAny(body.folded, {u"全部", u"基本", u"彻底", u"清零"}))
        return std::nullopt;
    constexpr int longest = 6;
    const int size = std::min(longest, match.start(0));
    const QStringView thing = title.foldedView({match.start(0) - size, size});
    const bool told = std::ranges::any_of(body.sentences(), [&](const Span& sentence) {
        const QStringView words = body.foldedView(sentence);
        return left.isIn(words) && shareWord(thing, words);
    });
    return told ? Found(match.span()) : std::nullopt;
}

/// 消除全部低电压用户 over 低电压用户由1340户减到210户
Found notAllGone(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAll(u"全部"))
        return std::nullopt;
    static const Phrase gone(
        QStringLiteral("(?:消除|清除|消灭|取缔|拆除|淘汰|化解)了?(全部([^,;。0-9]{3,10}))$"));
    static const Phrase fewer(QStringLiteral(
        "^[^,;。0-9]{0,4}[由从][0-9.]+万?[^,;。0-9]{1,4}[减降压][^,;。0-9]{0,2}[到至为][1-9]"));
    const auto match = gone.matchIn(title.folded);
    if (!match || saysAny(body.folded, {u"全部", u"清零"}))
        return std::nullopt;
    const qsizetype at = body.folded.indexOf(match[2]);
    const bool told = at >= 0 && fewer.isIn(QStringView(body.folded).sliced(at + match[2].size()));
    return told ? Found(match.span(1)) : std::nullopt;
}

/// 学校食堂未发现食品安全问题 over 发现…问题58个
Found foundSome(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAll(u"发现") || !title.units.hasAny(u"未没"))
        return std::nullopt;
    static const Phrase none(
        QStringLiteral("(?:未|没有)(?:检查|排查|查)?发现([^,;。0-9]{0,8})(问题|隐患)"));
    static const Phrase some(
        QStringLiteral("(?:发现|查出|排查出|查找出)[^;。0-9]{0,30}?(问题|隐患)(?:线索)?(?:共|合计)?"
                       "[1-9][0-9]*[个处条项"
                       "起类]|(?:发现|查出|排查出|查找出)[^;。0-9]{0,12}?[1-9][0-9]*[个处条项起类]"
                       "[^,;。0-9]{0,8}(问题|隐患)"));
    const auto match = none.matchIn(title.folded);
    const auto told = match ? some.matchIn(body.folded) : Phrase::Match();
    if (!told || match[2] != told[told.has(1) ? 1 : 2] ||
        hasAny(match[1],
               {u"重大", u"严重", u"较大", u"突出", u"明显", u"新", u"系统", u"区域", u"大"}) ||
        hasAny(title.folded, {u"复查", u"回头看", u"整改后"}) ||
        hasAny(body.folded, {u"未发现", u"没有发现", u"未查出", u"去年", u"上年"}))
        return std::nullopt;
    return match.span();
}

} // namespace

void checkTitleStage(const Document& document, const Rule& rule, Report& report)
{
    static constexpr std::array<TitleReader, 6> readers{unfinished, notBegun,   notApproved,
                                                        stillThere, notAllGone, foundSome};
    reportContradicted(readers, document, rule, report);
}

} // namespace chengbao::lint
