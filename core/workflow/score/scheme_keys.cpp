// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/scheme_keys.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

using lint::fail;
using lint::flag;
using lint::scalar;

constexpr int mostPoints = 1000000;

/// A figure of a scheme.
Points number(const YAML::Node& node)
{
    const QString text = scalar(node);
    const auto points = Points::fromText(text);
    if (!points || *points < Points(0) || *points > Points(mostPoints))
        fail(node,
             QT_TRANSLATE_NOOP("Error", "“%1” is not a number from 0 to %2 with up to 4 decimals"),
             {text, QString::number(mostPoints)});
    return *points;
}

Amount range(const YAML::Node& node)
{
    const auto entries = lint::entries(node);
    if (entries.size() != 2)
        fail(node, QT_TRANSLATE_NOOP("Error", "a range is two numbers, the smaller first"));
    const Amount amount{number(entries[0]), number(entries[1])};
    if (amount.least >= amount.most)
        fail(node, QT_TRANSLATE_NOOP("Error", "a range is two numbers, the smaller first"));
    return amount;
}

Amount single(const YAML::Node& node)
{
    const Points points = number(node);
    return {points, points};
}

QString text(const YAML::Node& node)
{
    const QString value = scalar(node).trimmed();
    if (value.isEmpty())
        fail(node, QT_TRANSLATE_NOOP("Error", "the value is empty"));
    return value;
}

/// The words of a closed list.
template <class Enum>
Enum word(const YAML::Node& node)
{
    const QString given = scalar(node);
    const auto value = fromWord<Enum>(given);
    if (!value)
        fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a value this key takes"), {given});
    return *value;
}

template <class Enum>
std::vector<Enum> words(const YAML::Node& node)
{
    std::vector<Enum> values;
    for (const YAML::Node& entry : lint::entries(node))
        values.push_back(word<Enum>(entry));
    if (values.empty())
        fail(node, QT_TRANSLATE_NOOP("Error", "the value is empty"));
    return values;
}

Scope readScope(const YAML::Node& node)
{
    return lint::choice<Scope>(node, {{"all", Scope::All},
                                      {"adoption", Scope::Adoption},
                                      {"bonus", Scope::Bonus},
                                      {"base", Scope::Base}});
}

Cap readPeriodCap(const YAML::Node& node)
{
    static const Key<Cap> keys[] = {
        {"points", [](Cap& cap, const YAML::Node& value) { cap.points = number(value); }},
        {"per", [](Cap& cap, const YAML::Node& value) { cap.per = readPeriodLength(value); }}};
    Cap cap;
    readKeys(cap, node, keys);
    return cap;
}

/// The keys of Conditions in the map of a T, beside T's own.
template <class T>
std::vector<Key<T>> withConditions(std::initializer_list<Key<T>> own)
{
    std::vector<Key<T>> keys = own;
    const std::initializer_list<Key<T>> conditions = {
        {"levels", [](T& value, const YAML::Node& node) { value.when.tiers = words<Tier>(node); }},
        {"forms", [](T& value, const YAML::Node& node) { value.when.forms = words<Form>(node); }},
        {"kinds", [](T& value, const YAML::Node& node) { value.when.kinds = words<Kind>(node); }},
        {"relayed", [](T& value, const YAML::Node& node) { value.when.relayed = flag(node); }},
        {"reprinted", [](T& value, const YAML::Node& node) { value.when.reprinted = flag(node); }},
        {"principal", [](T& value, const YAML::Node& node) { value.when.principal = flag(node); }},
        {"positive", [](T& value, const YAML::Node& node) { value.when.positive = flag(node); }}};
    keys.insert(keys.end(), conditions);
    return keys;
}

/// The name of a rule that gives none: what it is called in ledgers.
void requireName(const YAML::Node& node, const QString& name)
{
    if (name.isEmpty())
        fail(node, QT_TRANSLATE_NOOP("Error", "the key “%1” is missing"), {QStringLiteral("name")});
}

void requireAmount(const YAML::Node& node, bool given)
{
    if (!given)
        fail(node, QT_TRANSLATE_NOOP("Error", "nothing says how many points this gives"));
}

struct ReadRate : Rate {
    bool given = false;
};

