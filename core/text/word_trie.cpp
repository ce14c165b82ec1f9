// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_trie.h"

#include "core/text/width.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace chengbao::text
{
namespace
{

constexpr char magic[8] = {'C', 'B', 'W', 'O', 'R', 'D', 'S', '\n'};
/// Also tells the other byte order.
constexpr quint32 formatVersion = 1;
constexpr quint32 headCount = 0x10000;
constexpr float noWord = 1;

struct Header {
    char magic[8];
    quint32 version;
    quint32 nodeCount;
    float unknownWeight;
    quint32 reserved;
};

/// heads, then firstChild (one more than nodes), weights and units.
constexpr quint64 fileSize(quint32 nodes)
{
    return sizeof(Header) + headCount * sizeof(quint32) + (quint64(nodes) + 1) * sizeof(quint32) +
           quint64(nodes) * (sizeof(float) + sizeof(char16_t));
}

struct Entry {
    QString word;
    double frequency = 0;
    int line = 0;
};

Error malformedLine(const char* reason, int line)
{
    return {ErrorCode::Malformed, reason, {}, {}, line};
}

Result<std::vector<Entry>> readEntries(const QByteArray& lines)
{
    std::vector<Entry> entries;
    int number = 0;
    for (const QByteArray& line : lines.split('\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype blank = line.indexOf(' ');
        Entry entry{QString::fromUtf8(line.left(blank)), 0, number};
        bool isNumber = false;
        entry.frequency = blank < 0 ? 0 : line.mid(blank + 1).toDouble(&isNumber);
        if (!isNumber || !(entry.frequency >= 1) || entry.frequency > 1e12)
            return failure(malformedLine(
                QT_TRANSLATE_NOOP("Error", "the word needs a positive frequency"), number));
        const bool han = std::all_of(entry.word.cbegin(), entry.word.cend(),
                                     [](QChar unit) { return isHan(unit.unicode()); });
        if (!han || entry.word.isEmpty() || entry.word.size() > WordTrie::longestWord)
            return failure(malformedLine(
                QT_TRANSLATE_NOOP("Error", "a word is 1 to 8 Chinese characters"), number));
        entries.push_back(std::move(entry));
    }
    std::ranges::sort(entries, {}, &Entry::word);
    const auto twin = std::ranges::adjacent_find(entries, {}, &Entry::word);
    if (twin != entries.end())
        return failure(malformedLine(QT_TRANSLATE_NOOP("Error", "the word is listed twice"),
                                     std::max(twin->line, std::next(twin)->line)));
    return entries;
}

/// Lays the sorted words out level by level: the children of one node get neighbouring numbers.
class Layout
{
public:
    explicit Layout(const std::vector<Entry>& entries) : m_entries(entries)
    {
        double total = 0;
        for (const Entry& entry : entries)
            total += entry.frequency;
        m_logTotal = std::log(std::max(total, 1.0));
        m_ranges.push_back({0, entries.size(), 0});
        m_units.push_back(0);
        for (std::size_t node = 0; node < m_ranges.size(); ++node)
            expand(m_ranges[node]);
        m_firstChild.push_back(static_cast<quint32>(m_ranges.size()));
    }

    QByteArray bytes() const
    {
        const auto nodes = static_cast<quint32>(m_ranges.size());
        Header header{{}, formatVersion, nodes, static_cast<float>(-m_logTotal), 0};
        std::memcpy(header.magic, magic, sizeof magic);
        std::vector<quint32> heads(headCount, 0);
        for (quint32 node = m_firstChild[0]; nodes > 1 && node < m_firstChild[1]; ++node)
            heads[m_units[node]] = node;
        QByteArray bytes;
        bytes.reserve(static_cast<qsizetype>(fileSize(nodes)));
        append(bytes, &header, sizeof header);
        append(bytes, heads.data(), heads.size() * sizeof(quint32));
        append(bytes, m_firstChild.data(), m_firstChild.size() * sizeof(quint32));
        append(bytes, m_weights.data(), m_weights.size() * sizeof(float));
        append(bytes, m_units.data(), m_units.size() * sizeof(char16_t));
        return bytes;
    }

private:
    /// The words that share their first `depth` units.
    struct Range {
        std::size_t first, last;
        int depth;
    };

    void expand(Range range)
    {
        m_firstChild.push_back(static_cast<quint32>(m_ranges.size()));
        std::size_t i = range.first;
        const bool isWord =
            i < range.last && range.depth > 0 && m_entries[i].word.size() == range.depth;
        m_weights.push_back(
            isWord ? static_cast<float>(std::log(m_entries[i].frequency) - m_logTotal) : noWord);
        i += isWord ? 1 : 0;
        while (i < range.last) {
            const QChar unit = m_entries[i].word[range.depth];
            std::size_t end = i;
            while (end < range.last && m_entries[end].word[range.depth] == unit)
                ++end;
            m_ranges.push_back({i, end, range.depth + 1});
            m_units.push_back(unit.unicode());
            i = end;
        }
    }

    static void append(QByteArray& bytes, const void* data, std::size_t size)
    {
        bytes.append(static_cast<const char*>(data), static_cast<qsizetype>(size));
    }

    const std::vector<Entry>& m_entries;
    double m_logTotal = 0;
    std::vector<Range> m_ranges;
    std::vector<quint32> m_firstChild;
    std::vector<float> m_weights;
    std::vector<char16_t> m_units;
};

} // namespace

Result<WordTrie> WordTrie::over(std::span<const uchar> bytes)
{
    const Error damaged{ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "this is not a compiled dictionary"),
                        {},
                        {}};
    Header header;
    if (bytes.size() < sizeof header)
        return failure(damaged);
    std::memcpy(&header, bytes.data(), sizeof header);
    if (std::memcmp(header.magic, magic, sizeof magic) != 0 || header.version != formatVersion ||
        header.nodeCount == 0 || bytes.size() != fileSize(header.nodeCount) ||
        !std::isfinite(header.unknownWeight) ||
        reinterpret_cast<quintptr>(bytes.data()) % alignof(quint32) != 0)
        return failure(damaged);
    WordTrie trie;
    trie.m_nodeCount = header.nodeCount;
    trie.m_unknownWeight = header.unknownWeight;
    trie.m_heads = reinterpret_cast<const quint32*>(bytes.data() + sizeof header);
    trie.m_firstChild = trie.m_heads + headCount;
    trie.m_weights = reinterpret_cast<const float*>(trie.m_firstChild + header.nodeCount + 1);
    trie.m_units = reinterpret_cast<const char16_t*>(trie.m_weights + header.nodeCount);
    return trie;
}

Result<QByteArray> compileWords(const QByteArray& lines)
{
    const auto entries = readEntries(lines);
    if (!entries)
        return failure(entries.error());
    return Layout(*entries).bytes();
}

} // namespace chengbao::text
