// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

namespace chengbao::text
{

/// What the UTF-16 units of a text are to those that read it, told once for all of them: who looks
/// for digits or marks then goes from one to the next without asking what stands between. Full and
/// half width forms are of the same classes.
class UnitClasses
{
public:
    enum Class : std::uint8_t {
        Digit = 1,      ///< 0…9
        HanNumeral = 2, ///< isHanNumeral()
        Pair = 4,       ///< quotes and brackets, and the line end that none goes beyond
        Stop = 8,       ///< what may end a sentence: 。!?;….
        Comma = 16,     ///< , but not 、
        HalfMark = 32,  ///< ,;:!?()
        Ordinal = 64,   ///< besides numerals, what an ordinal mark begins with: ( 第
        Break = 128,    ///< what no phrase goes beyond: ,;:、。!?() and all but Han and ASCII
    };
    static constexpr int figure = Digit | HanNumeral;

    explicit UnitClasses(QStringView text);
    /// Of a text made of others: `size` units of no class.
    explicit UnitClasses(qsizetype size) : m_classes(static_cast<std::size_t>(size) + padding) {}

    /// Takes over a part of the text that begins at `offset` and lies within it.
    void put(int offset, const UnitClasses& part);

    /// The first unit from `from` (not behind `end`) up to `end` of any of the classes; `end` where
    /// there is none.
    int next(int classes, int from, int end) const
    {
        // Eight units at a time: most are of no class.
        using Units = std::uint64_t;
        constexpr int step = sizeof(Units);
        const Units wanted = Units(0x0101010101010101) * static_cast<Units>(classes);
        for (; from < end; from += step) {
            Units units = 0;
            std::memcpy(&units, m_classes.data() + from, step);
            units &= wanted;
            if (units) {
                constexpr bool littleEndian = std::endian::native == std::endian::little;
                const int bit = littleEndian ? std::countr_zero(units) : std::countl_zero(units);
                return std::min(end, from + bit / 8);
            }
        }
        return end;
    }
    /// The same up to the end of the text.
    int next(int classes, int from) const { return next(classes, from, size()); }

private:
    static constexpr std::size_t padding = 8; ///< as many are looked at together

    int size() const { return static_cast<int>(m_classes.size() - padding); }

    std::vector<std::uint8_t> m_classes; ///< by unit
};

} // namespace chengbao::text
