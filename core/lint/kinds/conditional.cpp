// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/kinds/kinds.h"
#include "core/lint/kinds/stretches.h"

#include <QSet>

namespace chengbao::lint
{

void checkConditional(const Document& document, const Rule& rule, Report& report)
{
    const std::vector<Stretch> fields = fieldsOf(document, rule);
    QSet<QStringView> given;
    for (const Stretch& field : fields) {
        for (const WordHit& hit : field.hits) {
            if (hit.token->group == QLatin1String("second"))
                given.insert(field.field->foldedView(hit.mark));
        }
    }
    QSet<QStringView> missed;
    for (const Stretch& field : fields) {
        for (const WordHit& hit : field.hits) {
            if (hit.token->group != QLatin1String("first"))
                continue;
            const QStringView text =
                rule.comparesGroups ? field.field->foldedView(hit.mark) : QStringView();
            const bool isGiven = rule.comparesGroups ? given.contains(text) : !given.isEmpty();
            if (isGiven || missed.contains(text))
                continue;
            missed.insert(text);
            Remark remark;
            remark.span = hit.mark;
            report.add(rule, *field.field, remark);
        }
    }
}

} // namespace chengbao::lint
