// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QApplication;

namespace chengbao::ui
{

/// Which colours the user asked for; System follows the desktop's own palette.
enum class Scheme { System, Light, Dark };

/// The grid everything is laid out on, in device-independent pixels.
constexpr int grid = 4;

/// Every colour of the interface: neutral greys, one accent, and one colour per level. Contrast of
/// text on its ground is at least 4.5 : 1 (WCAG 2.1, 1.4.3) in both schemes.
struct Tones {
    QColor window;     ///< ground of the columns and bars
    QColor page;       ///< ground of the text, of lists and fields
    QColor line;       ///< hairlines between columns, frames of fields
    QColor hover;      ///< under the pointer
    QColor selection;  ///< a chosen row
    QColor text;       ///< what is read
    QColor muted;      ///< second lines, labels
    QColor accent;     ///< the one accent: primary buttons, focus, counts that matter
    QColor accentText; ///< on the accent
    QColor error, warning, hint, good;
};

Tones tones(bool dark);

/// The tones that go with a palette made by applyTheme().
Tones tonesOf(const QPalette& palette);

/// Whether this palette is light text on a dark ground.
bool isDark(const QPalette& palette);

/// Gives the application its font, palette and style sheet. May be called again to change scheme.
void applyTheme(QApplication& application, Scheme scheme);

/// The style sheet of the tones (made once per theme, see applyTheme()).
QString styleSheet(const Tones& tones);

} // namespace chengbao::ui
