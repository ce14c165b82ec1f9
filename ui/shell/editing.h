// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chengbao::ui
{

class ActionCatalogue;
class DraftEditor;

/// Binds the actions that work on the text to the page. Once, before the first item is shown.
void bindEditing(const ActionCatalogue& actions, DraftEditor* editor);

/// Enables them as the open item allows: some need a text, some one that may be changed.
void enableEditing(const ActionCatalogue& actions, bool open, bool editable);

} // namespace chengbao::ui
