// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/data_missing.h"

#include "core/text/affixes.h"

#include <algorithm>
#include <array>

namespace chengbao::lint
{
namespace
{

/// A shorter text is the beginning of an item, not an item without data.
constexpr int shortestItem = 100;
/// Of one that closes with a full stop a hint may be given sooner.
constexpr int shortestClosed = 60;

/// Words that give a measure without a figure: 过半, 一半, 翻番.
bool hasMeasureWord(const FieldText& body, const Span& span)
{
    constexpr std::array<QStringView, 6> words = {u"过半",     u"一半",     u"翻番",
                                                  u"翻了一番", u"全部完成", u"半数"};
    return std::ranges::any_of(words, [&](QStringView word) {
        return body.units.hasAll(word) && text::indexOf(body.foldedView(span), word) >= 0;
    });
}

/// A shorter one counts where it claims an effect.
constexpr int shortestClaim = 40;

/// 果农收入增加。环境改善，: a clause that closes on how things have become.
bool claimsEffect(const FieldText& body, const QStringList& claims)
{
    const QStringView text = body.folded;
    return std::any_of(claims.begin(), claims.end(), [&](const QString& claim) {
        if (!body.units.hasAll(claim))
            return false;
        for (qsizetype at = text.indexOf(claim); at >= 0; at = text.indexOf(claim, at + 1)) {
            const qsizetype end = at + claim.size();
            if (end == text.size() || QStringView(u",。;、\n").contains(text[end]))
                return true;
        }
        return false;
    });
}

bool hasFigure(const FieldText& body, const Span& span)
{
    const bool figure =
        std::any_of(body.quantities().begin(), body.quantities().end(),
                    [&](const text::Quantity& quantity) { return span.contains(quantity.span); });
    return figure || hasMeasureWord(body, span);
}

} // namespace

void checkDataMissing(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& body = document.body;
    const Span whole{0, static_cast<int>(body.text.size())};
    const int words = hasFigure(body, whole) ? 0 : body.words();
    const bool isItem = words >= shortestItem;
    const bool isClosed = words >= shortestClosed && body.folded.trimmed().endsWith(u'。');
    if ((isItem || isClosed ||
         (words >= shortestClaim &&
          claimsEffect(body, rule.lexicon.value(QStringLiteral("claims"))))) &&
        !body.sentences().empty()) {
        Remark remark;
        remark.span = body.openingOf(body.sentences().front());
        if (!isItem)
            remark.level = std::min(rule.level, Level::Hint);
        report.add(rule, body, remark);
    }
    for (const WordHit& hit : hitsOf(document.bodyHits, u"effects")) {
        // 取得实效的做法 says which kind is meant, not that there was an effect.
        const bool modifies = QStringView(body.folded).sliced(hit.mark.end()).startsWith(u'的');
        if (modifies || hasFigure(body, body.sentenceAt(hit.mark.start)))
            continue;
        Remark remark;
        remark.span = hit.mark;
        remark.message = QStringLiteral("effect");
        remark.level = std::min(rule.level, Level::Hint);
        report.add(rule, body, remark);
    }
}

} // namespace chengbao::lint
