// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/class_table.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr std::size_t nothing = 0; ///< the page of the units that are not listed
constexpr std::size_t blockSize = 256;

} // namespace

ClassTable::ClassTable(CharacterClass set) : m_set(std::move(set)), m_pages(1)
{
    for (const QChar unit : std::as_const(m_set.units))
        add(unit.unicode(), unit.unicode());
    for (const auto& [first, last] : m_set.ranges)
        add(first, last);
    if (!m_set.negated)
        return;
    for (Page& page : m_pages)
        for (std::uint64_t& bits : page)
            bits = ~bits;
}

void ClassTable::add(char16_t first, char16_t last)
{
    std::uint8_t wholePage = 0;
    for (std::size_t unit = first; unit <= last;) {
        const std::size_t block = unit / blockSize;
        const std::size_t end = std::min<std::size_t>((block + 1) * blockSize, last + 1U);
        if (end - unit == blockSize && wholePage != 0) {
            m_pageOf[block] = wholePage; // 4E00 to 9FFF is one page, not eighty
        } else {
            Page& page = pageFor(block);
            for (std::size_t each = unit; each < end; ++each)
                page[(each >> 6) & 3] |= std::uint64_t(1) << (each & 63);
            if (end - unit == blockSize)
                wholePage = m_pageOf[block];
        }
        unit = end;
    }
}

/// Its own page of a block; a page that blocks share is full and stays as it is.
ClassTable::Page& ClassTable::pageFor(std::size_t block)
{
    if (m_pageOf[block] == nothing) {
        m_pageOf[block] = static_cast<std::uint8_t>(m_pages.size());
        m_pages.emplace_back();
    }
    return m_pages[m_pageOf[block]];
}

} // namespace chengbao::lint
