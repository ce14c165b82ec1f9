// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/latin_words.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr int shortestWord = 4;
constexpr int longestWord = 30;

bool isAsciiLetter(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

/// Characters that make the run around a word an address, a code or a file name.
bool joinsCode(QChar unit)
{
    return unit.unicode() < 0x80 && (unit.isDigit() || QStringView(u"@/\\._-:#&=+").contains(unit));
}

/// A word to look up: lower case throughout (names and abbreviations are not in a dictionary).
bool isPlainWord(QStringView text, int start, int end)
{
    if (end - start < shortestWord || end - start > longestWord)
        return false;
    if ((start > 0 && joinsCode(text[start - 1])) || (end < text.size() && joinsCode(text[end])))
        return false;
    return std::all_of(text.begin() + start, text.begin() + end,
                       [](QChar unit) { return unit >= u'a' && unit <= u'z'; });
}

} // namespace

void checkLatinWords(const Document& document, const Rule& rule, Report& report)
{
    if (!document.spelling)
        return;
    for (const FieldText* field : {&document.title, &document.body}) {
        const QString& text = field->folded;
        for (int i = 0; i < text.size(); ++i) {
            if (!isAsciiLetter(text[i]))
                continue;
            int end = i;
            while (end < text.size() && isAsciiLetter(text[end]))
                ++end;
            const Span word{i, end - i};
            i = end;
            if (!isPlainWord(text, word.start, end) || !document.spelling->available() ||
                document.spelling->isCorrect(field->foldedView(word).toString()))
                continue;
            Remark remark;
            remark.span = word;
            for (const QString& better :
                 document.spelling->suggestions(field->foldedView(word).toString()))
                remark.fixes.push_back(replacement(word, field->view(word).toString(), better));
            report.add(rule, *field, remark);
        }
    }
}

} // namespace chengbao::lint
