// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"

#include <QString>

#include <re2/re2.h>

#include <string>
#include <vector>

namespace chengbao::test
{

/// The matches of a pattern in a text, one behind the other; each is the whole match and its
/// groups, a group that took no part as {-1, 0}.
using Matches = std::vector<std::vector<Span>>;

/// A text in UTF-8 and the way back; a lone surrogate becomes U+FFFD.
class Bytes
{
public:
    explicit Bytes(const QString& text)
    {
        for (int i = 0; i < text.size();) {
            const bool pair =
                text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            const bool lone = text[i].isSurrogate() && !pair;
            const std::string character =
                lone ? "\xEF\xBF\xBD" : text.mid(i, pair ? 2 : 1).toStdString();
            // The first half of a pair begins where the pair does, the second where it ends.
            m_starts.push_back(m_bytes.size());
            m_units.insert(m_units.end(), character.size(), i);
            m_bytes += character;
            if (pair)
                m_starts.push_back(m_bytes.size());
            i += pair ? 2 : 1;
        }
        m_units.push_back(static_cast<int>(text.size()));
        m_starts.push_back(m_bytes.size());
    }

    const std::string& bytes() const { return m_bytes; }
    Span units(const re2::StringPiece& piece) const
    {
        if (!piece.data())
            return {-1, 0};
        const auto at = static_cast<std::size_t>(piece.data() - m_bytes.data());
        return {m_units[at], m_units[at + piece.size()] - m_units[at]};
    }
    int length() const { return m_units.back(); }
    /// Of the whole characters from a unit on, or up to one.
    std::size_t startFrom(int unit) const { return m_starts[std::size_t(unit)]; }
    std::size_t endBefore(int unit) const
    {
        const std::size_t start = m_starts[std::size_t(unit)];
        return m_units[start] > unit ? m_starts[std::size_t(unit) - 1] : start;
    }
    bool insideCharacter(std::size_t at) const
    {
        return at < m_bytes.size() && (static_cast<unsigned char>(m_bytes[at]) & 0xC0) == 0x80;
    }
    std::size_t characterBehind(std::size_t at) const
    {
        do
            ++at;
        while (insideCharacter(at));
        return at;
    }

private:
    std::string m_bytes;
    std::vector<int> m_units;          ///< by byte, and one more
    std::vector<std::size_t> m_starts; ///< by unit, and one more
};

inline RE2::Options quietly()
{
    RE2::Options options;
    options.set_log_errors(false);
    return options;
}

/// What RE2 finds between two offsets, which is what our own engine has to find.
inline Matches re2Matches(const RE2& expression, const Bytes& text, int from, int to)
{
    const re2::StringPiece all(text.bytes());
    const std::size_t last = text.endBefore(to);
    std::vector<re2::StringPiece> groups(1 + std::size_t(expression.NumberOfCapturingGroups()));
    Matches matches;
    for (std::size_t at = text.startFrom(from); at <= last;) {
        if (!expression.Match(all, at, last, RE2::UNANCHORED, groups.data(),
                              static_cast<int>(groups.size())))
            break;
        const auto start = std::size_t(groups[0].data() - all.data());
        const std::size_t end = start + groups[0].size();
        // \B holds for RE2 between the bytes of a character, too.
        if (!text.insideCharacter(start)) {
            matches.emplace_back();
            for (const re2::StringPiece& group : groups)
                matches.back().push_back(text.units(group));
        }
        at = groups[0].empty() ? text.characterBehind(end) : end;
    }
    return matches;
}

inline Matches re2Matches(const RE2& expression, const Bytes& text)
{
    return re2Matches(expression, text, 0, text.length());
}

} // namespace chengbao::test
