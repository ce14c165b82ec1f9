// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/rule.h"

#include <memory>

namespace chengbao::lint
{

/// Why a pattern cannot be used, in RE2's words; empty when it can.
QString patternFault(const QString& pattern);

/// Finds the patterns of all rules: regular expressions of RE2, whose time is linear in the text
/// whatever the pattern. An expression runs only on paragraphs that have the literal text it needs,
/// found by one automaton for all. Immutable; refers to the rules it was made from.
class PatternMatcher
{
public:
    explicit PatternMatcher(const std::vector<Rule>& rules);
    ~PatternMatcher();

    /// Adds the matches to the hits of each rule (by its index). A pattern with a group marks its
    /// first group, else all it matched; matches lie within one paragraph.
    void match(const FieldText& field, const std::vector<bool>& active,
               std::vector<std::vector<WordHit>>& hits) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace chengbao::lint
