// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/gates.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// D1 to D4.
bool isSensitive(const Finding& finding)
{
    return finding.rule == QLatin1String("secret.marking") ||
           finding.rule.startsWith(QLatin1String("privacy."));
}

} // namespace

void checkRequired(const Document& document, const Rule& rule, Report& report)
{
    static const QStringList required = {QStringLiteral("system"), QStringLiteral("kind"),
                                         QStringLiteral("unit"),   QStringLiteral("author"),
                                         QStringLiteral("phone"),  QStringLiteral("signer")};
    for (const QString& key : required) {
        if (factField(key)->get(document.draft.facts).isEmpty())
            report.addFact(rule, key, {});
    }
    for (const FieldText* field : {&document.title, &document.body}) {
        if (!field->text.trimmed().isEmpty())
            continue;
        Remark remark;
        remark.message = QStringLiteral("empty-") + field->name;
        report.add(rule, *field, remark);
    }
}

void checkSignOff(const Document& document, const Rule& rule, Report& report)
{
    const Facts& facts = document.draft.facts;
    if (facts.signer.isEmpty())
        report.addFact(rule, QStringLiteral("signer"), QStringLiteral("unsigned"));
    else if (!facts.signerRole)
        report.addFact(rule, QStringLiteral("signer_role"), QStringLiteral("role"));
    else if (needsPrincipalLeader(facts.kind) && facts.signerRole != SignerRole::PrincipalLeader)
        report.addFact(rule, QStringLiteral("signer_role"), QStringLiteral("principal"),
                       {toWord(*facts.kind)});
}

void checkSensitive(const Document& document, const Rule& rule, Report& report)
{
    const auto& findings = report.findings();
    std::vector<Finding> sensitive;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(sensitive),
                 [](const Finding& finding) {
                     return isSensitive(finding) && finding.level == Level::Error;
                 });
    for (const Finding& finding : sensitive) {
        const FieldText* field = document.field(finding.field);
        if (!field)
            continue;
        Remark remark;
        remark.span = {finding.start, finding.length};
        if (finding.rule == QLatin1String("secret.marking"))
            remark.message = QStringLiteral("secret");
        report.add(rule, *field, remark);
    }
}

} // namespace chengbao::lint
