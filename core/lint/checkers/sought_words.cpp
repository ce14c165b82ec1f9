// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/sought_words.h"

#include <algorithm>

namespace chengbao::lint
{

bool hasAny(QStringView text, std::initializer_list<SoughtWord> words)
{
    return hasAny(text, unitMask(text), words);
}

bool hasAny(QStringView text, std::uint64_t mask, std::initializer_list<SoughtWord> words)
{
    return std::any_of(words.begin(), words.end(), [&](const SoughtWord& word) {
        return (mask & word.mask) == word.mask && !word.text.isEmpty() &&
               std::search(text.begin(), text.end(), word.text.begin(), word.text.end()) !=
                   text.end();
    });
}

bool saysAny(QStringView text, std::initializer_list<QStringView> words)
{
    std::uint64_t firsts = 0;
    for (const QStringView word : words)
        firsts |= unitMask(word.first(1));
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text[at];
        const auto isHere = [&](QStringView word) {
            return word.front() == unit && text.sliced(at).startsWith(word);
        };
        if ((firsts >> (unit.unicode() & 63) & 1) &&
            std::any_of(words.begin(), words.end(), isHere))
            return true;
    }
    return false;
}

bool hasUnit(QStringView text, const SoughtUnits& units)
{
    return std::any_of(text.begin(), text.end(), [&](QChar unit) {
        return ((units.mask >> (unit.unicode() & 63)) & 1) &&
               units.text.find(unit.unicode()) != units.text.npos;
    });
}

} // namespace chengbao::lint
