// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_whole.h"

#include "core/lint/checkers/contradiction.h"
#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/sought_words.h"
#include "core/lint/checkers/title_reading.h"
#include "core/lint/phrase.h"
#include "core/text/affixes.h"

#include <algorithm>
#include <array>
#include <optional>

namespace chengbao::lint
{
namespace
{

using text::Quantity;
using Found = std::optional<Span>;

/// 其余7所推迟至寒假施工, 完工率89.1%; of a title without a figure or a stage of its own.
bool isPutOff(const FieldText& title, QStringView all, const FieldText& body)
{
    static const Phrase later(QStringLiteral(
        "(?:其余|剩余|另有|还有|尚有|仍有|余下)的?[0-9]+[^。;0-9]{0,16}(?:推迟|暂缓|顺延|"
        "延期|延至|计划|预计|拟于|将于|明年|下年|分期|分批|在建)"));
    static const Phrase rate(
        QStringLiteral("(完工|竣工|投用|交付|销号)率(?:为|达到?|仅)?[0-9]{1,2}(?:\\.[0-9]+)?%"));
    if (!title.quantities().empty() ||
        hasAny(title.folded, {u"任务", u"年度", u"今年", u"首批", u"期", u"阶段", u"批"}))
        return false;
    if (later.isIn(body.folded))
        return true;
    const auto match = rate.matchIn(body.folded);
    const bool building = hasAny(all, {u"完成", u"完工", u"竣工", u"建成"});
    return match && (all.endsWith(match[1]) || (building && hasUnit(match[1], u"工")));
}

/// 正在整改5个, of what the title counts; of a second batch or what has come in since nothing.
bool isStillBeingDone(const FieldText& title, const FieldText& body)
{
    if (!body.units.hasAny(u"正仍") || title.units.hasAny(u"首批期"))
        return false;
    static const Phrase doing(QStringLiteral(
        "(?:正在|仍在|尚未|仍未)(?:整改|施工|办理|建设|治理|处理|处置|办结|销号)[1-9]"));
    if (!doing.isIn(body.folded) ||
        saysAny(body.folded, {u"又", u"一批", u"二批", u"三批", u"另", u"其他", u"新发现", u"新增",
                              u"再次", u"回头看", u"清零", u"均"}))
        return false;
    // 28处已整改
    return std::ranges::none_of(title.quantities(), [&](const Quantity& figure) {
        return std::ranges::any_of(equalsOf(body, figure), [&](const Quantity* each) {
            return endsInAny(labelOf(body, *each),
                             {u"整改", u"完成", u"办结", u"销号", u"治理", u"处理", u"处置"}) ||
                   QStringView(body.folded).sliced(each->span.end()).startsWith(u'已');
        });
    });
}

/// 全部办结 over 3件仍在推进; 全面建成 over 其余24座中，正在安装15座
Found partial(const FieldText& title, const FieldText& body)
{
    if (!hasAny(title.folded, {u"全部", u"全面", u"覆盖所有", u"实现清零"}))
        return std::nullopt;
    static const Phrase all(QStringLiteral(
        "全部(?:办结|完成|建成|完工|竣工|整改|销号|到位|交付|清零|投用|脱贫|落实|消除|处理|处置)|"
        "全面(?:建成|完成|完工|竣工|清零)|覆盖所有|实现清零"));
    static const Phrase open(QStringLiteral("(?:其余|剩余|另有|还有|尚有|仍有|余下)(?:的)?[0-9]+[^"
                                            "。;0-9]{0,16}(?:正在|仍在|尚在|尚未|未|待)|"
                                            "[0-9]+[^0-9。;,]{1,4}(?:仍在|尚在|还在|尚未|正在)(?:"
                                            "推进|施工|建设|办理|整改|实施|安装|完工|"
                                            "开工|完成|办结|处理)|"
                                            "(?:覆盖率|完成率|办结率|整改率|"
                                            "建成率)(?:为|达到?|仅)?[0-8][0-9](?:\\.[0-9]+)?%"));
    const auto match = all.matchIn(title.folded);
    if (!match || saysAny(body.folded, {u"全部", u"所有", u"均已", u"全覆盖", u"悉数"}))
        return std::nullopt;
    const bool left =
        open.isIn(body.folded) || isStillBeingDone(title, body) || isPutOff(title, match[0], body);
    return left ? Found(match.span()) : std::nullopt;
}

/// 修复31处，15处待修: some are not yet what the title says all are.
bool isUndone(const FieldText& body, QStringView verb)
{
    static constexpr std::array<QStringView, 6> negations{u"待",   u"未",   u"尚未",
                                                          u"暂未", u"仍未", u"还未"};
    return std::ranges::any_of(body.quantities(), [&](const Quantity& figure) {
        const QStringView behind = QStringView(body.folded).sliced(figure.span.end());
        return std::ranges::any_of(negations, [&](QStringView negation) {
            return text::startsWith(behind, negation) &&
                   text::startsWith(behind.sliced(negation.size()), verb.first(1));
        });
    });
}

/// 达标率75%, 仅追回8.6万元, 不合格5批次: the body says of the title's own verb that not all is.
bool isOfSomeOnly(const FieldText& body, QStringView verb)
{
    constexpr qsizetype reach = 12;
    static const Phrase less(QStringLiteral("^率(?:为|达到?|仅)?[0-9]{1,2}(?:\\.[0-9]+)?%"));
    static const Phrase figure(QStringLiteral("^(?:的有|的)?[1-9]"));
    const QStringView text(body.folded);
    for (qsizetype at = text::indexOf(text, verb); at >= 0;
         at = text::indexOf(text, verb, at + 1)) {
        const QStringView before = text.first(at).last(std::min(reach, at));
        const QStringView behind = text.sliced(at + verb.size()).left(reach);
        if (less.isIn(behind) && !hasAny(before, {u"去年", u"上年", u"此前", u"原", u"前"}))
            return true;
        const bool denied = before.endsWith(u'仅') || before.endsWith(u'只') ||
                            before.endsWith(u'不') || before.endsWith(u'未');
        if (denied && figure.isIn(behind))
            return true;
    }
    return false;
}

/// 抽检全部合格 over 不合格5批次; 欠薪全部追回 over 仅追回8.6万元
Found untrueAll(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAll(u"全部"))
        return std::nullopt;
    static const Phrase all(QStringLiteral(
        "全部(整治|治理|合格|达标|修复|清偿|偿还|归还|追回|收回|兑现|兑付|通车|投运|开工|复工|拆除|"
        "搬迁|安置|签约|入住|解决|化解|改造|更换|验收|安装|缴清|整改|完成|办结|完工|销号|交付)"));
    const auto match = all.matchIn(title.folded);
    if (!match ||
        hasAny(title.folded, {u"将", u"力争", u"拟", u"计划", u"年底", u"明年", u"确保"}) ||
        saysAny(body.folded, {u"全部", u"所有", u"均已", u"全覆盖", u"悉数", u"100%", u"清零",
                              u"复检", u"复查", u"复测", u"整改后"}) ||
        saysEach(body.folded))
        return std::nullopt;
    const bool left =
        isPutOff(title, match[0], body) ||
        (title.quantities().empty() && (isUndone(body, match[1]) || isOfSomeOnly(body, match[1])));
    return left ? Found(match.span()) : std::nullopt;
}

/// 充电桩全覆盖 over 146个行政村中已有97个村建成，其余49个村…
Found someOnly(const FieldText& title, const FieldText& body)
{
    static const Phrase all(QStringLiteral("(?:实现|完成|达到)[^,;。]{0,12}(全覆盖)$"));
    static const Phrase some(
        QStringLiteral("([0-9]+)个[^,;。0-9]{1,6}中,?(?:仅|只|已)?有([0-9]+)个[^,;。0-9]{0,6}"
                       "(?:建成|完成|实现|安装|建有|设立|开通|接入|配备)"));
    const auto match = title.units.hasAll(u"全覆盖") ? all.matchIn(title.folded) : Phrase::Match();
    if (!match || hasAny(title.folded, {u"将", u"力争", u"拟", u"计划", u"年底", u"明年"}) ||
        saysAny(body.folded, {u"全覆盖", u"全部", u"所有", u"均已"}))
        return std::nullopt;
    const auto told = some.matchIn(body.folded);
    const bool fewer = told && told[2].toInt() < told[1].toInt() &&
                       saysAny(body.folded, {u"其余", u"剩余", u"余下", u"尚未", u"还有"});
    return fewer ? Found(match.span(1)) : std::nullopt;
}

} // namespace

void checkTitleWhole(const Document& document, const Rule& rule, Report& report)
{
    static constexpr std::array<TitleReader, 3> readers{partial, untrueAll, someOnly};
    reportContradicted(readers, document, rule, report);
}

} // namespace chengbao::lint
