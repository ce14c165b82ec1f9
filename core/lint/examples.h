// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/linter.h"

namespace chengbao::lint
{

/// An example of a rule file that does not hold.
struct BrokenExample {
    QString rule;
    QString file;
    int line = 0;
    bool bad = true; ///< a bad example that gave no finding; false: a good one that gave some
    QString text;
};

/// The draft an example stands for. Fails with Malformed for front matter that does not hold.
Result<Draft> exampleDraft(const Rule& rule, const Example& example);

/// Runs every rule's own examples with all rules on: a bad one must give at least one finding of
/// its rule, a good one none.
std::vector<BrokenExample> checkExamples(const Linter& linter);

/// Enabled rules that none of the pack's bad examples fires.
QStringList uncoveredRules(const Linter& linter);

} // namespace chengbao::lint
