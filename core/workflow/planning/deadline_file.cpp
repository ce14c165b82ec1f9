// SPDX-License-Identifier: GPL-3.0-or-later
// deadlines.yaml, and the folders of the calendar.
#include "core/base/files.h"
#include "core/workflow/planning/deadlines.h"
#include "core/workflow/planning/planning_yaml.h"
#include "core/workflow/score/scheme_values.h"

#include <QDir>

#include <map>

namespace chengbao::workflow
{
namespace
{

constexpr qint64 fileLimit = 1 << 20;

/// 2 hours, 3 days, 3 working days, same day, month end.
Allowance readAllowance(const YAML::Node& node)
{
    const QString text = lint::scalar(node);
    if (text == QLatin1String("same day"))
        return {Allowance::Unit::Days, 0};
    if (text == QLatin1String("month end"))
        return {Allowance::Unit::MonthEnd, 0};
    const QString number = text.section(QLatin1Char(' '), 0, 0);
    const QString unit = text.section(QLatin1Char(' '), 1);
    bool isNumber = false;
    const int count = number.toInt(&isNumber);
    if (isNumber && count >= 1 && count <= 400) {
        if (unit == QLatin1String("hours") || unit == QLatin1String("hour"))
            return {Allowance::Unit::Hours, count};
        if (unit == QLatin1String("days") || unit == QLatin1String("day"))
            return {Allowance::Unit::Days, count};
        if (unit == QLatin1String("working days") || unit == QLatin1String("working day"))
            return {Allowance::Unit::WorkingDays, count};
    }
    lint::fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a value this key takes"), {text});
}

std::string textOf(const Allowance& within)
{
    const std::string count = std::to_string(within.count);
    switch (within.unit) {
    case Allowance::Unit::Hours:
        return count + " hours";
    case Allowance::Unit::Days:
        return within.count == 0 ? "same day" : count + " days";
    case Allowance::Unit::WorkingDays:
        return count + " working days";
    case Allowance::Unit::MonthEnd:
        break;
    }
    return "month end";
}

DeadlineRule readRule(const YAML::Node& node)
{
    static const Key<DeadlineRule> keys[] = {
        {"name", [](auto& rule, const YAML::Node& value) { rule.name = readText(value); }},
        {"kinds", [](auto& rule, const YAML::Node& value) { rule.kinds = words<Kind>(value); }},
        {"events", [](auto& rule, const YAML::Node& value) { rule.events = lint::list(value); }},
        {"system", [](auto& rule, const YAML::Node& value) { rule.system = word<System>(value); }},
        {"within",
         [](auto& rule, const YAML::Node& value) { rule.within = readAllowance(value); }}};
    DeadlineRule rule;
    readKeys(rule, node, keys);
    requireName(node, rule.name);
    if (!node["within"])
        lint::fail(node, QT_TRANSLATE_NOOP("Error", "the key “%1” is missing"),
                   {QStringLiteral("within")});
    return rule;
}

RecurringDuty readDuty(const YAML::Node& node)
{
    static const Key<RecurringDuty> keys[] = {
        {"name", [](auto& duty, const YAML::Node& value) { duty.name = readText(value); }},
        {"weekday",
         [](auto& duty, const YAML::Node& value) { duty.weekday = readNumber(value, 1, 7); }},
        {"month_day",
         [](auto& duty, const YAML::Node& value) { duty.monthDay = readNumber(value, 1, 31); }},
        {"lead",
         [](auto& duty, const YAML::Node& value) { duty.lead = readNumber(value, 0, 30); }}};
    RecurringDuty duty;
    readKeys(duty, node, keys);
    requireName(node, duty.name);
    if ((duty.weekday == 0) == (duty.monthDay == 0))
        lint::fail(node, QT_TRANSLATE_NOOP("Error", "a duty needs either weekday or month_day"));
    return duty;
}

DeadlineRules readRoot(const YAML::Node& root)
{
    static const Key<DeadlineRules> keys[] = {
        {"rules",
         [](auto& rules, const YAML::Node& value) {
             for (const YAML::Node& entry : lint::entries(value))
                 rules.rules.push_back(readRule(entry));
         }},
        {"duties",
         [](auto& rules, const YAML::Node& value) {
             for (const YAML::Node& entry : lint::entries(value))
                 rules.duties.push_back(readDuty(entry));
         }},
        {"feedback",
         [](auto& rules, const YAML::Node& value) {
             rules.feedbackDays = readNumber(value, 0, 400);
         }},
        {"soon",
         [](auto& rules, const YAML::Node& value) { rules.soonDays = readNumber(value, 0, 60); }}};
    DeadlineRules rules;
    readKeys(rules, root, keys);
    return rules;
}

void emitRule(YAML::Emitter& out, const DeadlineRule& rule)
{
    out << YAML::BeginMap << YAML::Key << "name" << YAML::Value << rule.name.toStdString();
    if (!rule.kinds.empty()) {
        out << YAML::Key << "kinds" << YAML::Value << YAML::Flow << YAML::BeginSeq;
        for (const Kind kind : rule.kinds)
            out << toWord(kind).toStdString();
        out << YAML::EndSeq;
    }
    if (!rule.events.isEmpty()) {
        out << YAML::Key << "events" << YAML::Value << YAML::Flow << YAML::BeginSeq;
        for (const QString& event : rule.events)
            out << event.toStdString();
        out << YAML::EndSeq;
    }
    if (rule.system)
        out << YAML::Key << "system" << YAML::Value << toWord(*rule.system).toStdString();
    out << YAML::Key << "within" << YAML::Value << textOf(rule.within) << YAML::EndMap;
}

void emitDuty(YAML::Emitter& out, const RecurringDuty& duty)
{
    out << YAML::BeginMap << YAML::Key << "name" << YAML::Value << duty.name.toStdString();
    out << YAML::Key << (duty.weekday > 0 ? "weekday" : "month_day") << YAML::Value
        << (duty.weekday > 0 ? duty.weekday : duty.monthDay);
    out << YAML::Key << "lead" << YAML::Value << duty.lead << YAML::EndMap;
}

/// Takes the bytes of one file of the calendar to where they belong.
Result<void> take(const QString& name, const QByteArray& bytes, const QString& path,
                  PlanningRules& rules)
{
    if (name == QLatin1String("deadlines.yaml"))
        return parseDeadlines(bytes, path).map([&](DeadlineRules read) {
            rules.deadlines = std::move(read);
        });
    if (name == QLatin1String("festivals.yaml"))
        return parseFestivals(bytes, path).map([&](std::vector<Festival> read) {
            rules.festivals = std::move(read);
        });
    return parseHolidays(bytes, path).map([&](HolidayYear read) {
        rules.years.push_back(std::move(read));
    });
}

} // namespace

Result<DeadlineRules> parseDeadlines(const QByteArray& yaml, const QString& file)
{
    return parsed(yaml, file, readRoot);
}

QByteArray toYaml(const DeadlineRules& rules)
{
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << "rules" << YAML::Value << YAML::BeginSeq;
    for (const DeadlineRule& rule : rules.rules)
        emitRule(out, rule);
    out << YAML::EndSeq << YAML::Key << "duties" << YAML::Value << YAML::BeginSeq;
    for (const RecurringDuty& duty : rules.duties)
        emitDuty(out, duty);
    out << YAML::EndSeq;
    out << YAML::Key << "feedback" << YAML::Value << rules.feedbackDays;
    out << YAML::Key << "soon" << YAML::Value << rules.soonDays << YAML::EndMap;
    return finished(out);
}

Result<PlanningRules> loadPlanningRules(const QStringList& folders)
{
    std::map<QString, QString> files; // name → path of the topmost layer
    const QStringList names = {QStringLiteral("deadlines.yaml"), QStringLiteral("festivals.yaml"),
                               QStringLiteral("holidays-????.yaml")};
    for (const QString& folder : folders) {
        const QDir place(folder);
        for (const QString& name : place.entryList(names, QDir::Files, QDir::Name))
            files[name] = place.filePath(name);
    }
    PlanningRules rules;
    for (const auto& [name, path] : files) {
        const auto bytes = readFile(path, fileLimit);
        if (!bytes)
            return failure(bytes.error());
        if (auto taken = take(name, *bytes, path, rules); !taken)
            return failure(taken.error());
    }
    rules.calendar = WorkCalendar(rules.years);
    return rules;
}

} // namespace chengbao::workflow
