// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/pattern_keys.h"
#include "core/lint/rule.h"

#include <memory>

namespace chengbao::lint
{

/// Why a pattern cannot be used, in RE2's words; empty when it can.
QString patternFault(const QString& pattern);

/// Whether a pattern that can be used has a group, which is what its hits mark.
bool hasGroup(const QString& pattern);

/// A hit and the rule it is of, by its index.
struct RuleHit {
    int rule = 0;
    WordHit hit;
};

/// Runs the patterns of all rules: regular expressions of RE2, whose time is linear in the text
/// whatever the pattern. An expression is compiled when it first has to run, and runs only around
/// the literals it needs (see patternKeys()), which the caller looks for. Safe from any thread;
/// refers to the rules it was made from.
class PatternMatcher
{
public:
    /// A stretch of a paragraph in which a pattern may match.
    struct Window {
        int pattern = 0;
        int start = 0;     ///< UTF-16 offsets
        int lastStart = 0; ///< where a match may begin at the latest: at the literal
        int end = 0;
    };

    explicit PatternMatcher(const std::vector<Rule>& rules);
    ~PatternMatcher();

    int count() const;
    int ruleOf(int pattern) const;
    /// What wakes a pattern; one without keys has to run on every paragraph.
    const std::vector<PatternKeys>& keysOf(int pattern) const;

    /// Adds the matches within the windows, which it sorts and joins. A pattern with a group marks
    /// its first group, else all it matched. Windows of a pattern that hold all its keys with their
    /// reach give the same matches as the whole paragraph.
    void match(const FieldText& paragraph, std::vector<Window>& windows,
               std::vector<RuleHit>& hits) const;

private:
    struct Pass;
    struct Pattern;
    std::vector<std::unique_ptr<Pattern>> m_patterns;
};

} // namespace chengbao::lint
