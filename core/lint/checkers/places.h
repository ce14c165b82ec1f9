// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"

#include <QStringView>

#include <vector>

namespace chengbao::lint
{

/// A township or village called by its name: 石桥镇, 青石村. How far a name reaches to the left
/// cannot be told without a register of places, so `mark` is its last two characters and what they
/// name, the same wherever the place is spoken of.
struct LocalPlace {
    Span mark;
    bool township = false; ///< 镇 乡 街道, else 村 社区

    /// 镇 乡 街道 村 社区
    Span rank() const { return {mark.start + nameLength, mark.length - nameLength}; }

    static constexpr int nameLength = 2;
};

/// The named townships, villages and communities of a text folded to half width, in order. 乡镇,
/// 全镇, 各村, 农村, 驻村, 14个镇 and the like name none.
std::vector<LocalPlace> localPlaces(QStringView folded);

} // namespace chengbao::lint
