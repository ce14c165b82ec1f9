// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sarif.h"

#include "app/cli/code_points.h"
#include "app/cli/file_places.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QUrl>

#include <map>

namespace chengbao::cli
{
namespace
{

QJsonObject message(const QString& words)
{
    return {{QStringLiteral("text"), words}};
}

QString levelWord(Level level)
{
    return level == Level::Hint ? QStringLiteral("note") : toWord(level);
}

QJsonObject describe(const lint::Rule& rule)
{
    QJsonObject described{{QStringLiteral("id"), rule.id},
                          {QStringLiteral("shortDescription"), message(rule.name)},
                          {QStringLiteral("defaultConfiguration"),
                           QJsonObject{{QStringLiteral("level"), levelWord(rule.level)}}}};
    if (!rule.source.isEmpty())
        described.insert(QStringLiteral("fullDescription"), message(rule.source));
    return described;
}

QString uriOf(const QString& file)
{
    return QDir::isAbsolutePath(file) ? QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded)
                                      : QString::fromLatin1(QUrl::toPercentEncoding(file, "/"));
}

/// The findings of one file as results.
class Results
{
public:
    Results(const LintedFile& linted, const QHash<QString, int>& rules)
        : m_artifact{{QStringLiteral("uri"), uriOf(linted.file)}},
          m_places(linted.text, linted.draft),
          m_rules(rules)
    {
    }

    QJsonObject of(const Finding& finding)
    {
        QJsonObject result{{QStringLiteral("ruleId"), finding.rule},
                           {QStringLiteral("ruleIndex"), m_rules.value(finding.rule)},
                           {QStringLiteral("level"), levelWord(finding.level)},
                           {QStringLiteral("message"), message(finding.message)},
                           {QStringLiteral("locations"), QJsonArray{location(finding)}}};
        QJsonArray fixes;
        for (const Fix& fix : finding.fixes) {
            if (const auto written = fixOf(finding, fix))
                fixes.append(*written);
        }
        if (!fixes.isEmpty())
            result.insert(QStringLiteral("fixes"), fixes);
        return result;
    }

private:
    int column(const FilePlaces::Place& place)
    {
        auto known = m_columns.find(place.line);
        if (known == m_columns.end())
            known = m_columns.emplace(place.line, CodePoints(m_places.line(place.line))).first;
        return known->second.at(place.offset) + 1;
    }

    /// The end is exclusive.
    std::optional<QJsonObject> region(const QString& field, int start, int length)
    {
        const auto from = m_places.find(field, start);
        const auto to = m_places.find(field, start + length);
        if (!from || !to)
            return std::nullopt;
        return QJsonObject{{QStringLiteral("startLine"), from->line + 1},
                           {QStringLiteral("startColumn"), column(*from)},
                           {QStringLiteral("endLine"), to->line + 1},
                           {QStringLiteral("endColumn"), column(*to)}};
    }

    QJsonObject location(const Finding& finding)
    {
        QJsonObject place{{QStringLiteral("artifactLocation"), m_artifact}};
        if (auto marked = region(finding.field, finding.start, finding.length)) {
            marked->insert(QStringLiteral("snippet"), message(finding.text));
            place.insert(QStringLiteral("region"), *marked);
        }
        return {{QStringLiteral("physicalLocation"), place},
                {QStringLiteral("logicalLocations"),
                 QJsonArray{QJsonObject{{QStringLiteral("name"), finding.field}}}}};
    }

    /// Nothing when a part of it cannot be made in the file.
    std::optional<QJsonObject> fixOf(const Finding& finding, const Fix& fix)
    {
        QJsonArray replacements;
        for (const Edit& edit : fix.edits) {
            const auto deleted = region(finding.field, edit.start, edit.length);
            if (!deleted)
                return std::nullopt;
            replacements.append(
                QJsonObject{{QStringLiteral("deletedRegion"), *deleted},
                            {QStringLiteral("insertedContent"), message(edit.text)}});
        }
        return QJsonObject{
            {QStringLiteral("description"), message(fix.label)},
            {QStringLiteral("artifactChanges"),
             QJsonArray{QJsonObject{{QStringLiteral("artifactLocation"), m_artifact},
                                    {QStringLiteral("replacements"), replacements}}}}};
    }

    const QJsonObject m_artifact;
    const FilePlaces m_places;
    const QHash<QString, int>& m_rules;  ///< their index by id
    std::map<int, CodePoints> m_columns; ///< by line
};

} // namespace

QJsonObject toSarif(const std::vector<LintedFile>& files, const lint::RulePack& pack)
{
    QJsonArray rules;
    QHash<QString, int> indexes;
    for (const lint::Rule& rule : pack.rules) {
        indexes.insert(rule.id, static_cast<int>(rules.size()));
        rules.append(describe(rule));
    }
    QJsonArray results;
    for (const LintedFile& linted : files) {
        Results writer(linted, indexes);
        for (const Finding& finding : linted.findings)
            results.append(writer.of(finding));
    }
    const QJsonObject driver{{QStringLiteral("name"), QStringLiteral("chengbao")},
                             {QStringLiteral("version"), QStringLiteral(CHENGBAO_VERSION)},
                             {QStringLiteral("rules"), rules}};
    const QJsonObject run{{QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
                          {QStringLiteral("columnKind"), QStringLiteral("unicodeCodePoints")},
                          {QStringLiteral("results"), results}};
    return {{QStringLiteral("$schema"),
             QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
            {QStringLiteral("version"), QStringLiteral("2.1.0")},
            {QStringLiteral("runs"), QJsonArray{run}}};
}

} // namespace chengbao::cli
