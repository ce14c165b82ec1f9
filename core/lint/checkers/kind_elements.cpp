// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/kind_elements.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// Whether the place lies inside a longer word that is none of this element: 会议 of 上级会议.
bool insideNotWord(const Element& element, QStringView text, const Span& place)
{
    return std::any_of(element.notWords.begin(), element.notWords.end(),
                       [&](const QString& longer) {
                           const int reach = static_cast<int>(longer.size());
                           const int start = std::max(0, place.end() - reach);
                           for (qsizetype at = text.indexOf(longer, start);
                                at >= 0 && at <= place.start; at = text.indexOf(longer, at + 1)) {
                               if (Span{static_cast<int>(at), reach}.contains(place))
                                   return true;
                           }
                           return false;
                       });
}

bool hasFigure(const FieldText& field, const Span& sentence)
{
    const auto& all = field.quantities();
    return std::any_of(all.begin(), all.end(), [&](const text::Quantity& quantity) {
        return sentence.contains(quantity.span);
    });
}

bool says(const FieldText& field, const Element& element)
{
    const QStringView text = field.folded;
    const auto countsAt = [&](const Span& place) {
        return !insideNotWord(element, text, place) &&
               (!element.withFigure || hasFigure(field, field.sentenceAt(place.start)));
    };
    return std::any_of(element.words.begin(), element.words.end(), [&](const QString& word) {
        if (!field.units.hasAll(word))
            return false;
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (countsAt({static_cast<int>(at), static_cast<int>(word.size())}))
                return true;
        }
        return false;
    });
}

bool isMissing(const Document& document, const Element& element)
{
    if (says(document.body, element) || (element.inTitle && says(document.title, element)))
        return false;
    return !element.orDate || document.body.dates().empty();
}

} // namespace

void checkKindElements(const Document& document, const Rule& rule, Report& report)
{
    const auto& kind = document.draft.facts.kind;
    if (!kind || document.body.sentences().empty())
        return;
    QStringList missing;
    for (const Element& element : rule.elements) {
        if (element.kind == *kind && isMissing(document, element))
            missing.append(element.name);
    }
    if (missing.isEmpty())
        return;
    Remark remark;
    remark.span = document.body.openingOf(document.body.sentences().front());
    remark.arguments = {toWord(*kind), missing.join(QStringLiteral("、"))};
    report.add(rule, document.body, remark);
}

} // namespace chengbao::lint
