// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/fixes.h"

#include "core/model/span.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace chengbao::lint
{
namespace
{

/// Stretches of a text that do not overlap and do not begin at one place.
class Places
{
public:
    bool isFree(const Edit& edit) const
    {
        const auto next = m_ends.lower_bound(edit.start);
        if (next != m_ends.end() &&
            (next->first == edit.start || next->first < edit.start + edit.length))
            return false;
        return next == m_ends.begin() || std::prev(next)->second <= edit.start;
    }

    void take(const Edit& edit) { m_ends.emplace(edit.start, edit.start + edit.length); }

private:
    std::map<int, int> m_ends; ///< by start
};

std::vector<Edit> editsIn(QLatin1String field, const std::vector<Finding>& findings,
                          const Indexes& chosen)
{
    std::vector<Edit> edits;
    for (std::size_t index : chosen) {
        const Finding& finding = findings[index];
        if (finding.field == field) {
            const auto& added = finding.fixes.front().edits;
            edits.insert(edits.end(), added.begin(), added.end());
        }
    }
    return edits;
}

} // namespace

QString applyEdits(const QString& text, std::vector<Edit> edits)
{
    std::sort(edits.begin(), edits.end(),
              [](const Edit& a, const Edit& b) { return a.start < b.start; });
    QString result;
    int at = 0;
    for (const Edit& edit : edits) {
        result += QStringView(text).mid(at, edit.start - at);
        result += edit.text;
        at = edit.start + edit.length;
    }
    result += QStringView(text).mid(at);
    return result;
}

Indexes automaticFixes(const std::vector<Finding>& findings)
{
    Indexes automatic;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (findings[i].fixes.size() == 1 && !findings[i].unsure)
            automatic.push_back(i);
    }
    return automatic;
}

Indexes onlyFixesOf(const QString& rule, const std::vector<Finding>& findings)
{
    Indexes ofRule;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (findings[i].rule == rule && findings[i].fixes.size() == 1)
            ofRule.push_back(i);
    }
    return ofRule;
}

Indexes compatibleFixes(const std::vector<Finding>& findings, const Indexes& wanted)
{
    Indexes chosen;
    QHash<QString, Places> taken;
    for (std::size_t index : wanted) {
        Places& places = taken[findings[index].field];
        const auto& edits = findings[index].fixes.front().edits;
        if (!std::all_of(edits.begin(), edits.end(),
                         [&](const Edit& edit) { return places.isFree(edit); }))
            continue;
        chosen.push_back(index);
        for (const Edit& edit : edits)
            places.take(edit);
    }
    return chosen;
}

Draft applyFixes(Draft draft, const std::vector<Finding>& findings, const Indexes& chosen)
{
    draft.title = applyEdits(draft.title, editsIn(QLatin1String("title"), findings, chosen));
    draft.body = applyEdits(draft.body, editsIn(QLatin1String("body"), findings, chosen));
    return draft;
}

Draft applyAutomaticFixes(Draft draft, const std::vector<Finding>& findings)
{
    return applyFixes(std::move(draft), findings,
                      compatibleFixes(findings, automaticFixes(findings)));
}

} // namespace chengbao::lint
