// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/kinds/stretches.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

bool isBlank(const Stretch& stretch)
{
    return stretch.field->view(stretch.span).trimmed().isEmpty();
}

std::span<const WordHit> hitsIn(std::span<const WordHit> hits, const Span& span)
{
    const auto startsBefore = [](const WordHit& hit, int position) {
        return hit.mark.start < position;
    };
    const auto first = std::lower_bound(hits.begin(), hits.end(), span.start, startsBefore);
    return {first, std::lower_bound(first, hits.end(), span.end(), startsBefore)};
}

} // namespace

std::vector<Stretch> fieldsOf(const Document& document, const Rule& rule)
{
    const auto whole = [](const FieldText& field) {
        return Span{0, static_cast<int>(field.text.size())};
    };
    std::vector<Stretch> fields;
    if (rule.scope == Scope::Title || rule.scope == Scope::Text)
        fields.push_back({&document.title, whole(document.title), document.titleHits});
    if (rule.scope == Scope::Body || rule.scope == Scope::Text)
        fields.push_back({&document.body, whole(document.body), document.bodyHits});
    std::erase_if(fields, isBlank);
    return fields;
}

std::vector<Stretch> stretchesOf(const Document& document, const Rule& rule)
{
    const std::vector<Stretch> fields = fieldsOf(document, rule);
    if (rule.within == Within::Text)
        return fields;
    std::vector<Stretch> stretches;
    for (const Stretch& whole : fields) {
        const auto& spans =
            rule.within == Within::Sentence ? whole.field->sentences() : whole.field->paragraphs();
        for (const Span& span : spans)
            stretches.push_back({whole.field, span, hitsIn(whole.hits, span)});
    }
    std::erase_if(stretches, isBlank);
    return stretches;
}

} // namespace chengbao::lint
