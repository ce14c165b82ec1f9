// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/scheme_file.h"

#include "core/base/files.h"
#include "core/workflow/score/scheme_keys.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

using lint::fail;
using lint::scalar;

constexpr qint64 schemeLimit = 1024 * 1024;

template <auto Member>
void readText(Scheme& scheme, const YAML::Node& node)
{
    scheme.*Member = scalar(node).trimmed();
    if ((scheme.*Member).isEmpty())
        fail(node, QT_TRANSLATE_NOOP("Error", "the value is empty"));
}

/// A list of maps.
template <auto Member, auto Read>
void readList(Scheme& scheme, const YAML::Node& node)
{
    for (const YAML::Node& entry : lint::entries(node))
        (scheme.*Member).push_back(Read(entry));
}

void readId(Scheme& scheme, const YAML::Node& node)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9]+(-[a-z0-9]+)*\\z"));
    scheme.id = scalar(node);
    if (!form.match(scheme.id).hasMatch())
        fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a value this key takes"), {scheme.id});
}

void readSystem(Scheme& scheme, const YAML::Node& node)
{
    scheme.system = fromWord<System>(scalar(node));
    if (!scheme.system)
        fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a value this key takes"),
             {scalar(node)});
}

template <auto Member>
void readDay(Scheme& scheme, const YAML::Node& node)
{
    scheme.*Member = QDate::fromString(scalar(node), Qt::ISODate);
    if (!(scheme.*Member).isValid())
        fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is no date"), {scalar(node)});
}

void readDecimals(Scheme& scheme, const YAML::Node& node)
{
    scheme.decimals = lint::wholeNumber(node, 0);
    if (scheme.decimals > 4)
        fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a value this key takes"),
             {scalar(node)});
}

void readAttribution(Scheme& scheme, const YAML::Node& node)
{
    scheme.bySubmission = lint::choice<bool>(node, {{"adoption", false}, {"submission", true}});
}

void readShares(Scheme& scheme, const YAML::Node& node)
{
    static const Key<Scheme> keys[] = {
        {"units", [](Scheme& into, const YAML::Node& value) { into.unitShare = readShare(value); }},
        {"persons",
         [](Scheme& into, const YAML::Node& value) { into.personShare = readShare(value); }}};
    readKeys(scheme, node, keys);
}

const std::vector<Key<Scheme>>& rootKeys()
{
    static const std::vector<Key<Scheme>> keys = {
        {"id", readId},
        {"name", readText<&Scheme::name>},
        {"issuer", readText<&Scheme::issuer>},
        {"basis", readText<&Scheme::basis>},
        {"system", readSystem},
        {"valid_from", readDay<&Scheme::validFrom>},
        {"valid_to", readDay<&Scheme::validTo>},
        {"period",
         [](Scheme& scheme, const YAML::Node& node) { scheme.period = readPeriodLength(node); }},
        {"decimals", readDecimals},
        {"rounding",
         [](Scheme& scheme, const YAML::Node& node) { scheme.rounding = readRounding(node); }},
        {"attribution", readAttribution},
        {"upper", readText<&Scheme::upper>},
        {"missing",
         [](Scheme& scheme, const YAML::Node& node) { scheme.missing = lint::list(node); }},
        {"carriers", readList<&Scheme::carriers, readCarrier>},
        {"by_length", readList<&Scheme::lengths, readLength>},
        {"multipliers", readList<&Scheme::multipliers, readMultiplier>},
        {"bonuses", readList<&Scheme::bonuses, readBonus>},
        {"penalties", readList<&Scheme::penalties, readPenalty>},
        {"tasks", readList<&Scheme::tasks, readTask>},
        {"caps", readList<&Scheme::caps, readCap>},
        {"reuse", [](Scheme& scheme, const YAML::Node& node) { scheme.reuse = readReuse(node); }},
        {"share", readShares},
        {"fees", readList<&Scheme::fees, readFee>},
        {"warnings", readList<&Scheme::warnings, readWarning>}};
    return keys;
}

/// Two entries for one name would hide each other.
void refuseTwice(const YAML::Node& list, const std::vector<QStringList>& namesOfEntries)
{
    QStringList seen;
    for (std::size_t i = 0; i < namesOfEntries.size(); ++i) {
        for (const QString& name : namesOfEntries[i]) {
            if (seen.contains(name))
                fail(list[i], QT_TRANSLATE_NOOP("Error", "“%1” stands here twice"), {name});
            seen.append(name);
        }
    }
}

