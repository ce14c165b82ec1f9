// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/rule.h"

#include <optional>

namespace chengbao::lint
{

/// What a rule finds, and what is near to it and right.
struct TellingExample {
    QString bad;
    QString good; ///< may be empty
};

/// The examples of the rule that tell a reader most about a finding of `text`: a short wrong one,
/// with the same words where there is such a one, and the right one that differs least from it.
/// Nothing for rules whose examples are whole drafts.
std::optional<TellingExample> tellingExample(const Rule& rule, const QString& text);

} // namespace chengbao::lint
