// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pairs.h"

#include "core/text/width.h"

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

} // namespace

std::vector<MarkPair> markPairs(QStringView text)
{
    std::vector<MarkPair> pairs;
    std::array<std::vector<int>, sorts.size()> open;
    for (int i = 0; i < text.size(); ++i) {
        const char16_t unit = foldWidth(text[i].unicode());
        if (unit == u'\n') {
            for (auto& waiting : open)
                waiting.clear();
            continue;
        }
        for (std::size_t s = 0; s < sorts.size(); ++s) {
            const Sort& sort = sorts[s];
            // The straight quote opens and closes by turns.
            if (unit == sort.close && !open[s].empty()) {
                pairs.push_back({sort.kind, {open[s].back(), i - open[s].back() + 1}});
                open[s].pop_back();
            } else if (unit == sort.open) {
                open[s].push_back(i);
            }
        }
    }
    std::ranges::sort(pairs, {}, [](const MarkPair& pair) { return pair.span.start; });
    return pairs;
}

} // namespace chengbao::text
