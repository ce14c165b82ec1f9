// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"
#include "ui/common/ignore_form.h"

#include <functional>
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

/// A rule of which an action of the menu would mend all.
struct RuleChoice {
    QString rule;
};

/// A word that an action of the menu would keep as right.
struct WordChoice {
    QString word;
};

/// The context menu of a field: when `fixable`, on top the fixes of `findings`, all of a rule at
/// once where `ruleCount` knows of several, what is spelled wrong to be kept as right, and how far
/// each may be ignored (see ignoreExtents()); then the standard actions,
/// translated by Qt. Undo and redo go through the field's own requests.
std::unique_ptr<QMenu> makeFieldMenu(WritingField& field, const std::vector<Finding>& findings,
                                     bool fixable,
                                     const std::function<int(const QString&)>& ruleCount = {});

/// The fix of a menu action; nothing for the standard actions.
std::optional<FixChoice> fixOf(const QAction& action);
/// The same for what it would ignore, the rule and the word.
std::optional<IgnoreWish> ignoreOf(const QAction& action);
std::optional<RuleChoice> ruleOf(const QAction& action);
std::optional<WordChoice> wordOf(const QAction& action);

} // namespace chengbao::ui
