// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_change.h"

#include "core/lint/checkers/contradiction.h"
#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/statement.h"
#include "core/lint/checkers/title_reading.h"
#include "core/lint/checkers/title_support.h"
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

/// 缩短到, 提高至, 降为 right before a figure: which way it went; Unknown for none.
Way endOfChange(const FieldText& field, const Quantity& figure)
{
    QStringView label = labelOf(field, figure); // ends before 为
    const bool reached = figure.span.start > 0 && field.folded[figure.span.start - 1] == u'为';
    if (!reached && (label.isEmpty() || !hasUnit(label.last(1), u"到至")))
        return Way::Unknown;
    label.chop(reached ? 0 : 1);
    if (endsInAny(label,
                  {u"缩短", u"压缩", u"压减", u"缩减", u"减少", u"降低", u"下降", u"降", u"减"}))
        return Way::Down;
    return endsInAny(label, {u"提高", u"增加", u"提升", u"上升", u"增", u"升"}) ? Way::Up
                                                                                : Way::Unknown;
}

/// Whether a figure of the body is what another one came to: 由30天缩短到18天.
bool isReached(const FieldText& body, std::size_t index, Way way, QStringView said)
{
    if (index == 0)
        return false;
    const auto& figures = body.quantities();
    const Quantity& before = figures[index - 1];
    const QStringView label = labelOf(body, before);
    return endOfChange(body, figures[index]) == way && before.unit == figures[index].unit &&
           figures[index].span.start - before.span.end() < 8 && !label.isEmpty() &&
           hasUnit(label.last(1), u"由从") && shareWord(label, said);
}

bool saysAsMuch(const FieldText& body, const Quantity& figure)
{
    return std::ranges::any_of(body.quantities(), [&](const Quantity& each) {
        return sameMeasure(each, figure) && bearsOut(amount(each), figure);
    });
}

/// 缩短到12天 over 由30天缩短到18天: 12 is by how much, and nothing that the body says.
Found otherReach(const FieldText& title, const FieldText& body)
{
    for (const Quantity& figure : title.quantities()) {
        const Way way = isExact(figure) ? endOfChange(title, figure) : Way::Unknown;
        if (way == Way::Unknown ||
            hasAny(QStringView(title.folded).sliced(figure.span.end()).left(2),
                   {u"以内", u"左右", u"以下", u"以上"}) ||
            saysAsMuch(body, figure))
            continue;
        const auto& figures = body.quantities();
        const Quantity* told = nullptr;
        int count = 0;
        for (std::size_t i = 0; i < figures.size(); ++i) {
            if (figures[i].unit != figure.unit || !isReached(body, i, way, labelOf(title, figure)))
                continue;
            ++count;
            told = &figures[i];
        }
        if (count == 1 && isExact(*told) && !bearsOut(amount(*told), figure))
            return figure.span;
    }
    return std::nullopt;
}

/// What follows each place of a noun in the body, a few units of it.
template <class Tell>
void behindEach(const FieldText& body, QStringView noun, Tell tell)
{
    constexpr qsizetype reach = 48;
    const QStringView text(body.folded);
    for (qsizetype at = text::indexOf(text, noun); at >= 0; at = text::indexOf(text, noun, at + 1))
        tell(text.sliced(at + noun.size()).left(reach));
}

/// Whether a word stands somewhere a little before a figure.
bool isToldOf(const FieldText& body, QStringView figure, QStringView word)
{
    constexpr qsizetype reach = 24;
    const QStringView text(body.folded);
    for (qsizetype at = text::indexOf(text, figure); at >= 0;
         at = text::indexOf(text, figure, at + 1)) {
        if (text.first(at).last(std::min(reach, at)).contains(word))
            return true;
    }
    return false;
}

/// 综合产值增长8% over 综合产值12亿元，同比下降2%: the growth is another thing's.
Found otherOwnGrowth(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'%') || !title.units.hasAny(u"增降升"))
        return std::nullopt;
    static const Phrase said(QStringLiteral(
        "([^,;。0-9]{4})(?:同比|较上年|比上年|较去年|比去年)?(增长|下降|上升)([0-9.]+%)"));
    static const Phrase told(QStringLiteral(
        "^(?:达到?|为|共)?[0-9.]+[万亿]?[^,;。0-9]{1,4},(?:同比|(?:较|比)(?:上年|去年)(?:同期)?)"
        "(增长|下降|上升)([0-9.]+%)(?:[,;。]|$)"));
    const auto match = said.matchIn(title.folded);
    if (!match)
        return std::nullopt;
    bool same = isToldOf(body, match[3], match[1].last(2)), other = false;
    behindEach(body, match[1], [&](QStringView behind) {
        const auto here = told.matchIn(behind);
        other = other || (here && here[2] != match[3]);
        // 综合产值增长8%, in other words
        const qsizetype at = text::indexOf(behind, match[3]);
        const bool near = at >= 0 && !behind.first(at).contains(u'。');
        same = same || near || (here && here[2] == match[3]);
    });
    return other && !same ? Found(match.span(3)) : std::nullopt;
}

