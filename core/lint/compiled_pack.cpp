// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/compiled_pack.h"

#include "core/lint/pack_bytes.h"

#include <type_traits>

namespace chengbao::lint
{

/// Raised whenever what is described below changes.
static constexpr quint32 formatVersion = 4;

// What each type is made of, once for writing and reading. Not in an unnamed namespace: the
// templates find those that follow them by the namespace of what they describe.

template <class Archive, class Item>
requires std::is_enum_v<Item>
static void describe(Archive& archive, Item& item)
{
    auto number = static_cast<qint32>(item);
    archive.value(number);
    item = static_cast<Item>(number);
}

template <class Archive, class Item>
requires std::is_arithmetic_v<Item> || std::is_same_v<Item, QString> ||
    std::is_same_v<Item, QStringList> || std::is_same_v<Item, QDate> ||
    std::is_same_v<Item, QHash<QString, QString>> ||
    std::is_same_v<Item, QHash<QString, QStringList>>
static void describe(Archive& archive, Item& item)
{
    archive.value(item);
}

template <class Archive, class Item>
static void describe(Archive& archive, std::optional<Item>& item)
{
    bool there = item.has_value();
    archive.value(there);
    if (!there)
        return;
    Item value = item.value_or(Item());
    describe(archive, value);
    item = value;
}

template <class Archive, class Item>
static void describe(Archive& archive, std::vector<Item>& items)
{
    if constexpr (std::is_same_v<Archive, BytesIn>)
        items.resize(archive.count());
    else
        archive.value(static_cast<quint32>(items.size()));
    for (Item& item : items)
        describe(archive, item);
}

template <class Archive, class... Items>
static void describeAll(Archive& archive, Items&... items)
{
    (describe(archive, items), ...);
}

template <class Archive>
static void describe(Archive& archive, FormerName& name)
{
    describeAll(archive, name.name, name.until);
}

template <class Archive>
static void describe(Archive& archive, Unit& unit)
{
    describeAll(archive, unit.name, unit.shortNames, unit.former);
}

template <class Archive>
static void describe(Archive& archive, Leader& leader)
{
    describeAll(archive, leader.name, leader.title);
}

template <class Archive>
static void describe(Archive& archive, Names& names)
{
    describeAll(archive, names.units, names.leaders, names.names);
}

template <class Archive>
static void describe(Archive& archive, PatternReach& reach)
{
    describeAll(archive, reach.others, reach.run.units, reach.run.negated);
}

template <class Archive>
static void describe(Archive& archive, PatternNeighbour& neighbour)
{
    describeAll(archive, neighbour.units.units, neighbour.units.negated, neighbour.none);
}

template <class Archive>
static void describe(Archive& archive, PatternKeys& keys)
{
    describeAll(archive, keys.literals, keys.before, keys.after, keys.previous, keys.next);
}

template <class Archive>
static void describe(Archive& archive, Token& token)
{
    describeAll(archive, token.text, token.isPattern, token.keys, token.markStart, token.markLength,
                token.group, token.replacement, token.level);
}

template <class Archive>
static void describe(Archive& archive, Example& example)
{
    describeAll(archive, example.text, example.line, example.channel);
}

template <class Archive>
static void describe(Archive& archive, Deadline& deadline)
{
    describeAll(archive, deadline.kind, deadline.amount, deadline.hours);
}

template <class Archive>
static void describe(Archive& archive, Element& element)
{
    describeAll(archive, element.kind, element.name, element.words, element.notWords,
                element.withFigure, element.orDate, element.inTitle);
}

template <class Archive>
static void describe(Archive& archive, Rule& rule)
{
    describeAll(archive, rule.id, rule.extends, rule.scope, rule.within, rule.most, rule.least,
                rule.comparesGroups, rule.formula, rule.condition, rule.level, rule.enabled,
                rule.name, rule.message, rule.messages, rule.source, rule.link, rule.tokens,
                rule.exceptions, rule.unlessBefore, rule.unlessAfter, rule.onlyBefore,
                rule.onlyAfter, rule.vote, rule.exemptSpeech, rule.exemptTitles,
                rule.exemptCompanies, rule.exemptNames, rule.exemptPhrases, rule.reportedLevel,
                rule.checker, rule.yieldsTo, rule.fixes, rule.kinds, rule.lexicon, rule.deadlines,
                rule.elements, rule.bad, rule.good, rule.exampleNames, rule.line);
}

namespace
{

/// The file is named anew where the pack is read: see RulePack.
QString baseName(const QString& file)
{
    return file.mid(file.lastIndexOf(QLatin1Char('/')) + 1);
}

} // namespace

QString compiledPackName()
{
    return QStringLiteral("rules.pack");
}

QByteArray compilePack(const std::vector<Rule>& rules, quint32 fingerprint)
{
    BytesOut bytes;
    bytes.value(formatVersion);
    bytes.value(fingerprint);
    bytes.value(static_cast<quint32>(rules.size()));
    for (Rule rule : rules) {
        QString file = baseName(rule.file);
        describeAll(bytes, rule, file);
    }
    return bytes.take();
}

std::optional<std::vector<Rule>> readCompiledPack(const QByteArray& compiled, quint32 fingerprint)
{
    BytesIn bytes(compiled);
    quint32 version = 0, of = 0;
    bytes.value(version);
    bytes.value(of);
    if (version != formatVersion || of != fingerprint)
        return std::nullopt;
    std::vector<Rule> rules(bytes.count());
    for (Rule& rule : rules)
        describeAll(bytes, rule, rule.file);
    return bytes.isWhole() ? std::optional(std::move(rules)) : std::nullopt;
}

} // namespace chengbao::lint
