// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/onset_kinds.h"

#include <QStringView>

#include <cstdint>
#include <vector>

namespace chengbao::lint
{

/// Finds all occurrences of many words in one pass: Aho and Corasick's automaton (1975) over
/// UTF-16 units. Time is linear in the text plus the matches, whatever the words. Immutable once
/// built; safe from any thread.
class Automaton
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
    explicit Automaton(const std::vector<Word>& words);
    explicit Automaton(const std::vector<QString>& words);

    /// Calls `found` for every occurrence, ordered by its end, longer ones first.
    template <class Found>
    void scan(QStringView text, Found found) const
    {
        const char16_t* units = text.utf16();
        const auto size = static_cast<int>(text.size());
        const auto kindBefore = [&](int start) {
            return start > 0 ? kindOf(units[start - 1]) : endKind;
        };
        const auto report = [&](std::uint32_t state, int end) {
            const std::uint64_t behind = kindAt(text, end, size);
            for (std::uint32_t next = m_states[state].output; next != none;
                 next = m_outputs[next].next) {
                const Output& output = m_outputs[next];
                const int start = end - output.length;
                if ((output.behind & behind) &&
                    (output.before == anyKind || (output.before & kindBefore(start))))
                    found(Match{output.word, start, output.length});
            }
        };
        for (int at = nextOpening(units, 0, size); at < size; at = nextOpening(units, at, size)) {
            std::uint32_t state = m_root[units[at++]];
            for (;;) {
                if (m_states[state].output != none)
                    report(state, at);
                state = at < size ? next(state, units[at - 1], units[at]) : 0;
                if (state == 0)
                    break;
                ++at;
            }
        }
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// States are numbered by depth, and the children of each lie together.
    struct State {
        std::uint64_t kinds = 0; ///< a bit for each lowBits() of the units that lead on from it
        std::uint32_t firstChild = 0;
        std::uint32_t childCount = 0;
        std::uint32_t fail = 0;
        std::uint32_t output = none; ///< head of a chain in m_outputs that suffixes continue
    };
    /// Those of equal words lie together.
    struct Output {
        int word = 0;
        int length = 0;
        std::uint32_t next = none;
        std::uint64_t before = anyKind, behind = anyKind; ///< as in Word
    };
    /// The first place where a word may begin, from `at` on: most are told not to by the unit there
    /// and the next one. The last place of the text is always one.
    int nextOpening(const char16_t* units, int at, int size) const
    {
        const std::uint32_t* root = m_root.data();
        const std::uint64_t* followers = m_followers.data();
        while (at + 1 < size && !((followers[root[units[at]]] >> (units[at + 1] & 63)) & 1))
            ++at;
        return at;
    }

    static std::uint64_t lowBits(char16_t unit) { return std::uint64_t(1) << (unit & 63); }

    /// 0 where there is none. Hardly any unit of a text leads on, and most of those that do not
    /// are told by their kind.
    std::uint32_t childOf(std::uint32_t state, char16_t unit) const
    {
        const State& from = m_states[state];
        if (!(from.kinds & lowBits(unit)))
            return 0;
        for (std::uint32_t child = from.firstChild; child < from.firstChild + from.childCount;
             ++child) {
            if (m_units[child] == unit)
                return child;
        }
        return 0;
    }

    /// Where a unit leads to from a state or one of those it fails to but the first; else to the
    /// first, which is 0.
    std::uint32_t advance(std::uint32_t state, char16_t unit) const
    {
        for (; state != 0; state = m_states[state].fail) {
            if (const std::uint32_t child = childOf(state, unit))
                return child;
        }
        return 0;
    }

    /// From a state deeper than one unit to the next such, by `unit` behind `last`; 0 where there
    /// is none.
    std::uint32_t next(std::uint32_t state, char16_t last, char16_t unit) const
    {
        for (; state > m_lastHead; state = m_states[state].fail) {
            if (const std::uint32_t child = childOf(state, unit))
                return child;
        }
        return openedBy(last, unit);
    }

    /// The state of the two units that a word begins with; 0 where none does.
    std::uint32_t openedBy(char16_t first, char16_t second) const
    {
        const std::uint32_t pair = pairOf(first, second);
        std::size_t slot = hashOf(pair) >> m_pairShift;
        while (m_pairs[slot].state != 0 && m_pairs[slot].units != pair)
            slot = (slot + 1) & (m_pairs.size() - 1);
        return m_pairs[slot].state;
    }
    static std::uint32_t pairOf(char16_t first, char16_t second)
    {
        return static_cast<std::uint32_t>(first) << 16 | second;
    }
    static std::uint32_t hashOf(std::uint32_t pair) { return pair * 0x9E3779B1U; }

    /// Two units that a word begins with, and the state they lead to.
    struct Pair {
        std::uint32_t units = 0;
        std::uint32_t state = 0;
    };

    /// A run of the sorted words: those that lead to a state.
    struct Range {
        std::size_t first = 0;
        std::size_t last = 0;
        qsizetype depth = 0;
    };
    using Words = std::vector<Word>;

    static std::vector<std::uint32_t> sorted(const Words& words);
    void addOutputs(std::uint32_t state, const Words& words,
                    const std::vector<std::uint32_t>& order, const Range& range);
    void addChildren(std::uint32_t state, const Words& words,
                     const std::vector<std::uint32_t>& order, std::vector<Range>& ranges);
    void addPairs();
    void addFollowers();

    std::vector<Pair> m_pairs;         ///< a hash table, at most half full
    int m_pairShift = 0;               ///< what of a hash is no slot
    std::uint32_t m_lastHead = 0;      ///< the last state of one unit
    std::vector<std::uint32_t> m_root; ///< one target for each of the 65,536 units
    /// By state of one unit: a bit for each lowBits() of the units with which words go on from it;
    /// all of them where a word ends there.
    std::vector<std::uint64_t> m_followers;
    std::vector<State> m_states;
    std::vector<char16_t> m_units; ///< by state: the one that leads to it
    std::vector<Output> m_outputs; ///< in the order of the sorted words
};

} // namespace chengbao::lint
