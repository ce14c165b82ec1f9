// SPDX-License-Identifier: GPL-3.0-or-later
// A scheme as a file, the counterpart of scheme_file.cpp.
#include "core/workflow/score/scheme_file.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

const char* wordOf(PeriodLength length)
{
    switch (length) {
    case PeriodLength::Week:
        return "week";
    case PeriodLength::Month:
        return "month";
    case PeriodLength::Quarter:
        return "quarter";
    case PeriodLength::HalfYear:
        return "half-year";
    case PeriodLength::Year:
        break;
    }
    return "year";
}

const char* wordOf(Rounding rounding)
{
    switch (rounding) {
    case Rounding::HalfUp:
        return "half-up";
    case Rounding::HalfEven:
        return "half-even";
    case Rounding::Down:
        break;
    }
    return "down";
}

const char* wordOf(Scope scope)
{
    switch (scope) {
    case Scope::All:
        return "all";
    case Scope::Adoption:
        return "adoption";
    case Scope::Bonus:
        return "bonus";
    case Scope::Base:
        break;
    }
    return "base";
}

const char* wordOf(Task::Measure measure)
{
    switch (measure) {
    case Task::Measure::Submitted:
        return "submitted";
    case Task::Measure::Adopted:
        return "adopted";
    case Task::Measure::Points:
        return "points";
    case Task::Measure::AdoptionRate:
        break;
    }
    return "adoption_rate";
}

/// Maps and lists into an emitter. What is empty, unset or 0 is left out.
class Pen
{
public:
    YAML::Emitter out;

    void key(const char* name) { out << YAML::Key << name << YAML::Value; }

    void put(const char* name, const char* word)
    {
        key(name);
        out << word;
    }

    void put(const char* name, const QString& text)
    {
        if (text.isEmpty())
            return;
        key(name);
        out << text.toStdString();
    }

    void put(const char* name, const QStringList& texts)
    {
        if (texts.isEmpty())
            return;
        key(name);
        out << YAML::Flow << YAML::BeginSeq;
        for (const QString& text : texts)
            out << text.toStdString();
        out << YAML::EndSeq;
    }

    void put(const char* name, const Points& points)
    {
        if (!points.isZero())
            put(name, points.toText());
    }

    void put(const char* name, const std::optional<Points>& points)
    {
        if (points)
            put(name, points->toText());
    }

    void put(const char* name, const std::optional<bool>& flag)
    {
        if (!flag)
            return;
        key(name);
        out << YAML::TrueFalseBool << *flag;
    }

    template <class Value>
    void putWords(const char* name, const std::vector<Value>& values)
    {
        QStringList words;
        for (const Value value : values)
            words << toWord(value);
        put(name, words);
    }

    void put(const char* name, const Amount& amount)
    {
        if (!amount.isRange())
            return put(name, amount.least.toText());
        put("range", QStringList{amount.least.toText(), amount.most.toText()});
    }

    void put(const Conditions& when)
    {
        putWords("levels", when.tiers);
        putWords("forms", when.forms);
        putWords("kinds", when.kinds);
        put("relayed", when.relayed);
        put("reprinted", when.reprinted);
        put("principal", when.principal);
        put("positive", when.positive);
    }

    void put(const char* name, const Cap& cap)
    {
        key(name);
        out << YAML::Flow << YAML::BeginMap;
        put("points", cap.points.toText());
        put("per", wordOf(cap.per));
        out << YAML::EndMap;
    }

    /// Each in a map of its own, in one line.
    template <class Rule, class Write>
    void list(const char* name, const std::vector<Rule>& rules, const Write& write)
    {
        if (rules.empty())
            return;
        key(name);
        out << YAML::BeginSeq;
        for (const Rule& rule : rules) {
            out << YAML::Flow << YAML::BeginMap;
            write(*this, rule);
            out << YAML::EndMap;
        }
        out << YAML::EndSeq;
    }
};

