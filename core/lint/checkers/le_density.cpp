// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/le_density.h"

#include "core/text/width.h"
#include "core/text/word_count.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr int perCharacters = 100;

/// More than one to so many characters. The opening of the text is enough to tell of most that they
/// are longer.
bool isDense(int found, const QString& text)
{
    const int enough = found * perCharacters;
    return text::countWords(text::head(text, enough + enough / 4)) < enough &&
           text::countWords(text) < enough;
}

} // namespace

void checkLeDensity(const Document& document, const Rule& rule, Report& report)
{
    std::vector<Finding*> found;
    for (Finding& finding : report.findings()) {
        if (finding.rule == rule.id && finding.field == document.body.name)
            found.push_back(&finding);
    }
    if (found.size() < 2)
        return;
    const bool dense = isDense(static_cast<int>(found.size()), document.body.text);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Span sentence = document.body.sentenceAt(found[i]->start);
        const auto inSentence =
            std::count_if(found.begin(), found.end(), [&](const Finding* other) {
                return sentence.contains({other->start, other->length});
            });
        if (dense || inSentence > 1)
            found[i]->level = std::max(found[i]->level, Level::Warning);
    }
}

} // namespace chengbao::lint
