// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace chengbao::text
{

/// Which elements of two sequences are not common to both: what is left of each is the same.
struct EditScript {
    std::vector<char> removed; ///< one per element of the first; not 0 where it is gone
    std::vector<char> added;   ///< one per element of the second
    qint64 steps = 0;          ///< how often diagonals were extended: what it cost
};

/// A shortest edit script after E. Myers (An O(ND) Difference Algorithm, 1986) in linear space.
/// Where two stretches differ in more than 2 × `patience` elements it takes the best way found so
/// far instead of the shortest one, so that no more than 4 × (patience + 1) × (N + M) steps are
/// made.
EditScript shortestEdit(std::span<const int> from, std::span<const int> to, int patience);

} // namespace chengbao::text
