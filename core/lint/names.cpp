// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/names.h"

#include "core/base/files.h"
#include "core/lint/rule_nodes.h"

#include <QSet>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr qint64 namesFileLimit = 4 * 1024 * 1024;
constexpr qsizetype shortestName = 2;
constexpr qsizetype longestName = 60;

/// Reads one file; knows the names it has met.
class NamesReader
{
public:
    Names read(const YAML::Node& root)
    {
        if (root.IsNull())
            return {};
        for (const Pair& pair : pairs(root)) {
            if (pair.key == QLatin1String("units"))
                readUnits(pair.value);
            else if (pair.key == QLatin1String("leaders"))
                readLeaders(pair.value);
            else if (pair.key == QLatin1String("names"))
                m_names.names = nameList(pair.value);
            else
                unknown(pair);
        }
        return std::move(m_names);
    }

private:
    [[noreturn]] static void unknown(const Pair& pair)
    {
        fail(pair.keyNode, QT_TRANSLATE_NOOP("Error", "unknown key “%1”"), {pair.key});
    }

    QString name(const YAML::Node& node)
    {
        const QString text = scalar(node);
        const bool oneLine = std::all_of(text.begin(), text.end(),
                                         [](QChar unit) { return unit.unicode() >= 0x20; });
        if (text.size() < shortestName || text.size() > longestName || !oneLine ||
            text.trimmed() != text)
            fail(node, QT_TRANSLATE_NOOP("Error", "a name has 2 to %1 characters in one line"),
                 {QString::number(longestName)});
        if (m_seen.contains(text))
            fail(node, QT_TRANSLATE_NOOP("Error", "the name “%1” stands here twice"), {text});
        m_seen.insert(text);
        return text;
    }

    QStringList nameList(const YAML::Node& node)
    {
        if (node.IsScalar())
            return {name(node)};
        QStringList all;
        for (const YAML::Node& entry : entries(node))
            all.append(name(entry));
        return all;
    }

    FormerName former(const YAML::Node& node)
    {
        FormerName former;
        if (node.IsScalar()) {
            former.name = name(node);
            return former;
        }
        for (const Pair& pair : pairs(node)) {
            if (pair.key == QLatin1String("name"))
                former.name = name(pair.value);
            else if (pair.key == QLatin1String("until"))
                former.until = date(pair.value);
            else
                unknown(pair);
        }
        requireName(node, former.name);
        return former;
    }

    static QDate date(const YAML::Node& node)
    {
        const QString text = scalar(node);
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid())
            fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a date such as 2019-03-01"), {text});
        return date;
    }

    static void requireName(const YAML::Node& node, const QString& name)
    {
        if (name.isEmpty())
            fail(node, QT_TRANSLATE_NOOP("Error", "an entry needs a name"));
    }

    void readUnits(const YAML::Node& node)
    {
        for (const YAML::Node& entry : entries(node)) {
            Unit unit;
            for (const Pair& pair : pairs(entry)) {
                if (pair.key == QLatin1String("name"))
                    unit.name = name(pair.value);
                else if (pair.key == QLatin1String("short"))
                    unit.shortNames = nameList(pair.value);
                else if (pair.key == QLatin1String("former"))
                    for (const YAML::Node& one : entries(pair.value))
                        unit.former.push_back(former(one));
                else
                    unknown(pair);
            }
            requireName(entry, unit.name);
            m_names.units.push_back(std::move(unit));
        }
    }

    void readLeaders(const YAML::Node& node)
    {
        for (const YAML::Node& entry : entries(node)) {
            Leader leader;
            for (const Pair& pair : pairs(entry)) {
                if (pair.key == QLatin1String("name"))
                    leader.name = name(pair.value);
                else if (pair.key == QLatin1String("title"))
                    leader.title = scalar(pair.value).trimmed();
                else
                    unknown(pair);
            }
            requireName(entry, leader.name);
            m_names.leaders.push_back(std::move(leader));
        }
    }

    Names m_names;
    QSet<QString> m_seen;
};

