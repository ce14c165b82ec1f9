// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"
#include "core/model/finding.h"
#include "core/text/numbers.h"

#include <optional>
#include <vector>

namespace chengbao::ui
{

/// A figure of an item: where it stands, and what the check says of it.
struct LedgerFigure {
    text::Quantity quantity;        ///< offsets of its field
    QString field;                  ///< "title" or "body"
    QString text;                   ///< as written: 26万亩
    QString sentence;               ///< around it
    int inSentence = 0;             ///< where it stands there
    std::optional<Finding> finding; ///< the worst one of a rule for figures that marks it
};

/// Every figure of title and body in order. `findings` are those of a check of this draft. Safe
/// from any thread.
std::vector<LedgerFigure> ledgerOf(const Draft& draft, const std::vector<Finding>& findings);

} // namespace chengbao::ui
