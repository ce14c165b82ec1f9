// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unit_classes.h"

#include "core/text/width.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string_view>

namespace chengbao::text
{
namespace
{

constexpr std::uint8_t usualClass(char16_t unit)
{
    return unit < 0x80 || isHan(unit) ? 0 : UnitClasses::Break;
}

/// The classes of all units, by blocks of 256: those of one class share their page.
class ClassTable
{
public:
    consteval ClassTable()
    {
        m_pages[others].fill(UnitClasses::Break);
        for (std::size_t block = 0; block < m_pageOf.size(); ++block) {
            const auto first = static_cast<char16_t>(block << 8);
            const bool han = isHan(first) && isHan(first | 0xFF);
            m_pageOf[block] = han ? allHan : others;
        }
        ownPage(u'\0');
        add(u"0123456789", UnitClasses::Digit);
        add(u"〇零一二三四五六七八九十百千万亿两", UnitClasses::HanNumeral);
        add(u"“”「」\"‘’『』《》〈〉()〔〕【】\n", UnitClasses::Pair);
        add(u"。!?;….", UnitClasses::Stop);
        add(u",", UnitClasses::Comma);
        add(u",;:!?()", UnitClasses::HalfMark);
        add(u"(第", UnitClasses::Ordinal);
        add(u",;:、。!?()", UnitClasses::Break);
    }

    constexpr std::uint8_t operator[](char16_t unit) const
    {
        return m_pages[m_pageOf[unit >> 8]][unit & 0xFF];
    }

private:
    using Page = std::array<std::uint8_t, 256>;
    static constexpr std::uint8_t allHan = 0;
    static constexpr std::uint8_t others = 1;

    constexpr Page& ownPage(char16_t unit)
    {
        std::uint8_t& page = m_pageOf[unit >> 8];
        if (page <= others) {
            page = ++m_used;
            for (std::size_t low = 0; low < 256; ++low)
                m_pages.at(page)[low] = usualClass(static_cast<char16_t>((unit & 0xFF00) | low));
        }
        return m_pages[page];
    }

    /// In both widths.
    constexpr void add(std::u16string_view units, int classes)
    {
        for (const char16_t unit : units) {
            std::uint8_t& own = ownPage(unit)[unit & 0xFF];
            own = static_cast<std::uint8_t>(own | classes);
            if (unit > u' ' && unit < 0x7F)
                ownPage(unit + 0xFEE0)[(unit + 0xFEE0) & 0xFF] |= own;
        }
    }

    std::array<std::uint8_t, 256> m_pageOf{};
    std::uint8_t m_used = others;
    std::array<Page, 16> m_pages{};
};

constexpr ClassTable table;

} // namespace

UnitClasses::UnitClasses(QStringView text) : UnitClasses(text.size())
{
    const char16_t* units = text.utf16();
    std::uint8_t* classes = m_classes.data();
    for (qsizetype i = 0; i < text.size(); ++i)
        classes[i] = table[units[i]];
}

void UnitClasses::put(int offset, const UnitClasses& part)
{
    std::copy_n(part.m_classes.begin(), part.size(), m_classes.begin() + offset);
}

int UnitClasses::next(int classes, int from, int end) const
{
    // Eight units at a time: most are of no class.
    constexpr std::uint64_t each = 0x0101010101010101;
    const std::uint64_t wanted = each * static_cast<std::uint64_t>(classes);
    constexpr bool littleEndian = std::endian::native == std::endian::little;
    constexpr int step = sizeof each;
    for (; from < end; from += step) {
        std::uint64_t units = 0;
        std::memcpy(&units, m_classes.data() + from, step);
        units &= wanted;
        if (units) {
            const int bit = littleEndian ? std::countr_zero(units) : std::countl_zero(units);
            return std::min(end, from + bit / 8);
        }
    }
    return end;
}

} // namespace chengbao::text
