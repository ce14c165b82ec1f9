// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"
#include "core/model/finding.h"

#include <optional>
#include <vector>

namespace chengbao::ui
{

/// How long a text is and how dense what clerks count in it.
struct TextCounts {
    int characters = 0;       ///< 字数 of the body, see text::countWords()
    std::optional<int> limit; ///< see lint::characterLimit()
    int paragraphs = 0;       ///< that are not blank
    int sentences = 0;
    int longestSentence = 0; ///< in 字数
    int le = 0;              ///< places where 了 was found (rule word.le)
    int emptyWords = 0;      ///< places where empty words were found (rules empty.*)

    /// So many to 100 characters; 0 for an empty text.
    double perHundred(int count) const;
    bool isTooLong() const { return limit && characters > *limit; }
};

/// `findings` are those of a check of this draft. Safe from any thread.
TextCounts countsOf(const Draft& draft, const std::vector<Finding>& findings);

} // namespace chengbao::ui
