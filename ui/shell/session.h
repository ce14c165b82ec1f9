// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/draft_editor.h"
#include "ui/settings/settings.h"

class QMainWindow;

namespace chengbao::ui
{

class Columns;

/// Where everything stood when the window was last closed.
struct SessionState {
    QString openItem;
    int navigation = 0;
    int rightTab = 0;
    DraftEditor::Place place = {}; ///< in the open item
};

/// Restores the window's place and its columns; a first start gets sizes that suit the screen.
SessionState restoreSession(const Settings& settings, QMainWindow& window, Columns& columns);
void saveSession(Settings& settings, const QMainWindow& window, const Columns& columns,
                 const SessionState& state);

} // namespace chengbao::ui