/// 门诊量翻番 over 门诊2万人次，同比增加0.4万人次，增长25%
Found notDoubled(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAny(u"番倍") || !body.units.has(u'%'))
        return std::nullopt;
    static const Phrase said(QStringLiteral("([^,;。0-9]{2})(?:量|数|额|人数|人次)?(?:同比|实现)?("
                                            "翻番|翻一番|翻倍)"));
    static const Phrase told(QStringLiteral(
        "^[^,;。0-9]{0,3}[0-9.]+[万亿]?[^,;。0-9]{1,4},(?:同比(?:增加|增长|上升)[0-9.]+[万亿]?"
        "[^,;。0-9%]{1,4},(?:增长|上升|增幅)|同比(?:增长|上升))[0-8]?[0-9](?:\\.[0-9]+)?%"));
    const auto match = said.matchIn(title.folded);
    if (!match || hasUnit(body.folded, u"翻倍"))
        return std::nullopt;
    bool other = false;
    int count = 0;
    behindEach(body, match[1], [&](QStringView behind) {
        ++count;
        other = other || told.isIn(behind);
    });
    const bool rate = std::ranges::any_of(body.quantities(), [&](const Quantity& figure) {
        constexpr double nearly = 0.85;
        return isPercent(figure) && figure.value >= nearly &&
               wayOf(labelOf(body, figure)) == Way::Up;
    });
    return other && count == 1 && !rate ? Found(match.span(2)) : std::nullopt;
}

/// 收获进度达66% over 已收获18万亩，占应收面积30万亩的60%; 就业率超七成 over 就业860人，占64%
Found otherShare(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAny(u"率度") || !body.units.has(u'占'))
        return std::nullopt;
    static const Phrase name(
        QStringLiteral("([^,;。0-9]{2})(?:率|进度)(?:已?达到?|为|已?超过?|超)?$"));
    static const Phrase told(QStringLiteral(
        "^[^,;。0-9]{0,2}[0-9.]+[万亿]?[^,;。0-9]{1,3},占[^,;。0-9]{0,8}(?:[0-9.]+[万亿]?"
        "[^,;。0-9]{1,3})?的([0-9]{1,2}(?:\\.[0-9]+)?)%"));
    for (const Quantity& figure : title.quantities()) {
        if (!isPercent(figure) || figure.range)
            continue;
        const QStringView label = QStringView(title.folded)
                                      .first(figure.span.start)
                                      .last(std::min(figure.span.start, 10));
        const auto match = name.matchIn(withoutHedge(label));
        if (!match)
            continue;
        double share = 0;
        int count = 0;
        behindEach(body, match[1], [&](QStringView behind) {
            if (const auto here = told.matchIn(behind)) {
                ++count;
                share = here[1].toDouble() / 100;
            }
        });
        // 就业率, said as such or with the very figure
        const bool own = std::ranges::any_of(body.quantities(), [&](const Quantity& each) {
            const QStringView words = labelOf(body, each);
            const bool rate = words.contains(u'率'), named = words.contains(match[1]);
            return isFraction(each) &&
                   ((rate && named) || ((named || !rate) && bearsOut(each.value, figure)));
        });
        if (count == 1 && !own && !bearsOut(share, figure))
            return figure.span;
    }
    return std::nullopt;
}

/// 办理时间压缩九成 over 办理时间由4天压缩到1天
Found cutByLess(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAny(u"压缩减") || !body.units.hasAny(u"由从"))
        return std::nullopt;
    static const Phrase name(
        QStringLiteral("([^,;。0-9]{2})(?:压缩|缩短|减少|压减|缩减|精简)了?$"));
    static const Phrase told(QStringLiteral(
        "^[由从]([0-9]+(?:\\.[0-9]+)?)([^,;。0-9]{1,4}?)(?:压缩|缩短|减少|压减|缩减|精简|降|减)"
        "[^,;。0-9]{0,2}[到至为]([0-9]+(?:\\.[0-9]+)?)([^,;。0-9]{1,4})"));
    for (const Quantity& figure : title.quantities()) {
        const int from = std::max(0, figure.span.start - 8);
        const auto match =
            isPercent(figure) && !figure.range
                ? name.matchIn(withoutHedge(title.foldedView({from, figure.span.start - from})))
                : Phrase::Match();
        if (!match)
            continue;
        bool other = false;
        int count = 0;
        behindEach(body, match[1], [&](QStringView behind) {
            const auto here = told.matchIn(behind);
            if (!here)
                return;
            ++count;
            const double before = here[1].toDouble(), after = here[3].toDouble();
            other = text::startsWith(here[4], here[2]) && after < before &&
                    !bearsOut((before - after) / before, figure);
        });
        const bool own = std::ranges::any_of(body.quantities(), [&](const Quantity& each) {
            return isFraction(each) && bearsOut(each.value, figure) &&
                   !labelOf(body, each).contains(u'率');
        });
        if (other && count == 1 && !own)
            return figure.span;
    }
    return std::nullopt;
}