Rate readRate(const YAML::Node& node)
{
    static const auto keys = withConditions<ReadRate>(
        {{"points",
          [](ReadRate& rate, const YAML::Node& value) {
              rate.amount = single(value);
              rate.given = true;
          }},
         {"range",
          [](ReadRate& rate, const YAML::Node& value) {
              rate.amount = range(value);
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

PeriodLength readPeriodLength(const YAML::Node& node)
{
    return lint::choice<PeriodLength>(node, {{"week", PeriodLength::Week},
                                             {"month", PeriodLength::Month},
                                             {"quarter", PeriodLength::Quarter},
                                             {"half-year", PeriodLength::HalfYear},
                                             {"year", PeriodLength::Year}});
}

Rounding readRounding(const YAML::Node& node)
{
    return lint::choice<Rounding>(node, {{"half-up", Rounding::HalfUp},
                                         {"half-even", Rounding::HalfEven},
                                         {"down", Rounding::Down}});
}

Carrier readCarrier(const YAML::Node& node)
{
    static const Key<Carrier> keys[] = {
        {"name", [](Carrier& carrier, const YAML::Node& value) { carrier.name = text(value); }},
        {"aliases",
         [](Carrier& carrier, const YAML::Node& value) { carrier.aliases = lint::list(value); }},
        {"level",
         [](Carrier& carrier, const YAML::Node& value) { carrier.tier = word<Tier>(value); }},
        {"system",
         [](Carrier& carrier, const YAML::Node& value) { carrier.system = word<System>(value); }},
        {"points",
         [](Carrier& carrier, const YAML::Node& value) {
             Rate rate;
             rate.amount = single(value);
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
        {{"name", [](Multiplier& rule, const YAML::Node& value) { rule.name = text(value); }},
         {"times", [](Multiplier& rule, const YAML::Node& value) { rule.times = number(value); }},
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
        {{"name", [](Bonus& rule, const YAML::Node& value) { rule.name = text(value); }},
         {"for",
          [](Bonus& rule, const YAML::Node& value) {
              rule.event =
                  lint::choice<Bonus::For>(value, {{"instruction", Bonus::For::Instruction},
                                                   {"commission", Bonus::For::Commission}});
          }},
         {"points", [](Bonus& rule, const YAML::Node& value) { rule.amount = single(value); }},
         {"range", [](Bonus& rule, const YAML::Node& value) { rule.amount = range(value); }},
         {"times", [](Bonus& rule, const YAML::Node& value) { rule.times = number(value); }},
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
        {"name", [](PenaltyRule& rule, const YAML::Node& value) { rule.name = text(value); }},
        {"faults",
         [](PenaltyRule& rule, const YAML::Node& value) { rule.faults = lint::list(value); }},
        {"points", [](PenaltyRule& rule, const YAML::Node& value) { rule.amount = single(value); }},
        {"range", [](PenaltyRule& rule, const YAML::Node& value) { rule.amount = range(value); }},
        {"zero", [](PenaltyRule& rule,
                    const YAML::Node& value) { readKeys(rule.zero.emplace(), value, zeroKeys); }},
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

namespace
{

void readExcess(Task& task, const YAML::Node& node)
{
    static const Key<Task> keys[] = {
        {"each", [](Task& into, const YAML::Node& value) { into.excessEach = number(value); }},
        {"most", [](Task& into, const YAML::Node& value) { into.excessMost = number(value); }}};
    readKeys(task, node, keys);
}

void readMeasure(Task& task, const YAML::Node& node)
{
    task.measure =
        lint::choice<Task::Measure>(node, {{"submitted", Task::Measure::Submitted},
                                           {"adopted", Task::Measure::Adopted},
                                           {"points", Task::Measure::Points},
                                           {"adoption_rate", Task::Measure::AdoptionRate}});
    task.counts = true;
}

} // namespace

Task readTask(const YAML::Node& node)
{
    static const auto keys = withConditions<Task>(
        {{"name", [](Task& task, const YAML::Node& value) { task.name = text(value); }},
         {"per", [](Task& task, const YAML::Node& value) { task.per = readPeriodLength(value); }},
         {"categories",
          [](Task& task, const YAML::Node& value) { task.categories = lint::list(value); }},
         {"measure", readMeasure},
         {"least", [](Task& task, const YAML::Node& value) { task.least = number(value); }},
         {"start", [](Task& task, const YAML::Node& value) { task.start = number(value); }},
         {"reached", [](Task& task, const YAML::Node& value) { task.reached = number(value); }},
         {"excess", readExcess},
         {"missed", [](Task& task, const YAML::Node& value) { task.missed = number(value); }},
         {"each_missing",
          [](Task& task, const YAML::Node& value) { task.eachMissing = number(value); }}});
    Task task;
    readKeys(task, node, keys);
    requireName(node, task.name);
    requireAmount(node, task.counts || !task.start.isZero());
    if (!task.counts && task.least)
        fail(node, QT_TRANSLATE_NOOP("Error", "the key “%1” is missing"),
             {QStringLiteral("measure")});
    return task;
}

CapRule readCap(const YAML::Node& node)
{
    static const Key<CapRule> keys[] = {
        {"name", [](CapRule& rule, const YAML::Node& value) { rule.name = text(value); }},
        {"of", [](CapRule& rule, const YAML::Node& value) { rule.scope = readScope(value); }},
        {"categories",
         [](CapRule& rule, const YAML::Node& value) { rule.categories = lint::list(value); }},
        {"points", [](CapRule& rule, const YAML::Node& value) { rule.cap.points = number(value); }},
        {"per",
         [](CapRule& rule, const YAML::Node& value) { rule.cap.per = readPeriodLength(value); }}};
    CapRule rule;
    readKeys(rule, node, keys);
    requireName(node, rule.name);
    requireAmount(node, node["points"].IsDefined());
    return rule;
}

ReuseRule readReuse(const YAML::Node& node)
{
    static const Key<ReuseRule> keys[] = {
        {"levels", [](ReuseRule& rule,
                      const YAML::Node& value) { rule.tiers = lint::wholeNumber(value, 1); }},
        {"once_per_level",
         [](ReuseRule& rule, const YAML::Node& value) { rule.oncePerTier = flag(value); }}};
    ReuseRule rule;
    if (node.IsMap()) {
        readKeys(rule, node, keys);
        return rule;
    }
    const QString how = lint::choice<QString>(node, {{"sum", QStringLiteral("sum")},
                                                     {"highest", QStringLiteral("highest")},
                                                     {"once-per-level", QStringLiteral("tier")},
                                                     {"separate", QStringLiteral("separate")}});
    rule.highest = how == QLatin1String("highest");
    rule.oncePerTier = how == QLatin1String("tier");
    rule.separate = how == QLatin1String("separate");
    return rule;
}

ShareRule readShare(const YAML::Node& node)
{
    static const Key<ShareRule> keys[] = {
        {"fixed",
         [](ShareRule& rule, const YAML::Node& value) {
             rule.how = ShareRule::How::Fixed;
             rule.fixed = number(value);
         }},
        {"ordered", [](ShareRule& rule, const YAML::Node& value) {
             rule.how = ShareRule::How::Ordered;
             for (const YAML::Node& part : lint::entries(value))
                 rule.order.push_back(lint::wholeNumber(part, 1));
             if (rule.order.size() < 2)
                 fail(value,
                      QT_TRANSLATE_NOOP("Error", "shares in order are at least two numbers"));
         }}};
    ShareRule rule;
    if (node.IsMap()) {
        readKeys(rule, node, keys);
        if (node.size() != 1)
            fail(node, QT_TRANSLATE_NOOP("Error", "either fixed or ordered, not both"));
        return rule;
    }
    rule.how = lint::choice<ShareRule::How>(node, {{"full", ShareRule::How::Full},
                                                   {"equal", ShareRule::How::Equal},
                                                   {"custom", ShareRule::How::Custom}});
    return rule;
}

Fee readFee(const YAML::Node& node)
{
    static const auto keys = withConditions<Fee>(
        {{"name", [](Fee& fee, const YAML::Node& value) { fee.name = text(value); }},
         {"yuan", [](Fee& fee, const YAML::Node& value) { fee.amount = single(value); }},
         {"range", [](Fee& fee, const YAML::Node& value) { fee.amount = range(value); }}});
    Fee fee;
    readKeys(fee, node, keys);
    requireName(node, fee.name);
    requireAmount(node, node["yuan"].IsDefined() != node["range"].IsDefined());
    return fee;
}

WarningRule readWarning(const YAML::Node& node)
{
    static const Key<WarningRule> keys[] = {
        {"name", [](WarningRule& rule, const YAML::Node& value) { rule.name = text(value); }},
        {"task", [](WarningRule& rule, const YAML::Node& value) { rule.task = text(value); }},
        {"missed_in_a_row",
         [](WarningRule& rule, const YAML::Node& value) {
             rule.missedInARow = lint::wholeNumber(value, 1);
         }},
        {"short_by",
         [](WarningRule& rule, const YAML::Node& value) { rule.shortBy = number(value); }},
        {"below",
         [](WarningRule& rule, const YAML::Node& value) { rule.below = readPeriodCap(value); }}};
    WarningRule rule;
    readKeys(rule, node, keys);
    requireName(node, rule.name);
    const int asked =
        (rule.missedInARow > 0 ? 1 : 0) + (rule.shortBy ? 1 : 0) + (rule.below ? 1 : 0);
    if (asked != 1)
        fail(node, QT_TRANSLATE_NOOP("Error", "one of %1 is needed"),
             {QStringLiteral("missed_in_a_row, short_by, below")});
    if (rule.task.isEmpty() == !rule.below)
        fail(node, QT_TRANSLATE_NOOP("Error", "a warning names a task, or points it is below"));
    return rule;
}

} // namespace chengbao::workflow
