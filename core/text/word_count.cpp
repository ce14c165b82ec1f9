// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_count.h"

#include <QChar>

namespace chengbao::text
{
namespace
{

enum class Part { Blank, Invisible, Run, Single };

/// All but a few of the characters of an item.
bool isUsualHan(char16_t unit)
{
    return unit >= 0x4E00 && unit <= 0x9FFF;
}

/// “”…— and the like, 。、《》 and the like, and the full-width forms: what follows would say the
/// same of each, but takes longer.
bool isChineseMark(char32_t character)
{
    return (character >= 0x2010 && character <= 0x2027) ||
           (character >= 0x3001 && character <= 0x3029) ||
           (character >= 0xFF01 && character <= 0xFF5E);
}

/// What a character is to Word's counter: a part of a Latin word, or a character of its own.
Part partOf(char32_t character)
{
    if (character < 0x80)
        return character <= 0x20 || character == 0x7F ? Part::Blank : Part::Run;
    if (isChineseMark(character))
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

} // namespace

int countWords(QStringView text)
{
    qsizetype count = 0;
    bool inRun = false;
    const char16_t* const end = text.utf16() + text.size();
    for (const char16_t* next = text.utf16(); next != end;) {
        const char16_t* const han = next;
        while (next != end && isUsualHan(*next))
            ++next;
        count += next - han;
        inRun = inRun && next == han;
        if (next == end)
            break;
        char32_t character = *next++;
        if (QChar::isHighSurrogate(character) && next != end && QChar::isLowSurrogate(*next))
            character = QChar::surrogateToUcs4(static_cast<char16_t>(character), *next++);
        const Part part = partOf(character);
        if (part == Part::Invisible)
            continue;
        if (part == Part::Single || (part == Part::Run && !inRun))
            ++count;
        inRun = part == Part::Run;
    }
    return static_cast<int>(count);
}

} // namespace chengbao::text
