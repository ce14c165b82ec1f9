// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/finding_json.h"

#include "app/cli/file_places.h"
#include "core/lint/document.h"
#include "core/text/word_count.h"

#include <QDir>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>
#include <map>
namespace chengbao::cli
{
namespace
{

/// Turns UTF-16 offsets of one text into code point offsets. A surrogate pair is one code point, a
/// lone surrogate too.
class CodePoints
{
public:
    explicit CodePoints(const QString& text)
    {
        m_points.reserve(text.size() + 1);
        int point = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            m_points.push_back(point);
            const bool first =
                text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            point += first ? 0 : 1;
        }
        m_points.push_back(point);
    }

    int at(int offset) const
    {
        return m_points[std::min<std::size_t>(offset, m_points.size() - 1)];
    }

private:
    std::vector<int> m_points; ///< by UTF-16 offset, the end included
};

/// The texts findings lie in, each measured once.
class Fields
{
public:
    explicit Fields(const Draft& draft) : m_draft(draft) {}

    const CodePoints& of(const Finding& finding) const
    {
        const auto known = m_points.find(finding.field);
        if (known != m_points.end())
            return known->second;
        const CodePoints points(lint::textOf(m_draft, finding.field));
        return m_points.emplace(finding.field, points).first->second;
    }

private:
    const Draft& m_draft;
    mutable std::map<QString, CodePoints> m_points;
};

QJsonArray fixesJson(const Finding& finding, const CodePoints& points)
{
    QJsonArray fixes;
    for (const Fix& fix : finding.fixes) {
        QJsonArray edits;
        for (const Edit& edit : fix.edits)
            edits.append(QJsonObject{{QStringLiteral("start"), points.at(edit.start)},
                                     {QStringLiteral("end"), points.at(edit.start + edit.length)},
                                     {QStringLiteral("text"), edit.text}});
        fixes.append(
            QJsonObject{{QStringLiteral("label"), fix.label}, {QStringLiteral("edits"), edits}});
    }
    return fixes;
}

QJsonObject findingJson(const Finding& finding, const Fields& fields)
{
    const CodePoints& points = fields.of(finding);
    return {{QStringLiteral("rule"), finding.rule},
            {QStringLiteral("level"), toWord(finding.level)},
            {QStringLiteral("field"), finding.field},
            {QStringLiteral("start"), points.at(finding.start)},
            {QStringLiteral("end"), points.at(finding.start + finding.length)},
            {QStringLiteral("text"), finding.text},
            {QStringLiteral("message"), finding.message},
            {QStringLiteral("source"), finding.source},
            {QStringLiteral("fixes"), fixesJson(finding, points)}};
}

QString sarifLevel(Level level)
{
    return level == Level::Hint ? QStringLiteral("note") : toWord(level);
}

QJsonObject sarifRule(const lint::Rule& rule)
{
    const auto text = [](const QString& words) {
        return QJsonObject{{QStringLiteral("text"), words}};
    };
    return {{QStringLiteral("id"), rule.id},
            {QStringLiteral("shortDescription"), text(rule.name)},
            {QStringLiteral("fullDescription"), text(rule.source)},
            {QStringLiteral("defaultConfiguration"),
             QJsonObject{{QStringLiteral("level"), sarifLevel(rule.level)}}}};
}

QString uriOf(const QString& file)
{
    return QDir::isAbsolutePath(file) ? QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded)
                                      : QString::fromLatin1(QUrl::toPercentEncoding(file, "/"));
}

/// Lines and columns count from 1; the end is exclusive. Nothing where the place is not in the
/// file's text: a fact, a .docx, a line that reading changed.
std::optional<QJsonObject> sarifRegion(const Finding& finding, const FilePlaces& places)
{
    const auto start = places.find(finding.field, finding.start);
    const auto end = places.find(finding.field, finding.start + finding.length);
    if (!start || !end)
        return std::nullopt;
    const auto column = [&](const FilePlaces::Place& place) {
        return CodePoints(places.line(place.line)).at(place.offset) + 1;
    };
    return QJsonObject{
        {QStringLiteral("startLine"), start->line + 1},
        {QStringLiteral("startColumn"), column(*start)},
        {QStringLiteral("endLine"), end->line + 1},
        {QStringLiteral("endColumn"), column(*end)},
        {QStringLiteral("snippet"), QJsonObject{{QStringLiteral("text"), finding.text}}}};
}

QJsonObject sarifLocation(const QString& file, const Finding& finding, const FilePlaces& places)
{
    QJsonObject place{
        {QStringLiteral("artifactLocation"), QJsonObject{{QStringLiteral("uri"), uriOf(file)}}}};
    if (const auto region = sarifRegion(finding, places))
        place.insert(QStringLiteral("region"), *region);
    return {{QStringLiteral("physicalLocation"), place},
            {QStringLiteral("logicalLocations"),
             QJsonArray{QJsonObject{{QStringLiteral("name"), finding.field}}}}};
}

} // namespace

QJsonObject toJson(const LintedFile& linted)
{
    const Fields fields(linted.draft);
    QJsonArray findings;
    for (const Finding& finding : linted.findings)
        findings.append(findingJson(finding, fields));
    return {{QStringLiteral("file"), linted.file},
            {QStringLiteral("title"), linted.draft.title},
            {QStringLiteral("characters"), text::countWords(linted.draft.body)},
            {QStringLiteral("findings"), findings}};
}

QJsonObject toSarif(const std::vector<LintedFile>& files, const lint::RulePack& pack)
{
    QJsonArray rules;
    for (const lint::Rule& rule : pack.rules)
        rules.append(sarifRule(rule));
    QJsonArray results;
    for (const LintedFile& linted : files) {
        const FilePlaces places(linted.text, linted.draft);
        for (const Finding& finding : linted.findings)
            results.append(QJsonObject{
                {QStringLiteral("ruleId"), finding.rule},
                {QStringLiteral("level"), sarifLevel(finding.level)},
                {QStringLiteral("message"), QJsonObject{{QStringLiteral("text"), finding.message}}},
                {QStringLiteral("locations"),
                 QJsonArray{sarifLocation(linted.file, finding, places)}}});
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
