// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

class QPainter;
class QRectF;

namespace chengbao::ui
{

// How a level looks everywhere: a shape of its own (disc, triangle, ring) and a colour readable on
// the palette's base. The shape alone tells the level to eyes that do not see the colour.

/// The colour of the level's marks and underlines on the palette's base.
QColor levelColor(Level level, const QPalette& palette);

/// Paints the level's shape into the largest square centred in `area`.
void paintLevelMark(QPainter& painter, const QRectF& area, Level level, const QPalette& palette);

/// The shape as an icon for buttons, tabs and menus; 16, 24, 32 and 48 pixels.
QIcon levelIcon(Level level, const QPalette& palette);

} // namespace chengbao::ui
