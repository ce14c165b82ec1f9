// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chengbao::text
{

/// A value for each of a few UTF-16 units, and the default one for all others. Built by the
/// compiler, so that asking about a unit costs two loads however many there are. `Pages` is how
/// many blocks of 256 units (U+4E00…4EFF) the units lie in; too few do not compile.
template <class Value, std::size_t Pages>
class UnitTable
{
public:
    constexpr void set(char16_t unit, Value value)
    {
        std::uint8_t& page = m_pageOf[unit >> 8];
        if (page == 0)
            page = ++m_used;
        m_pages.at(page)[unit & 0xFF] = value;
    }

    constexpr Value operator[](char16_t unit) const
    {
        return m_pages[m_pageOf[unit >> 8]][unit & 0xFF];
    }

private:
    using Page = std::array<Value, 256>;

    std::array<std::uint8_t, 256> m_pageOf{};
    std::uint8_t m_used = 0; ///< the page before the first one holds no unit
    std::array<Page, Pages + 1> m_pages{};
};

/// Whether a unit is one of `units`.
template <std::size_t Pages>
consteval UnitTable<bool, Pages> unitSet(std::u16string_view units)
{
    UnitTable<bool, Pages> set;
    for (const char16_t unit : units)
        set.set(unit, true);
    return set;
}

/// The same for a handful, without a table.
constexpr bool isOneOf(QChar unit, std::u16string_view units)
{
    for (const char16_t each : units) {
        if (each == unit.unicode())
            return true;
    }
    return false;
}

/// The same for a constant, whose length the compiler then knows.
template <std::size_t Size>
constexpr bool isOneOf(QChar unit, const char16_t (&units)[Size])
{
    for (std::size_t i = 0; i + 1 < Size; ++i) {
        if (units[i] == unit.unicode())
            return true;
    }
    return false;
}

/// The words of a list by a unit of each, its first or its last: whoever looks for them in a text
/// tries only those that can stand there. Built by the compiler.
template <std::size_t Size>
class WordIndex
{
public:
    consteval explicit WordIndex(const std::array<char16_t, Size>& keys)
    {
        static_assert(Size < 0xFF);
        for (std::size_t i = Size; i-- > 0;) {
            std::uint8_t& first = m_first[keys[i] & 0xFF];
            m_next[i] = first;
            first = static_cast<std::uint8_t>(i + 1);
        }
    }

    /// Calls `matches` with the place in the list of each word that has the key, in the order of
    /// the list and now and then with one that has another, until it says true. Where it did, or
    /// `Size`.
    template <class Matches>
    std::size_t find(char16_t key, const Matches& matches) const
    {
        for (std::uint8_t next = m_first[key & 0xFF]; next > 0; next = m_next[next - 1]) {
            if (matches(next - 1U))
                return next - 1U;
        }
        return Size;
    }

private:
    std::array<std::uint8_t, 256> m_first{}; ///< one more than the place in the list; 0 ends a row
    std::array<std::uint8_t, Size> m_next{};
};

/// `keyOf` tells the unit by which a word is found.
template <class Word, std::size_t Size, class KeyOf>
consteval WordIndex<Size> indexBy(const std::array<Word, Size>& words, const KeyOf& keyOf)
{
    std::array<char16_t, Size> keys{};
    for (std::size_t i = 0; i < Size; ++i)
        keys[i] = keyOf(words[i]);
    return WordIndex<Size>(keys);
}

} // namespace chengbao::text
