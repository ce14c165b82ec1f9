// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/contradiction.h"

namespace chengbao::lint
{

void reportContradicted(const Span& span, const Document& document, const Rule& rule,
                        Report& report)
{
    if (document.title.inTitle(span) || document.title.inSpeech(span))
        return;
    Remark remark;
    remark.span = span;
    remark.message = QStringLiteral("contradicted");
    report.add(rule, document.title, remark);
}

void reportContradicted(std::span<const TitleReader> readers, const Document& document,
                        const Rule& rule, Report& report)
{
    for (const TitleReader read : readers) {
        if (const auto found = read(document.title, document.body))
            reportContradicted(*found, document, rule, report);
    }
}

} // namespace chengbao::lint
