// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pairs.h"

#include "core/text/unit_table.h"

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

std::vector<MarkPair> markPairs(QStringView text)
{
    std::vector<MarkPair> pairs;
    std::array<std::vector<int>, sorts.size()> open;
    for (int i = 0; i < text.size(); ++i) {
        const Mark mark = marks[text[i].unicode()];
        if (mark.role == Role::None)
            continue;
        std::vector<int>& waiting = open[mark.sort];
        if (mark.role == Role::LineEnd) {
            for (auto& each : open)
                each.clear();
        } else if (mark.role != Role::Opens && !waiting.empty()) {
            pairs.push_back({sorts[mark.sort].kind, {waiting.back(), i - waiting.back() + 1}});
            waiting.pop_back();
        } else if (mark.role != Role::Closes) {
            waiting.push_back(i);
        }
    }
    std::ranges::sort(pairs, {}, [](const MarkPair& pair) { return pair.span.start; });
    return pairs;
}

} // namespace chengbao::text
