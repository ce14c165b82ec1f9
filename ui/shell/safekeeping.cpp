// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/safekeeping.h"

#include "ui/archive/backup_dialog.h"
#include "ui/shell/item_page.h"
#include "ui/shell/open_item.h"
#include "ui/words/words.h"

#include <QAction>
#include <QDir>

namespace chengbao::ui
{

Safekeeping::Safekeeping(const Services& services, OpenItem& open, ItemPage& page,
                         const QAction& backups, QWidget* window)
    : QObject(window),
      m_services(services),
      m_open(open),
      m_page(page),
      m_window(window),
      m_upkeep(services.archive, services.clock)
{
    connect(&open, &OpenItem::saved, &m_upkeep, &Upkeep::noteSaved);
    connect(&backups, &QAction::triggered, this, &Safekeeping::showBackups);
    connect(&m_upkeep, &Upkeep::failed, this, [this](const Error& error) {
        m_page.bar()->show(MessageBar::Tone::Warning,
                           tr("The archive could not be looked after. %1").arg(describe(error)), {},
                           true);
    });
}

void Safekeeping::showBackups()
{
    // What stands on the page belongs to what is copied, or is lost by what is restored.
    if (const auto kept = m_open.save(); !kept)
        return;
    // The office's own files lie in folders beside each other.
    const QString own = m_services.schemes.own;
    const QString settings = own.isEmpty() ? own : QDir::cleanPath(own + QStringLiteral("/../.."));
    auto* dialog = new BackupDialog(m_services.archive.path(), m_services.clock, m_services.seams,
                                    m_window, settings);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BackupDialog::restored, this, &Safekeeping::readAgain);
    dialog->open();
}

void Safekeeping::readAgain()
{
    const QString id = m_open.item().id;
    if (id.isEmpty() || !m_open.open(id))
        m_open.close();
    emit changed();
}

} // namespace chengbao::ui
