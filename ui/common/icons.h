// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace chengbao::ui
{

/// A line icon of resources/icons by its file name without ".svg". Drawn from the SVG at any
/// scale, in the text colour of the application palette at the moment it is painted, so a change
/// of scheme needs no new icons.
QIcon icon(const QString& name);

/// The same in one fixed colour.
QIcon icon(const QString& name, const QColor& colour);

/// The program's own mark, in its own colours.
QIcon programIcon();

} // namespace chengbao::ui
