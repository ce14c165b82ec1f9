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

// Marks are carried by the layout's formats as a property of ours, not as Qt's underline styles:
// those are a hairline at any size and hard to tell apart. Colours are taken when painting.

/// A format that marks its stretch with `level`, and the level a format marks with.
void setMarkLevel(QTextCharFormat& format, Level level);
std::optional<Level> markLevel(const QTextFormat& format);

/// Paints the level's line (error = wave, warning = dashes, hint = dots) along `line`, in strokes
/// fit for text of `fontSize` pixels.
void paintMark(QPainter& painter, const QLineF& line, Level level, qreal fontSize,
               const QPalette& palette);

} // namespace chengbao::ui
