// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guides/text_counts.h"

#include "core/lint/limits.h"
#include "core/text/structure.h"
#include "core/text/word_count.h"

#include <algorithm>

namespace chengbao::ui
{

double TextCounts::perHundred(int count) const
{
    return characters > 0 ? 100.0 * count / characters : 0;
}

TextCounts countsOf(const Draft& draft, const std::vector<Finding>& findings)
{
    TextCounts counts;
    counts.characters = text::countWords(draft.body);
    counts.limit = lint::characterLimit(draft.facts.system, draft.facts.kind);
    const QStringView body = draft.body;
    for (const Span& paragraph : text::paragraphs(body)) {
        const QStringView words = body.sliced(paragraph.start, paragraph.length);
        counts.paragraphs += words.trimmed().isEmpty() ? 0 : 1;
        for (const Span& sentence : text::sentences(words)) {
            ++counts.sentences;
            counts.longestSentence =
                std::max(counts.longestSentence,
                         text::countWords(words.sliced(sentence.start, sentence.length)));
        }
    }
    for (const Finding& finding : findings) {
        if (finding.field != QLatin1String("body"))
            continue;
        counts.le += finding.rule == QLatin1String("word.le") ? 1 : 0;
        counts.emptyWords += finding.rule.startsWith(QLatin1String("empty.")) ? 1 : 0;
    }
    return counts;
}

} // namespace chengbao::ui
