// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/valuation.h"

#include <algorithm>
#include <numeric>

namespace chengbao::workflow
{
namespace
{

Worth open(Worth worth, const char* reason, const QStringList& arguments)
{
    worth.points = Points();
    worth.arithmetic.clear();
    worth.open = true;
    worth.reason = {reason, arguments};
    return worth;
}

/// The number itself, or what was awarded within the range.
Worth withAmount(Worth worth, const Amount& amount, const std::optional<Points>& granted)
{
    const QString least = amount.least.toText();
    const QString most = amount.most.toText();
    worth.points = amount.least;
    if (amount.isRange() && !granted)
        return open(worth,
                    QT_TRANSLATE_NOOP("Ledger", "%1 to %2 points may be awarded for this; "
                                                "how many is not recorded"),
                    {least, most});
    if (amount.isRange() && (*granted < amount.least || *granted > amount.most))
        return open(worth,
                    QT_TRANSLATE_NOOP("Ledger", "%1 to %2 points may be awarded for this, "
                                                "but %3 are recorded"),
                    {least, most, granted->toText()});
    if (amount.isRange())
        worth.points = *granted;
    worth.arithmetic = worth.points.toText();
    return worth;
}

void multiply(Worth& worth, const Points& factor)
{
    worth.points = worth.points * factor;
    worth.arithmetic += QStringLiteral(" × ") + factor.toText();
}

/// What the upper level's scheme gives.
std::optional<Points> upperPoints(const Scheme* upper, const ScoreEvent& event)
{
    if (event.upper || !upper)
        return event.upper;
    const Placing placing = placeOf(*upper, event);
    if (!placing.rate)
        return std::nullopt;
    const Worth worth = withAmount({}, placing.rate->amount, event.granted);
    return worth.open ? std::nullopt : std::optional(worth.points);
}

QString carrierOf(const ScoreEvent& event, const Placing& placing)
{
    if (placing.carrier && !placing.carrier->name.isEmpty())
        return placing.carrier->name;
    if (!event.carrier.isEmpty())
        return event.carrier;
    return placing.tier ? toWord(*placing.tier) : QString();
}

struct Part {
    Points factor = 1;
    QString arithmetic; ///< " ÷ 3"
};

Part weighted(int weight, int sum)
{
    if (sum == 0)
        return {Points(0), QStringLiteral(" × 0")};
    return {Points::ratio(weight, sum), QStringLiteral(" × %1/%2").arg(weight).arg(sum)};
}

/// The part of one of several parties.
Part partOf(const ShareRule& rule, const std::vector<Party>& parties, std::size_t index)
{
    const int count = static_cast<int>(parties.size());
    switch (rule.how) {
    case ShareRule::How::Equal:
        return {Points::ratio(1, count), QStringLiteral(" ÷ %1").arg(count)};
    case ShareRule::How::Ordered: {
        const auto used = std::min(rule.order.size(), parties.size());
        const int sum = std::accumulate(rule.order.begin(), rule.order.begin() + used, 0);
        return weighted(index < used ? rule.order[index] : 0, sum);
    }
    case ShareRule::How::Custom: {
        const int sum =
            std::accumulate(parties.begin(), parties.end(), 0,
                            [](int so, const Party& party) { return so + party.weight; });
        return weighted(parties[index].weight, sum);
    }
    case ShareRule::How::Full:
    case ShareRule::How::Fixed:
        break;
    }
    return {};
}

Worth part(const Worth& worth, const ShareRule& rule, const std::vector<Party>& parties,
           std::size_t index, const Scheme& scheme)
{
    Worth mine = worth;
    const bool several = !worth.open && parties.size() > 1;
    if (several && rule.how == ShareRule::How::Fixed) {
        mine.points = rule.fixed;
        mine.arithmetic = rule.fixed.toText();
    } else if (several) {
        const Part share = partOf(rule, parties, index);
        mine.points = mine.points * share.factor;
        mine.arithmetic += share.arithmetic;
    }
    mine.points = mine.points.rounded(scheme.decimals, scheme.rounding);
    mine.arithmetic = finishedArithmetic(mine.arithmetic, mine.points);
    return mine;
}

} // namespace

Worth adoptionWorth(const Scheme& scheme, const Scheme* upper, const ScoreEvent& event)
{
    Worth worth;
    worth.placing = placeOf(scheme, event);
    worth.name = carrierOf(event, worth.placing);
    const QString form = toWord(worth.placing.form);
    worth.reason = {QT_TRANSLATE_NOOP("Ledger", "adopted: %1, %2"), {worth.name, form}};
    std::vector<const Multiplier*> factors;
    bool ofUpper = false;
    for (const Multiplier& rule : scheme.multipliers) {
        if (!meets(rule.when, event, worth.placing.tier, worth.placing.form))
            continue;
        factors.push_back(&rule);
        ofUpper = ofUpper || rule.ofUpper;
    }
    if (ofUpper) {
        const auto points = upperPoints(upper, event);
        if (!points)
            return open(worth,
                        QT_TRANSLATE_NOOP("Ledger", "the upper level’s points are not known"), {});
        worth.points = *points;
        worth.arithmetic = points->toText();
    } else if (!worth.placing.rate) {
        return open(worth, QT_TRANSLATE_NOOP("Ledger", "the scheme has no rate for %1, %2"),
                    {worth.name, form});
    } else {
        worth = withAmount(worth, worth.placing.rate->amount, event.granted);
    }
    if (worth.open)
        return worth;
    for (const Multiplier* rule : factors) {
        multiply(worth, rule->times);
        worth.name += QStringLiteral("（%1）").arg(rule->name);
    }
    return worth;
}

const Bonus* bonusFor(const Scheme& scheme, const ScoreEvent& event)
{
    const auto kind = event.kind == ScoreEvent::Kind::Instruction ? Bonus::For::Instruction
                                                                  : Bonus::For::Commission;
    const auto found =
        std::find_if(scheme.bonuses.begin(), scheme.bonuses.end(), [&](const Bonus& bonus) {
            return bonus.event == kind && meets(bonus.when, event, event.tier, event.form);
        });
    return found == scheme.bonuses.end() ? nullptr : &*found;
}

const PenaltyRule* penaltyFor(const Scheme& scheme, const ScoreEvent& event)
{
    const auto found =
        std::find_if(scheme.penalties.begin(), scheme.penalties.end(),
                     [&](const PenaltyRule& rule) { return rule.faults.contains(event.fault); });
    return found == scheme.penalties.end() ? nullptr : &*found;
}

Worth bonusWorth(const Bonus& bonus, const ScoreEvent& event)
{
    Worth worth;
    worth.name = bonus.name;
    worth.reason = {QT_TRANSLATE_NOOP("Ledger", "bonus: %1"), {bonus.name}};
    return bonus.amount ? withAmount(worth, *bonus.amount, event.granted) : worth;
}

Worth penaltyWorth(const PenaltyRule& rule, const ScoreEvent& event)
{
    Worth worth;
    worth.name = rule.name;
    worth.reason = {QT_TRANSLATE_NOOP("Ledger", "penalty: %1 (%2)"), {rule.name, event.fault}};
    if (!rule.amount)
        return worth;
    worth = withAmount(worth, *rule.amount, event.granted);
    worth.points = -worth.points;
    if (!worth.open)
        worth.arithmetic = worth.points.toText();
    return worth;
}

Worth unitPart(const Worth& worth, const ScoreEvent& event, std::size_t index, const Scheme& scheme)
{
    const bool whole = worth.placing.rate && worth.placing.rate->perUnit;
    return whole ? part(worth, ShareRule(), event.units, index, scheme)
                 : part(worth, scheme.unitShare, event.units, index, scheme);
}

Worth personPart(const Worth& worth, const ScoreEvent& event, std::size_t index,
                 const Scheme& scheme)
{
    return part(worth, scheme.personShare, event.persons, index, scheme);
}

QString finishedArithmetic(const QString& arithmetic, const Points& result)
{
    if (!arithmetic.contains(QLatin1Char(' ')))
        return arithmetic.isEmpty() || arithmetic == result.toText()
                   ? QString()
                   : arithmetic + QStringLiteral(" ≈ ") + result.toText();
    return arithmetic + QStringLiteral(" = ") + result.toText();
}

} // namespace chengbao::workflow