void writeRate(Pen& pen, const Rate& rate)
{
    pen.put(rate.when);
    pen.put("points", rate.amount);
    if (rate.perUnit)
        pen.put("per", "unit");
    if (rate.cap)
        pen.put("cap", *rate.cap);
}

bool isPlain(const Rate& rate)
{
    return rate.when.none() && !rate.amount.isRange() && !rate.perUnit && !rate.cap;
}

void writeCarrier(Pen& pen, const Carrier& carrier)
{
    const bool single = carrier.rates.size() == 1 && isPlain(carrier.rates.front());
    if (single)
        pen.out << YAML::Flow;
    pen.out << YAML::BeginMap;
    pen.put("name", carrier.name);
    pen.put("aliases", carrier.aliases);
    if (carrier.tier)
        pen.put("level", toWord(*carrier.tier));
    if (carrier.system)
        pen.put("system", toWord(*carrier.system));
    if (single)
        pen.put("points", carrier.rates.front().amount);
    else
        pen.list("rates", carrier.rates, writeRate);
    pen.out << YAML::EndMap;
}

void writeCarriers(Pen& pen, const std::vector<Carrier>& carriers)
{
    if (carriers.empty())
        return;
    pen.key("carriers");
    pen.out << YAML::BeginSeq;
    for (const Carrier& carrier : carriers)
        writeCarrier(pen, carrier);
    pen.out << YAML::EndSeq;
}

void writeLength(Pen& pen, const LengthRule& rule)
{
    pen.put("longer_than", QString::number(rule.longerThan));
    pen.put("as", toWord(rule.as));
}

void writeMultiplier(Pen& pen, const Multiplier& rule)
{
    pen.put("name", rule.name);
    pen.put(rule.when);
    pen.put("times", rule.times.toText());
    if (rule.ofUpper)
        pen.put("of", "upper");
}

void writeBonus(Pen& pen, const Bonus& rule)
{
    pen.put("name", rule.name);
    pen.put("for", rule.event == Bonus::For::Instruction ? "instruction" : "commission");
    pen.put(rule.when);
    if (rule.amount)
        pen.put("points", *rule.amount);
    pen.put("times", rule.times);
    if (rule.oncePerItem)
        pen.put("each", "item");
    if (!rule.stacks)
        pen.put("stacks", std::optional(false));
}

void writePenalty(Pen& pen, const PenaltyRule& rule)
{
    pen.put("name", rule.name);
    pen.put("faults", rule.faults);
    if (rule.amount)
        pen.put("points", *rule.amount);
    if (rule.zero) {
        pen.key("zero");
        pen.out << YAML::Flow << YAML::BeginMap;
        pen.put("of", wordOf(rule.zero->scope));
        pen.put("per", wordOf(rule.zero->per));
        pen.out << YAML::EndMap;
    }
    if (rule.veto)
        pen.put("veto", std::optional(true));
}

void writeTask(Pen& pen, const Task& task)
{
    pen.put("name", task.name);
    pen.put("per", wordOf(task.per));
    pen.put("categories", task.categories);
    pen.put("start", task.start);
    if (task.counts)
        pen.put("measure", wordOf(task.measure));
    pen.put(task.when);
    pen.put("least", task.least);
    pen.put("reached", task.reached);
    if (!task.excessEach.isZero() || task.excessMost) {
        pen.key("excess");
        pen.out << YAML::Flow << YAML::BeginMap;
        pen.put("each", task.excessEach);
        pen.put("most", task.excessMost);
        pen.out << YAML::EndMap;
    }
    pen.put("missed", task.missed);
    pen.put("each_missing", task.eachMissing);
}

void writeCap(Pen& pen, const CapRule& rule)
{
    pen.put("name", rule.name);
    pen.put("of", wordOf(rule.scope));
    pen.put("categories", rule.categories);
    pen.put("points", rule.cap.points.toText());
    pen.put("per", wordOf(rule.cap.per));
}

