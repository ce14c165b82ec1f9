// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/file_places.h"

#include <algorithm>

namespace chengbao::cli
{
namespace
{

bool isFence(const QString& line)
{
    return line.trimmed() == QLatin1String("---");
}

/// The lines that are not blank, behind the front matter.
std::vector<int> textLines(const QStringList& lines)
{
    std::vector<int> found;
    for (int i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        if (found.empty() && isFence(lines[i])) {
            while (++i < lines.size() && !isFence(lines[i])) {
            }
            continue;
        }
        found.push_back(i);
    }
    return found;
}

} // namespace

FilePlaces::FilePlaces(const QString& file, const Draft& draft)
    : m_lines(file.split(QLatin1Char('\n')))
{
    const std::vector<int> lines = textLines(m_lines);
    std::size_t next = 0;
    const auto take = [&](const QString& text) -> std::optional<Place> {
        return next < lines.size() ? placeOf(lines[next++], text) : std::nullopt;
    };
    m_title = take(draft.title);
    int start = 0;
    for (const QString& paragraph : draft.body.split(QLatin1Char('\n'))) {
        const int length = static_cast<int>(paragraph.size());
        if (length > 0)
            m_paragraphs.push_back({start, length, take(paragraph)});
        start += length + 1;
    }
}

std::optional<FilePlaces::Place> FilePlaces::placeOf(int line, const QString& text) const
{
    const qsizetype offset = m_lines[line].indexOf(text);
    if (offset < 0)
        return std::nullopt;
    return Place{line, static_cast<int>(offset)};
}

std::optional<FilePlaces::Place> FilePlaces::find(const QString& field, int offset) const
{
    std::optional<Place> place;
    if (field == QLatin1String("title")) {
        place = m_title;
    } else if (field == QLatin1String("body")) {
        const auto behind =
            std::partition_point(m_paragraphs.begin(), m_paragraphs.end(),
                                 [&](const Stretch& stretch) { return stretch.start <= offset; });
        if (behind == m_paragraphs.begin() ||
            offset > std::prev(behind)->start + std::prev(behind)->length)
            return std::nullopt;
        place = std::prev(behind)->place;
        offset -= std::prev(behind)->start;
    }
    if (place)
        place->offset += offset;
    return place;
}

} // namespace chengbao::cli
