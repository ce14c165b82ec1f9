// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cstdint>
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
    int next(int classes, int from, int end) const;
    /// The same up to the end of the text.
    int next(int classes, int from) const { return next(classes, from, size()); }

private:
    static constexpr std::size_t padding = 8; ///< as many are looked at together

    int size() const { return static_cast<int>(m_classes.size() - padding); }

    std::vector<std::uint8_t> m_classes; ///< by unit
};

} // namespace chengbao::text
