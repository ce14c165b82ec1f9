// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lint/rule.h"

namespace chengbao::lint
{

/// The rules in force: the official files with the office's and the clerk's laid over them.
struct RulePack {
    std::vector<Rule> rules; ///< sorted by id

    const Rule* find(const QString& id) const;
};

/// Reads every *.yaml of the folders, later folders over earlier ones (官方 < 单位 < 个人); see
/// parseRule() for what a file may say. Fails with NotFound for a missing folder, and with
/// Malformed, file and line, for a file that does not hold or an id twice in one folder.
///
/// What guards the way out of the office (see isGuarded()) no later folder weakens: there a file of
/// such an id is refused when it says anything but `name`, `message`, `messages`, `source`, `link`,
/// `examples`, words to add (`tokens+`, `words` but for groups unless-…), `enabled: true`, or a
/// `level` no lower than the one below it.
///
/// Where the first folder holds a compiled pack of exactly its files (see compileRuleFolder()),
/// that is read in their place.
Result<RulePack> loadRulePack(const QStringList& folders);

/// Reads the rules of a folder and leaves their compiled pack beside them. Fails as loadRulePack()
/// and writeFileAtomically() do; `rules.pack` is gone then.
Result<void> compileRuleFolder(const QString& folder);

} // namespace chengbao::lint
