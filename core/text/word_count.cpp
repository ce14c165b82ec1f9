// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_count.h"

#include <QChar>

#include <algorithm>

namespace chengbao::text
{
namespace
{

enum class Part { Blank, Invisible, Run, Single };

// Of UTF-16 units, in their own width: the narrower, the more of them at a time.
bool isWithin(char16_t unit, char16_t first, char16_t last)
{
    return static_cast<char16_t>(unit - first) <= static_cast<char16_t>(last - first);
}

/// All but a few of the characters of an item: Han, “”…— and the like, 。、《》 and the like, and
/// the full-width forms. partOf() would say the same of each, but takes longer.
bool isUsual(char16_t unit)
{
    return isWithin(unit, 0x4E00, 0x9FFF) | isWithin(unit, 0x2010, 0x2027) |
           isWithin(unit, 0x3001, 0x3029) | isWithin(unit, 0xFF01, 0xFF5E);
}

/// Of ASCII only.
bool isInWord(char16_t unit)
{
    return isWithin(unit, 0x21, 0x7E);
}

/// What a character is to Word's counter: a part of a Latin word, or a character of its own.
Part partOf(char32_t character)
{
    if (character < 0x80)
        return isInWord(static_cast<char16_t>(character)) ? Part::Run : Part::Blank;
    if (character <= 0xFFFF && isUsual(static_cast<char16_t>(character)))
        return Part::Single;
    if (QChar::isSpace(character))
        return Part::Blank;
    const QChar::Category category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
        category == QChar::Other_Format || category == QChar::Other_Control)
        return Part::Invisible;
    // Latin with accents, Greek, Cyrillic … are written in words; all that follows is East Asian.
    constexpr char32_t firstEastAsian = 0x2E80;
    return character < firstEastAsian && QChar::isLetter(character) ? Part::Run : Part::Single;
}

class WordCounter
{
public:
    explicit WordCounter(QStringView text) : m_units(text.utf16()), m_size(text.size()) {}

    int count()
    {
        constexpr qsizetype block = 64;
        while (m_at < m_size) {
            const qsizetype end = std::min(m_at + block, m_size);
            if (!takeUsual(end))
                takeAny(end);
        }
        return m_count;
    }

private:
    /// Takes what is left before `end`, unless there is more in it than ASCII and usual characters.
    /// Without branches, so that the compiler counts several at a time.
    bool takeUsual(qsizetype end)
    {
        int usual = 0, ascii = 0;
        for (qsizetype i = m_at; i < end; ++i) {
            usual += isUsual(m_units[i]);
            ascii += m_units[i] < 0x80;
        }
        if (usual + ascii != end - m_at)
            return false;
        m_count += usual;
        if (ascii > 0)
            m_count += wordsBefore(end);
        m_inWord = isInWord(m_units[end - 1]);
        m_at = end;
        return true;
    }

    /// How many ASCII words begin.
    int wordsBefore(qsizetype end) const
    {
        int words = isInWord(m_units[m_at]) & !m_inWord;
        for (qsizetype i = m_at + 1; i < end; ++i)
            words += isInWord(m_units[i]) & !isInWord(m_units[i - 1]);
        return words;
    }

    /// Up to `end`, or a unit farther where a pair of surrogates lies over it.
    void takeAny(qsizetype end)
    {
        while (m_at < end)
            take(nextCharacter());
    }

    char32_t nextCharacter()
    {
        const char16_t unit = m_units[m_at++];
        if (!QChar::isHighSurrogate(unit) || m_at == m_size ||
            !QChar::isLowSurrogate(m_units[m_at]))
            return unit;
        return QChar::surrogateToUcs4(unit, m_units[m_at++]);
    }

    void take(char32_t character)
    {
        const Part part = partOf(character);
        if (part == Part::Invisible)
            return;
        if (part == Part::Single || (part == Part::Run && !m_inWord))
            ++m_count;
        m_inWord = part == Part::Run;
    }

    const char16_t* m_units;
    qsizetype m_size, m_at = 0;
    int m_count = 0;
    bool m_inWord = false; ///< the last that was taken is a part of one
};

} // namespace

int countWords(QStringView text)
{
    return WordCounter(text).count();
}

} // namespace chengbao::text
