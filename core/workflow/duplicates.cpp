// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/duplicates.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

using Relation = archive::Duplicate::Relation;

QString advice(Relation relation)
{
    switch (relation) {
    case Relation::Likely:
        return QStringLiteral("很可能是同一篇，请核对，勿重复报送");
    case Relation::FiguresUpdated:
        return QStringLiteral("文字相同、数据有更新，若是续报请与旧稿关联");
    case Relation::Similar:
        break;
    }
    return QStringLiteral("内容相近，请核对是否重复报送");
}

QString message(const archive::Duplicate& duplicate)
{
    QString about = duplicate.day.toString(Qt::ISODate);
    if (!duplicate.earlier.unit.isEmpty())
        about += QStringLiteral("，") + duplicate.earlier.unit;
    return QStringLiteral("与库中《%1》（%2）相似%3%：%4。")
        .arg(duplicate.earlier.title, about)
        .arg(qRound(duplicate.similarity * 100))
        .arg(advice(duplicate.relation));
}

} // namespace

std::vector<Finding> duplicateFindings(const std::vector<archive::Duplicate>& duplicates,
                                       const Draft& draft)
{
    std::vector<Finding> findings;
    for (const archive::Duplicate& duplicate : duplicates) {
        Finding finding;
        finding.rule = QStringLiteral("archive.duplicate");
        finding.level = duplicate.relation == Relation::Likely ? Level::Warning : Level::Hint;
        finding.field = QStringLiteral("title");
        finding.length = static_cast<int>(draft.title.size());
        finding.text = draft.title;
        if (!duplicate.shared.empty()) {
            const Span first = duplicate.shared.front().span;
            finding.field = QStringLiteral("body");
            finding.start = first.start;
            finding.length = first.length;
            finding.text = draft.body.mid(first.start, first.length);
        }
        finding.message = message(duplicate);
        finding.unsure = true;
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<Finding> findDuplicates(const archive::Archive& archive, const Draft& draft,
                                    const QString& itself)
{
    const auto found = archive.findDuplicates(draft, itself);
    return found ? duplicateFindings(*found, draft) : std::vector<Finding>();
}

} // namespace chengbao::workflow
