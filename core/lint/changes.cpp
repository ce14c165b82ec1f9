// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/changes.h"

#include <algorithm>

namespace chengbao::lint
{

Changes::Changes(std::vector<Change> changes)
{
    std::sort(changes.begin(), changes.end(),
              [](const Change& a, const Change& b) { return a.edit.start < b.edit.start; });
    int shift = 0;
    for (const auto& [edit, finding] : changes) {
        const int length = static_cast<int>(edit.text.size());
        m_outcomes.push_back({{edit.start, edit.length}, {edit.start + shift, length}, finding});
        shift += length - edit.length;
    }
}

Span Changes::origin(const Span& stretch) const
{
    const int start = back(stretch.start, false);
    return {start, std::max(back(stretch.end(), true) - start, 0)};
}

/// An end belongs to the edit before it, a start to the one behind it.
int Changes::back(int position, bool isEnd) const
{
    const auto next =
        std::partition_point(m_outcomes.begin(), m_outcomes.end(), [&](const Outcome& outcome) {
            return isEnd ? outcome.after.start < position : outcome.after.start <= position;
        });
    if (next == m_outcomes.begin())
        return position;
    const Outcome& last = *std::prev(next);
    if (isEnd ? position <= last.after.end() : position < last.after.end())
        return isEnd ? last.before.end() : last.before.start;
    return position - last.after.end() + last.before.end();
}

std::vector<std::size_t> Changes::touching(const Span& stretch) const
{
    std::vector<std::size_t> findings;
    const auto first =
        std::partition_point(m_outcomes.begin(), m_outcomes.end(), [&](const Outcome& outcome) {
            return outcome.after.end() < stretch.start;
        });
    for (auto outcome = first; outcome != m_outcomes.end() && outcome->after.start <= stretch.end();
         ++outcome)
        findings.push_back(outcome->finding);
    return findings;
}

} // namespace chengbao::lint
