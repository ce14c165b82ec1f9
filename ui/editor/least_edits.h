// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"

#include <vector>

namespace chengbao::ui
{

/// Edits that turn `from` into `to`, each trimmed to what differs: paragraph by paragraph when
/// their number is the same, else one edit.
std::vector<Edit> leastEdits(const QString& from, const QString& to);

} // namespace chengbao::ui
