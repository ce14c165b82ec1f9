// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/passage.h"

#include "core/model/span.h"

#include <algorithm>

namespace chengbao::archive
{
namespace
{

constexpr int around = 20;

std::optional<Span> firstHit(const QString& folded, const QStringList& terms)
{
    std::optional<Span> first;
    for (const QString& term : terms) {
        const int start = static_cast<int>(folded.indexOf(term));
        if (start < 0)
            continue;
        const Span hit{start, static_cast<int>(term.size())};
        const bool sooner = !first || start < first->start;
        if (sooner || (start == first->start && hit.length > first->length))
            first = hit;
    }
    return first;
}

/// The hit with its surroundings, ends moved outwards off the middle of surrogate pairs.
Span windowAround(const Span& hit, const QString& text)
{
    int start = std::max(0, hit.start - around);
    int end = std::min(static_cast<int>(text.size()), hit.end() + around);
    if (start > 0 && text[start].isLowSurrogate())
        --start;
    if (end < text.size() && text[end].isLowSurrogate())
        ++end;
    return {start, end - start};
}

/// Hits inside the window, in order; touching or overlapping ones become one.
std::vector<Span> hitsInside(const Span& window, const QString& folded, const QStringList& terms)
{
    std::vector<Span> hits;
    const QStringView inside = QStringView(folded).mid(window.start, window.length);
    for (const QString& term : terms) {
        for (qsizetype at = inside.indexOf(term); at >= 0; at = inside.indexOf(term, at + 1))
            hits.push_back({static_cast<int>(at), static_cast<int>(term.size())});
    }
    std::sort(hits.begin(), hits.end(),
              [](const Span& a, const Span& b) { return a.start < b.start; });
    std::vector<Span> united;
    for (const Span& hit : hits) {
        if (united.empty() || hit.start > united.back().end())
            united.push_back(hit);
        else
            united.back().length = std::max(united.back().end(), hit.end()) - united.back().start;
    }
    return united;
}

QString onOneLine(QString text)
{
    for (QChar& unit : text) {
        if (unit.isSpace() || unit.category() == QChar::Other_Control)
            unit = QLatin1Char(' ');
    }
    return text;
}

} // namespace

std::optional<Passage> firstPassage(const QString& original, const QString& folded,
                                    const QStringList& terms)
{
    const auto hit = firstHit(folded, terms);
    if (!hit)
        return std::nullopt;
    const Span window = windowAround(*hit, original);
    const QString ellipsis = QStringLiteral("…");
    const int shift = window.start > 0 ? static_cast<int>(ellipsis.size()) : 0;
    Passage passage;
    if (window.start > 0)
        passage.text = ellipsis;
    passage.text += onOneLine(original.mid(window.start, window.length));
    if (window.end() < original.size())
        passage.text += ellipsis;
    for (const Span& mark : hitsInside(window, folded, terms))
        passage.marks.emplace_back(mark.start + shift, mark.length);
    return passage;
}

} // namespace chengbao::archive
