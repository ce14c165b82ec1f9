// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unit_classes.h"

#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace chengbao::text
{
namespace
{

using ClassTable = UnitTable<std::uint8_t, 12>;

/// In both widths.
constexpr void add(ClassTable& table, std::u16string_view units, int classes)
{
    for (const char16_t unit : units) {
        table.set(unit, static_cast<std::uint8_t>(table[unit] | classes));
        if (unit > u' ' && unit < 0x7F)
            table.set(static_cast<char16_t>(unit + 0xFEE0), table[unit]);
    }
}

constexpr ClassTable table = [] {
    ClassTable classes;
    add(classes, u"0123456789", UnitClasses::Digit);
    add(classes, u"〇零一二三四五六七八九十百千万亿两", UnitClasses::HanNumeral);
    add(classes, u"“”「」\"‘’『』《》〈〉()〔〕【】\n", UnitClasses::Pair);
    add(classes, u"。!?;….", UnitClasses::Stop);
    add(classes, u",", UnitClasses::Comma);
    add(classes, u",;:!?()", UnitClasses::HalfMark);
    add(classes, u"(第", UnitClasses::Ordinal);
    add(classes, u",;:、。!?()", UnitClasses::Break);
    return classes;
}();

} // namespace

UnitClasses::UnitClasses(QStringView text) : UnitClasses(text.size())
{
    std::transform(text.begin(), text.end(), m_classes.begin(), [](QChar unit) {
        const bool plain = unit.unicode() < 0x80 || isHan(unit.unicode());
        const int other = plain ? 0 : UnitClasses::Break;
        return static_cast<std::uint8_t>(table[unit.unicode()] | other);
    });
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
