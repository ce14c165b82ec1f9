// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/automaton.h"

#include <QString>

#include <algorithm>
#include <bit>

namespace chengbao::lint
{
namespace
{

/// The first four units, so that most words are put in order by one comparison.
std::uint64_t headOf(QStringView word)
{
    constexpr qsizetype units = 4;
    std::uint64_t head = 0;
    for (qsizetype i = 0; i < units; ++i)
        head = head << 16 | (i < word.size() ? word[i].unicode() : 0U);
    return head;
}

std::vector<Automaton::Word> plain(const std::vector<QString>& texts)
{
    std::vector<Automaton::Word> words;
    words.reserve(texts.size());
    for (const QString& text : texts)
        words.push_back({text});
    return words;
}

} // namespace

Automaton::Automaton(const std::vector<Word>& words)
    : m_root(65536, 0), m_states(1), m_units(1), m_outputs(words.size())
{
    const std::vector<std::uint32_t> order = sorted(words);
    std::vector<Range> ranges{{0, order.size(), 0}};
    for (std::uint32_t state = 0; state < ranges.size(); ++state) {
        Range& range = ranges[state];
        const auto end =
            std::find_if(order.begin() + static_cast<std::ptrdiff_t>(range.first),
                         order.begin() + static_cast<std::ptrdiff_t>(range.last),
                         [&](std::uint32_t word) { return words[word].text.size() > range.depth; });
        const auto longer = static_cast<std::size_t>(end - order.begin());
        if (state != 0)
            addOutputs(state, words, order, {range.first, longer, range.depth});
        range.first = longer;
        addChildren(state, words, order, ranges);
    }
    addPairs();
    addFollowers();
}

Automaton::Automaton(const std::vector<QString>& words) : Automaton(plain(words)) {}

/// The numbers of the words in their order, equal ones by their number.
std::vector<std::uint32_t> Automaton::sorted(const Words& words)
{
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
    keys.reserve(words.size());
    for (const Word& word : words)
        keys.emplace_back(headOf(word.text), static_cast<std::uint32_t>(keys.size()));
    std::ranges::sort(keys, [&](const auto& a, const auto& b) {
        if (a.first != b.first)
            return a.first < b.first;
        const int difference = words[a.second].text.compare(words[b.second].text);
        return difference != 0 ? difference < 0 : a.second < b.second;
    });
    std::vector<std::uint32_t> order;
    order.reserve(keys.size());
    for (const auto& [head, word] : keys)
        order.push_back(word);
    return order;
}

/// The words that end at a state, the last of them first, then those of the state it fails to.
void Automaton::addOutputs(std::uint32_t state, const Words& words,
                           const std::vector<std::uint32_t>& order, const Range& range)
{
    std::uint32_t& output = m_states[state].output;
    output = m_states[m_states[state].fail].output;
    for (std::size_t i = range.first; i < range.last; ++i) {
        const Word& word = words[order[i]];
        m_outputs[i] = {static_cast<int>(order[i]), static_cast<int>(word.text.size()), output,
                        word.before, word.behind};
        output = static_cast<std::uint32_t>(i);
    }
}

/// A state for each unit that words go on with. What a child fails to is shallower than it and so
/// has its own children already.
void Automaton::addChildren(std::uint32_t state, const Words& words,
                            const std::vector<std::uint32_t>& order, std::vector<Range>& ranges)
{
    const Range range = ranges[state];
    m_states[state].firstChild = static_cast<std::uint32_t>(m_states.size());
    for (std::size_t i = range.first; i < range.last;) {
        const char16_t unit = words[order[i]].text[range.depth].unicode();
        std::size_t end = i;
        while (end < range.last && words[order[end]].text[range.depth] == unit)
            ++end;
        const auto child = static_cast<std::uint32_t>(m_states.size());
        State made;
        if (state == 0) {
            m_root[unit] = child;
        } else {
            const std::uint32_t suffix = advance(m_states[state].fail, unit);
            made.fail = suffix != 0 ? suffix : m_root[unit];
        }
        m_states.push_back(made);
        m_units.push_back(unit);
        m_states[state].kinds |= lowBits(unit);
        ++m_states[state].childCount;
        ranges.push_back({i, end, range.depth + 1});
        i = end;
    }
}

void Automaton::addFollowers()
{
    m_followers.assign(m_lastHead + 1, 0);
    for (std::uint32_t head = m_states.front().firstChild; head <= m_lastHead; ++head) {
        const State& from = m_states[head];
        m_followers[head] = from.output != none ? ~std::uint64_t(0) : from.kinds;
    }
}

void Automaton::addPairs()
{
    const State& root = m_states.front();
    m_lastHead = root.firstChild + root.childCount - 1;
    std::size_t count = 0;
    for (std::uint32_t head = root.firstChild; head <= m_lastHead; ++head)
        count += m_states[head].childCount;
    const std::size_t room = std::bit_ceil(std::max<std::size_t>(2 * count, 2));
    m_pairs.resize(room);
    m_pairShift = 32 - std::countr_zero(room);
    for (std::uint32_t head = root.firstChild; head <= m_lastHead; ++head) {
        const State& from = m_states[head];
        for (std::uint32_t state = from.firstChild; state < from.firstChild + from.childCount;
             ++state) {
            const std::uint32_t units = pairOf(m_units[head], m_units[state]);
            std::size_t slot = hashOf(units) >> m_pairShift;
            while (m_pairs[slot].state != 0)
                slot = (slot + 1) & (room - 1);
            m_pairs[slot] = {units, state};
        }
    }
}

} // namespace chengbao::lint
