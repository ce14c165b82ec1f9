// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/fix_all.h"

#include "core/lint/changes.h"
#include "core/lint/fixes.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace chengbao::lint
{
namespace
{

using Voice = std::pair<QString, QString>; ///< field and rule

Voice voiceOf(const Finding& finding)
{
    return {finding.field, finding.rule};
}

Span spanOf(const Finding& finding)
{
    return {finding.start, finding.length};
}

/// What one round of fixes leaves of the findings of a draft.
class Round
{
public:
    Round(const std::vector<Finding>& before, const Indexes& batch) : m_size(before.size())
    {
        std::vector<bool> mended(before.size());
        QHash<QString, std::vector<Changes::Change>> changes;
        for (std::size_t index : batch) {
            mended[index] = true;
            for (const Edit& edit : before[index].fixes.front().edits)
                changes[before[index].field].push_back({edit, index});
        }
        for (auto field = changes.begin(); field != changes.end(); ++field)
            m_changes.insert(field.key(), Changes(std::move(*field)));
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (!mended[i])
                m_left[voiceOf(before[i])].push_back(spanOf(before[i]));
        }
    }

    /// Whether what is wrong afterwards was wrong before, and less than before. If not, `culprits`
    /// are the mended findings next to new ones; none where something far away is new.
    bool holds(const std::vector<Finding>& after, Indexes& culprits) const
    {
        QHash<Voice, std::size_t> counts;
        for (const Finding& finding : after)
            ++counts[voiceOf(finding)];
        bool holds = after.size() < m_size;
        for (const Finding& finding : after) {
            if (wasThere(finding))
                continue;
            const Indexes touched = touchedBy(finding);
            culprits.insert(culprits.end(), touched.begin(), touched.end());
            // Far from all edits a rule that judges the whole text may mark another place.
            const auto left = m_left.constFind(voiceOf(finding));
            const std::size_t known = left == m_left.constEnd() ? 0 : left->size();
            if (!touched.empty() || counts.value(voiceOf(finding)) > known)
                holds = false;
        }
        return holds;
    }

private:
    bool wasThere(const Finding& finding) const
    {
        const auto left = m_left.constFind(voiceOf(finding));
        if (left == m_left.constEnd())
            return false;
        const auto changes = m_changes.constFind(finding.field);
        const Span origin =
            changes == m_changes.constEnd() ? spanOf(finding) : changes->origin(spanOf(finding));
        // Findings of one rule do not overlap, so their ends are in order too.
        const auto known = std::partition_point(left->begin(), left->end(), [&](const Span& span) {
            return span.end() <= origin.start && span.start < origin.start;
        });
        return known != left->end() && (known->overlaps(origin) || known->start == origin.start);
    }

    Indexes touchedBy(const Finding& finding) const
    {
        const auto changes = m_changes.constFind(finding.field);
        return changes == m_changes.constEnd() ? Indexes() : changes->touching(spanOf(finding));
    }

    std::size_t m_size;
    QHash<QString, Changes> m_changes;      ///< by field
    QHash<Voice, std::vector<Span>> m_left; ///< what is not mended, by position
};

/// A draft and what is wrong with it.
struct Checked {
    Draft draft;
    std::vector<Finding> findings;
};

/// Which findings are to be mended.
using Choose = std::function<Indexes(const std::vector<Finding>&)>;

/// As many of the chosen fixes at once as hold together; nothing when none does.
std::optional<Checked> mendOnce(const Checked& now, const Lint& lint, const Choose& choose)
{
    Indexes candidates = choose(now.findings);
    Indexes batch = compatibleFixes(now.findings, candidates);
    while (!batch.empty()) {
        Checked next{applyFixes(now.draft, now.findings, batch), {}};
        next.findings = lint(next.draft);
        Indexes culprits;
        if (Round(now.findings, batch).holds(next.findings, culprits))
            return next;
        if (culprits.empty() && batch.size() > 1) {
            batch.resize(batch.size() / 2); // something far away: halve until it is found
            continue;
        }
        if (culprits.empty())
            culprits = batch;
        std::erase_if(candidates, [&](std::size_t index) {
            return std::find(culprits.begin(), culprits.end(), index) != culprits.end();
        });
        batch = compatibleFixes(now.findings, candidates);
    }
    return std::nullopt;
}

Draft mend(Draft draft, const Lint& lint, const Choose& choose)
{
    Checked now{std::move(draft), {}};
    now.findings = lint(now.draft);
    while (auto next = mendOnce(now, lint, choose))
        now = std::move(*next);
    return now.draft;
}

} // namespace

Draft fixAll(Draft draft, const Lint& lint)
{
    return mend(std::move(draft), lint, automaticFixes);
}

Draft fixAllOf(const QString& rule, Draft draft, const Lint& lint)
{
    return mend(std::move(draft), lint, [&rule](const std::vector<Finding>& findings) {
        return onlyFixesOf(rule, findings);
    });
}

} // namespace chengbao::lint
