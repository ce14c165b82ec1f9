// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/scheme_keys.h"

// What several maps of a scheme file have in common. Readers throw lint::Fault with the line.
namespace chengbao::workflow
{

/// A figure of a scheme: a decimal number from 0 to 1,000,000.
Points readFigure(const YAML::Node& node);
/// Two figures, the smaller first.
Amount readRange(const YAML::Node& node);
Amount readSingle(const YAML::Node& node);
/// Not empty.
QString readText(const YAML::Node& node);
Scope readScope(const YAML::Node& node);
/// {points, per}.
Cap readPeriodCap(const YAML::Node& node);

/// Rules are called by their names in ledgers, so each needs one.
void requireName(const YAML::Node& node, const QString& name);
void requireAmount(const YAML::Node& node, bool given);

/// The words of a closed list.
template <class Enum>
Enum word(const YAML::Node& node)
{
    const QString given = lint::scalar(node);
    const auto value = fromWord<Enum>(given);
    if (!value)
        lint::fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a value this key takes"), {given});
    return *value;
}

template <class Enum>
std::vector<Enum> words(const YAML::Node& node)
{
    std::vector<Enum> values;
    for (const YAML::Node& entry : lint::entries(node))
        values.push_back(word<Enum>(entry));
    if (values.empty())
        lint::fail(node, QT_TRANSLATE_NOOP("Error", "the value is empty"));
    return values;
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
        {"relayed",
         [](T& value, const YAML::Node& node) { value.when.relayed = lint::flag(node); }},
        {"reprinted",
         [](T& value, const YAML::Node& node) { value.when.reprinted = lint::flag(node); }},
        {"principal",
         [](T& value, const YAML::Node& node) { value.when.principal = lint::flag(node); }},
        {"positive",
         [](T& value, const YAML::Node& node) { value.when.positive = lint::flag(node); }}};
    keys.insert(keys.end(), conditions);
    return keys;
}

} // namespace chengbao::workflow
