// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/latin_words.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr int shortestWord = 4;
constexpr int shortestCapitalised = 7;
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

/// A word to look up: in lower case, or long enough behind a capital (abbreviations are not in a
/// dictionary).
bool isPlainWord(QStringView text, int start, int end)
{
    if (end - start < shortestWord || end - start > longestWord)
        return false;
    if ((start > 0 && joinsCode(text[start - 1])) || (end < text.size() && joinsCode(text[end])))
        return false;
    const bool capital = text[start] <= u'Z' && end - start >= shortestCapitalised;
    return std::all_of(text.begin() + start + (capital ? 1 : 0), text.begin() + end,
                       [](QChar unit) { return unit >= u'a' && unit <= u'z'; });
}

/// One letter too many, too few, another or two changed about, the first one kept.
bool isOneSlipFrom(QStringView word, QStringView other)
{
    if (word.isEmpty() || other.isEmpty() || word.front() != other.front())
        return false;
    const auto [left, right] = std::mismatch(word.begin(), word.end(), other.begin(), other.end());
    const QStringView wrong = word.sliced(left - word.begin());
    const QStringView meant = other.sliced(right - other.begin());
    if (wrong.isEmpty() || meant.isEmpty())
        return wrong.size() + meant.size() == 1;
    if (wrong.sliced(1) == meant || wrong == meant.sliced(1) || wrong.sliced(1) == meant.sliced(1))
        return true;
    return wrong.size() >= 2 && meant.size() >= 2 && wrong[0] == meant[1] && wrong[1] == meant[0] &&
           wrong.sliced(2) == meant.sliced(2);
}

/// A capitalised word may be a name no dictionary has; it counts when it is one slip from a word.
bool isLikelyName(const QString& word, const QStringList& suggestions)
{
    return word.front() <= u'Z' &&
           std::none_of(suggestions.begin(), suggestions.end(),
                        [&](const QString& suggestion) { return isOneSlipFrom(word, suggestion); });
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
            const QString wrong = field->foldedView(word).toString();
            const QStringList suggestions = document.spelling->suggestions(wrong);
            if (isLikelyName(wrong, suggestions))
                continue;
            Remark remark;
            remark.span = word;
            for (const QString& better : suggestions)
                remark.fixes.push_back(replacement(word, field->view(word), better));
            report.add(rule, *field, remark);
        }
    }
}

} // namespace chengbao::lint
