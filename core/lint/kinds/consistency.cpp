// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/kinds/kinds.h"
#include "core/lint/kinds/stretches.h"
#include "core/text/width.h"

#include <QSet>

namespace chengbao::lint
{

void checkConsistency(const Document& document, const Rule& rule, Report& report)
{
    const std::vector<Stretch> fields = fieldsOf(document, rule);
    QSet<std::pair<QString, QString>> kept; // a side and its other side
    for (const Stretch& field : fields) {
        for (const WordHit& hit : field.hits) {
            const QString other = text::foldWidth(hit.token->replacement);
            if (!kept.contains({other, hit.token->text})) {
                kept.insert({hit.token->text, other});
                continue;
            }
            Remark remark;
            remark.span = hit.mark;
            remark.arguments = {hit.token->replacement};
            report.add(rule, *field.field, remark);
        }
    }
}

} // namespace chengbao::lint