void writeReuse(Pen& pen, const ReuseRule& rule)
{
    if (rule.tiers > 0) {
        pen.key("reuse");
        pen.out << YAML::Flow << YAML::BeginMap;
        pen.put("levels", QString::number(rule.tiers));
        if (rule.oncePerTier)
            pen.put("once_per_level", std::optional(true));
        pen.out << YAML::EndMap;
    } else if (rule.highest || rule.oncePerTier || rule.separate) {
        pen.put("reuse", rule.highest       ? "highest"
                         : rule.oncePerTier ? "once-per-level"
                                            : "separate");
    }
}

void writeShare(Pen& pen, const char* of, const ShareRule& rule)
{
    pen.key(of);
    switch (rule.how) {
    case ShareRule::How::Full:
        pen.out << "full";
        return;
    case ShareRule::How::Equal:
        pen.out << "equal";
        return;
    case ShareRule::How::Custom:
        pen.out << "custom";
        return;
    case ShareRule::How::Fixed:
        pen.out << YAML::Flow << YAML::BeginMap;
        pen.put("fixed", rule.fixed.toText());
        break;
    case ShareRule::How::Ordered: {
        QStringList parts;
        for (const int part : rule.order)
            parts << QString::number(part);
        pen.out << YAML::Flow << YAML::BeginMap;
        pen.put("ordered", parts);
        break;
    }
    }
    pen.out << YAML::EndMap;
}

void writeShares(Pen& pen, const Scheme& scheme)
{
    if (scheme.unitShare == ShareRule() && scheme.personShare == ShareRule())
        return;
    pen.key("share");
    pen.out << YAML::Flow << YAML::BeginMap;
    writeShare(pen, "units", scheme.unitShare);
    writeShare(pen, "persons", scheme.personShare);
    pen.out << YAML::EndMap;
}

void writeFee(Pen& pen, const Fee& fee)
{
    pen.put("name", fee.name);
    pen.put(fee.when);
    pen.put("yuan", fee.amount);
}

void writeWarning(Pen& pen, const WarningRule& rule)
{
    pen.put("name", rule.name);
    pen.put("task", rule.task);
    if (rule.missedInARow > 0)
        pen.put("missed_in_a_row", QString::number(rule.missedInARow));
    pen.put("short_by", rule.shortBy);
    if (rule.below)
        pen.put("below", *rule.below);
}

void writeHead(Pen& pen, const Scheme& scheme)
{
    pen.put("id", scheme.id);
    pen.put("name", scheme.name);
    pen.put("issuer", scheme.issuer);
    pen.put("basis", scheme.basis);
    if (scheme.system)
        pen.put("system", toWord(*scheme.system));
    if (scheme.validFrom.isValid())
        pen.put("valid_from", scheme.validFrom.toString(Qt::ISODate));
    if (scheme.validTo.isValid())
        pen.put("valid_to", scheme.validTo.toString(Qt::ISODate));
    pen.put("period", wordOf(scheme.period));
    pen.put("decimals", QString::number(scheme.decimals));
    pen.put("rounding", wordOf(scheme.rounding));
    if (scheme.bySubmission)
        pen.put("attribution", "submission");
    pen.put("upper", scheme.upper);
    pen.put("missing", scheme.missing);
}

} // namespace

QByteArray toYaml(const Scheme& scheme)
{
    Pen pen;
    pen.out << YAML::BeginMap;
    writeHead(pen, scheme);
    writeCarriers(pen, scheme.carriers);
    pen.list("by_length", scheme.lengths, writeLength);
    pen.list("multipliers", scheme.multipliers, writeMultiplier);
    pen.list("bonuses", scheme.bonuses, writeBonus);
    pen.list("penalties", scheme.penalties, writePenalty);
    pen.list("tasks", scheme.tasks, writeTask);
    pen.list("caps", scheme.caps, writeCap);
    writeReuse(pen, scheme.reuse);
    writeShares(pen, scheme);
    pen.list("fees", scheme.fees, writeFee);
    pen.list("warnings", scheme.warnings, writeWarning);
    pen.out << YAML::EndMap;
    return QByteArray("# SPDX-License-Identifier: GPL-3.0-or-later\n") + pen.out.c_str() + '\n';
}

} // namespace chengbao::workflow
