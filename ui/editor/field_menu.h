// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"

#include <memory>
#include <optional>

class QAction;
class QMenu;

namespace chengbao::ui
{

class WritingField;

/// A fix an action of the menu stands for.
struct FixChoice {
    Fix fix;
    QString field;
};

/// The context menu of a field: the fixes of `findings` on top when `fixable`, then the standard
/// actions, translated by Qt. Undo and redo go through the field's own requests.
std::unique_ptr<QMenu> makeFieldMenu(WritingField& field, const std::vector<Finding>& findings,
                                     bool fixable);

/// The fix of a menu action; nothing for the standard actions.
std::optional<FixChoice> fixOf(const QAction& action);

} // namespace chengbao::ui
