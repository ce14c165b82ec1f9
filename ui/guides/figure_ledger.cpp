// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guides/figure_ledger.h"

#include "core/text/structure.h"

#include <algorithm>

namespace chengbao::ui
{
namespace
{

bool isOfFigures(const Finding& finding)
{
    static constexpr const char* families[] = {"data.", "number.", "unit.", "title.unsupported"};
    return std::any_of(std::begin(families), std::end(families), [&](const char* family) {
        return finding.rule.startsWith(QLatin1String(family));
    });
}

/// The findings for figures in one field, by where they begin.
std::vector<const Finding*> findingsIn(const QString& field, const std::vector<Finding>& findings)
{
    std::vector<const Finding*> found;
    for (const Finding& finding : findings) {
        if (finding.field == field && isOfFigures(finding))
            found.push_back(&finding);
    }
    std::sort(found.begin(), found.end(),
              [](const Finding* a, const Finding* b) { return a->start < b->start; });
    return found;
}

void addField(std::vector<LedgerFigure>& ledger, const QString& field, const QString& text,
              const std::vector<Finding>& findings)
{
    const auto marks = findingsIn(field, findings);
    const auto figures = text::quantities(text);
    std::size_t figure = 0;
    std::size_t firstMark = 0;
    const QStringView all = text;
    const auto add = [&](const Span& sentence) {
        for (; figure < figures.size() && figures[figure].span.start < sentence.end(); ++figure) {
            const Span& span = figures[figure].span;
            LedgerFigure entry{figures[figure],
                               field,
                               text.mid(span.start, span.length),
                               text.mid(sentence.start, sentence.length),
                               span.start - sentence.start,
                               {}};
            while (firstMark < marks.size() &&
                   marks[firstMark]->start + marks[firstMark]->length <= span.start)
                ++firstMark;
            for (std::size_t i = firstMark; i < marks.size() && marks[i]->start < span.end(); ++i) {
                const bool over = span.overlaps({marks[i]->start, marks[i]->length});
                if (over && (!entry.finding || entry.finding->level < marks[i]->level))
                    entry.finding = *marks[i];
            }
            ledger.push_back(std::move(entry));
        }
    };
    for (const Span& paragraph : text::paragraphs(all)) {
        for (const Span& sentence : text::sentences(all.sliced(paragraph.start, paragraph.length)))
            add({paragraph.start + sentence.start, sentence.length});
        add(paragraph); // what stands in no sentence
    }
}

} // namespace

std::vector<LedgerFigure> ledgerOf(const Draft& draft, const std::vector<Finding>& findings)
{
    std::vector<LedgerFigure> ledger;
    addField(ledger, QStringLiteral("title"), draft.title, findings);
    addField(ledger, QStringLiteral("body"), draft.body, findings);
    return ledger;
}

} // namespace chengbao::ui
