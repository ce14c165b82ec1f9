// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/pattern_syntax.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace chengbao::lint
{

/// A character class made ready to be asked about many units: two loads each. Immutable.
class ClassTable
{
public:
    explicit ClassTable(CharacterClass set);

    bool contains(char32_t character) const
    {
        if (character >= 0x10000 || !m_set.properties.empty())
            return m_set.contains(character);
        const Page& page = m_pages[m_pageOf[character >> 8]];
        return (page[(character >> 6) & 3] >> (character & 63)) & 1;
    }

    const CharacterClass& set() const { return m_set; }

private:
    using Page = std::array<std::uint64_t, 4>; ///< a bit for each of 256 units

    void add(char16_t first, char16_t last);
    Page& pageFor(std::size_t block);

    CharacterClass m_set;
    std::array<std::uint8_t, 256> m_pageOf{};
    std::vector<Page> m_pages;
};

} // namespace chengbao::lint
