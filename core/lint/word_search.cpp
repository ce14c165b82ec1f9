// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/word_search.h"

#include <QString>

#include <bit>

namespace chengbao::lint
{
namespace
{

/// How many units of a word are looked up at once where it begins.
constexpr qsizetype opening = 2;

/// The first four units, so that most words are put in order by one comparison.
std::uint64_t headOf(QStringView word)
{
    constexpr qsizetype units = 4;
    std::uint64_t head = 0;
    for (qsizetype i = 0; i < units; ++i)
        head = head << 16 | (i < word.size() ? word[i].unicode() : 0U);
    return head;
}

std::vector<WordSearch::Word> plain(const std::vector<QString>& texts)
{
    std::vector<WordSearch::Word> words;
    words.reserve(texts.size());
    for (const QString& text : texts)
        words.push_back({text});
    return words;
}

} // namespace

WordSearch::WordSearch(const std::vector<Word>& words) : m_singleBlocks(65536 / 64)
{
    const Order order = sorted(words);
    m_outputs.reserve(order.size());
    for (const std::uint32_t word : order)
        m_outputs.push_back({words[word].before, words[word].behind, static_cast<int>(word)});
    const std::size_t usual = words.size() * 5 / 4; // nodes; more are made room for
    m_nodes.reserve(usual);
    m_units.reserve(usual);
    std::vector<Range> ranges;
    ranges.reserve(usual);
    addOpenings(words, order, ranges);
    addPairs(words, order, ranges);
    for (std::size_t node = 0; node < m_nodes.size(); ++node)
        expand(node, words, order, ranges);
}

WordSearch::WordSearch(const std::vector<QString>& words) : WordSearch(plain(words)) {}

/// There is no telling beforehand which places do, so nothing branches on it.
std::size_t WordSearch::findOpenings(const char16_t* units, int from, int size,
                                     std::array<int, stride>& openings) const
{
    const std::uint64_t* pairBits = m_openings.data();
    const SingleBlock* singles = m_singleBlocks.data();
    const int shift = m_openingShift;
    const int end = std::min(from + stride, size);
    const int lastPair = std::min(end, size - 1);
    std::size_t count = 0;
    for (int at = from; at < lastPair; ++at) {
        const std::uint32_t bit = hashOf(pairOf(units[at], units[at + 1])) >> shift;
        openings[count] = at;
        count +=
            (pairBits[bit >> 6] >> (bit & 63) | singles[units[at] >> 6].bits >> (units[at] & 63)) &
            1;
    }
    if (lastPair < end && singleAt(units[lastPair]))
        openings[count++] = lastPair;
    return count;
}

/// The numbers of the words in their order, of equal ones the last first.
WordSearch::Order WordSearch::sorted(const Words& words)
{
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
    keys.reserve(words.size());
    for (const Word& word : words)
        keys.emplace_back(headOf(word.text), static_cast<std::uint32_t>(keys.size()));
    std::ranges::sort(keys, [&](const auto& a, const auto& b) {
        if (a.first != b.first)
            return a.first < b.first;
        const int difference = words[a.second].text.compare(words[b.second].text);
        return difference != 0 ? difference < 0 : a.second > b.second;
    });
    Order order;
    order.reserve(keys.size());
    for (const auto& [head, word] : keys)
        order.push_back(word);
    return order;
}

void WordSearch::addNode(char16_t unit, const Range& range, std::vector<Range>& ranges)
{
    m_nodes.emplace_back();
    m_units.push_back(unit);
    ranges.push_back(range);
}

/// The words of one unit, and a node for each two that longer ones begin with.
void WordSearch::addOpenings(const Words& words, const Order& order, std::vector<Range>& ranges)
{
    const auto textAt = [&](std::uint32_t i) { return words[order[i]].text; };
    const auto count = static_cast<std::uint32_t>(order.size());
    for (std::uint32_t i = 0; i < count;) {
        const QStringView head = textAt(i).left(opening);
        std::uint32_t end = i + 1;
        while (end < count && textAt(end).left(opening) == head)
            ++end;
        if (head.size() == opening) {
            addNode(head.back().unicode(), {i, end, opening}, ranges);
        } else if (!head.isEmpty()) {
            const char16_t unit = head.front().unicode();
            m_singleBlocks[unit >> 6].bits |= lowBits(unit);
            m_singles.push_back({i, end - i});
        }
        i = end;
    }
    std::size_t before = 0;
    for (SingleBlock& block : m_singleBlocks) {
        block.before = before;
        before += static_cast<std::size_t>(std::popcount(block.bits));
    }
}

void WordSearch::addPairs(const Words& words, const Order& order, const std::vector<Range>& ranges)
{
    constexpr std::size_t bitsForOne = 8; // hardly one place in ten passes by mistake
    const std::size_t room = std::bit_ceil(std::max<std::size_t>(2 * ranges.size(), 2));
    const std::size_t bits = std::bit_ceil(std::max<std::size_t>(bitsForOne * ranges.size(), 64));
    m_pairs.resize(room);
    m_pairShift = 32 - std::countr_zero(room);
    m_openings.resize(bits / 64);
    m_openingShift = 32 - std::countr_zero(bits);
    for (std::size_t node = 0; node < ranges.size(); ++node) {
        const QStringView word = words[order[ranges[node].first]].text;
        const std::uint32_t units = pairOf(word[0].unicode(), word[1].unicode());
        const std::uint32_t bit = hashOf(units) >> m_openingShift;
        m_openings[bit >> 6] |= std::uint64_t(1) << (bit & 63);
        std::size_t slot = slotOf(units);
        while (m_pairs[slot].node != 0)
            slot = (slot + 1) & (room - 1);
        m_pairs[slot] = {units, static_cast<std::uint32_t>(node) + 1};
    }
}

/// What goes on from a node: the tail of one word, or a child for each unit.
void WordSearch::expand(std::size_t node, const Words& words, const Order& order,
                        std::vector<Range>& ranges)
{
    const Range range = ranges[node];
    const auto textAt = [&](std::uint32_t i) { return words[order[i]].text; };
    std::uint32_t longer = range.first;
    while (longer < range.last && textAt(longer).size() == range.depth)
        ++longer;
    m_nodes[node].outputs = {range.first, longer - range.first};
    if (longer == range.first && textAt(range.first) == textAt(range.last - 1)) {
        const QStringView tail = textAt(range.first).sliced(range.depth);
        m_nodes[node].outputs.count = range.last - range.first;
        m_nodes[node].tail = static_cast<std::uint32_t>(m_tails.size());
        m_nodes[node].tailLength = static_cast<std::uint32_t>(tail.size());
        m_tails.append(tail.utf16(), static_cast<std::size_t>(tail.size()));
        return;
    }
    m_nodes[node].firstChild = static_cast<std::uint32_t>(m_nodes.size());
    for (std::uint32_t i = longer; i < range.last;) {
        const QChar unit = textAt(i)[range.depth];
        std::uint32_t end = i + 1;
        while (end < range.last && textAt(end)[range.depth] == unit)
            ++end;
        addNode(unit.unicode(), {i, end, range.depth + 1}, ranges);
        m_nodes[node].kinds |= lowBits(unit.unicode());
        ++m_nodes[node].childCount;
        i = end;
    }
}

} // namespace chengbao::lint
