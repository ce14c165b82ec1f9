// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"

#include <optional>
#include <vector>

namespace chengbao::cli
{

/// Where the title and paragraphs of a draft stand in the text of the file it was read from. A
/// value; all offsets are UTF-16 units.
class FilePlaces
{
public:
    FilePlaces(const QString& file, const Draft& draft);

    /// A line, counted from 0, and an offset in it.
    struct Place {
        int line = 0;
        int offset = 0;
    };

    /// Where an offset in "title" or "body" stands; nothing for other fields, and where reading
    /// changed the line.
    std::optional<Place> find(const QString& field, int offset) const;

    const QString& line(int index) const { return m_lines[index]; }

private:
    struct Stretch {
        int start = 0; ///< in the body
        int length = 0;
        std::optional<Place> place;
    };

    std::optional<Place> placeOf(int line, const QString& text) const;

    QStringList m_lines;
    std::optional<Place> m_title;
    std::vector<Stretch> m_paragraphs;
};

} // namespace chengbao::cli
