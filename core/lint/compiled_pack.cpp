// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/compiled_pack.h"

#include <QDataStream>
#include <QIODevice>

#include <type_traits>

namespace chengbao::lint
{

/// Raised whenever what is described below changes.
static constexpr quint32 formatVersion = 2;
static constexpr quint32 mostItems = 1 << 20;

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
    auto count = static_cast<quint32>(items.size());
    archive.value(count);
    if (count > mostItems)
        archive.fail();
    else
        items.resize(count);
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
static void describe(Archive& archive, PatternKeys& keys)
{
    describeAll(archive, keys.literals, keys.before, keys.after);
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

class Writer
{
public:
    explicit Writer(QDataStream& stream) : m_stream(stream) {}
    template <class Item>
    void value(Item& item)
    {
        m_stream << item;
    }
    void fail() {}

private:
    QDataStream& m_stream;
};

class Reader
{
public:
    explicit Reader(QDataStream& stream) : m_stream(stream) {}
    template <class Item>
    void value(Item& item)
    {
        m_stream >> item;
    }
    void fail() { m_stream.setStatus(QDataStream::ReadCorruptData); }

private:
    QDataStream& m_stream;
};

void prepare(QDataStream& stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setByteOrder(QDataStream::LittleEndian);
}

} // namespace

QString compiledPackName()
{
    return QStringLiteral("rules.pack");
}

QByteArray compilePack(const std::vector<Rule>& rules, const QByteArray& fingerprint)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    prepare(stream);
    stream << formatVersion << fingerprint << static_cast<quint32>(rules.size());
    Writer writer(stream);
    for (Rule rule : rules) {
        QString file = baseName(rule.file);
        describeAll(writer, rule, file);
    }
    return bytes;
}

std::optional<std::vector<Rule>> readCompiledPack(const QByteArray& bytes,
                                                  const QByteArray& fingerprint)
{
    QDataStream stream(bytes);
    prepare(stream);
    quint32 version = 0, count = 0;
    stream >> version;
    if (version != formatVersion)
        return std::nullopt;
    QByteArray of;
    stream >> of >> count;
    if (of != fingerprint || count > mostItems)
        return std::nullopt;
    std::vector<Rule> rules(count);
    Reader reader(stream);
    for (Rule& rule : rules)
        describeAll(reader, rule, rule.file);
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return rules;
}

} // namespace chengbao::lint
