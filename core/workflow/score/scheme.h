// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/scoring.h"
#include "core/workflow/score/period.h"

namespace chengbao::workflow
{

// A scoring scheme (方案) as values, after the data model of domain reference 3.2. scheme_file.h
// reads it; resources/schemes/README.md is the guide for those who write one.

/// What something is worth: a number, or a range within which it is awarded case by case.
struct Amount {
    Points least;
    Points most;
    bool isRange() const { return least != most; }
    bool operator==(const Amount&) const = default;
};

/// What an event must be for a rule to take it. Empty and unset members ask nothing.
struct Conditions {
    std::vector<Tier> tiers;
    std::vector<Form> forms;
    std::vector<Kind> kinds;
    std::optional<bool> relayed;
    std::optional<bool> reprinted;
    std::optional<bool> principal;
    std::optional<bool> positive;
    bool none() const { return *this == Conditions(); }
    bool operator==(const Conditions&) const = default;
};

struct Cap {
    Points points;
    PeriodLength per = PeriodLength::Year;
    bool operator==(const Cap&) const = default;
};

struct Rate {
    Conditions when;
    Amount amount;
    bool perUnit = false;   ///< each unit gets it whole, whatever the share rule says
    std::optional<Cap> cap; ///< of one unit under this rate
    bool operator==(const Rate&) const = default;
};

/// 载体. One without a name stands for every carrier of its level that no other entry names.
struct Carrier {
    QString name;
    QStringList aliases;
    std::optional<Tier> tier;
    std::optional<System> system;
    std::vector<Rate> rates; ///< the first that takes the event counts
    bool operator==(const Carrier&) const = default;
};

/// Longer than that many characters counts as another form.
struct LengthRule {
    int longerThan = 0;
    Form as = Form::Research;
    bool operator==(const LengthRule&) const = default;
};

/// All that take an event multiply it.
struct Multiplier {
    QString name;
    Conditions when;
    Points times = 1;
    bool ofUpper = false; ///< times the upper scheme's points instead of the rate
    bool operator==(const Multiplier&) const = default;
};

struct Bonus {
    enum class For { Instruction, Commission };
    QString name;
    For event = For::Instruction;
    Conditions when;
    std::optional<Amount> amount;
    std::optional<Points> times; ///< instead: the item's points become that many times as many
    bool oncePerItem = false;    ///< 每条 rather than 每次
    bool stacks = true;          ///< false: the higher of it and the item's adoption points counts
    bool operator==(const Bonus&) const = default;
};

/// What zero and a cap go over.
enum class Scope {
    All,
    Adoption,
    Bonus,
    Base, ///< tasks and what is given at the start
};

struct PenaltyRule {
    struct Zero {
        Scope scope = Scope::All;
        PeriodLength per = PeriodLength::Year;
        bool operator==(const Zero&) const = default;
    };
    QString name;
    QStringList faults;
    std::optional<Amount> amount; ///< above 0; taken off
    std::optional<Zero> zero;     ///< 清零
    bool veto = false;            ///< 一票否决: no rank
    bool operator==(const PenaltyRule&) const = default;
};

/// Quota (指标), base points (基础分) and what follows from reaching or missing them.
struct Task {
    enum class Measure { Submitted, Adopted, Points, AdoptionRate };
    QString name;
    PeriodLength per = PeriodLength::Year;
    QStringList categories;
    Measure measure = Measure::Submitted;
    Conditions when;             ///< which submissions and adoptions count
    std::optional<Points> least; ///< unset: a Target whose measure is the task's name says
    bool counts = false;         ///< false: only `start` is given, nothing is measured
    Points start;                ///< given whatever happens
    Points reached;              ///< given when the measure reaches `least`
    Points excessEach;           ///< for each one above it …
    std::optional<Points> excessMost;
    Points missed;      ///< taken off when it is not reached
    Points eachMissing; ///< taken off for each one below
    bool operator==(const Task&) const = default;
};

struct CapRule {
    QString name;
    Scope scope = Scope::All;
    QStringList categories;
    Cap cap;
    bool operator==(const CapRule&) const = default;
};

/// One item adopted several times.
struct ReuseRule {
    int tiers = 0;            ///< only that many of the highest levels count; 0: all
    bool oncePerTier = false; ///< of one level only the best
    bool highest = false;     ///< only the best of all
    bool separate = false;    ///< like the sum, but each adoption counts as an item of its own
    bool operator==(const ReuseRule&) const = default;
};

/// One item of several units, or persons.
struct ShareRule {
    enum class How {
        Full,    ///< each gets all
        Equal,   ///< each the same part
        Fixed,   ///< each `fixed`
        Ordered, ///< in the proportions of `order`, by the order of names; others nothing
        Custom,  ///< by the weights that come with the event
    };
    How how = How::Full;
    Points fixed;
    std::vector<int> order;
    bool operator==(const ShareRule&) const = default;
};

/// 稿酬, in yuan for each adoption.
struct Fee {
    QString name;
    Conditions when;
    Amount amount;
    bool operator==(const Fee&) const = default;
};

/// 处分线, 预警: something to be told of when a unit falls behind.
struct WarningRule {
    QString name;
    QString task;
    int missedInARow = 0;          ///< that many periods of the task one after another
    std::optional<Points> shortBy; ///< missing in all periods of the year so far
    std::optional<Cap> below;      ///< points of a period under that
    bool operator==(const WarningRule&) const = default;
};

struct Scheme {
    QString id;
    QString name;
    QString issuer; ///< 发布单位
    QString basis;  ///< 依据文件
    std::optional<System> system;
    QDate validFrom; ///< null: open
    QDate validTo;
    PeriodLength period = PeriodLength::Year;
    int decimals = 2;
    Rounding rounding = Rounding::HalfUp;
    bool bySubmission = false; ///< an event belongs to the day its item was reported on
    QString upper;             ///< id of the upper level's scheme, for multipliers of its points
    QStringList missing;       ///< what its document leaves open, in the author's words

    std::vector<Carrier> carriers;
    std::vector<LengthRule> lengths;
    std::vector<Multiplier> multipliers;
    std::vector<Bonus> bonuses;
    std::vector<PenaltyRule> penalties;
    std::vector<Task> tasks;
    std::vector<CapRule> caps;
    ReuseRule reuse;
    ShareRule unitShare;
    ShareRule personShare;
    std::vector<Fee> fees;
    std::vector<WarningRule> warnings;
    bool operator==(const Scheme&) const = default;
};

/// Whether the event is what the conditions ask for. `tier` and `form` as the scheme has them.
bool meets(const Conditions& conditions, const ScoreEvent& event, const std::optional<Tier>& tier,
           Form form);

/// Where an adoption stands in a scheme.
struct Placing {
    const Carrier* carrier = nullptr;
    const Rate* rate = nullptr; ///< null: the scheme has none for it
    std::optional<Tier> tier;
    Form form = Form::Single; ///< after the rules on length
};

/// Points into `scheme`, which must outlive it.
Placing placeOf(const Scheme& scheme, const ScoreEvent& adoption);

} // namespace chengbao::workflow
