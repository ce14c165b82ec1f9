// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/hedges.h"

#include <array>

namespace chengbao::text
{
namespace
{

/// A hedging word and the characters that, before it, make another word of it: 附近, 节约.
struct HedgeWord {
    QStringView word;
    Hedge hedge;
    QStringView notAfter;
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

/// 约占, 约为, 近有: one verb may stand between hedge and figure.
constexpr QStringView linkingVerbs = u"有为占达计需";

bool endsWith(QStringView text, const HedgeWord& word)
{
    if (!text.endsWith(word.word))
        return false;
    const qsizetype rest = text.size() - word.word.size();
    return rest == 0 || !word.notAfter.contains(text[rest - 1]);
}

} // namespace

Hedge hedgeBefore(QStringView folded, int start)
{
    QStringView text = folded.first(start);
    const bool linked = !text.isEmpty() && linkingVerbs.contains(text.back());
    for (const HedgeWord& word : before) {
        // 上有 and 过有 hedge nothing; the longer words do.
        const bool single = word.word == u"上" || word.word == u"过";
        if (endsWith(text, word) || (linked && !single && endsWith(text.chopped(1), word)))
            return word.hedge;
    }
    return Hedge::None;
}

Hedge hedgeBehind(QStringView folded, int end)
{
    const QStringView text = folded.sliced(end);
    for (const HedgeWord& word : behind) {
        if (text.startsWith(word.word))
            return word.hedge;
    }
    return Hedge::None;
}

} // namespace chengbao::text
