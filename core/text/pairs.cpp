// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pairs.h"

#include "core/text/unit_table.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace chengbao::text
{
namespace
{

struct Sort {
    char16_t open;
    char16_t close;
    MarkPair::Kind kind;
};

using Kind = MarkPair::Kind;
constexpr std::array sorts{
    Sort{u'“', u'”', Kind::Quote},        Sort{u'「', u'」', Kind::Quote},
    Sort{u'"', u'"', Kind::Quote},        Sort{u'‘', u'’', Kind::InnerQuote},
    Sort{u'『', u'』', Kind::InnerQuote}, Sort{u'《', u'》', Kind::Title},
    Sort{u'〈', u'〉', Kind::Title},      Sort{u'(', u')', Kind::Bracket},
    Sort{u'〔', u'〕', Kind::Bracket},    Sort{u'【', u'】', Kind::Bracket},
};

enum class Role : std::uint8_t { None, LineEnd, Opens, Closes, Either };

/// What a unit is to the pairs, and of which sort. The straight quote opens and closes by turns.
struct Mark {
    Role role = Role::None;
    std::uint8_t sort = 0;
};

using MarkTable = UnitTable<Mark, 4>;

/// Sets the mark in both widths.
constexpr void setMark(MarkTable& table, char16_t unit, Mark mark)
{
    table.set(unit, mark);
    if (unit > u' ' && unit < 0x7F)
        table.set(static_cast<char16_t>(unit + 0xFEE0), mark);
}

constexpr MarkTable marks = [] {
    MarkTable table;
    table.set(u'\n', {Role::LineEnd, 0});
    for (std::uint8_t s = 0; s < sorts.size(); ++s) {
        const bool same = sorts[s].open == sorts[s].close;
        setMark(table, sorts[s].open, {same ? Role::Either : Role::Opens, s});
        if (!same)
            setMark(table, sorts[s].close, {Role::Closes, s});
    }
    return table;
}();

} // namespace

std::vector<MarkPair> markPairs(QStringView text, const UnitClasses& classes)
{
    constexpr int none = -1;
    struct Opening {
        int at;
        int below; ///< the opening of its sort before it
    };
    std::vector<MarkPair> pairs;
    QVarLengthArray<Opening, 16> openings;
    std::array<int, sorts.size()> newest; // of each sort, in openings
    newest.fill(none);
    const auto next = [&](int from) { return classes.next(UnitClasses::Pair, from); };
    for (int i = next(0); i < text.size(); i = next(i + 1)) {
        const Mark mark = marks[text[i].unicode()];
        int& last = newest[mark.sort];
        if (mark.role == Role::LineEnd) {
            newest.fill(none);
        } else if (mark.role != Role::Opens && last != none) {
            const auto [at, below] = openings[last];
            pairs.push_back({sorts[mark.sort].kind, {at, i - at + 1}});
            last = below;
        } else if (mark.role != Role::Closes) {
            openings.push_back({i, last});
            last = static_cast<int>(openings.size()) - 1;
        }
    }
    std::ranges::sort(pairs, {}, [](const MarkPair& pair) { return pair.span.start; });
    return pairs;
}

} // namespace chengbao::text
