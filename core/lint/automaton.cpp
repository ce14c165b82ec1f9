// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/automaton.h"

#include <QString>

#include <map>

namespace chengbao::lint
{
namespace
{

/// The trie while it grows: children kept sorted by unit.
struct Node {
    std::map<char16_t, std::uint32_t> children;
    std::vector<int> words;
};

std::vector<Node> buildTrie(const std::vector<QString>& words)
{
    std::vector<Node> nodes(1);
    for (std::size_t word = 0; word < words.size(); ++word) {
        if (words[word].isEmpty())
            continue;
        std::uint32_t at = 0;
        for (QChar unit : words[word]) {
            const auto known = nodes[at].children.find(unit.unicode());
            if (known != nodes[at].children.end()) {
                at = known->second;
                continue;
            }
            const auto added = static_cast<std::uint32_t>(nodes.size());
            nodes[at].children.emplace(unit.unicode(), added);
            nodes.emplace_back();
            at = added;
        }
        nodes[at].words.push_back(static_cast<int>(word));
    }
    return nodes;
}

} // namespace

Automaton::Automaton(const std::vector<QString>& words) : m_root(65536, 0)
{
    const std::vector<Node> nodes = buildTrie(words);
    m_states.resize(nodes.size());
    for (std::size_t state = 0; state < nodes.size(); ++state) {
        m_states[state].firstEdge = static_cast<std::uint32_t>(m_edges.size());
        m_states[state].edges = static_cast<std::uint16_t>(nodes[state].children.size());
        for (const auto& [unit, target] : nodes[state].children)
            m_edges.push_back({unit, target});
    }
    for (const auto& [unit, target] : nodes[0].children)
        m_root[unit] = target;

    // Breadth first: a state's failure target is shallower and therefore finished before it.
    std::vector<std::uint32_t> queue = {0};
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const std::uint32_t state = queue[head];
        for (const auto& [unit, target] : nodes[state].children) {
            m_states[target].fail = state == 0 ? 0 : step(m_states[state].fail, unit);
            std::uint32_t chain = m_states[m_states[target].fail].output;
            for (int word : nodes[target].words) {
                m_outputs.push_back({word, static_cast<int>(words[word].size()), chain});
                chain = static_cast<std::uint32_t>(m_outputs.size() - 1);
            }
            m_states[target].output = chain;
            queue.push_back(target);
        }
    }
}

} // namespace chengbao::lint