template <class Entry>
void layOver(std::vector<Entry>& below, std::vector<Entry> above)
{
    QSet<QString> names;
    for (const Entry& entry : above)
        names.insert(entry.name);
    std::erase_if(below, [&](const Entry& known) { return names.contains(known.name); });
    std::move(above.begin(), above.end(), std::back_inserter(below));
}

std::string text(const QString& value)
{
    return value.toStdString();
}

void write(YAML::Emitter& out, const Unit& unit)
{
    out << YAML::BeginMap << YAML::Key << "name" << YAML::Value << text(unit.name);
    if (!unit.shortNames.isEmpty()) {
        out << YAML::Key << "short" << YAML::Value << YAML::Flow << YAML::BeginSeq;
        for (const QString& name : unit.shortNames)
            out << text(name);
        out << YAML::EndSeq;
    }
    if (!unit.former.empty()) {
        out << YAML::Key << "former" << YAML::Value << YAML::BeginSeq;
        for (const FormerName& former : unit.former) {
            out << YAML::Flow << YAML::BeginMap << YAML::Key << "name" << YAML::Value
                << text(former.name);
            if (former.until.isValid())
                out << YAML::Key << "until" << YAML::Value
                    << text(former.until.toString(Qt::ISODate));
            out << YAML::EndMap;
        }
        out << YAML::EndSeq;
    }
    out << YAML::EndMap;
}

void write(YAML::Emitter& out, const Leader& leader)
{
    out << YAML::Flow << YAML::BeginMap << YAML::Key << "name" << YAML::Value << text(leader.name);
    if (!leader.title.isEmpty())
        out << YAML::Key << "title" << YAML::Value << text(leader.title);
    out << YAML::EndMap;
}

void write(YAML::Emitter& out, const QString& name)
{
    out << text(name);
}

template <class List>
void writeList(YAML::Emitter& out, const char* key, const List& list)
{
    if (list.empty())
        return;
    out << YAML::Key << key << YAML::Value << YAML::BeginSeq;
    for (const auto& entry : list)
        write(out, entry);
    out << YAML::EndSeq;
}

} // namespace

Names readNames(const YAML::Node& root)
{
    return NamesReader().read(root);
}

Result<Names> parseNames(const QByteArray& yaml, const QString& file)
{
    try {
        const std::vector<YAML::Node> documents = YAML::LoadAll(yaml.toStdString());
        if (documents.size() > 1)
            fail(documents[1], QT_TRANSLATE_NOOP("Error", "a file of names holds one list only"));
        return documents.empty() ? Names() : readNames(documents[0]);
    } catch (Fault& fault) {
        fault.error.place = file;
        return failure(fault.error);
    } catch (const YAML::Exception& exception) {
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "this is not valid YAML (%1)"),
                        {QString::fromStdString(exception.msg)},
                        file,
                        exception.mark.line + 1});
    }
}

Names laidOver(Names below, Names above)
{
    layOver(below.units, std::move(above.units));
    layOver(below.leaders, std::move(above.leaders));
    below.names += above.names;
    below.names.removeDuplicates();
    return below;
}

Result<Names> loadNames(const QStringList& files)
{
    Names all;
    for (const QString& file : files) {
        const auto bytes = readFile(file, namesFileLimit);
        if (!bytes)
            return failure(bytes.error());
        auto names = parseNames(*bytes, file);
        if (!names)
            return failure(names.error());
        all = laidOver(std::move(all), std::move(*names));
    }
    return all;
}

QByteArray toYaml(const Names& names)
{
    YAML::Emitter out;
    out << YAML::Comment("名录：单位、领导、专名") << YAML::Newline << YAML::BeginMap;
    writeList(out, "units", names.units);
    writeList(out, "leaders", names.leaders);
    writeList(out, "names", names.names);
    out << YAML::EndMap;
    return QByteArray::fromStdString(out.c_str()) + '\n';
}

} // namespace chengbao::lint
