// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/kinds/kinds.h"
#include "core/lint/kinds/stretches.h"

namespace chengbao::lint
{

void checkOccurrence(const Document& document, const Rule& rule, Report& report)
{
    for (const Stretch& stretch : stretchesOf(document, rule)) {
        const int count = static_cast<int>(stretch.hits.size());
        Remark remark;
        int bound = 0;
        if (rule.most && count > *rule.most) {
            bound = *rule.most;
            remark.span = stretch.hits[static_cast<std::size_t>(bound)].mark;
        } else if (rule.least && count < *rule.least) {
            bound = *rule.least;
            remark.span = stretch.field->openingOf(stretch.span);
        } else {
            continue;
        }
        remark.arguments = {QString::number(count), QString::number(bound)};
        report.add(rule, *stretch.field, remark);
    }
}

} // namespace chengbao::lint