void checkNames(const Scheme& scheme, const YAML::Node& root)
{
    std::vector<QStringList> carriers;
    for (const Carrier& carrier : scheme.carriers) {
        const QString system = carrier.system ? toWord(*carrier.system) : QString();
        QStringList names = carrier.aliases;
        names.prepend(carrier.name.isEmpty() ? toWord(*carrier.tier) : carrier.name);
        for (QString& name : names)
            name += system;
        carriers.push_back(names);
    }
    refuseTwice(root["carriers"], carriers);
    std::vector<QStringList> tasks;
    for (const Task& task : scheme.tasks)
        tasks.push_back({task.name});
    refuseTwice(root["tasks"], tasks);
    for (std::size_t i = 0; i < scheme.warnings.size(); ++i) {
        const QString& task = scheme.warnings[i].task;
        const bool known =
            task.isEmpty() || std::any_of(tasks.begin(), tasks.end(),
                                          [&](const auto& names) { return names.first() == task; });
        if (!known)
            fail(root["warnings"][i], QT_TRANSLATE_NOOP("Error", "there is no task “%1”"), {task});
    }
}

Scheme readRoot(const YAML::Node& root)
{
    Scheme scheme;
    readKeys(scheme, root, rootKeys());
    for (const char* needed : {"id", "name"}) {
        if (!root[needed])
            fail(root, QT_TRANSLATE_NOOP("Error", "the key “%1” is missing"),
                 {QLatin1String(needed)});
    }
    if (scheme.carriers.empty() && scheme.bonuses.empty() && scheme.tasks.empty() &&
        scheme.fees.empty())
        fail(root, QT_TRANSLATE_NOOP("Error", "this scheme counts nothing"));
    if (scheme.validFrom.isValid() && scheme.validTo.isValid() && scheme.validFrom > scheme.validTo)
        fail(root["valid_to"], QT_TRANSLATE_NOOP("Error", "it ends before it begins"));
    checkNames(scheme, root);
    return scheme;
}

Result<std::vector<Scheme>> loadFolder(const QString& folder)
{
    std::vector<Scheme> schemes;
    const QDir place(folder);
    for (const QString& name :
         place.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
        auto scheme = loadScheme(place.filePath(name));
        if (!scheme)
            return failure(scheme.error());
        for (const Scheme& other : schemes) {
            if (other.id == scheme->id)
                return failure({ErrorCode::Malformed,
                                QT_TRANSLATE_NOOP("Error", "another scheme has the id “%1”"),
                                {scheme->id},
                                place.filePath(name),
                                1});
        }
        schemes.push_back(std::move(*scheme));
    }
    return schemes;
}

} // namespace

Result<Scheme> parseScheme(const QByteArray& yaml, const QString& file)
{
    try {
        const std::vector<YAML::Node> documents = YAML::LoadAll(yaml.toStdString());
        if (documents.size() > 1)
            fail(documents[1], QT_TRANSLATE_NOOP("Error", "a scheme file holds one scheme only"));
        return readRoot(documents.empty() ? YAML::Node() : documents[0]);
    } catch (lint::Fault& fault) {
        fault.error.place = file;
        fault.error.line = std::max(fault.error.line, 1); // an empty file has no line at all
        return failure(std::move(fault.error));
    } catch (const YAML::Exception& problem) {
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "this is not valid YAML"),
                        {},
                        file,
                        problem.mark.line + 1});
    }
}

Result<Scheme> loadScheme(const QString& path)
{
    const auto bytes = readFile(path, schemeLimit);
    if (!bytes)
        return failure(bytes.error());
    return parseScheme(*bytes, path);
}

Result<std::vector<Scheme>> loadSchemes(const QStringList& folders)
{
    std::vector<Scheme> schemes;
    for (const QString& folder : folders) {
        auto layer = loadFolder(folder);
        if (!layer)
            return failure(layer.error());
        for (Scheme& scheme : *layer) {
            std::erase_if(schemes, [&](const Scheme& below) { return below.id == scheme.id; });
            schemes.push_back(std::move(scheme));
        }
    }
    std::sort(schemes.begin(), schemes.end(),
              [](const Scheme& left, const Scheme& right) { return left.id < right.id; });
    return schemes;
}

} // namespace chengbao::workflow
