// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/telling_example.h"

#include <algorithm>
#include <tuple>

namespace chengbao::lint
{
namespace
{

constexpr qsizetype longest = 60;   ///< of what is read at a glance
constexpr qsizetype leastAlike = 6; ///< characters that two examples of one thing share

bool isShort(const Example& example)
{
    return example.text.size() <= longest && !example.text.contains(u'\n');
}

/// Characters that both begin or end with.
qsizetype alike(const QString& one, const QString& other)
{
    const qsizetype most = std::min(one.size(), other.size());
    qsizetype head = 0;
    while (head < most && one[head] == other[head])
        ++head;
    qsizetype tail = 0;
    while (tail < most - head && one[one.size() - 1 - tail] == other[other.size() - 1 - tail])
        ++tail;
    return head + tail;
}

} // namespace

std::optional<TellingExample> tellingExample(const Rule& rule, const QString& text)
{
    std::optional<TellingExample> best;
    std::tuple<bool, qsizetype, qsizetype> bestWorth;
    for (const Example& bad : rule.bad) {
        if (!isShort(bad))
            continue;
        TellingExample one{bad.text, {}};
        qsizetype near = leastAlike - 1;
        for (const Example& good : rule.good) {
            const qsizetype shared = isShort(good) ? alike(bad.text, good.text) : 0;
            if (shared > near) {
                near = shared;
                one.good = good.text;
            }
        }
        const std::tuple worth{!text.isEmpty() && bad.text.contains(text), near, -bad.text.size()};
        if (!best || worth > bestWorth) {
            best = one;
            bestWorth = worth;
        }
    }
    return best;
}

} // namespace chengbao::lint
