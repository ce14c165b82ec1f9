// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/kinds/kinds.h"
#include "core/lint/kinds/stretches.h"

namespace chengbao::lint
{
namespace
{

void add(const Stretch& stretch, const WordHit& hit, int times, const Rule& rule, Report& report)
{
    Remark remark;
    remark.span = hit.mark;
    remark.arguments = {QString::number(times)};
    for (const QString& text : rule.fixes)
        remark.fixes.push_back(replacement(hit.mark, stretch.field->view(hit.mark), text));
    report.add(rule, *stretch.field, remark);
}

void checkRunning(const Stretch& stretch, const Rule& rule, Report& report)
{
    const WordHit* last = nullptr;
    int times = 1;
    for (const WordHit& hit : stretch.hits) {
        if (last && hit.match.start < last->match.end())
            continue; // a shorter word inside the last one
        const bool again =
            last &&
            stretch.field->foldedView(last->match) == stretch.field->foldedView(hit.match) &&
            stretch.field->foldedView({last->match.end(), hit.match.start - last->match.end()})
                .trimmed()
                .isEmpty();
        times = again ? times + 1 : 1;
        if (again)
            add(stretch, hit, times, rule, report);
        last = &hit;
    }
}

} // namespace

void checkRepetition(const Document& document, const Rule& rule, Report& report)
{
    for (const Stretch& stretch : stretchesOf(document, rule)) {
        if (rule.within == Within::Text) {
            checkRunning(stretch, rule, report);
            continue;
        }
        QHash<QStringView, int> seen;
        for (const WordHit& hit : stretch.hits) {
            if (const int times = ++seen[stretch.field->foldedView(hit.match)]; times > 1)
                add(stretch, hit, times, rule, report);
        }
    }
}

} // namespace chengbao::lint
