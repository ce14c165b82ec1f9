// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/fixes.h"

#include "core/model/span.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

bool collides(const std::vector<Edit>& chosen, const Edit& edit)
{
    return std::any_of(chosen.begin(), chosen.end(), [&](const Edit& other) {
        return Span{other.start, other.length}.overlaps({edit.start, edit.length}) ||
               other.start == edit.start;
    });
}

std::vector<Edit> automaticEdits(const std::vector<Finding>& findings, QLatin1String field)
{
    std::vector<Edit> chosen;
    for (const Finding& finding : findings) {
        if (finding.field != field || finding.fixes.size() != 1)
            continue;
        const auto& edits = finding.fixes.front().edits;
        const bool free = std::none_of(edits.begin(), edits.end(),
                                       [&](const Edit& edit) { return collides(chosen, edit); });
        if (free)
            chosen.insert(chosen.end(), edits.begin(), edits.end());
    }
    return chosen;
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

Draft applyAutomaticFixes(Draft draft, const std::vector<Finding>& findings)
{
    draft.title = applyEdits(draft.title, automaticEdits(findings, QLatin1String("title")));
    draft.body = applyEdits(draft.body, automaticEdits(findings, QLatin1String("body")));
    return draft;
}

} // namespace chengbao::lint
