// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/draft.h"

namespace chengbao::workflow
{

/// What a new item may start from: its kind, and a text whose blanks (see text::blanks()) say what
/// belongs where.
struct DraftTemplate {
    QString id;
    QString genre;     ///< 措施类
    QString structure; ///< 倒悬式, 综合式, 罗列式, 直叙式
    int order = 0;     ///< among the others
    QString about;     ///< when to take it
    std::optional<System> system = {};
    std::optional<Kind> kind = {};
    QString title;
    QString body; ///< paragraphs separated by '\n'

    QString name() const { return genre + QStringLiteral(" · ") + structure; }
    /// The template as a draft of a clerk with these facts.
    Draft draft(const Facts& facts) const;
};

/// Reads every *.yaml of the folders, which need not exist; a later folder's template stands in for
/// an earlier one's of the same id. In their order. Fails with the file and line of the first thing
/// that does not hold: an unknown or missing key, a word that is no kind, a stray bracket.
Result<std::vector<DraftTemplate>> loadTemplates(const QStringList& folders);

} // namespace chengbao::workflow
