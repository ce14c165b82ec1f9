// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/le_density.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// More than one 了 to so many characters is dense.
constexpr int perCharacters = 100;

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
    const bool dense = document.body.words() < static_cast<int>(found.size()) * perCharacters;
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
