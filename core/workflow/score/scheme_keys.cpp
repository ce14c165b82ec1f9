// SPDX-License-Identifier: GPL-3.0-or-later
// Carriers, lengths, multipliers, bonuses and penalties of a scheme file.
#include "core/workflow/score/scheme_values.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

using lint::fail;
using lint::flag;
using lint::scalar;

struct ReadRate : Rate {
    bool given = false;
};

Rate readRate(const YAML::Node& node)
{
    static const auto keys = withConditions<ReadRate>(
        {{"points",
          [](ReadRate& rate, const YAML::Node& value) {
              rate.amount = readSingle(value);
              rate.given = true;
          }},
         {"range",
          [](ReadRate& rate, const YAML::Node& value) {
              rate.amount = readRange(value);
              rate.given = true;
          }},
         {"per",
          [](ReadRate& rate, const YAML::Node& value) {
              rate.perUnit = lint::choice<bool>(value, {{"item", false}, {"unit", true}});
          }},
         {"cap",
          [](ReadRate& rate, const YAML::Node& value) { rate.cap = readPeriodCap(value); }}});
    ReadRate rate;
    readKeys(rate, node, keys);
    requireAmount(node, rate.given);
    return rate;
}

std::vector<Rate> readRates(const YAML::Node& node)
{
    std::vector<Rate> rates;
    for (const YAML::Node& entry : lint::entries(node)) {
        const bool covered = std::any_of(rates.begin(), rates.end(),
                                         [](const Rate& earlier) { return earlier.when.none(); });
        if (covered)
            fail(entry, QT_TRANSLATE_NOOP("Error", "nothing ever reaches this rate: the one before "
                                                   "takes everything"));
        rates.push_back(readRate(entry));
    }
    return rates;
}

} // namespace

Carrier readCarrier(const YAML::Node& node)
{
    static const Key<Carrier> keys[] = {
        {"name", [](Carrier& carrier, const YAML::Node& value) { carrier.name = readText(value); }},
        {"aliases",
         [](Carrier& carrier, const YAML::Node& value) { carrier.aliases = lint::list(value); }},
        {"level",
         [](Carrier& carrier, const YAML::Node& value) { carrier.tier = word<Tier>(value); }},
        {"system",
         [](Carrier& carrier, const YAML::Node& value) { carrier.system = word<System>(value); }},
        {"points",
         [](Carrier& carrier, const YAML::Node& value) {
             Rate rate;
             rate.amount = readSingle(value);
             carrier.rates.push_back(rate);
         }},
        {"rates",
         [](Carrier& carrier, const YAML::Node& value) { carrier.rates = readRates(value); }}};
    Carrier carrier;
    readKeys(carrier, node, keys);
    if (node["points"] && node["rates"])
        fail(node, QT_TRANSLATE_NOOP("Error", "either points or rates, not both"));
    if (carrier.rates.empty())
        requireAmount(node, false);
    if (carrier.name.isEmpty() && !carrier.tier)
        fail(node, QT_TRANSLATE_NOOP("Error", "a carrier needs a name or a level"));
    return carrier;
}

LengthRule readLength(const YAML::Node& node)
{
    static const Key<LengthRule> keys[] = {
        {"longer_than",
         [](LengthRule& rule, const YAML::Node& value) {
             rule.longerThan = lint::wholeNumber(value, 1);
         }},
        {"as", [](LengthRule& rule, const YAML::Node& value) { rule.as = word<Form>(value); }}};
    LengthRule rule;
    readKeys(rule, node, keys);
    if (rule.longerThan == 0 || !node["as"])
        fail(node, QT_TRANSLATE_NOOP("Error", "longer_than and as are both needed"));
    return rule;
}

Multiplier readMultiplier(const YAML::Node& node)
{
    static const auto keys = withConditions<Multiplier>(
        {{"name", [](Multiplier& rule, const YAML::Node& value) { rule.name = readText(value); }},
         {"times",
          [](Multiplier& rule, const YAML::Node& value) { rule.times = readFigure(value); }},
         {"of", [](Multiplier& rule, const YAML::Node& value) {
              rule.ofUpper = lint::choice<bool>(value, {{"own", false}, {"upper", true}});
          }}});
    Multiplier rule;
    readKeys(rule, node, keys);
    requireName(node, rule.name);
    requireAmount(node, node["times"].IsDefined());
    return rule;
}

Bonus readBonus(const YAML::Node& node)
{
    static const auto keys = withConditions<Bonus>(
        {{"name", [](Bonus& rule, const YAML::Node& value) { rule.name = readText(value); }},
         {"for",
          [](Bonus& rule, const YAML::Node& value) {
              rule.event =
                  lint::choice<Bonus::For>(value, {{"instruction", Bonus::For::Instruction},
                                                   {"commission", Bonus::For::Commission}});
          }},
         {"points", [](Bonus& rule, const YAML::Node& value) { rule.amount = readSingle(value); }},
         {"range", [](Bonus& rule, const YAML::Node& value) { rule.amount = readRange(value); }},
         {"times", [](Bonus& rule, const YAML::Node& value) { rule.times = readFigure(value); }},
         {"each",
          [](Bonus& rule, const YAML::Node& value) {
              rule.oncePerItem = lint::choice<bool>(value, {{"item", true}, {"time", false}});
          }},
         {"stacks", [](Bonus& rule, const YAML::Node& value) { rule.stacks = flag(value); }}});
    Bonus rule;
    readKeys(rule, node, keys);
    requireName(node, rule.name);
    requireAmount(node, rule.amount.has_value() != rule.times.has_value());
    return rule;
}

PenaltyRule readPenalty(const YAML::Node& node)
{
    static const Key<PenaltyRule::Zero> zeroKeys[] = {
        {"of",
         [](PenaltyRule::Zero& zero, const YAML::Node& value) { zero.scope = readScope(value); }},
        {"per", [](PenaltyRule::Zero& zero, const YAML::Node& value) {
             zero.per = readPeriodLength(value);
         }}};
    static const Key<PenaltyRule> keys[] = {
        {"name", [](PenaltyRule& rule, const YAML::Node& value) { rule.name = readText(value); }},
        {"faults",
         [](PenaltyRule& rule, const YAML::Node& value) { rule.faults = lint::list(value); }},
        {"points",
         [](PenaltyRule& rule, const YAML::Node& value) { rule.amount = readSingle(value); }},
        {"range",
         [](PenaltyRule& rule, const YAML::Node& value) { rule.amount = readRange(value); }},
        {"zero",
         [](PenaltyRule& rule, const YAML::Node& value) {
             rule.zero = PenaltyRule::Zero{};
             readKeys(*rule.zero, value, zeroKeys);
         }},
        {"veto", [](PenaltyRule& rule, const YAML::Node& value) { rule.veto = flag(value); }}};
    PenaltyRule rule;
    readKeys(rule, node, keys);
    requireName(node, rule.name);
    requireAmount(node, rule.amount || rule.zero || rule.veto);
    if (rule.faults.isEmpty())
        fail(node, QT_TRANSLATE_NOOP("Error", "the key “%1” is missing"),
             {QStringLiteral("faults")});
    return rule;
}

} // namespace chengbao::workflow
