// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/rule_nodes.h"
#include "core/workflow/score/scheme.h"

namespace chengbao::workflow
{

// The maps of a scheme file. Every reader refuses unknown keys and throws lint::Fault with the
// line.

Carrier readCarrier(const YAML::Node& node);
LengthRule readLength(const YAML::Node& node);
Multiplier readMultiplier(const YAML::Node& node);
Bonus readBonus(const YAML::Node& node);
PenaltyRule readPenalty(const YAML::Node& node);
Task readTask(const YAML::Node& node);
CapRule readCap(const YAML::Node& node);
ReuseRule readReuse(const YAML::Node& node);
ShareRule readShare(const YAML::Node& node);
Fee readFee(const YAML::Node& node);
WarningRule readWarning(const YAML::Node& node);

PeriodLength readPeriodLength(const YAML::Node& node);
Rounding readRounding(const YAML::Node& node);

/// A key of a map and what it puts into the value.
template <class T>
struct Key {
    const char* name;
    void (*read)(T& value, const YAML::Node& node);
};

/// Takes every key of the map `node` to its reader.
template <class T, class Keys>
void readKeys(T& value, const YAML::Node& node, const Keys& keys)
{
    for (const lint::Pair& pair : lint::pairs(node)) {
        const auto found = std::find_if(std::begin(keys), std::end(keys), [&](const auto& key) {
            return pair.key == QLatin1String(key.name);
        });
        if (found == std::end(keys))
            lint::fail(pair.keyNode, QT_TRANSLATE_NOOP("Error", "unknown key “%1”"), {pair.key});
        found->read(value, pair.value);
    }
}

} // namespace chengbao::workflow
