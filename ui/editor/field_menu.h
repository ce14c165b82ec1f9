// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"
#include "ui/common/ignore_form.h"

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

/// A finding an action of the menu would ignore.
struct IgnoreWish {
    Finding finding;
    IgnoreExtent extent = IgnoreExtent::Here;
};

/// The context menu of a field: when `fixable`, on top the fixes of `findings` and how far each may
/// be ignored (none that is guarded, see lint::isGuarded()); then the standard actions, translated
/// by Qt. Undo and redo go through the field's own requests.
std::unique_ptr<QMenu> makeFieldMenu(WritingField& field, const std::vector<Finding>& findings,
                                     bool fixable);

/// The fix of a menu action; nothing for the standard actions.
std::optional<FixChoice> fixOf(const QAction& action);
/// The same for what it would ignore.
std::optional<IgnoreWish> ignoreOf(const QAction& action);

} // namespace chengbao::ui
