// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"

#include <optional>
#include <vector>

namespace chengbao::ui
{

/// `removed` UTF-16 units at `start` gave way to `added` new ones.
struct TextChange {
    int start = 0;
    int removed = 0;
    int added = 0;
    bool operator==(const TextChange&) const = default;
};

/// Where an underlined stretch lies after a change: grown or shrunk by a change inside it, clipped
/// by one across its border, nothing when all of it went.
std::optional<Span> carriedAlong(const Span& span, const TextChange& change);

/// Where a stretch lies after a change that left it whole; nothing when the change touched it.
std::optional<Span> untouched(const Span& span, const TextChange& change);

/// What happened to a text since it was checked, so that places of then are found now.
class ChangeLog
{
public:
    void record(const TextChange& change);
    void clear() { m_changes.clear(); }

    /// Where the stretch of then lies now; nothing when it was changed meanwhile.
    std::optional<Span> now(Span then) const;

private:
    std::vector<TextChange> m_changes;
};

} // namespace chengbao::ui
