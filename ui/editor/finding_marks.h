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

/// The marks of one field. Plain values; they follow the text until the next check replaces them.
class FindingMarks
{
public:
    const std::vector<Mark>& all() const { return m_marks; }

    /// Takes the findings of a fresh check; returns the stretches whose look changed thereby.
    std::vector<Span> replace(std::vector<Finding> findings);

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
