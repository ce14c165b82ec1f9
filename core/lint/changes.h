// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"
#include "core/model/span.h"

namespace chengbao::lint
{

/// The edits that turned one text into another, and the way back from places in the new text. A
/// value; all offsets are UTF-16 units.
class Changes
{
public:
    /// An edit and the index of the finding it mends. Edits must not overlap.
    struct Change {
        Edit edit;
        std::size_t finding = 0;
    };

    Changes() = default;
    explicit Changes(std::vector<Change> changes);

    /// Where a stretch of the new text stood in the old one. Part of what an edit put in stood
    /// where all that it replaced did.
    Span origin(const Span& stretch) const;

    /// The findings whose edits lie in a stretch of the new text or border on it.
    std::vector<std::size_t> touching(const Span& stretch) const;

private:
    struct Outcome {
        Span before, after;
        std::size_t finding;
    };

    int back(int position, bool isEnd) const;

    std::vector<Outcome> m_outcomes; ///< by position
};

} // namespace chengbao::lint
