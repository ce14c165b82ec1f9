// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/ratio_words.h"

#include "core/lint/phrase.h"
#include "core/text/unit_table.h"

#include <QRegularExpression>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// 占比, 比例 … at the end of a label.
constexpr QStringView shareEnds[] = {u"占比", u"比例", u"比重", u"占"};
constexpr QStringView rateEnds[] = {u"率", u"进度"};

/// 压缩率, 下降率: a rate that tells a change, not a part.
bool tellsChange(QStringView verb)
{
    constexpr qsizetype word = 2;
    return hasAny(verb.last(std::min(word, verb.size())),
                  {u"压缩", u"压减", u"压降", u"缩短", u"缩减", u"减少", u"削减",
                   u"核减", u"下降", u"降低", u"下浮", u"下滑", u"回落", u"提升",
                   u"提高", u"增长", u"增加", u"上升", u"上涨", u"上浮", u"节约",
                   u"节省", u"节能", u"提速", u"精简", u"消减", u"压低", u"收窄"});
}

/// What a label says a fraction is: 占总库容的, 占比, 办结率, 完成年度任务的.
std::optional<Ratio> readRatio(QStringView label)
{
    for (const QStringView end : rateEnds) {
        if (!label.endsWith(end))
            continue;
        const QStringView verb = nameOf(label.chopped(end == u"率" ? 1 : end.size()));
        if (tellsChange(verb))
            return std::nullopt;
        const bool done = verb.isEmpty() || verb.endsWith(u"完成");
        return Ratio{done ? Ratio::Completion : Ratio::Rate, {}, {}, verb};
    }
    // 增长面: how many of the firms grow
    for (const QStringView end : {u"增长面", u"下降面", u"亏损面", u"盈利面", u"减产面"}) {
        if (label.endsWith(end))
            return Ratio{Ratio::Rate, {}, {}, label.last(3).first(2)};
    }
    for (const QStringView end : shareEnds) {
        if (label.endsWith(end) && label.count(u'占') < 2 && !label.endsWith(u"的比例") &&
            !label.endsWith(u"的比重"))
            return Ratio{Ratio::Share, nameOf(label.chopped(end.size())), {}, {}};
    }
    for (const QStringView end : {QStringView(u"比例"), QStringView(u"比重")}) {
        if (label.endsWith(end))
            label.chop(2);
    }
    if (!label.endsWith(u'的'))
        return std::nullopt;
    label.chop(1);
    const qsizetype share = label.lastIndexOf(u'占');
    const qsizetype done = label.lastIndexOf(u"完成");
    if (share >= 0)
        return Ratio{speaksOfTarget(label.sliced(share)) ? Ratio::Completion : Ratio::Share,
                     nameOf(label.first(share)),
                     label.sliced(share + 1),
                     {}};
    if (done >= 0 && (speaksOfTarget(label.sliced(done)) || label.endsWith(u'量')))
        return Ratio{Ratio::Completion, {}, label.sliced(done + 2), {}};
    return std::nullopt;
}

/// 返修率 of 完成维修397项, 复发率 of 已治愈发病的: what is done anew is not what is done.
bool isAnew(const Node& part, QStringView verb)
{
    const QChar first = verb.front();
    return text::isOneOf(first, u"返复重再漏误错退") && !part.label.contains(first) &&
           !part.tail.contains(first);
}

/// 27家反映人员流失: those who tell are not those of whom it is told.
bool onlyTells(const Node& part)
{
    return part.tail.startsWith(u"反映") || part.tail.startsWith(u"提出") ||
           part.tail.startsWith(u"担心");
}

/// One of the characters of a rate's verb in what is said of the part: 参保率 of 实际参保.
bool saysVerb(const Node& part, QStringView verb)
{
    return !isAnew(part, verb) && !onlyTells(part) &&
           std::any_of(verb.begin(), verb.end(), [&](QChar unit) {
               return !text::isOneOf(unit, u"的了有已到人民群众度数量总不未合定完成") &&
                      (part.label.contains(unit) || part.tail.contains(unit));
           });
}

/// 达标率 of 通过验收的243个: rates of whatever was done.
bool isOfDone(const Node& part, QStringView verb)
{
    return hasAny(verb, {u"达标", u"覆盖", u"完成", u"通过", u"合格"}) &&
           hasAny(part.label, {u"通过", u"建成", u"完成", u"达到", u"实现", u"开通", u"覆盖"});
}

bool denies(QStringView text)
{
    return !text.isEmpty() && text::isOneOf(text.front(), u"不未非无空缺闲欠漏");
}

bool saysNot(const Node& part)
{
    return hasUnit(part.label, u"不未闲欠漏") || denies(part.tail);
}

/// 空编率 of 实有774名
bool isOfRest(const Node& part, QStringView verb)
{
    return denies(verb) &&
           hasAny(part.label, {u"实有", u"现有", u"在岗", u"在编", u"上岗", u"到岗"});
}

} // namespace

