// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/linter.h"

#include <QString>

namespace chengbao::test
{

/// The linter the programs ship, from the built data folder; made once per test program.
inline const lint::Linter& shippedLinter()
{
    static const lint::Linter linter = [] {
        const QString share = QStringLiteral(CHENGBAO_SHARE);
        auto pack = lint::loadRulePack({share + QStringLiteral("/rules")});
        auto words = text::Segmenter::load(share + QStringLiteral("/dictionaries/segmenter.bin"));
        if (!pack || !words)
            qFatal("the shipped rules or dictionary cannot be read");
        auto spelling =
            std::make_shared<text::SpellChecker>(QStringList{text::systemDictionaries()},
                                                 share + QStringLiteral("/dictionaries/latin.txt"));
        auto slips = std::make_shared<text::SlipFinder>(
            text::SlipFinder::Files{share + QStringLiteral("/../../lib/chengbao/language-model.so"),
                                    text::systemLanguageModel(),
                                    share + QStringLiteral("/dictionaries/groups.txt")},
            *words);
        return lint::Linter(std::move(*pack), std::move(*words), std::move(spelling), nullptr,
                            std::move(slips));
    }();
    return linter;
}

/// What one rule finds in a body: the marked texts.
inline QStringList marked(const std::vector<Finding>& findings, const QString& rule)
{
    QStringList texts;
    for (const Finding& finding : findings) {
        if (finding.rule == rule)
            texts.append(finding.text);
    }
    return texts;
}

inline QStringList markedIn(const QString& body, const QString& rule)
{
    Draft draft;
    draft.body = body;
    return marked(shippedLinter().lint(draft), rule);
}

} // namespace chengbao::test
