// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pairs.h"
#include "core/text/structure.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <array>

namespace chengbao::text
{
namespace
{

/// A verb of saying and the characters that, next to it, make it another word.
struct SpeechVerb {
    QStringView word;
    QStringView notAfter;  ///< 街道, 知道, 简称, 据说 …
    QStringView notBefore; ///< 说明, 道路, 称号 …
    bool needsMark;        ///< 反映“行路难” and 被称“菜篮子” are no speech
};

constexpr std::array verbs{
    SpeechVerb{u"说", u"学小传据假解游", u"明法服教理辞", false},
    SpeechVerb{u"道", u"街知通渠频轨管大隧人河车味赛便公国省县乡厚地力霸要赤航铁", u"路德理",
               false},
    SpeechVerb{u"称", u"简名统俗职全又别昵尊对自代通合并堪", u"号呼为作职", true},
    SpeechVerb{u"表示", u"", u"", false},
    SpeechVerb{u"坦言", u"", u"", false},
    SpeechVerb{u"告诉", u"", u"", true},
    SpeechVerb{u"反映", u"", u"", true},
    SpeechVerb{u"介绍", u"", u"信", true},
    SpeechVerb{u"写信", u"", u"", true},
    SpeechVerb{u"来信", u"", u"", true},
    SpeechVerb{u"回信", u"", u"", true},
    SpeechVerb{u"信中写", u"", u"", true},
    SpeechVerb{u"写下", u"", u"", true},
    SpeechVerb{u"留言", u"", u"", true},
    SpeechVerb{u"回答", u"", u"", true},
    SpeechVerb{u"回忆", u"", u"", true},
    SpeechVerb{u"感慨", u"", u"", true},
    SpeechVerb{u"感叹", u"", u"", true},
    SpeechVerb{u"笑言", u"", u"", true},
    SpeechVerb{u"直言", u"", u"", true},
    SpeechVerb{u"强调", u"", u"", true},
    SpeechVerb{u"指出", u"", u"", true},
};

/// How far a verb may stand from the mark that leads the quote in: 告诉调查人员：
constexpr int leadInReach = 8;
/// How long the speaker may be in “…”，城关镇东街村村民张某说
constexpr int speakerReach = 16;

bool holds(QStringView text, int at)
{
    return at >= 0 && at < text.size();
}

bool verbEndsAt(QStringView text, int end, const SpeechVerb& verb)
{
    const auto start = end - static_cast<int>(verb.word.size());
    if (start < 0 || text.sliced(start, verb.word.size()) != verb.word)
        return false;
    const bool otherWord = (holds(text, start - 1) && verb.notAfter.contains(text[start - 1])) ||
                           (holds(text, end) && verb.notBefore.contains(text[end]));
    return !otherWord;
}

bool isMark(QChar unit)
{
    return unit == u':' || unit == u',';
}

/// 村民张某说：“…” with at most a few Han characters between the verb and the mark.
bool ledIn(QStringView text, int quote)
{
    int end = quote;
    while (end > 0 && text[end - 1] == u' ')
        --end;
    const bool marked = end > 0 && isMark(text[end - 1]);
    if (marked)
        --end;
    const int reach = marked ? leadInReach : 0;
    for (int at = end; at > 0 && end - at <= reach; --at) {
        for (const SpeechVerb& verb : verbs) {
            const bool short_ = verb.word.size() == 1 && end - at > 0;
            if (!short_ && (marked || !verb.needsMark) && verbEndsAt(text, at, verb))
                return true;
        }
        if (!isHan(text[at - 1].unicode()))
            return false;
    }
    return false;
}

/// “…”，村民张某说 with the comma on either side of the closing quote.
bool followed(QStringView text, const Span& quote)
{
    int start = quote.end();
    const bool markInside = quote.length > 2 && isOneOf(text[quote.end() - 2], u",。!?…");
    if (holds(text, start) && isMark(text[start]))
        ++start;
    else if (!markInside)
        return false;
    int end = start;
    while (holds(text, end) && end - start < speakerReach && isHan(text[end].unicode()))
        ++end;
    const bool clauseEnds = end >= text.size() || isOneOf(text[end], u",。;:!?\n“\"");
    if (!clauseEnds || end - start < 2)
        return false;
    for (const SpeechVerb& verb : verbs) {
        if (verbEndsAt(text, end, verb))
            return true;
    }
    return false;
}

/// Words that, right before a quote, warn of it: 忌用“为了”, 诸如“战略、战役”.
constexpr std::array<QStringView, 12> warnings{u"诸如", u"忌用", u"禁用",   u"不用",
                                               u"慎用", u"少用", u"不写",   u"忌写",
                                               u"不提", u"避免", u"不出现", u"不得使用"};
/// What a quote is called, near behind it, when it is words that are spoken of.
constexpr std::array<QStringView, 11> wordings{u"词语", u"用语", u"字眼", u"字样", u"口号", u"提法",
                                               u"说法", u"措辞", u"表述", u"套话", u"空话"};

/// The end of a row of quotes from the end of one of them: “我们”、“我局”. At most a few of them.
int endOfRow(QStringView text, int end)
{
    constexpr int most = 8;
    constexpr int longest = 20;
    for (int quotes = 0; quotes < most; ++quotes) {
        const int next = holds(text, end) && isOneOf(text[end], u",、") ? end + 1 : end;
        if (!holds(text, next) || text[next] != QChar(u'“'))
            return end;
        const auto close = static_cast<int>(text.sliced(next).left(longest).indexOf(u'”'));
        if (close < 0)
            return end;
        end = next + close + 1;
    }
    return end;
}

/// Words that are spoken of, not used: 忌用“为了”, “战略、战役”等过高的口号.
bool isSpokenOf(QStringView text, const Span& quote)
{
    const QStringView before = text.first(quote.start);
    if (std::any_of(warnings.begin(), warnings.end(),
                    [&](QStringView word) { return before.endsWith(word); }))
        return true;
    constexpr int reach = 8;
    const QStringView behind = text.sliced(endOfRow(text, quote.end())).left(reach);
    if (!behind.startsWith(u'等'))
        return false;
    const auto stop = std::find_if(behind.begin(), behind.end(),
                                   [](QChar unit) { return isOneOf(unit, u",。;:!?\n"); });
    const QStringView name = behind.first(stop - behind.begin());
    return std::any_of(wordings.begin(), wordings.end(),
                       [&](QStringView word) { return name.contains(word); });
}

} // namespace

Exemptions exemptions(QStringView text)
{
    const QString folded = foldWidth(text);
    return foldedExemptions(folded, markPairs(folded, UnitClasses(folded)));
}

Exemptions foldedExemptions(QStringView folded, const std::vector<MarkPair>& pairs)
{
    Exemptions found;
    int endOfWords = 0; // of a row of quotes that is spoken of
    for (const MarkPair& pair : pairs) {
        switch (pair.kind) {
        case MarkPair::Kind::Title:
            found.titles.push_back(pair.span);
            break;
        case MarkPair::Kind::Quote:
            if (pair.span.end() > endOfWords && isSpokenOf(folded, pair.span))
                endOfWords = endOfRow(folded, pair.span.end());
            if (pair.span.end() <= endOfWords || ledIn(folded, pair.span.start) ||
                followed(folded, pair.span))
                found.speech.push_back(pair.span);
            else
                found.quotes.push_back(pair.span);
            break;
        case MarkPair::Kind::InnerQuote:
            found.quotes.push_back(pair.span);
            break;
        case MarkPair::Kind::Bracket:
            break;
        }
    }
    return found;
}

} // namespace chengbao::text
