// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/hedges.h"

#include "core/text/affixes.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <array>

namespace chengbao::text
{
namespace
{

/// A hedging word and the characters that, before it, make another word of it: 附近, 节约.
struct HedgeWord {
    QStringView word;
    Hedge hedge;
    std::u16string_view notAfter;
};

constexpr std::array before{
    HedgeWord{u"不超过", Hedge::Below, u""},
    HedgeWord{u"不少于", Hedge::Above, u""},
    HedgeWord{u"不低于", Hedge::Above, u""},
    HedgeWord{u"不多于", Hedge::Below, u""},
    HedgeWord{u"大约", Hedge::About, u""},
    HedgeWord{u"大概", Hedge::About, u""},
    HedgeWord{u"超过", Hedge::Above, u""},
    HedgeWord{u"突破", Hedge::Above, u""},
    HedgeWord{u"将近", Hedge::Below, u""},
    HedgeWord{u"接近", Hedge::Below, u""},
    HedgeWord{u"不足", Hedge::Below, u""},
    HedgeWord{u"不到", Hedge::Below, u""},
    HedgeWord{u"低于", Hedge::Below, u""},
    HedgeWord{u"少于", Hedge::Below, u""},
    HedgeWord{u"高于", Hedge::Above, u""},
    HedgeWord{u"多于", Hedge::Above, u""},
    HedgeWord{u"至少", Hedge::Above, u""},
    HedgeWord{u"最多", Hedge::Below, u""},
    HedgeWord{u"最高", Hedge::Below, u""},
    HedgeWord{u"约", Hedge::About, u"节制公合条签预契违特邀"},
    HedgeWord{u"近", Hedge::Below, u"附最邻临靠远就亲"},
    HedgeWord{u"超", Hedge::Above, u"赶反高"},
    HedgeWord{u"逾", Hedge::Above, u""},
    HedgeWord{u"上", Hedge::Above, u"以之线网会路地身山晚早"},
    HedgeWord{u"过", Hedge::Above, u"通经超不"},
};

constexpr std::array behind{
    HedgeWord{u"左右", Hedge::About, u""}, HedgeWord{u"上下", Hedge::About, u""},
    HedgeWord{u"以上", Hedge::Above, u""}, HedgeWord{u"及以上", Hedge::Above, u""},
    HedgeWord{u"有余", Hedge::Above, u""}, HedgeWord{u"以内", Hedge::Below, u""},
    HedgeWord{u"以下", Hedge::Below, u""}, HedgeWord{u"之内", Hedge::Below, u""},
};

constexpr auto beforeByEnd = indexBy(
    before, [](const HedgeWord& hedge) { return hedge.word[hedge.word.size() - 1].unicode(); });
constexpr auto behindByStart =
    indexBy(behind, [](const HedgeWord& hedge) { return hedge.word[0].unicode(); });

/// 约占, 约为, 近有: one verb may stand between hedge and figure. No hedging word ends in one.
constexpr auto linkingVerbs = unitSet<6>(u"有为占达计需");

bool hedgesAtEnd(QStringView text, const HedgeWord& word)
{
    const qsizetype rest = text.size() - word.word.size();
    return endsWith(text, word.word) && (rest == 0 || !isOneOf(text[rest - 1], word.notAfter));
}

} // namespace

Hedge hedgeBefore(QStringView folded, int start)
{
    QStringView text = folded.first(start);
    const bool linked = !text.isEmpty() && linkingVerbs[text.back().unicode()];
    if (linked)
        text.chop(1);
    if (text.isEmpty())
        return Hedge::None;
    const std::size_t found = beforeByEnd.find(text.back().unicode(), [&](std::size_t i) {
        // 上有 and 过有 hedge nothing; the longer words do.
        const char16_t first = before[i].word[0].unicode();
        const bool single = first == u'上' || first == u'过';
        return !(linked && single) && hedgesAtEnd(text, before[i]);
    });
    return found < before.size() ? before[found].hedge : Hedge::None;
}

Hedge hedgeBehind(QStringView folded, int end)
{
    const QStringView text = folded.sliced(end);
    if (text.isEmpty())
        return Hedge::None;
    const std::size_t found = behindByStart.find(
        text.front().unicode(), [&](std::size_t i) { return startsWith(text, behind[i].word); });
    return found < behind.size() ? behind[found].hedge : Hedge::None;
}

} // namespace chengbao::text
