// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringView>

#include <span>

namespace chengbao::text
{

/// A view of a compiled dictionary: a trie in three flat arrays, read where it lies (a mapped file
/// of this machine's byte order). Does not own the bytes. Safe from any thread.
///
/// Node 0 is the root. The children of node n are the nodes firstChild[n] … firstChild[n+1]-1,
/// sorted by units[]; weights[n] is the natural logarithm of the word's share of all words, or 1
/// where no word ends. The root's children are found through `heads`, by unit.
class WordTrie
{
public:
    /// No word is longer.
    static constexpr int longestWord = 8;

    /// Checks magic, version and sizes. Fails with Malformed. What lies within the arrays is
    /// checked on each step, so that no content can lead outside them.
    static Result<WordTrie> over(std::span<const uchar> bytes);

    /// Calls `word(length, weight)` for each word at the start of `text` that is not shorter than
    /// `shortest`, shortest first.
    template <class Found>
    void forEachPrefix(QStringView text, Found&& word, int shortest = 1) const
    {
        quint32 node = 0;
        const int most = static_cast<int>(qMin<qsizetype>(text.size(), longestWord));
        for (int i = 0; i < most; ++i) {
            node = i == 0 ? m_heads[text[0].unicode()] : child(node, text[i].unicode());
            if (node == 0 || node >= m_nodeCount)
                return;
            if (i + 1 >= shortest && m_weights[node] <= 0)
                word(i + 1, m_weights[node]);
        }
    }

    /// The weight of a character that is no word by itself.
    float unknownWeight() const { return m_unknownWeight; }

private:
    quint32 child(quint32 node, char16_t unit) const
    {
        const quint32 first = m_firstChild[node];
        const quint32 last = m_firstChild[node + 1];
        if (first >= last || last > m_nodeCount)
            return 0;
        // The last that is not above the unit: halving goes on without a branch to be guessed.
        const char16_t* found = m_units + first;
        for (quint32 left = last - first; left > 1;) {
            const quint32 half = left / 2;
            found = found[half] <= unit ? found + half : found;
            left -= half;
        }
        return *found == unit ? static_cast<quint32>(found - m_units) : 0;
    }

    const quint32* m_heads = nullptr;
    const quint32* m_firstChild = nullptr;
    const float* m_weights = nullptr;
    const char16_t* m_units = nullptr;
    quint32 m_nodeCount = 0;
    float m_unknownWeight = 0;
};

/// Compiles "word frequency" lines (UTF-8, '#' starts a comment line) to the bytes WordTrie reads.
/// The same lines in any order give the same bytes. Fails with Malformed and the line for anything
/// but Han words of 1 to 8 characters with a positive frequency, and for a word named twice.
Result<QByteArray> compileWords(const QByteArray& lines);

} // namespace chengbao::text
