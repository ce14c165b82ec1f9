// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/numbers.h"

namespace chengbao::text
{

/// How the words directly before and behind a figure hedge it.
Hedge hedgeBefore(QStringView folded, int start);
Hedge hedgeBehind(QStringView folded, int end);

} // namespace chengbao::text
