// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_moves.h"

#include "core/text/segmenter.h"
#include "core/text/width.h"

#include <algorithm>

namespace chengbao::text
{
namespace
{

constexpr int reach = 60; ///< units to either side that are cut

enum class Class { Blank, Han, Word, Mark };

Class classOf(QChar unit)
{
    if (unit.isSpace())
        return Class::Blank;
    if (isHan(unit.unicode()) || unit.isSurrogate())
        return Class::Han;
    return unit.isLetterOrNumber() || unit == u'_' ? Class::Word : Class::Mark;
}

std::vector<Span> runs(QStringView text)
{
    std::vector<Span> found;
    for (int i = 0; i < text.size(); ++i) {
        if (i > 0 && classOf(text[i]) == classOf(text[i - 1]))
            ++found.back().length;
        else
            found.push_back({i, 1});
    }
    return found;
}

std::vector<Span> wordsAround(const Segmenter* segmenter, QStringView paragraph, int position)
{
    int start = std::max(0, position - reach);
    if (start > 0 && paragraph[start].isLowSurrogate())
        --start;
    const int end = std::min(static_cast<int>(paragraph.size()), position + reach);
    const QStringView window = paragraph.sliced(start, end - start);
    std::vector<Span> words = segmenter ? segmenter->cut(window) : runs(window);
    for (Span& word : words)
        word.start += start;
    return words;
}

} // namespace

int nextWord(const Segmenter* segmenter, QStringView paragraph, int position)
{
    int to = static_cast<int>(paragraph.size());
    for (const Span& word : wordsAround(segmenter, paragraph, position)) {
        if (word.end() > position) {
            to = word.end();
            break;
        }
    }
    while (to < paragraph.size() && paragraph[to].isSpace())
        ++to;
    return to;
}

int previousWord(const Segmenter* segmenter, QStringView paragraph, int position)
{
    int from = position;
    while (from > 0 && paragraph[from - 1].isSpace())
        --from;
    int to = 0;
    for (const Span& word : wordsAround(segmenter, paragraph, from)) {
        if (word.start < from)
            to = word.start;
    }
    return to;
}

Span wordAt(const Segmenter* segmenter, QStringView paragraph, int position)
{
    const std::vector<Span> words = wordsAround(segmenter, paragraph, position);
    for (const Span& word : words) {
        if (position < word.end())
            return word;
    }
    return words.empty() ? Span{} : words.back();
}

} // namespace chengbao::text
