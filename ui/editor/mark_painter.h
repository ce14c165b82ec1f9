// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"

#include <QTextFormat>

#include <optional>

class QLineF;
class QPainter;
class QPalette;

namespace chengbao::ui
{

// Lines of our own, not Qt's underline styles: those are a hairline at any size and hard to tell
// apart. Colours are taken when painting.

/// Paints the level's line (error = wave, warning = dashes, hint = dots) along `line`, in strokes
/// fit for text of `fontSize` pixels.
void paintMark(QPainter& painter, const QLineF& line, Level level, qreal fontSize,
               const QPalette& palette);

} // namespace chengbao::ui
