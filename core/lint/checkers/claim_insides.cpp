// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_insides.h"

#include "core/lint/phrase.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// 其中 outside brackets may take up a whole that was told before.
bool isOfEarlier(const Statement& statement, std::size_t part)
{
    const auto earlier = statement.figures.first(part - 1);
    return std::any_of(earlier.begin(), earlier.end(), [&](const Quantity& figure) {
        return sameMeasure(figure, statement.figures[part]) &&
               amount(figure) >= amount(statement.figures[part]);
    });
}

/// Made of other times or told of each: 含上年结转66万元, 人均用水48升.
bool isOtherwiseCounted(const Statement& statement, std::size_t index)
{
    return isChange(statement, index) ||
           hasAny(statement.label(index),
                  {u"累计", u"历年", u"以前", u"往年", u"上年", u"去年", u"结转", u"总", u"全",
                   u"均", u"每", u"新增", u"净", u"比", u"较", u"计划", u"目标", u"原"});
}

/// How far two measures of one thing may lie apart: as both are rounded, 约 by a twentieth.
double conversionSlack(const Quantity& one, const Quantity& other)
{
    constexpr double loose = 0.05;
    constexpr double even = 0.005;
    const bool hedged = !isExact(one) || !isExact(other);
    // 45亩 is a whole number of something that was measured.
    const auto step = [](const Quantity& figure) {
        return figure.value == 0 ? 0.0 : figure.step * amount(figure) / figure.value / 2;
    };
    return std::max(step(one), step(other)) + amount(one) * (hedged ? loose : even);
}

/// 集中供水人口1.98万人，…，集中供水人口中已通自来水的有2.31万人: the figure that is told of what
/// stands before 中.
const Quantity* namedWhole(const Statement& statement, std::size_t part)
{
    constexpr qsizetype shortest = 3;
    constexpr std::size_t reach = 8;
    const QStringView label = statement.label(part);
    for (qsizetype at = label.indexOf(u'中', shortest); at > 0; at = label.indexOf(u'中', at + 1)) {
        for (std::size_t i = part; i-- > 0 && part - i <= reach;) {
            if (comparable(statement.figures[i], statement.figures[part]) &&
                statement.label(i).endsWith(label.first(at)))
                return &statement.figures[i];
        }
    }
    return nullptr;
}

/// 培训学员238人，其中妇女151人，脱贫户学员243人
const Quantity* wholeOfRow(const Statement& statement, std::size_t part)
{
    constexpr qsizetype noun = 2;
    if (part < 2 || !statement.label(part - 1).startsWith(u"其中") ||
        !statement.tail(part).isEmpty())
        return nullptr;
    const QStringView label = statement.label(part), whole = statement.label(part - 2);
    if (hasAny(label, {u"受理", u"新", u"收", u"审结", u"办结", u"执结", u"立案", u"化解", u"完成",
                       u"培训", u"组织", u"带动", u"另", u"帮助", u"服务"})) // tells on, of others
        return nullptr;
    // 男职工238人，其中党员51人，女职工430人: a row of what stands beside the whole
    constexpr double widest = 1.2;
    const bool row =
        label.size() > noun && whole.size() > noun && label.last(noun) == whole.last(noun) &&
        !hasUnit(label, u"男女本专") && !hasUnit(whole, u"男女本专") &&
        amount(statement.figures[part]) <= widest * amount(statement.figures[part - 2]) &&
        statement.words(part).clause - statement.words(part - 1).clause <= 1 &&
        comparable(statement.figures[part - 2], statement.figures[part]) &&
        comparable(statement.figures[part - 2], statement.figures[part - 1]);
    return row ? &statement.figures[part - 2] : nullptr;
}

/// A part of what is told farther before.
void findOversizedAfar(const Statement& statement, std::size_t part, std::vector<Claim>& claims)
{
    const Quantity& figure = statement.figures[part];
    if (!isAmount(figure) || isDuration(figure))
        return;
    const Quantity* whole = wholeOfRow(statement, part);
    if (!whole && hasUnit(statement.label(part), u"中"))
        whole = namedWhole(statement, part);
    if (whole && amount(figure) > amount(*whole) + roundingOf(*whole) + roundingOf(figure) &&
        !isOtherwiseCounted(statement, part))
        claims.push_back({whole->span, QStringLiteral("part"), shown(statement, figure), {}});
}

} // namespace

