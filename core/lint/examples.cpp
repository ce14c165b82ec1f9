// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/examples.h"

#include "core/text/draft_file.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

bool fires(const Linter& linter, const Rule& rule, const Example& example)
{
    const auto draft = exampleDraft(rule, example);
    if (!draft)
        return false;
    LintOptions options;
    options.gates = true;
    options.deep = rule.checker == QLatin1String("suspect");
    options.names = std::make_shared<const NameIndex>(rule.exampleNames);
    options.channel = example.channel;
    const auto findings = linter.lint(*draft, options);
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.rule == rule.id; });
}

/// Rules that need what this installation may lack are not held to their examples there.
bool canBeJudged(const Linter& linter, const Rule& rule)
{
    return rule.enabled && (rule.checker != QLatin1String("suspect") || linter.canGoDeep());
}

} // namespace

Result<Draft> exampleDraft(const Rule& rule, const Example& example)
{
    if (example.text.startsWith(QLatin1String("---")))
        return text::parseDraft(example.text, rule.file);
    Draft draft;
    (rule.scope == Scope::Title ? draft.title : draft.body) = example.text.trimmed();
    return draft;
}

std::vector<BrokenExample> checkExamples(const Linter& linter)
{
    std::vector<BrokenExample> broken;
    for (const Rule& rule : linter.pack().rules) {
        if (!canBeJudged(linter, rule))
            continue;
        for (const bool bad : {true, false}) {
            for (const Example& example : bad ? rule.bad : rule.good) {
                const bool readable = exampleDraft(rule, example).has_value();
                if (!readable || fires(linter, rule, example) != bad)
                    broken.push_back({rule.id, rule.file, example.line, bad, example.text});
            }
        }
    }
    return broken;
}

QStringList uncoveredRules(const Linter& linter)
{
    QStringList uncovered;
    for (const Rule& rule : linter.pack().rules) {
        const bool covered =
            std::any_of(rule.bad.begin(), rule.bad.end(),
                        [&](const auto& example) { return fires(linter, rule, example); });
        if (canBeJudged(linter, rule) && !covered)
            uncovered.append(rule.id);
    }
    return uncovered;
}

} // namespace chengbao::lint
