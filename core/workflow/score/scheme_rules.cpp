// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks, caps, reuse, shares, fees and warnings of a scheme file.
#include "core/workflow/score/scheme_values.h"

namespace chengbao::workflow
{

using lint::fail;
using lint::flag;

namespace
{

void readExcess(Task& task, const YAML::Node& node)
{
    static const Key<Task> keys[] = {
        {"each", [](Task& into, const YAML::Node& value) { into.excessEach = readFigure(value); }},
        {"most", [](Task& into, const YAML::Node& value) { into.excessMost = readFigure(value); }}};
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
        {{"name", [](Task& task, const YAML::Node& value) { task.name = readText(value); }},
         {"per", [](Task& task, const YAML::Node& value) { task.per = readPeriodLength(value); }},
         {"categories",
          [](Task& task, const YAML::Node& value) { task.categories = lint::list(value); }},
         {"measure", readMeasure},
         {"least", [](Task& task, const YAML::Node& value) { task.least = readFigure(value); }},
         {"start", [](Task& task, const YAML::Node& value) { task.start = readFigure(value); }},
         {"reached", [](Task& task, const YAML::Node& value) { task.reached = readFigure(value); }},
         {"excess", readExcess},
         {"missed", [](Task& task, const YAML::Node& value) { task.missed = readFigure(value); }},
         {"each_missing",
          [](Task& task, const YAML::Node& value) { task.eachMissing = readFigure(value); }}});
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
        {"name", [](CapRule& rule, const YAML::Node& value) { rule.name = readText(value); }},
        {"of", [](CapRule& rule, const YAML::Node& value) { rule.scope = readScope(value); }},
        {"categories",
         [](CapRule& rule, const YAML::Node& value) { rule.categories = lint::list(value); }},
        {"points",
         [](CapRule& rule, const YAML::Node& value) { rule.cap.points = readFigure(value); }},
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
             rule.fixed = readFigure(value);
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
        {{"name", [](Fee& fee, const YAML::Node& value) { fee.name = readText(value); }},
         {"yuan", [](Fee& fee, const YAML::Node& value) { fee.amount = readSingle(value); }},
         {"range", [](Fee& fee, const YAML::Node& value) { fee.amount = readRange(value); }}});
    Fee fee;
    readKeys(fee, node, keys);
    requireName(node, fee.name);
    requireAmount(node, node["yuan"].IsDefined() != node["range"].IsDefined());
    return fee;
}

WarningRule readWarning(const YAML::Node& node)
{
    static const Key<WarningRule> keys[] = {
        {"name", [](WarningRule& rule, const YAML::Node& value) { rule.name = readText(value); }},
        {"task", [](WarningRule& rule, const YAML::Node& value) { rule.task = readText(value); }},
        {"missed_in_a_row",
         [](WarningRule& rule, const YAML::Node& value) {
             rule.missedInARow = lint::wholeNumber(value, 1);
         }},
        {"short_by",
         [](WarningRule& rule, const YAML::Node& value) { rule.shortBy = readFigure(value); }},
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
