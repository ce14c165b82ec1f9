// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"
#include "core/text/unit_classes.h"

#include <QStringView>

#include <vector>

namespace chengbao::text
{

/// A mark with its partner: the span runs from the one to the other, both included.
struct MarkPair {
    enum class Kind {
        Quote,      ///< “…” 「…」 "…"
        InnerQuote, ///< ‘…’ 『…』
        Title,      ///< 《…》 〈…〉
        Bracket,    ///< (…) （…） 〔…〕 【…】
    };
    Kind kind = Kind::Quote;
    Span span;
};

/// The matched pairs of a text, ordered by their start. Partners stand in one line; a mark without
/// a partner pairs with nothing, so a forgotten quote never swallows what follows. Each sort of
/// mark is matched by itself; of two openings before one closing the later is its partner.
std::vector<MarkPair> markPairs(QStringView text, const UnitClasses& classes);

} // namespace chengbao::text
