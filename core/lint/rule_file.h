// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lint/rule.h"

#include <functional>

namespace chengbao::lint
{

/// The rule of a lower layer with that id, or null when the file defines a new one.
using FindBase = std::function<const Rule*(const QString& id)>;

/// Reads one rule file. Where a lower layer has the id, the file is an overlay: every key it gives
/// replaces that part, `tokens+`, `tokens-`, `exceptions+`, `exceptions-` add and remove, and the
/// examples in force are its own. Fails with Malformed, file and line, for anything but YAML, an
/// unknown key, a value its key does not take, a word taken away that is not there, an empty
/// pattern or message, a new rule with fewer than two examples a side, or an overlay that weakens a
/// guarded rule (see isGuarded()).
Result<Rule> parseRule(const QByteArray& yaml, const QString& file, const FindBase& findBase);

} // namespace chengbao::lint
