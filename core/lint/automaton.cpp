// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/automaton.h"

#include <QString>

#include <bit>
#include <numeric>

namespace chengbao::lint
{

/// What is needed while the automaton is built. By state: how it is reached, and its own words.
struct Automaton::Trie {
    struct Node {
        std::uint32_t parent = 0;
        char16_t unit = 0;
        std::uint32_t lastWord = none; ///< the end of its chain of equal words
    };
    std::vector<Node> nodes;
};

Automaton::Automaton(const std::vector<QStringView>& words) : m_root(65536, 0), m_states(1)
{
    linkFailures(addWords(words));
}

Automaton::Automaton(const std::vector<QString>& words)
    : Automaton(std::vector<QStringView>(words.begin(), words.end()))
{
}

Automaton::Trie Automaton::addWords(const std::vector<QStringView>& words)
{
    std::size_t units = 1;
    for (const QStringView word : words)
        units += static_cast<std::size_t>(word.size());
    // No more edges than units, and a third of the table stays free.
    m_edges.resize(std::max<std::size_t>(std::bit_ceil(units + units / 2), 2));
    m_shift = 32 - std::countr_zero(m_edges.size());
    m_outputs.resize(words.size());
    Trie trie;
    trie.nodes.resize(1);
    // Shallow states before deep ones: those of the first units, which most of a text leads to, lie
    // close together.
    std::vector<std::uint32_t> endOf(words.size());
    std::vector<std::size_t> longer(words.size());
    std::iota(longer.begin(), longer.end(), 0);
    for (qsizetype depth = 0; !longer.empty(); ++depth) {
        std::erase_if(longer, [&](std::size_t word) { return words[word].size() <= depth; });
        for (const std::size_t word : longer)
            endOf[word] = addChild(endOf[word], words[word][depth].unicode(), trie);
    }
    for (std::size_t word = 0; word < words.size(); ++word) {
        const std::uint32_t state = endOf[word];
        if (state == 0)
            continue;
        if (words[word].size() == 1)
            m_single.set(words[word][0].unicode());
        else
            m_openings.set(openingOf(words[word][0].unicode(), words[word][1].unicode()));
        const auto index = static_cast<std::uint32_t>(word);
        m_outputs[word] = {static_cast<int>(words[word].size()), m_states[state].output};
        if (m_states[state].output == none)
            trie.nodes[state].lastWord = index;
        m_states[state].output = index;
    }
    return trie;
}

std::uint32_t Automaton::addChild(std::uint32_t state, char16_t unit, Trie& trie)
{
    std::uint32_t child = state == 0 ? m_root[unit] : childOf(state, unit);
    if (child != 0)
        return child;
    child = static_cast<std::uint32_t>(m_states.size());
    m_states.emplace_back();
    trie.nodes.push_back({state, unit});
    if (state == 0) {
        m_root[unit] = child;
        return child;
    }
    m_states[state].kinds |= kindOf(unit);
    m_edges[placeOf(state, unit)] = {state, child, unit};
    return child;
}

void Automaton::linkFailures(const Trie& trie)
{
    // A state's failure target is shallower and so is finished before it.
    for (std::size_t state = 1; state < m_states.size(); ++state) {
        const Trie::Node& node = trie.nodes[state];
        State& here = m_states[state];
        if (node.parent != 0) {
            const std::uint32_t suffix = advance(m_states[node.parent].fail, node.unit);
            here.fail = suffix != 0 ? suffix : m_root[node.unit];
        }
        const std::uint32_t suffixes = m_states[here.fail].output;
        if (here.output == none)
            here.output = suffixes;
        else
            m_outputs[node.lastWord].next = suffixes;
    }
}

} // namespace chengbao::lint
