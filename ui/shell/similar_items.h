// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/archive/similar_dialog.h"
#include "ui/shell/services.h"

#include <QObject>

class QAction;

namespace chengbao::ui
{

class ItemPage;
class OpenItem;

/// Shows which earlier items say the same as the open one: when asked to, and before the text is
/// sent for review if one most likely does. It never keeps a clerk from going on.
class SimilarItems : public QObject
{
    Q_OBJECT
public:
    /// All outlive the object; `action` shows the dialog, which `window` carries.
    SimilarItems(const Services& services, OpenItem& open, ItemPage& page, QAction& action,
                 QWidget* window);

    /// Goes on at once, or once the clerk has seen what is like it and wants to.
    void askBefore(std::function<void()> goOn);

signals:
    void itemWanted(const QString& id);

private:
    Result<std::vector<archive::Duplicate>> find();
    SimilarDialog* show(std::vector<archive::Duplicate> found, SimilarDialog::Occasion occasion);
    void link(SimilarDialog* dialog, const QString& earlier);

    archive::Archive& m_archive;
    OpenItem& m_open;
    ItemPage& m_page;
    QWidget* m_window;
};

} // namespace chengbao::ui
