// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    /// Empty words never match; equal words all match.
    explicit Automaton(const std::vector<QString>& words);

    /// Calls `found` for every occurrence, ordered by its end, longer ones first.
    template <class Found>
    void scan(QStringView text, Found found) const
    {
        std::uint32_t state = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            state = step(state, text[i].unicode());
            for (std::uint32_t out = m_states[state].output; out != none; out = m_outputs[out].next)
                found(Match{m_outputs[out].word, static_cast<int>(i) + 1 - m_outputs[out].length,
                            m_outputs[out].length});
        }
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    struct Edge {
        char16_t unit;
        std::uint32_t target;
    };
    struct State {
        std::uint32_t firstEdge = 0;
        std::uint16_t edges = 0;
        std::uint32_t fail = 0;
        std::uint32_t output = none; ///< head of a chain in m_outputs that suffixes continue
    };
    struct Output {
        int word;
        int length;
        std::uint32_t next;
    };

    std::uint32_t step(std::uint32_t state, char16_t unit) const
    {
        while (state != 0) {
            const State& here = m_states[state];
            for (std::uint32_t e = here.firstEdge; e < here.firstEdge + here.edges; ++e) {
                if (m_edges[e].unit == unit)
                    return m_edges[e].target;
            }
            state = here.fail;
        }
        return m_root[unit];
    }

    std::vector<std::uint32_t> m_root; ///< one target for each of the 65,536 units
    std::vector<State> m_states;
    std::vector<Edge> m_edges;
    std::vector<Output> m_outputs;
};

} // namespace chengbao::lint
