// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/suspect.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

bool isQuoted(const FieldText& field, const Span& span)
{
    const auto& quotes = field.exempt.quotes;
    return field.inSpeech(span) || field.inTitle(span) ||
           std::any_of(quotes.begin(), quotes.end(),
                       [&](const Span& quote) { return quote.overlaps(span); });
}

bool isJudgedAlready(const Report& report, const FieldText& field, const Span& span)
{
    const auto& findings = report.findings();
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.field == field.name && finding.rule.startsWith(QLatin1String("spell.")) &&
               span.overlaps({finding.start, finding.length});
    });
}

} // namespace

void checkSuspects(const Document& document, const Rule& rule, Report& report)
{
    if (!document.slips)
        return;
    for (const FieldText* field : {&document.title, &document.body}) {
        for (const text::Slip& slip : document.slips->find(field->folded, document.stop)) {
            if (isQuoted(*field, slip.word) || isJudgedAlready(report, *field, slip.word))
                continue;
            Remark remark;
            remark.span = slip.word;
            remark.arguments = {slip.better};
            const QString written = field->view(slip.word).toString();
            remark.fixes.push_back(replacement(slip.word, written, slip.better));
            remark.unsure = true;
            report.add(rule, *field, remark);
        }
    }
}

} // namespace chengbao::lint
