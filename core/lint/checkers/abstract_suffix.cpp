// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/abstract_suffix.h"

namespace chengbao::lint
{

void checkAbstractSuffix(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& body = document.body;
    const auto hits = hitsOf(document.bodyHits, u"abstract");
    for (std::size_t i = 0; i + 1 < hits.size(); ++i) {
        const Span sentence = body.sentenceAt(hits[i].mark.start);
        std::size_t last = i;
        while (last + 1 < hits.size() && sentence.contains(hits[last + 1].mark))
            ++last;
        if (last > i) {
            Remark remark;
            remark.span = {hits[i].mark.start, hits[last].mark.end() - hits[i].mark.start};
            remark.message = QStringLiteral("abstract");
            report.add(rule, body, remark);
        }
        i = last;
    }
}

} // namespace chengbao::lint
