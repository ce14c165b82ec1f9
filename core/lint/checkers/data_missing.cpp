// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/data_missing.h"

#include "core/text/word_count.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// A shorter text is the beginning of an item, not an item without data.
constexpr int shortestItem = 100;

/// Words that give a measure without a figure: 过半, 一半, 翻番.
bool hasMeasureWord(QStringView text)
{
    static const QStringList words = {QStringLiteral("过半"),     QStringLiteral("一半"),
                                      QStringLiteral("翻番"),     QStringLiteral("翻了一番"),
                                      QStringLiteral("全部完成"), QStringLiteral("半数")};
    return std::any_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word); });
}

bool hasFigure(const FieldText& body, const Span& span)
{
    const bool figure =
        std::any_of(body.quantities().begin(), body.quantities().end(),
                    [&](const text::Quantity& quantity) { return span.contains(quantity.span); });
    return figure || hasMeasureWord(body.view(span));
}

} // namespace

void checkDataMissing(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& body = document.body;
    const Span whole{0, static_cast<int>(body.text.size())};
    if (!hasFigure(body, whole) && text::countWords(body.text) >= shortestItem &&
        !body.sentences().empty()) {
        Remark remark;
        remark.span = body.openingOf(body.sentences().front());
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
