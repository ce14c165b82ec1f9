// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/archive/upkeep.h"
#include "ui/shell/services.h"

class QAction;
class QWidget;

namespace chengbao::ui
{

class ItemPage;
class OpenItem;

/// What the window does for the archive's safety: the upkeep that runs by itself, and the dialog of
/// its copies.
class Safekeeping : public QObject
{
    Q_OBJECT
public:
    /// All outlive the object; `backups` opens the dialog, which `window` carries.
    Safekeeping(const Services& services, OpenItem& open, ItemPage& page, const QAction& backups,
                QWidget* window);

signals:
    void changed(); ///< the lists are to be read again

private:
    void showBackups();
    void readAgain();

    Services m_services;
    OpenItem& m_open;
    ItemPage& m_page;
    QWidget* m_window;
    Upkeep m_upkeep;
};

} // namespace chengbao::ui
