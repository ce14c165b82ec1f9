// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/kinds/formula.h"
#include "core/lint/kinds/kinds.h"
#include "core/lint/kinds/stretches.h"
#include "core/text/word_count.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

TextCounts countsOf(const Stretch& stretch)
{
    const QStringView text = stretch.field->view(stretch.span);
    const auto paragraphs = text::paragraphs(text);
    TextCounts counts;
    counts.characters = text::countWords(text);
    for (const Span& paragraph : paragraphs) {
        const QStringView view = text.sliced(paragraph.start, paragraph.length);
        counts.sentences += static_cast<double>(text::sentences(view).size());
        counts.paragraphs += view.trimmed().isEmpty() ? 0 : 1;
    }
    counts.tokens = static_cast<double>(stretch.hits.size());
    return counts;
}

/// With one decimal place, or none where it is whole.
QString shown(double value)
{
    const QString text = QString::number(value, 'f', 1);
    return text.endsWith(QLatin1String(".0")) ? text.chopped(2) : text;
}

} // namespace

void checkMetric(const Document& document, const Rule& rule, Report& report)
{
    const auto formula = Formula::parse(rule.formula);
    const auto limit = Limit::parse(rule.condition);
    if (!formula || !limit)
        return;
    for (const Stretch& stretch : stretchesOf(document, rule)) {
        const double value = formula->value(countsOf(stretch));
        if (!limit->isMet(value))
            continue;
        Remark remark;
        remark.span = stretch.field->openingOf(stretch.span);
        remark.arguments = {shown(value), shown(limit->number())};
        report.add(rule, *stretch.field, remark);
    }
}

} // namespace chengbao::lint
