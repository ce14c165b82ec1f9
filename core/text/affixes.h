// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <cstddef>

namespace chengbao::text
{

/// Whether a text begins with a word: what QStringView::startsWith() says, without a call for the
/// few units that words have.
inline bool startsWith(QStringView text, QStringView word)
{
    if (text.size() < word.size())
        return false;
    const char16_t* units = text.utf16();
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (units[i] != word.utf16()[i])
            return false;
    }
    return true;
}

/// The same of its end.
inline bool endsWith(QStringView text, QStringView word)
{
    return text.size() >= word.size() && startsWith(text.last(word.size()), word);
}

/// The same of all of it.
inline bool isWord(QStringView text, QStringView word)
{
    return text.size() == word.size() && startsWith(text, word);
}

/// The same for constants, whose length the compiler then knows: of u"…" it is counted otherwise.
template <std::size_t Size>
bool startsWith(QStringView text, const char16_t (&word)[Size])
{
    return startsWith(text, QStringView(word, Size - 1));
}
template <std::size_t Size>
bool endsWith(QStringView text, const char16_t (&word)[Size])
{
    return endsWith(text, QStringView(word, Size - 1));
}
template <std::size_t Size>
bool isWord(QStringView text, const char16_t (&word)[Size])
{
    return isWord(text, QStringView(word, Size - 1));
}

/// Where a word (of a unit at least) first stands from an offset on, or -1. QStringView looks at
/// every unit; this only where the first unit of the word stands, which is found eight units at a
/// time.
inline qsizetype indexOf(QStringView text, QStringView word, qsizetype from = 0)
{
    const QChar first = word.front();
    qsizetype at = text.indexOf(first, from);
    while (at >= 0 && !startsWith(text.sliced(at), word))
        at = text.indexOf(first, at + 1);
    return at;
}

} // namespace chengbao::text
