// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/text_length.h"

#include "core/lint/limits.h"
#include "core/text/word_count.h"

namespace chengbao::lint
{
namespace
{

constexpr int longestParagraph = 300;
constexpr int longestSentence = 80;

/// The paragraph in which the text passes its limit.
Span crossing(const FieldText& body, int limit)
{
    int characters = 0;
    for (const Span& paragraph : body.paragraphs()) {
        characters += text::countWords(body.view(paragraph));
        if (characters > limit)
            return paragraph;
    }
    return {};
}

void reportTotal(const Document& document, const Rule& rule, Report& report)
{
    const auto limit = characterLimit(document.draft.facts.system, document.draft.facts.kind);
    if (!limit)
        return;
    const int characters = document.body.words();
    if (characters <= *limit)
        return;
    Remark remark;
    remark.span = document.body.openingOf(crossing(document.body, *limit));
    remark.arguments = {QString::number(characters), QString::number(*limit),
                        QString::number(characters - *limit)};
    // The limits are usage, and offices differ: a third of a page more is worth a hint.
    if (characters * 2 <= *limit * 3)
        remark.level = std::min(rule.level, Level::Hint);
    report.add(rule, document.body, remark);
}

void reportLong(const Document& document, const Rule& rule, const std::vector<Span>& stretches,
                int longest, const QString& message, Report& report)
{
    for (const Span& stretch : stretches) {
        if (stretch.length <= longest)
            continue;
        const int characters = text::countWords(document.body.view(stretch));
        if (characters <= longest)
            continue;
        Remark remark;
        remark.span = document.body.openingOf(stretch);
        remark.message = message;
        remark.arguments = {QString::number(characters), QString::number(longest)};
        remark.level = std::min(rule.level, Level::Hint);
        report.add(rule, document.body, remark);
    }
}

} // namespace

void checkTextLength(const Document& document, const Rule& rule, Report& report)
{
    reportTotal(document, rule, report);
    reportLong(document, rule, document.body.paragraphs(), longestParagraph,
               QStringLiteral("paragraph"), report);
    reportLong(document, rule, document.body.sentences(), longestSentence,
               QStringLiteral("sentence"), report);
}

} // namespace chengbao::lint