void findOversizedParts(const Statement& statement, std::vector<Claim>& claims)
{
    static const Phrase inside(QStringLiteral("^[^,;。、()0-9]{0,4}(\\(|,)?(?:其中|含|包含|包括)(?:"
                                              "[^,;。、()0-9量][^,;。、()0-9]{0,9})?$"));
    for (std::size_t i = 1; i < statement.figures.size(); ++i) {
        findOversizedAfar(statement, i, claims);
        const Quantity& whole = statement.figures[i - 1];
        const Quantity& part = statement.figures[i];
        if (!comparable(whole, part) || !isAmount(whole) || isDuration(whole) ||
            amount(part) <= amount(whole) + roundingOf(whole) + roundingOf(part))
            continue;
        static const Phrase among(
            QStringLiteral("^(?:[^,;。、0-9]{0,4})中,?(?:已|有)[^,;。、0-9]{0,6}$"));
        if (among.isIn(statement.before(i)) && statement.tail(i).isEmpty() &&
            !isOtherwiseCounted(statement, i - 1) && !isOtherwiseCounted(statement, i)) {
            claims.push_back({part.span, QStringLiteral("part"), shown(statement, part), {}});
            continue;
        }
        if (!hasAny(statement.before(i), {u"其中", u"含", u"包括"}))
            continue;
        const auto match = inside.matchIn(statement.before(i));
        if (!match || isOtherwiseCounted(statement, i - 1) || isOtherwiseCounted(statement, i) ||
            (match[1] != u"(" && isOfEarlier(statement, i)))
            continue;
        claims.push_back({whole.span, QStringLiteral("part"), shown(statement, part), {}});
    }
}

namespace
{

/// 2350吨，合235万公斤
bool isPutOtherwise(const Statement& statement, std::size_t index)
{
    static const Phrase words(
        QStringLiteral("^[^,;。、()0-9]{0,4},(?:折合|约合|合|折|相当于|即)约?为?$"));
    return statement.figures[index - 1].measure.unit != statement.figures[index].measure.unit &&
           hasUnit(statement.before(index), u"合折即当") && words.isIn(statement.before(index));
}

/// 每斤1.32元（每公斤2.46元）: one price for two measures.
void findPrices(const Statement& statement, std::vector<Claim>& claims)
{
    static const Phrase each(QStringLiteral("每(公斤|千克|斤|吨|亩|公顷)[^,;。、0-9每]{0,4}$"));
    for (std::size_t i = 1; i < statement.figures.size(); ++i) {
        const Quantity& one = statement.figures[i - 1];
        const Quantity& other = statement.figures[i];
        if (!comparable(one, other) || one.unit != QStringLiteral("元") || one.unit != other.unit ||
            !hasUnit(statement.label(i), u"每") || !hasUnit(statement.before(i), u"(合折即"))
            continue;
        const auto first = each.matchIn(statement.label(i - 1));
        const auto second = each.matchIn(statement.label(i));
        const text::Measure from = text::measureOf(first[1]), to = text::measureOf(second[1]);
        if (!first || !second || from.family != to.family || from.unit == to.unit)
            continue;
        const double expected = amount(one) / from.factor * to.factor;
        constexpr double loose = 0.01;
        if (std::abs(expected - amount(other)) <= std::max(loose * expected, other.step))
            continue;
        const QString right = worded(statement, other, expected);
        claims.push_back({other.span, QStringLiteral("share"),
                          QStringLiteral("每%1%2＝每%3%4")
                              .arg(first[1], shown(statement, one), second[1], right),
                          right});
    }
}

} // namespace

void findConversions(const Statement& statement, std::vector<Claim>& claims)
{
    static const Phrase opens(
        QStringLiteral("^\\((?:折合|约合|合计?|即|约|折|相当于)?(?:约|为)?$"));
    for (std::size_t i = 1; i < statement.figures.size(); ++i) {
        const Quantity& one = statement.figures[i - 1];
        const Quantity& other = statement.figures[i];
        if (one.range || other.range || !isAmount(one) || !sameMeasure(one, other) ||
            isDuration(one) || other.value <= 0)
            continue;
        const bool inBrackets =
            statement.after(i).startsWith(u')') && opens.isIn(statement.before(i));
        if (!inBrackets && !isPutOtherwise(statement, i))
            continue;
        const bool sameUnit = one.unit == other.unit;
        if (sameUnit && !isPowerOfTen(amount(one) / amount(other)))
            continue;
        if (std::abs(amount(one) - amount(other)) <= conversionSlack(one, other))
            continue;
        const QString right = worded(statement, other, amount(one) * other.value / amount(other));
        claims.push_back({other.span, QStringLiteral("share"),
                          shown(statement, one) + QStringLiteral("＝") + right, right});
    }
    findPrices(statement, claims);
}

} // namespace chengbao::lint
