// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_owner.h"

#include "core/lint/checkers/contradiction.h"
#include "core/lint/checkers/figure_operands.h"
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

/// The words behind a figure up to the next stop or figure; `ends` tells whether it is a stop.
QStringView tailOf(const FieldText& field, const Quantity& figure, bool& ends)
{
    constexpr qsizetype longest = 16;
    const QStringView behind = QStringView(field.folded).sliced(figure.span.end()).left(longest);
    const auto* stop = std::ranges::find_if(
        behind, [](QChar unit) { return text::isOneOf(unit, u",;:。、()!?\n0123456789 "); });
    ends = stop == behind.end() || !(*stop >= u'0' && *stop <= u'9');
    return behind.first(stop - behind.begin());
}

/// 返乡创业 of 今年外出务工返乡创业人员90人: without when, where and the people, if the title does
/// not say them.
QStringView bareOf(QStringView label, QStringView said)
{
    static const Phrase opening(
        QStringLiteral("^(?:今年|[一二三四]季度|上半年|目前|近[两二三四五]年|截至目前|全["
                       "县市区镇乡]|该[县市区镇乡]|"
                       "[^,;。0-9]{2,3}[县市区镇乡]|以来|已|新增|外出务工|务工)+"));
    for (const QStringView end :
         {QStringView(u"人员"), QStringView(u"者"), QStringView(u"项目"), QStringView(u"青年"),
          QStringView(u"大学生"), QStringView(u"人才"), QStringView(u"农民工")}) {
        const bool people = end.startsWith(u'人') || end.size() == 1 || said.contains(end);
        if (people && text::endsWith(label, end))
            label.chop(end.size());
    }
    const auto match = opening.matchIn(label);
    return match ? label.sliced(match.end(0)) : label;
}

/// The stages of one thing: who tells of one and another tells of two counts.
constexpr std::array<QStringView, 18> stages{u"签约", u"开工", u"竣工", u"投产", u"投用", u"完工",
                                             u"建成", u"立项", u"入库", u"受理", u"办结", u"立案",
                                             u"审结", u"整改", u"销号", u"交付", u"通车", u"落地"};

bool tellsStage(QStringView label)
{
    return std::ranges::any_of(stages, [&](QStringView stage) { return label.contains(stage); });
}

/// 投产 alone is name enough of a count of works: 投产9个.
bool isEnd(QStringView key)
{
    return key == u"投产" || key == u"开工" || key == u"竣工" || key == u"完工" || key == u"投用" ||
           key == u"通车";
}

/// The words of a title around a figure.
struct Around {
    QStringView before, behind;
    QString all;

    /// Whether the title's own name of the figure is `key`.
    bool names(QStringView key) const
    {
        constexpr qsizetype least = 3;
        return (key.size() >= least || isEnd(key)) &&
               (before.contains(key) || text::startsWith(behind, key) ||
                text::endsWith(behind, key)) &&
               // 某卫生院12名 tells where, not who.
               !hasUnit(key.last(1), u"院局县市区镇乡村校所站园队");
    }
};

/// The figure whose name the title gives to `figure`.
struct Owner {
    const Quantity* own = nullptr;
    QStringView key;
    bool isPart = false;
    int count = 0;
};

Owner ownerOf(const FieldText& body, const Quantity& figure, const Around& title)
{
    Owner owner;
    for (const Quantity& each : body.quantities()) {
        if (!sameMeasure(each, figure) || saysSame(each, figure))
            continue;
        QStringView label = labelOf(body, each);
        const bool isPart = text::startsWith(label, u"其中");
        label = label.sliced(isPart ? 2 : 0);
        const QStringView key = title.names(label) ? label : bareOf(label, title.all);
        if (!title.names(key))
            continue;
        ++owner.count;
        const bool other = tellsOther(label) || !isExact(each) || amount(each) >= amount(figure);
        owner.own = other ? nullptr : &each;
        owner.key = key;
        owner.isPart = isPart;
    }
    return owner;
}

/// 搬迁 of 搬迁住户 beside 集中安置住户: what two names of one noun do not share; empty where that
/// is not two words.
QStringView ownWords(QStringView label, QStringView key)
{
    qsizetype same = 0;
    while (same < std::min(label.size(), key.size()) &&
           label[label.size() - 1 - same] == key[key.size() - 1 - same])
        ++same;
    const bool parallel = same >= 2 && label.size() - same >= 2 && key.size() - same >= 2;
    return parallel ? label.chopped(same) : QStringView();
}

/// Whether what the body says of a figure leaves no doubt that the title's name is not its.
bool isOfOther(const FieldText& body, const Quantity& each, const Owner& owner, QStringView said)
{
    constexpr int farthest = 12; // 件,其中发明专利
    bool ends = false;
    const QStringView label = labelOf(body, each);
    const QStringView tail = tailOf(body, each, ends);
    if (label.size() < 2 || hasUnit(label.last(1), u"县市区镇乡村道省") || !isExact(each) ||
        hasAny(label, {u"共", u"合计", u"总", u"累计", u"上述", u"这", u"实际"}) ||
        label.contains(owner.key) || tail.contains(owner.key))
        return false;
    if (owner.isPart) {
        const Span sentence = body.sentenceAt(each.span.start);
        const int gap = owner.own->span.start - each.span.end();
        return gap > 0 && gap < farthest &&
               !body.foldedView({sentence.start, each.span.end() - sentence.start})
                    .contains(owner.key.first(2));
    }
    const qsizetype start = label.data() - body.folded.constData();
    const bool row = start > 0 && body.folded[start - 1] == u'、';
    if (tellsStage(owner.key))
        return tellsStage(label) && std::ranges::none_of(stages, [&](QStringView stage) {
                   const bool here = label.contains(stage) || tail.contains(stage);
                   return here && said.contains(stage);
               });
    const QStringView own = ownWords(bareOf(label, said), owner.key);
    return !row && !shareWord(own.isEmpty() || tellsOther(label) ? label : own, said) &&
           !shareWord(tail, said);
}

Found otherOwner(const FieldText& title, const FieldText& body)
{
    if (hasAny(title.folded,
               {u"加快", u"推动", u"推进", u"将",   u"年底", u"明年", u"力争", u"计划",
                u"拟",   u"确保", u"全力", u"预计", u"争取", u"促",   u"服务", u"保障",
                u"护航", u"助",   u"帮",   u"督",   u"抓",   u"谋划"}))
        return std::nullopt;
    for (const Quantity& figure : title.quantities()) {
        if (!isAmount(figure) || !isExact(figure) || figure.value < 3)
            continue;
        bool ends = false;
        const QStringView before = labelOf(title, figure);
        const QStringView tail = tailOf(title, figure, ends);
        const QStringView behind = ends ? tail : QStringView();
        const auto equals = equalsOf(body, figure);
        const Around around{before, behind, before.toString() + u' ' + behind.toString()};
        if (equals.empty() || hasAny(around.all, {u"共", u"累计", u"等", u"合计"}))
            continue;
        const Owner owner = ownerOf(body, figure, around);
        if (owner.count == 1 && owner.own && std::ranges::all_of(equals, [&](const Quantity* each) {
                return isOfOther(body, *each, owner, around.all);
            }))
            return figure.span;
    }
    return std::nullopt;
}

} // namespace

void checkTitleOwner(const Document& document, const Rule& rule, Report& report)
{
    static constexpr std::array<TitleReader, 1> readers{otherOwner};
    reportContradicted(readers, document, rule, report);
}

} // namespace chengbao::lint
