// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/desk.h"

namespace chengbao::workflow
{

/// What Desk::judge() says.
Judgement judge(const Item& item, const archive::Archive& archive, const lint::Linter& linter);

/// What Desk::judge() has against the photos of an item: reads them all.
std::vector<Obstacle> photoObstacles(const Item& item, const archive::Archive& archive);

/// The same obstacles as Desk::judge(), for one who has already checked the item and looked at its
/// photos: `standing` are the findings that count, gates included.
std::vector<Obstacle> obstaclesOf(const Item& item, const std::vector<Finding>& standing,
                                  const std::vector<Obstacle>& ofPhotos);

} // namespace chengbao::workflow
