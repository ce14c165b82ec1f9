// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/automaton.h"

#include <QString>

#include <algorithm>
#include <numeric>

namespace chengbao::lint
{
namespace
{

std::u16string_view unitsOf(const QString& word)
{
    return {reinterpret_cast<const char16_t*>(word.utf16()), static_cast<std::size_t>(word.size())};
}

std::vector<int> sortedNonEmpty(const std::vector<QString>& words)
{
    std::vector<int> order(words.size());
    std::iota(order.begin(), order.end(), 0);
    std::erase_if(order, [&](int word) { return words[word].isEmpty(); });
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return unitsOf(words[a]) < unitsOf(words[b]); });
    return order;
}

/// The words that begin with what led to a state: a stretch of the sorted ones.
struct Stretch {
    int first = 0;
    int last = 0;
    int depth = 0;
};

} // namespace

Automaton::Automaton(const std::vector<QString>& words) : m_root(65536, 0)
{
    const std::vector<int> order = sortedNonEmpty(words);
    std::vector<Stretch> stretches = {{0, static_cast<int>(order.size()), 0}};
    m_states.resize(1);
    // Breadth first, so that a state's failure target, which is shallower, is finished before it.
    for (std::uint32_t state = 0; state < stretches.size(); ++state) {
        const Stretch here = stretches[state];
        int at = here.first;
        std::uint32_t chain = state == 0 ? none : m_states[m_states[state].fail].output;
        for (; at < here.last && words[order[at]].size() == here.depth; ++at) {
            m_outputs.push_back({order[at], here.depth, chain});
            chain = static_cast<std::uint32_t>(m_outputs.size() - 1);
        }
        m_states[state].output = chain;
        m_states[state].firstEdge = static_cast<std::uint32_t>(m_edges.size());
        while (at < here.last) {
            const char16_t unit = words[order[at]][here.depth].unicode();
            const int first = at;
            while (at < here.last && words[order[at]][here.depth].unicode() == unit)
                ++at;
            const auto child = static_cast<std::uint32_t>(stretches.size());
            stretches.push_back({first, at, here.depth + 1});
            m_states.emplace_back();
            m_states[child].fail = state == 0 ? 0 : step(m_states[state].fail, unit);
            if (state == 0)
                m_root[unit] = child;
            m_edges.push_back({unit, child});
        }
        m_states[state].edges =
            static_cast<std::uint16_t>(m_edges.size() - m_states[state].firstEdge);
    }
}

} // namespace chengbao::lint
