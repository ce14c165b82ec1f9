// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unit_classes.h"

#include "core/text/width.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace chengbao::text
{
namespace
{

constexpr std::uint8_t usualClass(char16_t unit)
{
    return unit < 0x80 || isHan(unit) ? 0 : UnitClasses::Break;
}

/// The classes of all units. Every unit of every text is looked up: one load beats a smaller table.
using ClassTable = std::array<std::uint8_t, 0x10000>;

/// Adds classes to units, in both widths.
constexpr void add(ClassTable& table, std::u16string_view units, int classes)
{
    for (const char16_t unit : units) {
        table[unit] = static_cast<std::uint8_t>(table[unit] | classes);
        if (unit > u' ' && unit < 0x7F)
            table[unit + 0xFEE0] |= table[unit];
    }
}

constexpr ClassTable table = [] {
    ClassTable classes{};
    for (std::size_t unit = 0; unit < classes.size(); ++unit)
        classes[unit] = usualClass(static_cast<char16_t>(unit));
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
    const char16_t* units = text.utf16();
    std::uint8_t* classes = m_classes.data();
    for (qsizetype i = 0; i < text.size(); ++i)
        classes[i] = table[units[i]];
}

void UnitClasses::put(int offset, const UnitClasses& part)
{
    std::copy_n(part.m_classes.begin(), part.size(), m_classes.begin() + offset);
}

} // namespace chengbao::text
