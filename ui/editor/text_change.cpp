// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/text_change.h"

#include <algorithm>

namespace chengbao::ui
{

std::optional<Span> carriedAlong(const Span& span, const TextChange& change)
{
    const int changeEnd = change.start + change.removed;
    const int shift = change.added - change.removed;
    if (changeEnd <= span.start)
        return Span{span.start + shift, span.length};
    if (change.start >= span.end())
        return span;

    const bool fromInside = change.start > span.start;
    const bool toInside = changeEnd < span.end();
    if (!fromInside && !toInside)
        return std::nullopt;
    if (fromInside && toInside)
        return Span{span.start, span.length + shift};
    if (fromInside)
        return Span{span.start, change.start - span.start};
    return Span{changeEnd + shift, span.end() - changeEnd};
}

std::optional<Span> untouched(const Span& span, const TextChange& change)
{
    if (change.start + change.removed <= span.start)
        return Span{span.start + change.added - change.removed, span.length};
    if (change.start >= span.end())
        return span;
    return std::nullopt;
}

void ChangeLog::record(const TextChange& change)
{
    // Typing on is one growing change, so the log stays short however long the next check takes.
    if (!m_changes.empty() && change.removed == 0) {
        TextChange& last = m_changes.back();
        if (last.added > 0 && change.start == last.start + last.added) {
            last.added += change.added;
            return;
        }
    }
    m_changes.push_back(change);
}

std::optional<Span> ChangeLog::now(Span then) const
{
    for (const TextChange& change : m_changes) {
        const auto moved = untouched(then, change);
        if (!moved)
            return std::nullopt;
        then = *moved;
    }
    return then;
}

} // namespace chengbao::ui
