// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/onset_kinds.h"

#include <QStringView>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <vector>

namespace chengbao::lint
{

/// Finds all occurrences of many words in one pass over UTF-16 units. Most places of a text are
/// told to open no word by one bit of the unit there and the next; from the others a trie is walked
/// whose nodes hold all that is left of a word when there is but one. Time is that of the text's
/// length, times at most the longest beginning that two words share. Immutable once built; safe
/// from any thread.
class WordSearch
{
public:
    struct Match {
        int word = 0;  ///< index into the words given to the constructor
        int start = 0; ///< UTF-16 offset
        int length = 0;
    };

    /// A word, and the kinds of units beside which it counts, see kindAt().
    struct Word {
        QStringView text;
        std::uint64_t before = anyKind, behind = anyKind;
    };

    /// Empty words never match; equal words all match, the last of them first. The words are needed
    /// no longer than this takes.
    explicit WordSearch(const std::vector<Word>& words);
    explicit WordSearch(const std::vector<QString>& words);

    /// Calls `found` for every occurrence, ordered by its start, shorter ones first.
    template <class Found>
    void scan(QStringView text, Found found) const
    {
        const char16_t* units = text.utf16();
        const auto size = static_cast<int>(text.size());
        const auto report = [&](const Outputs& outputs, int start, int end) {
            const std::uint64_t before = start > 0 ? kindOf(units[start - 1]) : endKind;
            const std::uint64_t behind = kindAt(text, end, size);
            for (std::uint32_t i = outputs.first; i < outputs.first + outputs.count; ++i) {
                if ((m_outputs[i].behind & behind) && (m_outputs[i].before & before))
                    found(Match{m_outputs[i].word, start, end - start});
            }
        };
        const auto walk = [&](int at) {
            if (const Outputs* outputs = singleAt(units[at]))
                report(*outputs, at, at + 1);
            int end = at + 2;
            const Node* node = end <= size ? openedBy(units[at], units[at + 1]) : nullptr;
            while (node && end + static_cast<int>(node->tailLength) <= size &&
                   goesOn(*node, units + end)) {
                end += static_cast<int>(node->tailLength);
                report(node->outputs, at, end);
                node = end < size ? childOf(*node, units[end++]) : nullptr;
            }
        };
        std::array<int, stride> openings;
        for (int from = 0; from < size; from += stride) {
            const std::size_t count = findOpenings(units, from, size, openings);
            std::for_each_n(openings.begin(), count, walk);
        }
    }

private:
    /// A run of m_outputs: words that end at one place.
    struct Outputs {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };
    struct Output {
        std::uint64_t before = anyKind, behind = anyKind; ///< as in Word
        int word = 0;
    };
    /// Of 64 units those that are words by themselves, and how many of the units before them are.
    struct SingleBlock {
        std::uint64_t bits = 0;
        std::size_t before = 0;
    };
    /// What follows a pair of units, or a node and one more. Where the words that go on are all
    /// equal, the rest of them is the node's tail; its outputs end behind that.
    struct Node {
        std::uint64_t kinds = 0; ///< a bit for each lowBits() of the units that lead on from it
        std::uint32_t firstChild = 0;
        std::uint32_t childCount = 0;
        Outputs outputs;
        std::uint32_t tail = 0; ///< where it begins in m_tails
        std::uint32_t tailLength = 0;
    };
    /// Two units that words begin with, and the node they lead to, from 1 on.
    struct Pair {
        std::uint32_t units = 0;
        std::uint32_t node = 0;
    };
    /// A run of the sorted words, which share their first `depth` units.
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t depth = 0;
    };
    using Words = std::vector<Word>;
    using Order = std::vector<std::uint32_t>;

    static std::uint64_t lowBits(char16_t unit) { return std::uint64_t(1) << (unit & 63); }
    static std::uint32_t pairOf(char16_t first, char16_t second)
    {
        return static_cast<std::uint32_t>(first) << 16 | second;
    }
    static std::uint32_t hashOf(std::uint32_t pair) { return pair * 0x9E3779B1U; }

    std::size_t slotOf(std::uint32_t pair) const { return hashOf(pair) >> m_pairShift; }

    /// How many places of a text are looked at before the words that begin there are looked for.
    static constexpr int stride = 256;

    /// Those of the next places from `from` on where a word may begin, and how many they are.
    std::size_t findOpenings(const char16_t* units, int from, int size,
                             std::array<int, stride>& openings) const;

    /// Null where the unit is no word.
    const Outputs* singleAt(char16_t unit) const
    {
        const SingleBlock& block = m_singleBlocks[unit >> 6];
        if (!(block.bits & lowBits(unit)))
            return nullptr;
        return &m_singles[block.before + static_cast<std::size_t>(
                                             std::popcount(block.bits & (lowBits(unit) - 1)))];
    }

    /// Null where no word begins so.
    const Node* openedBy(char16_t first, char16_t second) const
    {
        const std::uint32_t pair = pairOf(first, second);
        std::size_t slot = slotOf(pair);
        while (m_pairs[slot].node != 0 && m_pairs[slot].units != pair)
            slot = (slot + 1) & (m_pairs.size() - 1);
        return m_pairs[slot].node != 0 ? &m_nodes[m_pairs[slot].node - 1] : nullptr;
    }

    /// Hardly any unit of a text leads on, and most of those that do not are told by their kind.
    const Node* childOf(const Node& node, char16_t unit) const
    {
        if (!(node.kinds & lowBits(unit)))
            return nullptr;
        for (std::uint32_t child = node.firstChild; child < node.firstChild + node.childCount;
             ++child) {
            if (m_units[child] == unit)
                return &m_nodes[child];
        }
        return nullptr;
    }

    /// Whether the tail of a node stands there.
    bool goesOn(const Node& node, const char16_t* units) const
    {
        return std::equal(units, units + node.tailLength, m_tails.data() + node.tail);
    }

    static Order sorted(const Words& words);
    void addOpenings(const Words& words, const Order& order, std::vector<Range>& ranges);
    void expand(std::size_t node, const Words& words, const Order& order,
                std::vector<Range>& ranges);
    void addNode(char16_t unit, const Range& range, std::vector<Range>& ranges);
    void addPairs(const Words& words, const Order& order, const std::vector<Range>& ranges);

    std::vector<SingleBlock> m_singleBlocks; ///< of all 65,536 units
    std::vector<Outputs> m_singles;          ///< words of one unit, by it
    std::vector<std::uint64_t> m_openings;   ///< a bit for each hash of two units
    int m_openingShift = 0;                  ///< what of a hash is no bit there
    std::vector<Pair> m_pairs;               ///< a hash table, at most half full
    int m_pairShift = 0;                     ///< what of a hash is no slot
    std::vector<Node> m_nodes;               ///< the children of each lie together
    std::vector<char16_t> m_units;           ///< by node: the last that leads to it
    std::u16string m_tails;
    std::vector<Output> m_outputs; ///< in the order of the sorted words
};

} // namespace chengbao::lint
