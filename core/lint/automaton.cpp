// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/automaton.h"

#include <QString>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

std::u16string_view unitsOf(const QString& word)
{
    return {reinterpret_cast<const char16_t*>(word.utf16()), static_cast<std::size_t>(word.size())};
}

/// Four units, in the order of words; most words differ in them.
std::uint64_t headOf(std::u16string_view word)
{
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < 4; ++i)
        head = head << 16 | (i < word.size() ? word[i] : 0U);
    return head;
}

std::vector<int> sortedNonEmpty(const std::vector<QString>& words)
{
    std::vector<std::pair<std::uint64_t, int>> heads;
    for (std::size_t word = 0; word < words.size(); ++word) {
        if (!words[word].isEmpty())
            heads.emplace_back(headOf(unitsOf(words[word])), static_cast<int>(word));
    }
    std::sort(heads.begin(), heads.end(), [&](const auto& a, const auto& b) {
        if (a.first != b.first)
            return a.first < b.first;
        const int order = unitsOf(words[a.second]).compare(unitsOf(words[b.second]));
        return order != 0 ? order < 0 : a.second < b.second;
    });
    std::vector<int> order;
    for (const auto& [head, word] : heads)
        order.push_back(word);
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
