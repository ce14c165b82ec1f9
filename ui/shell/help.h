// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/linter.h"

#include <QPointer>

class QWidget;

namespace chengbao::ui
{

class ActionCatalogue;
class RuleManual;

/// Binds what the help menu offers to its windows.
class Help : public QObject
{
    Q_OBJECT
public:
    /// `actions` outlive the object.
    Help(const ActionCatalogue& actions, std::shared_ptr<const lint::Linter> linter,
         QWidget* window);

    /// The manual speaks of these rules when it is opened next.
    void setLinter(std::shared_ptr<const lint::Linter> linter);
    void showManual();

private:
    void showShortcuts();
    void showAbout();

    const ActionCatalogue& m_actions;
    std::shared_ptr<const lint::Linter> m_linter;
    QWidget* m_window;
    QPointer<RuleManual> m_manual;
};

} // namespace chengbao::ui
