// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/width.h"
#include "tests/core/lint/corpus.h"

namespace chengbao::test
{

/// Titles and bodies of the corpus as patterns see them.
inline std::vector<QString> corpusTexts()
{
    std::vector<QString> texts;
    for (const Draft& draft : corpus()) {
        for (const QString& text : {draft.title, draft.body}) {
            if (!text.isEmpty())
                texts.push_back(text::foldWidth(text));
        }
    }
    return texts;
}

/// The same in a few hundred long stretches, and behind them as many made of small pieces of it.
inline std::vector<QString> corpusStretches()
{
    constexpr qsizetype length = 1000;
    const std::vector<QString> texts = corpusTexts();
    std::vector<QString> stretches(1);
    for (const QString& text : texts) {
        if (stretches.back().size() > length)
            stretches.emplace_back();
        stretches.back() += text + QLatin1Char('\n');
    }
    Dice dice;
    for (std::size_t left = stretches.size() / 2; left > 0; --left) {
        QString mixed;
        while (mixed.size() < length) {
            const QString& text = dice.any(texts);
            mixed += text.mid(dice.roll(text.size()), 1 + dice.roll(24));
        }
        stretches.push_back(text::foldWidth(mixed)); // for halves of a pair
    }
    return stretches;
}

/// Patterns of the shipped rules, each once.
inline QStringList shippedPatterns()
{
    QStringList patterns;
    for (const lint::Rule& rule : shippedLinter().pack().rules) {
        for (const lint::Token& token : rule.tokens) {
            if (token.isPattern)
                patterns.append(token.text);
        }
    }
    patterns.removeDuplicates();
    return patterns;
}

} // namespace chengbao::test