QStringView nameOf(QStringView text)
{
    static constexpr QStringView fillers[] = {u"分别", u"合计", u"目前", u"总计", u"大约", u"总体",
                                              u"其中", u"累计", u"整体", u"平均", u"其",   u"总",
                                              u"仅",   u"均",   u"约",   u"共",   u"已",   u"所"};
    for (bool cut = true; cut;) {
        cut = false;
        for (const QStringView filler : fillers) {
            if (text.startsWith(filler)) {
                text = text.sliced(filler.size());
                cut = true;
            }
        }
    }
    return text;
}

bool speaksOfTarget(QStringView text)
{
    return hasAny(text, {u"任务", u"目标", u"计划", u"指标", u"预算"});
}

std::optional<Ratio> ratioOf(const Passage& passage, std::size_t index)
{
    const Node& node = passage.nodes[index];
    const Quantity& figure = passage.figure(index);
    if (!node.label.isEmpty())
        return readRatio(node.label);
    const bool said = figure.hedge != text::Hedge::None || !isPercent(figure);
    return node.opener == u',' && said ? std::optional(Ratio{Ratio::Bare, {}, {}, {}})
                                       : std::nullopt;
}

std::optional<Said> halfBehind(const Passage& passage, std::size_t part)
{
    static const QRegularExpression half(QStringLiteral(
        "^[^,;。、0-9]{0,12},(?:(占比?(?:总数|总量|全部|其)?的?(?:比例|比重)?(?:已|仅|就|达)?|"
        "(?=[^,;。]{2,4}(?:[,;。]|$))|[^,;。、0-9]{2,5}(?=超?过半[,;。]))|"
        "(?:实现)?(?:时间过半[,、])?(?:任务|计划|目标|进度)(?:已|完成)*)"
        "(?:(超?过半数?|超半数|半数以上|一半以上)|(不足半数|不到半数|一半不到|一半以下))"));
    const QStringView behind = passage.statement.after(part);
    if (!passage.nodes[part].amount || !behind.contains(u'半'))
        return std::nullopt;
    const auto match = half.match(behind.toString());
    const bool above = match.capturedStart(2) >= 0;
    const bool ofTarget = match.capturedStart(1) < 0;
    if (!match.hasMatch() || (ofTarget && !above))
        return std::nullopt;
    const int group = above ? 2 : 3;
    Said said;
    said.index = part;
    said.ratio.kind = ofTarget ? Ratio::Completion : Ratio::Share;
    said.stated.span = {passage.figure(part).span.end() +
                            static_cast<int>(match.capturedStart(group)),
                        static_cast<int>(match.capturedLength(group))};
    said.stated.value = 0.5;
    said.stated.unit = QStringLiteral("分之");
    said.stated.measure = text::measureOf(said.stated.unit);
    said.stated.hedge = above ? text::Hedge::Above : text::Hedge::Below;
    return said;
}

QString nounOfWhole(QStringView whole)
{
    static const Phrase general(
        QStringLiteral("^(?:其|该|所有|全部|整个|总)+|(?:总[户人家件]?数|总量|总额|总数量|总面积|"
                       "面积|总|数量|数|量)$"));
    static constexpr QStringView plain[] = {u"户",   u"人", u"家",   u"件",
                                            u"全部", u"总", u"面积", u"投资"};
    const QString noun = general.removedFrom(whole);
    return std::find(std::begin(plain), std::end(plain), QStringView(noun)) != std::end(plain)
               ? QString()
               : noun;
}

bool isRateOf(const Node& part, QStringView verb)
{
    constexpr qsizetype longest = 6;
    // 乾务镇机收率 is of that town.
    const auto placeOf = [](QStringView text) { return hasUnit(text, u"镇乡村县市州区街"); };
    if (placeOf(verb) && !placeOf(part.label))
        return false;
    return verb.size() >= 2 && verb.size() <= longest &&
           (saysVerb(part, verb) || isOfDone(part, verb) || isOfRest(part, verb));
}

bool isOfNewGroup(QStringView verb, QStringView told)
{
    constexpr qsizetype word = 2;
    if (verb.size() < 2 * word)
        return false;
    const QStringView group = verb.chopped(word);
    return hasAny(group, {u"职工", u"居民", u"农村", u"城镇", u"女性", u"男性", u"老年",
                          u"老人", u"儿童", u"学生", u"青年", u"党员", u"低保", u"脱贫",
                          u"困难", u"残疾", u"大户", u"规上", u"民营", u"国有", u"流动"}) &&
           !told.contains(group.last(word));
}

bool isOtherSort(QStringView subject, QStringView label)
{
    const auto [ours, theirs] =
        std::mismatch(subject.rbegin(), subject.rend(), label.rbegin(), label.rend());
    const QStringView sort = subject.chopped(ours - subject.rbegin());
    constexpr qsizetype word = 2;
    return subject.size() - sort.size() >= word && sort.size() >= word &&
           !shareWord(sort, label.chopped(theirs - label.rbegin()));
}

bool isRateOfRest(const Node& part, QStringView verb)
{
    return !verb.isEmpty() && denies(verb) != saysNot(part);
}

bool mayBeOfRest(const Node& part, QStringView verb)
{
    return denies(verb) || saysNot(part);
}

} // namespace chengbao::lint
