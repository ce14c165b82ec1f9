// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"
#include "ui/editor/text_change.h"

#include <vector>

namespace chengbao::ui
{

/// A finding and where its underline lies now.
struct Mark {
    Finding finding; ///< as it was found; its offsets belong to the text that was checked
    Span span;
};

/// A stretch that is underlined in one way.
struct MarkRun {
    Span span;
    Level level = Level::Hint;
};

/// The marks of one field. Plain values; they follow the text until the next check replaces them.
class FindingMarks
{
public:
    const std::vector<Mark>& all() const { return m_marks; }

    /// Takes the findings of a fresh check; tells whether anything looks different now.
    bool replace(std::vector<Finding> findings);

    /// What is to be underlined within a stretch of the text, in order and not overlapping: a worse
    /// level covers a milder one. Costs as much as there are marks and units in the stretch.
    std::vector<MarkRun> shownIn(const Span& stretch) const;

    /// The text changed under the marks.
    void follow(const TextChange& change);

    /// Findings whose mark contains or touches a cursor, or covers a character; the worst and then
    /// shortest first.
    std::vector<Finding> atCursor(int position) const;
    std::vector<Finding> overCharacter(int position) const;

private:
    std::vector<Mark> m_marks;
};

} // namespace chengbao::ui
