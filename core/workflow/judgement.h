// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/desk.h"

namespace chengbao::workflow
{

/// An item looked at once, for everything that leaving asks.
struct Judgement {
    std::vector<Obstacle> obstacles; ///< empty when it may leave
    std::vector<Finding> findings;   ///< all of them, gates included
    QStringList photoFiles;          ///< where its photos lie, in their order, when none is missing
};

Judgement judge(const Item& item, const archive::Archive& archive, const lint::Linter& linter);

} // namespace chengbao::workflow
