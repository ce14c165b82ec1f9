// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace chengbao::lint
{

/// A character class: [一二三], [^,。0-9], \p{Han}, the point.
struct CharacterClass {
    enum class Property { Han, Punctuation, Symbol };

    bool negated = false;
    QString units; ///< of the BMP, in order; ranges that are short are in it too
    std::vector<std::pair<char16_t, char16_t>> ranges;
    std::vector<Property> properties;

    bool contains(char32_t character) const;
};

/// A regular expression as a tree.
struct PatternNode {
    enum class Kind {
        Text, ///< `text` as it stands
        Class,
        Begin,      ///< ^, the beginning of the text
        End,        ///< $, its end
        Boundary,   ///< \b, of an ASCII word
        NoBoundary, ///< \B
        Sequence,
        Alternation,
        Repeat, ///< of its child
        Group,  ///< number `group`, of its child
    };
    static constexpr int withoutEnd = -1;

    Kind kind = Kind::Sequence;
    QString text = {};
    CharacterClass set = {};
    int least = 0, most = 0; ///< of a repetition; `most` may be withoutEnd
    bool greedy = true;
    int group = 0;
    std::vector<PatternNode> children = {};
};

/// Reads the part of RE2's syntax (Perl's flags: one line, classes match newlines) that rules use:
/// literals, classes, groups, alternation, repetition, anchors, \d \s \w \b and the properties
/// above. Nothing for anything else that RE2 may take: flags, named groups, \Q…\E, other
/// properties, characters outside the BMP; and for what it does not take.
std::optional<PatternNode> parsePattern(const QString& pattern);

/// How many groups a tree has.
int groupCount(const PatternNode& node);

} // namespace chengbao::lint
