// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/item_notice.h"

#include <QWidget>

class QAction;
class QStackedLayout;

namespace chengbao::ui
{

class DraftEditor;
class EmptyState;
class OpenItem;

/// The column of the text: the message bar over the page of the open item, or a way to begin where
/// none is open. Keeps OpenItem told of what is typed.
class ItemPage : public QWidget
{
    Q_OBJECT
public:
    /// `beginnings` are offered where nothing is open; `giveBack` on locked items.
    ItemPage(OpenItem& open, const archive::Archive& archive, const QList<QAction*>& beginnings,
             QAction* giveBack, QWidget* parent = nullptr);

    DraftEditor* editor() const { return m_editor; }
    MessageBar* bar() const { return m_bar; }

    /// Takes another page in, to stand in the text's place.
    void addPage(QWidget* page);
    /// Shows it until showItem() is called again.
    void showPage(QWidget* page);
    bool isShown(const QWidget* page) const;

    /// Shows the open item as it stands.
    void showItem();
    /// What has to be said of the item as such; replaces any passing message.
    void showNotice();
    /// A failure, with what can be done where a save met another one.
    void showFailure(const Error& error);

signals:
    void edited(); ///< title or body were changed by the user

private:
    OpenItem& m_open;
    const archive::Archive& m_archive;
    QAction* m_giveBack;
    MessageBar* m_bar;
    DraftEditor* m_editor;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    bool m_loading = false;
};

} // namespace chengbao::ui
