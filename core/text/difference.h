// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"

#include <QStringView>

#include <vector>

namespace chengbao::text
{

/// A stretch of two texts beside each other.
struct DifferencePart {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    Span from; ///< in the older text; empty, at its place, where something was added
    Span to;   ///< in the newer text; empty, at its place, where something was removed
    bool operator==(const DifferencePart&) const = default;
};

/// What differs between two texts, in order and without gaps: the stretches that are the same or
/// removed make up `from`, those that are the same or added make up `to`. Told as a reader would:
/// by character, but never within a figure (26.5 万 is one), a Latin word or a surrogate pair; what
/// by chance stays the same between two changes goes with them; where an insertion could stand in
/// several places it stands at the edge of a sentence or clause. Of two neighbours what was removed
/// comes first. Time and memory grow with the length of the texts, whatever is in them.
std::vector<DifferencePart> difference(QStringView from, QStringView to);

/// How many characters were added and removed: code points, line ends left out.
struct DifferenceSize {
    int added = 0;
    int removed = 0;
    bool operator==(const DifferenceSize&) const = default;
};
DifferenceSize sizeOf(const std::vector<DifferencePart>& parts, QStringView from, QStringView to);

} // namespace chengbao::text
