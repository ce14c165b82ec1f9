// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/share_words.h"

#include "core/lint/checkers/statement.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace chengbao::lint
{
namespace
{

/// 约, 共, 其 …: words before 占 that name nobody.
QStringView withoutAdverbs(QStringView text)
{
    static constexpr std::array<QStringView, 20> adverbs{
        u"分别", u"合计", u"目前", u"总计", u"大约", u"当前", u"其中", u"累计", u"仅", u"均",
        u"约",   u"共",   u"已",   u"其",   u"现",   u"就",   u"只",   u"各",   u"也", u"所"};
    for (bool cut = true; cut;) {
        cut = false;
        for (const QStringView adverb : adverbs) {
            if (!text.startsWith(adverb))
                continue;
            text = text.sliced(adverb.size());
            cut = true;
        }
    }
    return text;
}

/// Splits what stands before 占 or a rate into what belongs to the part and the subject said again.
/// False where another clause of its own stands between.
bool readHead(QStringView head, ShareWords& words)
{
    constexpr qsizetype longestHead = 26;
    if (head.size() > longestHead || hasAny(head, {u";", u"。", u":", u"同比", u"其余", u"剩余"}))
        return false;
    words.each = head.contains(u"分别");
    const qsizetype comma = std::max(head.lastIndexOf(u','), head.lastIndexOf(u'、'));
    if (comma < 0) {
        // 12家企业用电占35%: the share is one of what was used.
        constexpr qsizetype longest = 8;
        return head.size() <= longest &&
               (head.isEmpty() || !QStringView(u"电水气量值额入积资金税比").contains(head.back()));
    }
    words.subject = withoutAdverbs(head.sliced(comma + 1));
    return true;
}

std::optional<ShareWords> readRate(QStringView text)
{
    ShareWords words;
    const qsizetype comma = std::max(text.lastIndexOf(u','), text.lastIndexOf(u'、'));
    const QStringView named = text.sliced(comma + 1);
    words.wording = Wording::Rate;
    words.verb = withoutAdverbs(named.chopped(1));
    if (words.verb.endsWith(u"完成"))
        words.wording = Wording::Completion;
    constexpr qsizetype longestVerb = 6;
    const bool apart = comma >= 0 || named.size() <= 4;
    if (!apart || words.verb.size() < 2 || words.verb.size() > longestVerb ||
        hasAny(text, {u";", u"。", u":"}))
        return std::nullopt;
    return words;
}

} // namespace

bool speaksOfTarget(QStringView text)
{
    return hasAny(text, {u"任务", u"目标", u"计划", u"指标"});
}

QString nounOfWhole(QStringView whole)
{
    static const QRegularExpression general(
        QStringLiteral("^(?:其|该|所有|全部|整个|总)+|(?:总数|总量|总额|总数量|总|数量|数|量)$"));
    QString noun = (whole.endsWith(u'的') ? whole.chopped(1) : whole).toString();
    noun.remove(general);
    static const QStringList plainNouns = {QStringLiteral("户"),   QStringLiteral("人"),
                                           QStringLiteral("家"),   QStringLiteral("件"),
                                           QStringLiteral("全部"), QStringLiteral("总"),
                                           QStringLiteral("面积"), QStringLiteral("投资")};
    return plainNouns.contains(noun) ? QString() : noun;
}

std::optional<ShareWords> readShareWords(QStringView gap, bool wholeFollows)
{
    QStringView text = withoutHedge(gap);
    if (text.endsWith(u'率'))
        return readRate(text);
    for (const QStringView end :
         {QStringView(u"比例"), QStringView(u"比重"), QStringView(u"份额")}) {
        if (text.endsWith(end))
            text.chop(end.size());
    }
    ShareWords words;
    qsizetype at = text.lastIndexOf(u'占');
    qsizetype length = 1;
    if (at < 0) {
        at = text.lastIndexOf(u"完成");
        length = 2;
        words.wording = Wording::Completion;
    }
    if (at < 0 || !readHead(text.first(at), words))
        return std::nullopt;
    QStringView whole = text.sliced(at + length);
    if (whole.startsWith(u'比'))
        whole = whole.sliced(1);
    constexpr qsizetype longestWhole = 16;
    if (whole.size() > longestWhole ||
        hasAny(whole, {u",", u"、", u";", u"。", u":", u"地", u"用"}))
        return std::nullopt;
    words.each = words.each || whole.contains(u"分别");
    const bool target = speaksOfTarget(whole);
    if (words.wording == Wording::Completion &&
        (!target || !(whole.endsWith(u'的') || wholeFollows)))
        return std::nullopt;
    if (target)
        words.wording = Wording::Completion;
    words.whole = whole.toString();
    return words;
}

} // namespace chengbao::lint
