// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/finding_marks.h"

#include <algorithm>
#include <tuple>

namespace chengbao::ui
{
namespace
{

using Look = std::tuple<int, int, Level>;

std::vector<Look> looksOf(const std::vector<Mark>& marks)
{
    std::vector<Look> looks;
    looks.reserve(marks.size());
    for (const Mark& mark : marks)
        looks.emplace_back(mark.span.start, mark.span.length, mark.finding.level);
    std::sort(looks.begin(), looks.end());
    return looks;
}

template <class Predicate>
std::vector<Finding> worstFirst(const std::vector<Mark>& marks, Predicate wanted)
{
    std::vector<const Mark*> hits;
    for (const Mark& mark : marks) {
        if (wanted(mark.span))
            hits.push_back(&mark);
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Mark* a, const Mark* b) {
        return std::tuple(b->finding.level, a->span.length) <
               std::tuple(a->finding.level, b->span.length);
    });
    std::vector<Finding> findings;
    findings.reserve(hits.size());
    for (const Mark* mark : hits)
        findings.push_back(mark->finding);
    return findings;
}

} // namespace

bool FindingMarks::replace(std::vector<Finding> findings)
{
    const std::vector<Look> before = looksOf(m_marks);
    m_marks.clear();
    m_marks.reserve(findings.size());
    for (Finding& finding : findings) {
        const Span span{finding.start, finding.length};
        m_marks.push_back({std::move(finding), span});
    }
    return looksOf(m_marks) != before;
}

std::vector<MarkRun> FindingMarks::shownIn(const Span& stretch) const
{
    std::vector<signed char> levels(static_cast<std::size_t>(stretch.length), -1);
    for (const Mark& mark : m_marks) {
        const auto level = static_cast<signed char>(mark.finding.level);
        const int start = std::max(mark.span.start - stretch.start, 0);
        const int end = std::min(mark.span.end() - stretch.start, stretch.length);
        for (int i = start; i < end; ++i)
            levels[i] = std::max(levels[i], level);
    }
    std::vector<MarkRun> runs;
    for (int i = 0; i < stretch.length; ++i) {
        const signed char level = levels[i];
        if (level < 0)
            continue;
        if (!runs.empty() && runs.back().span.end() == stretch.start + i &&
            runs.back().level == static_cast<Level>(level))
            ++runs.back().span.length;
        else
            runs.push_back({{stretch.start + i, 1}, static_cast<Level>(level)});
    }
    return runs;
}

void FindingMarks::follow(const TextChange& change)
{
    std::erase_if(m_marks, [&change](Mark& mark) {
        const auto span = carriedAlong(mark.span, change);
        if (span)
            mark.span = *span;
        return !span;
    });
}

std::vector<Finding> FindingMarks::atCursor(int position) const
{
    return worstFirst(m_marks, [position](const Span& span) {
        return span.start <= position && position <= span.end();
    });
}

std::vector<Finding> FindingMarks::overCharacter(int position) const
{
    return worstFirst(m_marks, [position](const Span& span) {
        return span.start <= position && position < span.end();
    });
}

} // namespace chengbao::ui