/// 生猪价格上涨 over 生猪均价每公斤15元，较上周下跌0.5元
Found otherPriceTrend(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'价') || !title.units.hasAny(u"涨跌升落") || !title.quantities().empty())
        return std::nullopt;
    static const Phrase said(QStringLiteral(
        "([^,;。0-9]{2})(?:市场|收购|批发|零售)?(?:价格|均价|价)(?:[^,;。0-9升涨降跌落]{0,4})(?:("
        "上涨|回升|上升|走高)|(下跌|下降|回落|走低))"));
    static const Phrase rose(QStringLiteral("^[^,;。0-9]{0,4}价[^,;。]{0,14},?(?:较|比|同比|环比)"
                                            "[^,;。0-9]{0,4}(?:上涨|上升|回升|提高)"));
    static const Phrase fell(QStringLiteral("^[^,;。0-9]{0,4}价[^,;。]{0,14},?(?:较|比|同比|环比)"
                                            "[^,;。0-9]{0,4}(?:下跌|下降|回落|降低)"));
    const auto match = said.matchIn(title.folded);
    if (!match)
        return std::nullopt;
    const bool up = match.has(2);
    if (up ? hasUnit(body.folded, u"涨升高扬增") : hasUnit(body.folded, u"跌降低落减"))
        return std::nullopt;
    bool other = false;
    behindEach(body, match[1],
               [&](QStringView behind) { other = other || (up ? fell : rose).isIn(behind); });
    return other ? Found(match.span(up ? 2 : 3)) : std::nullopt;
}

/// 居全市第一 over a body that says nothing of the city nor of any row.
Found notRanked(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'居') && !title.units.hasAny(u"列排"))
        return std::nullopt;
    static const Phrase first(
        QStringLiteral("(?:居|列|排名?)(全([国省市]))(?:各?[县市区]*)?(?:首位|第一位?|榜首|第1)$"));
    const auto match = first.matchIn(title.folded);
    if (!match || (match[2] == u"国" ? saysAny(body.folded, {u"全国", u"国内", u"我国"})
                                     : body.units.has(match[2].front())))
        return std::nullopt;
    const bool told = saysAny(body.folded, {u"第一", u"第1", u"榜首", u"排名", u"名列", u"各县",
                                            u"县区", u"各地", u"兄弟", u"同类", u"考核", u"位次",
                                            u"领先", u"最", u"首名", u"第二", u"第2"});
    // 东山景区接待8万人次居首位 is a row of its own.
    static const Phrase within(
        QStringLiteral("(?:景区|公园|镇|乡|村|街道|企业|公司|学校)[^,;。]{0,16}居首"));
    const bool head = body.units.has(u'首') && saysAny(body.folded, {u"居首", u"首位"}) &&
                      !within.isIn(body.folded);
    return told || head ? std::nullopt : Found(match.span());
}

/// 获上级专项资金860万元 over 投资860万元, raised at home: the body knows of no such grant.
Found notGranted(const FieldText& title, const FieldText& body)
{
    if (!title.units.hasAll(u"获资金元"))
        return std::nullopt;
    static const Phrase granted(
        QStringLiteral("获(?:得|批)?((?:上级|中央|省级|市级)[^,;。0-9]{0,6}资金)[^,;。0-9]{0,3}$"));
    for (const Quantity& figure : title.quantities()) {
        const auto match = granted.matchIn(QStringView(title.folded).first(figure.span.start));
        if (!match ||
            saysAny(body.folded, {u"上级", u"中央", u"省", u"市", u"专项", u"补助", u"国债",
                                  u"下达", u"争取", u"获", u"奖补", u"转移支付"}))
            continue;
        const auto equals = equalsOf(body, figure);
        const bool invested = std::ranges::all_of(equals, [&](const Quantity* each) {
            return text::endsWith(labelOf(body, *each), u"投资");
        });
        if (!equals.empty() && invested && hasUnit(body.folded, u"捐筹"))
            return match.span(1);
    }
    return std::nullopt;
}

} // namespace

void checkTitleChange(const Document& document, const Rule& rule, Report& report)
{
    static constexpr std::array<TitleReader, 8> readers{otherReach, otherOwnGrowth, notDoubled,
                                                        otherShare, cutByLess,      otherPriceTrend,
                                                        notRanked,  notGranted};
    reportContradicted(readers, document, rule, report);
}

} // namespace chengbao::lint
