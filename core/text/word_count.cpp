// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_count.h"

#include "core/text/width.h"

#include <QChar>

namespace chengbao::text
{
namespace
{

enum class Part { Blank, Invisible, Run, Single };

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
    int count = 0;
    bool inRun = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        // All but a few of the characters of an item.
        if (isHan(text[i].unicode()) || isChineseMark(character)) {
            ++count;
            inRun = false;
            continue;
        }
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        const Part part = partOf(character);
        if (part == Part::Invisible)
            continue;
        if (part == Part::Single || (part == Part::Run && !inRun))
            ++count;
        inRun = part == Part::Run;
    }
    return count;
}

} // namespace chengbao::text
