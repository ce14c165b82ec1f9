// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/ledger.h"
#include "core/workflow/score/period.h"

namespace chengbao::ui
{

/// Why a line stands in the ledger, one clause in the user's language.
QString describe(const workflow::LineReason& reason);

/// The same with its arithmetic: 采用：要情，单篇；10 × 0.5 = 5.
QString describe(const workflow::LedgerLine& line);

QString label(Tier value);
QString label(Form value);
QString label(ScoreEvent::Kind value);
QString label(workflow::PeriodLength length);
/// 2026年三季度
QString label(const workflow::Period& period);

} // namespace chengbao::ui
