// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/pattern_matcher.h"
#include "core/lint/ready_keys.h"
#include "core/lint/rule_pack.h"
#include "core/lint/word_search.h"
#include "core/text/segmenter.h"

namespace chengbao::lint
{

/// Finds the words of all rules, and where their patterns may match, in one pass; runs those
/// patterns there; and clears the hits that are none, in this order: the longest exception, the
/// context keys, the exemptions, the segmenter's vote. Safe from any thread; refers to the rules it
/// was made from.
class WordMatcher
{
public:
    WordMatcher(const std::vector<Rule>& rules, std::shared_ptr<const text::Segmenter> segmenter);

    /// The hits in one paragraph by rule, place and length (longer first). Rules whose `active` is
    /// false have none.
    std::vector<RuleHit> match(const FieldText& paragraph, const std::vector<char>& active) const;

private:
    /// One use of a word: as a token or an exception of a rule, or as what wakes a pattern.
    struct Use {
        int rule = 0;
        int wake = -1; ///< index into m_wakes
        const Token* token = nullptr;
    };
    /// One set of keys of a pattern.
    struct Wake {
        int pattern = 0;
        ReadyKeys keys;
    };
    /// Words that are looked for together.
    struct Vocabulary {
        std::vector<Use> uses;  ///< by word of the search
        std::vector<int> rules; ///< those that use any, in order
        std::unique_ptr<WordSearch> words;
    };
    struct Found;

    void addWakes();
    /// Of the rules whose scope belongs there.
    Vocabulary vocabularyOf(const std::vector<Rule>& rules, bool (*belongs)(Scope)) const;
    void take(const Use& use, const Span& span, const FieldText& paragraph, Found& found) const;
    Found scan(const FieldText& paragraph, const std::vector<char>& active) const;
    bool stands(const Rule& rule, const FieldText& field, const WordHit& hit) const;
    bool votedDown(const Rule& rule, const FieldText& field, const WordHit& hit) const;

    const std::vector<Rule>& m_rules;
    std::shared_ptr<const text::Segmenter> m_segmenter;
    PatternMatcher m_patterns;
    std::vector<int> m_everywhere; ///< patterns that nothing wakes
    std::vector<Wake> m_wakes;
    /// Of the rules that look at a body, at titles only, and at facts, so that no field is searched
    /// for words that none of its rules wants.
    std::vector<Vocabulary> m_vocabularies;
};

} // namespace chengbao::lint
