// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_sides.h"

#include "core/lint/phrase.h"
#include "core/text/unit_table.h"

namespace chengbao::lint
{
namespace
{

using text::Quantity;

Claim sideClaim(const Statement& statement, const Quantity& wrong, const Quantity& other)
{
    return {wrong.span,
            QStringLiteral("side"),
            shown(statement, wrong) + (amount(wrong) > amount(other) ? u'＞' : u'＜') +
                shown(statement, other),
            {}};
}

/// 高于全市平均水平（94.1%）: the figure behind is what the one before is compared with.
void findCompared(const Statement& statement, std::size_t index, std::vector<Claim>& claims)
{
    static const Phrase above(
        QStringLiteral("^[^,;。、0-9]{0,4},[^,;。、0-9不未]{0,2}(高于|多于|优于|超过|"
                       "低于|少于)[^,;。、0-9]{0,12}[(的]$"));
    const Quantity& one = statement.figures[index - 1];
    const Quantity& other = statement.figures[index];
    if (!comparable(one, other) || amount(one) == amount(other) ||
        !hasUnit(statement.before(index), u"于过"))
        return;
    const auto match = above.matchIn(statement.before(index));
    if (!match || hasUnit(statement.label(index - 1), u"比较"))
        return;
    const bool more = match[1] != u"低于" && match[1] != u"少于";
    // 高于平均分6.7分: the figure behind tells by how much.
    const bool distance = isPoints(other) || !text::isOneOf(statement.before(index).back(), u"的(");
    if (!distance && more != (amount(one) > amount(other)))
        claims.push_back(sideClaim(statement, one, other));
}

/// 平均…126.8毫米，最大…98.5毫米
void findBeyondMean(const Statement& statement, std::size_t index, std::vector<Claim>& claims)
{
    const Quantity& mean = statement.figures[index - 1];
    const Quantity& edge = statement.figures[index];
    const QStringView label = statement.label(index);
    const QStringView mean_ = statement.label(index - 1);
    if (!comparable(mean, edge) || !mean_.contains(u'均') || isChange(statement, index - 1) ||
        statement.words(index).sentence != statement.words(index - 1).sentence)
        return;
    const bool highest = hasAny(label, {u"最大", u"最高", u"最多"});
    const bool lowest = hasAny(label, {u"最小", u"最低", u"最少"});
    if (highest != lowest && amount(edge) != amount(mean) &&
        (amount(edge) > amount(mean)) != highest)
        claims.push_back(sideClaim(statement, edge, mean));
}

} // namespace

void findWrongSides(const Statement& statement, std::vector<Claim>& claims)
{
    for (std::size_t i = 1; i < statement.figures.size(); ++i) {
        findCompared(statement, i, claims);
        if (statement.words(i).cues.has(LabelCue::Most))
            findBeyondMean(statement, i, claims);
    }
}

} // namespace chengbao::lint
