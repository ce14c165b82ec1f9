// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/archive/similar_dialog.h"
#include "ui/common/background.h"
#include "ui/shell/services.h"

#include <QObject>

class QAction;

namespace chengbao::ui
{

class ItemPage;
class OpenItem;

/// Shows which earlier items say the same as the open one: when asked to, and before the text is
/// sent for review if one most likely does. It never keeps a clerk from going on. A worker looks
/// for them; who has turned to another item meanwhile is not asked about the one before.
class SimilarItems : public QObject
{
    Q_OBJECT
public:
    /// All outlive the object; `action` shows the dialog, which `window` carries.
    SimilarItems(const Services& services, OpenItem& open, ItemPage& page, QAction& action,
                 QWidget* window);

    /// Goes on as soon as it is known that nothing is like it, or once the clerk has seen what is
    /// and wants to.
    void askBefore(std::function<void()> goOn);

signals:
    void itemWanted(const QString& id);

private:
    using Found = Result<std::vector<archive::Duplicate>>;
    using Then = std::function<void(Found)>;

    void find(Then then);
    void look();
    void take(const QString& id, Found found);
    SimilarDialog* show(std::vector<archive::Duplicate> found, SimilarDialog::Occasion occasion);
    void link(SimilarDialog* dialog, const QString& earlier);

    archive::Archive& m_archive;
    const Clock& m_clock;
    OpenItem& m_open;
    ItemPage& m_page;
    QWidget* m_window;
    Background* m_work;
    QString m_asked; ///< the item in question
    Then m_then;     ///< what to do when it is answered
};

} // namespace chengbao::ui
