// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_catalogue.h"

#include <QDialog>

namespace chengbao::ui
{

/// The sheet of all keys, made from the catalogue.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(const ActionCatalogue& actions, QWidget* parent);
};

} // namespace chengbao::ui
