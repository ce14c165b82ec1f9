// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace chengbao::ui
{

/// A colour of words that follows the scheme when that changes; see style_sheet.cpp.
enum class Tint { Plain, Muted, Accent, Good, Warning, Error };
void setTint(QWidget& words, Tint tint);

} // namespace chengbao::ui
