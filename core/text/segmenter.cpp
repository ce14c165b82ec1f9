// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/segmenter.h"

#include "core/text/width.h"
#include "core/text/word_trie.h"

#include <QFile>

#include <algorithm>

namespace chengbao::text
{
namespace
{

/// How far straddles() looks to either side: twice the longest word, so that the cut next to the
/// hit does not depend on where the window ends.
constexpr int windowReach = 2 * WordTrie::longestWord;

enum class CharacterClass { Han, Digit, Letter, Blank, Mark };

CharacterClass classOf(QChar unit)
{
    if (isHan(unit.unicode()))
        return CharacterClass::Han;
    if (unit.isDigit())
        return CharacterClass::Digit;
    if (unit.isLetter() || unit.isSurrogate())
        return CharacterClass::Letter;
    return unit.isSpace() ? CharacterClass::Blank : CharacterClass::Mark;
}

/// The best way on from a place in a Han run: the weight of all that follows, and its first word.
struct Step {
    double weight = 0;
    int length = 0;
};

/// The most probable path through one Han run, found from its end; one step for each place and one
/// behind the last. Words over the whole of `barred`, which may be empty, are not used.
std::vector<Step> bestPath(const WordTrie& trie, QStringView run, const Span& barred = {})
{
    const auto size = static_cast<int>(run.size());
    std::vector<Step> best(run.size() + 1);
    for (int i = size - 1; i >= 0; --i) {
        Step& step = best[i];
        step = {trie.unknownWeight() + best[i + 1].weight, 1};
        trie.forEachPrefix(run.sliced(i), [&](int length, float weight) {
            if (barred.length > 0 && Span{i, length}.contains(barred))
                return;
            const double total = weight + best[i + length].weight;
            // Of equally probable ways the longer word.
            if (total >= step.weight)
                step = {total, length};
        });
    }
    return best;
}

void cutHan(const WordTrie& trie, QStringView run, int offset, std::vector<Span>& words)
{
    const std::vector<Step> best = bestPath(trie, run);
    const auto size = static_cast<int>(run.size());
    for (int i = 0; i < size; i += best[i].length)
        words.push_back({offset + i, best[i].length});
}

/// The Han run around `hit`, at most windowReach units to either side.
Span windowAround(QStringView text, const Span& hit)
{
    int start = hit.start;
    while (start > 0 && hit.start - start < windowReach && isHan(text[start - 1].unicode()))
        --start;
    int end = hit.end();
    while (end < text.size() && end - hit.end() < windowReach && isHan(text[end].unicode()))
        ++end;
    return {start, end - start};
}

bool cutsAcross(const Span& word, const Span& hit)
{
    return word.overlaps(hit) && !hit.contains(word) && !word.contains(hit);
}

/// Whether any word lies across an end of the hit, in the best cut or not. Hardly a hit has one,
/// and it is quickly asked for. No word goes beyond a Han run.
bool anyAcross(const WordTrie& trie, QStringView text, const Span& hit)
{
    bool across = false;
    int first = hit.start;
    while (first > 0 && hit.start - first < WordTrie::longestWord - 1 &&
           isHan(text[first - 1].unicode()))
        --first;
    for (int start = first; start < hit.end() && !across; ++start) {
        const int edge = start < hit.start ? hit.start : hit.end();
        const auto found = [&](int length, float) {
            across = across || cutsAcross({start, length}, hit);
        };
        trie.forEachPrefix(text.sliced(start), found, edge - start + 1);
    }
    return across;
}

} // namespace

struct Segmenter::Private {
    QFile file;          ///< keeps the mapping alive
    QByteArray compiled; ///< instead of a file, for tests
    WordTrie trie;
};

Segmenter::Segmenter(std::unique_ptr<Private> data) : m_private(std::move(data)) {}

Segmenter::~Segmenter() = default;

Result<std::shared_ptr<const Segmenter>> Segmenter::load(const QString& path)
{
    auto data = std::make_unique<Private>();
    data->file.setFileName(path);
    if (!data->file.exists())
        return failure(
            {ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "there is no such file"), {}, path});
    const bool open = data->file.open(QIODevice::ReadOnly);
    const qint64 size = open ? data->file.size() : 0;
    const uchar* bytes = size > 0 ? data->file.map(0, size) : nullptr;
    if (!open || (size > 0 && bytes == nullptr))
        return failure({ErrorCode::Unreadable,
                        QT_TRANSLATE_NOOP("Error", "the file cannot be read"),
                        {},
                        path});
    auto trie = WordTrie::over({bytes, static_cast<std::size_t>(size)});
    if (!trie) {
        trie.error().place = path;
        return failure(trie.error());
    }
    data->trie = *trie;
    return std::shared_ptr<const Segmenter>(new Segmenter(std::move(data)));
}

std::shared_ptr<const Segmenter> Segmenter::fromWords(const QByteArray& lines)
{
    auto compiled = compileWords(lines);
    if (!compiled)
        return nullptr;
    auto data = std::make_unique<Private>();
    data->compiled = std::move(*compiled);
    const QByteArray& bytes = data->compiled;
    const auto trie = WordTrie::over({reinterpret_cast<const uchar*>(bytes.constData()),
                                      static_cast<std::size_t>(bytes.size())});
    if (!trie)
        return nullptr;
    data->trie = *trie;
    return std::shared_ptr<const Segmenter>(new Segmenter(std::move(data)));
}

std::vector<Span> Segmenter::cut(QStringView text) const
{
    std::vector<Span> words;
    const auto size = static_cast<int>(text.size());
    for (int start = 0; start < size;) {
        const CharacterClass current = classOf(text[start]);
        int end = start + 1;
        while (end < size && classOf(text[end]) == current)
            ++end;
        if (current == CharacterClass::Han)
            cutHan(m_private->trie, text.sliced(start, end - start), start, words);
        else
            words.push_back({start, end - start});
        start = end;
    }
    return words;
}

bool Segmenter::straddles(QStringView text, const Span& hit) const
{
    if (hit.start < 0 || hit.length <= 0 || hit.start > text.size() - hit.length)
        return false;
    if (!anyAcross(m_private->trie, text, hit))
        return false;
    const Span window = windowAround(text, hit);
    const Span inWindow{hit.start - window.start, hit.length};
    const auto words = cut(text.sliced(window.start, window.length));
    return std::any_of(words.begin(), words.end(),
                       [&](const Span& word) { return cutsAcross(word, inWindow); });
}

bool Segmenter::readsWell(QStringView text, const Span& hit, QStringView replacement) const
{
    if (hit.start < 0 || hit.length <= 0 || hit.start > text.size() - hit.length)
        return false;
    const Span window = windowAround(text, hit);
    const Span inWindow{hit.start - window.start, hit.length};
    const QStringView run = text.sliced(window.start, window.length);
    const std::vector<Step> asIs = bestPath(m_private->trie, run, inWindow);
    bool across = false;
    for (int i = 0; i < window.length && !across; i += asIs[i].length)
        across = cutsAcross({i, asIs[i].length}, inWindow);
    if (!across)
        return false;
    QString mended = run.toString();
    mended.replace(inWindow.start, inWindow.length, replacement.toString());
    return asIs.front().weight > bestPath(m_private->trie, mended).front().weight;
}

bool Segmenter::knows(QStringView word) const
{
    bool known = false;
    m_private->trie.forEachPrefix(word, [&](int length, float) { known = length == word.size(); });
    return known;
}

} // namespace chengbao::text
