// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/finding_json.h"

#include "app/cli/code_points.h"
#include "core/lint/document.h"
#include "core/text/word_count.h"

#include <QJsonArray>

#include <map>

namespace chengbao::cli
{
namespace
{

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

} // namespace chengbao::cli
