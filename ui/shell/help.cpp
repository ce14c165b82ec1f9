// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help.h"

#include "ui/shell/action_catalogue.h"
#include "ui/shell/rule_manual.h"
#include "ui/shell/shortcuts_dialog.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace chengbao::ui
{

Help::Help(const ActionCatalogue& actions, std::shared_ptr<const lint::Linter> linter,
           QWidget* window)
    : QObject(window), m_actions(actions), m_linter(std::move(linter)), m_window(window)
{
    connect(actions[Act::RuleManual], &QAction::triggered, this, &Help::showManual);
    connect(actions[Act::Shortcuts], &QAction::triggered, this, &Help::showShortcuts);
    connect(actions[Act::About], &QAction::triggered, this, &Help::showAbout);
}

void Help::setLinter(std::shared_ptr<const lint::Linter> linter)
{
    m_linter = std::move(linter);
    if (m_manual)
        m_manual->close();
}

void Help::showManual()
{
    if (!m_manual) {
        m_manual = new RuleManual(m_linter, m_window);
        m_manual->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
    m_manual->focusSearch();
}

void Help::showShortcuts()
{
    auto* sheet = new ShortcutsDialog(m_actions, m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void Help::showAbout()
{
    QMessageBox::about(m_window, tr("About"),
                       tr("Chengbao %1\nDrafting, checking, sign-off and packets for information "
                          "clerks.\nFree software under the GNU GPL, version 3 or later.")
                           .arg(QCoreApplication::applicationVersion()));
}

} // namespace chengbao::ui
