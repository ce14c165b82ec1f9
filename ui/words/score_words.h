// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/ledger.h"

namespace chengbao::ui
{

/// Why a line stands in the ledger, one clause in the user's language.
QString describe(const workflow::LineReason& reason);

/// The same with its arithmetic: 采用：要情，单篇；10 × 0.5 = 5.
QString describe(const workflow::LedgerLine& line);

} // namespace chengbao::ui
