// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_bare_shares.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/phrase.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace chengbao::lint
{
namespace
{

/// Whether the words around a share name nothing but the part that stands before it.
bool isOfPart(const Node& share, const Node& part)
{
    if (share.opener != u',')
        return false;
    if (share.tail.isEmpty())
        return share.label.isEmpty() || share.label == u"比例" ||
               (share.label == u"完成" && part.label.contains(u"完成"));
    constexpr qsizetype word = 2;
    return share.label.isEmpty() && share.tail.size() >= word && part.label.contains(share.tail);
}

/// Whether two figures of the sentence make the share, or what it leaves.
bool isBorneOut(const Passage& passage, std::size_t index)
{
    const text::Quantity& stated = passage.figure(index);
    for (std::size_t i = index; i-- > 0 && passage.beside(i, index);) {
        for (std::size_t j = 0; j < index; ++j) {
            if (i == j || !passage.beside(j, index) || passage.value(j) <= 0 ||
                !isAmount(passage.figure(i)) || !sameMeasure(passage.figure(i), passage.figure(j)))
                continue;
            const double ratio = passage.value(i) / passage.value(j);
            const double slack = operandSlack(passage.figure(i), passage.figure(j), ratio);
            if (ratio <= 1 &&
                (fits(passage.statement, stated, ratio, slack) ||
                 (isExact(stated) && fits(passage.statement, stated, 1 - ratio, slack))))
                return true;
        }
    }
    return false;
}

/// 低风险 of 其中低风险人员占
QStringView sharerOf(QStringView label)
{
    static const Phrase names(
        QStringLiteral("^其中([^,;。、0-9]{2,8}?)(?:人员|人数|数量|面积)?的?占(?:比)?(?:为|达)?$"));
    return names.matchIn(label)[1];
}

/// 高风险24人、低风险280人，合计400人，其中低风险人员占60%: the part is told by name among those
/// that make the total.
void findSharesByName(const Passage& passage, std::size_t index, std::vector<Claim>& claims)
{
    const text::Quantity& stated = passage.figure(index);
    const std::size_t whole = index - 1;
    const QStringView noun = passage.nodes[index].label.startsWith(u"其中")
                                 ? sharerOf(passage.nodes[index].label)
                                 : QStringView();
    if (noun.isEmpty() || !isFraction(stated) || stated.range || !passage.nodes[whole].amount ||
        !hasAny(passage.nodes[whole].label, {u"合计", u"共", u"总"}) ||
        !passage.beside(whole, index))
        return;
    std::optional<std::size_t> part;
    for (std::size_t i = whole; i-- > 0 && passage.beside(i, index);) {
        if (!passage.alike(i, whole) || !passage.nodes[i].label.endsWith(noun))
            continue;
        if (part)
            return;
        part = i;
    }
    if (!part || passage.value(*part) >= passage.value(whole))
        return;
    const double ratio = passage.value(*part) / passage.value(whole);
    const double slack = operandSlack(passage.figure(*part), passage.figure(whole), ratio);
    constexpr double near = 0.35;
    if (fits(passage.statement, stated, ratio, slack) || std::abs(ratio - stated.value) > near)
        return;
    const QString right = ratioLike(stated, ratio);
    claims.push_back({stated.span, QStringLiteral("share"),
                      QStringLiteral("%1÷%2＝%3")
                          .arg(shown(passage.statement, passage.figure(*part)),
                               shown(passage.statement, passage.figure(whole)), right),
                      right});
}

/// 预算总额2.75亿元，…，节约资金2200万元，节约率11%: a rate whose operands its name tells.
struct NamedRate {
    QStringView rate, part;
    std::array<QStringView, 3> wholes;
};

constexpr std::array<NamedRate, 4> namedRates{{
    {u"节约率", u"节约", {u"预算", u"控制价", u"概算"}},
    {u"节资率", u"节", {u"预算", u"控制价", u"概算"}},
    {u"核减率", u"核减", {u"送审", u"报审", u"申报"}},
    {u"审减率", u"审减", {u"送审", u"报审", u"申报"}},
}};

void findNamedRates(const Passage& passage, std::size_t index, std::vector<Claim>& claims)
{
    const text::Quantity& stated = passage.figure(index);
    const QStringView label = passage.nodes[index].label;
    if (!isPercent(stated) || !isExact(stated) || !label.endsWith(u'率'))
        return;
    const auto rate = std::ranges::find_if(
        namedRates, [&](const NamedRate& each) { return label.endsWith(each.rate); });
    const std::size_t part = index - 1;
    if (rate == namedRates.end() || !passage.nodes[part].amount ||
        !passage.nodes[part].label.contains(rate->part))
        return;
    std::optional<std::size_t> whole;
    for (std::size_t i = part; i-- > 0 && passage.beside(i, index);) {
        const auto names = [&](QStringView word) { return passage.nodes[i].label.contains(word); };
        if (!passage.alike(i, part) || std::ranges::none_of(rate->wholes, names))
            continue;
        if (whole)
            return;
        whole = i;
    }
    if (!whole || passage.value(*whole) <= passage.value(part))
        return;
    const double ratio = passage.value(part) / passage.value(*whole);
    const double slack = operandSlack(passage.figure(part), passage.figure(*whole), ratio);
    if (fits(passage.statement, stated, ratio, slack))
        return;
    const QString right = ratioLike(stated, ratio);
    claims.push_back({stated.span, QStringLiteral("share"),
                      QStringLiteral("%1÷%2＝%3")
                          .arg(shown(passage.statement, passage.figure(part)),
                               shown(passage.statement, passage.figure(*whole)), right),
                      right});
}

} // namespace

void findBareShares(const Passage& passage, std::vector<Claim>& claims)
{
    for (std::size_t i = 2; i < passage.nodes.size(); ++i) {
        findSharesByName(passage, i, claims);
        findNamedRates(passage, i, claims);
    }
    for (std::size_t i = 2; i < passage.nodes.size(); ++i) {
        const std::size_t part = i - 1;
        // 45岁以下的1080名
        const bool aged = i > 2 && passage.figure(i - 2).unit == QStringLiteral("岁");
        const std::size_t whole = aged ? i - 3 : i - 2;
        const text::Quantity& stated = passage.figure(i);
        if (!isFraction(stated) || stated.range || !passage.alike(whole, part) ||
            !passage.beside(whole, i) || passage.value(whole) <= passage.value(part) ||
            passage.nodes[i].clause - passage.nodes[part].clause != 1 ||
            passage.nodes[i].clause - passage.nodes[whole].clause > 2 ||
            !isOfPart(passage.nodes[i], passage.nodes[part]) ||
            hasAny(passage.between(whole, i), {u"同比", u"上年", u"去年", u"增", u"降", u"另",
                                               u"比", u"较", u"预计", u"计划"}) ||
            isBorneOut(passage, i))
            continue;
        const double ratio = passage.value(part) / passage.value(whole);
        constexpr double near = 0.35;
        if (std::abs(ratio - stated.value) > near)
            continue;
        const QString right = ratioLike(stated, ratio);
        claims.push_back({stated.span, QStringLiteral("share"),
                          QStringLiteral("%1÷%2＝%3")
                              .arg(shown(passage.statement, passage.figure(part)),
                                   shown(passage.statement, passage.figure(whole)), right),
                          right});
    }
}

} // namespace chengbao::lint
