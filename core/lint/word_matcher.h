// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/automaton.h"
#include "core/lint/document.h"
#include "core/lint/pattern_matcher.h"
#include "core/lint/rule_pack.h"
#include "core/text/segmenter.h"

namespace chengbao::lint
{

/// Finds the words of all rules in one pass, their patterns in another, and clears the hits that
/// are none, in this order: the longest exception, the context keys, the exemptions, the
/// segmenter's vote. Immutable; refers to the rules it was made from.
class WordMatcher
{
public:
    WordMatcher(const std::vector<Rule>& rules, std::shared_ptr<const text::Segmenter> segmenter);

    /// The hits of each rule (by its index), by position. Rules whose `active` is false have none.
    std::vector<std::vector<WordHit>> match(const FieldText& field,
                                            const std::vector<bool>& active) const;

private:
    /// One use of a word: as a token of a rule, or as an exception (`token` is null).
    struct Use {
        int rule;
        const Token* token;
    };

    bool stands(const Rule& rule, const FieldText& field, const WordHit& hit) const;
    bool votedDown(const Rule& rule, const FieldText& field, const Span& match) const;

    const std::vector<Rule>& m_rules;
    std::shared_ptr<const text::Segmenter> m_segmenter;
    std::vector<std::vector<Use>> m_uses; ///< by word of the automaton
    std::unique_ptr<Automaton> m_automaton;
    PatternMatcher m_patterns;
};

} // namespace chengbao::lint
