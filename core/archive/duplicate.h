// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/item.h"
#include "core/model/span.h"

namespace chengbao::archive
{

/// From here on two items are similar, and from there on most likely the same.
constexpr double similarFrom = 0.40;
constexpr double likelyFrom = 0.60;

/// A sentence of the new text that the earlier one has too.
struct SharedSentence {
    Span span;               ///< in the new draft's body
    QString earlier;         ///< how it reads there
    bool sameFigures = true; ///< false: only its figures differ
};

/// An earlier item that says much the same as a draft (archive.duplicate).
struct Duplicate {
    enum class Relation {
        Similar,        ///< much is shared (0.40 to 0.60)
        Likely,         ///< nearly all of the shorter one is in the other
        FiguresUpdated, ///< the same again with other figures: a follow-up (续报)
    };
    ItemSummary earlier;
    QDate day;             ///< the earlier one is filed under
    double similarity = 0; ///< 0 to 1, see containment()
    Relation relation = Relation::Similar;
    std::vector<SharedSentence> shared; ///< in the order of the new text
    std::vector<Span> added;            ///< sentences of the new text that are not in the earlier
    QStringList gone;                   ///< sentences of the earlier that are not in the new
};

} // namespace chengbao::archive
