// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace chengbao::lint
{

/// A bit for each of a few UTF-16 units, one bit for several of them: a text whose mask lacks a bit
/// of a word's mask does not hold the word.
constexpr std::uint64_t unitMask(QStringView units)
{
    std::uint64_t mask = 0;
    for (qsizetype i = 0; i < units.size(); ++i)
        mask |= std::uint64_t(1) << (units[i].unicode() & 63);
    return mask;
}

/// A word that is looked for in many short texts; its mask is told by the compiler where it is a
/// constant. Refers to the word's text.
struct SoughtWord {
    template <std::size_t Size>
    consteval SoughtWord(const char16_t (&word)[Size]) : text(word, Size - 1), mask(unitMask(text))
    {
    }
    SoughtWord(QStringView word) : text(word), mask(unitMask(word)) {}

    QStringView text;
    std::uint64_t mask = 0;
};

/// Units one of which is looked for.
struct SoughtUnits {
    template <std::size_t Size>
    consteval SoughtUnits(const char16_t (&units)[Size])
        : text(units, Size - 1), mask(unitMask(QStringView(units, Size - 1)))
    {
    }

    std::u16string_view text;
    std::uint64_t mask = 0;
};

/// `text` contains one of `words`. An empty word is nowhere.
bool hasAny(QStringView text, std::initializer_list<SoughtWord> words);

/// The same of a text whose mask is known, or the mask of a text it is part of.
bool hasAny(QStringView text, std::uint64_t mask, std::initializer_list<SoughtWord> words);

/// The same in one walk for all of them: for texts longer than a clause or two.
bool saysAny(QStringView text, std::initializer_list<QStringView> words);

/// `text` contains one of `units`; the first question to ask of a sentence.
bool hasUnit(QStringView text, const SoughtUnits& units);

/// The same of a text whose mask is known, or the mask of a text it is part of.
inline bool hasUnit(QStringView text, std::uint64_t mask, const SoughtUnits& units)
{
    return (mask & units.mask) != 0 && hasUnit(text, units);
}

} // namespace chengbao::lint
