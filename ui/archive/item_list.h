// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/archive/item_model.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QStackedLayout;
class QTimer;

namespace chengbao::ui
{

class EmptyState;
class ItemDelegate;

/// The column that says which: a search box over the list of items. Several can be chosen (to
/// export them); the current one is opened. Nothing found is said with a way on.
class ItemList : public QWidget
{
    Q_OBJECT
public:
    /// `beginnings` are the actions an empty desk offers; they stay their owner's.
    ItemList(const archive::Archive& archive, const QList<QAction*>& beginnings,
             QWidget* parent = nullptr);

    /// What the menu of an item offers; the actions stay their owner's and are about the open item.
    void setItemActions(const QList<QAction*>& actions);

    /// Which state is listed; nothing lists all. The search stays.
    void setState(std::optional<State> state);
    /// Reads the list again; the current item and the choice stay.
    void refresh();

    /// Makes an item current without telling itemChosen(); no item when it is not in the list.
    void setCurrentItem(const QString& id);
    QString currentItem() const;
    QStringList chosenItems() const;

    void focusSearch();
    QListView* view() const { return m_view; }
    QLineEdit* searchBox() const { return m_search; }

signals:
    void itemChosen(const QString& id);
    void choiceChanged();
    void everywhereWanted(); ///< the user asked to search all states
    void failed(const chengbao::Error& error);

private:
    void build();
    void search();
    void showFitting();
    void currentChanged();
    bool eventFilter(QObject* watched, QEvent* event) override;

    ItemModel* m_model;
    QLineEdit* m_search;
    QListView* m_view;
    ItemDelegate* m_delegate;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QTimer* m_pause;
    QList<QAction*> m_beginnings;
    QAction* m_everywhere;
    QAction* m_clear;
    std::optional<State> m_state;
    bool m_quiet = false; ///< while the list itself moves the current item
};

} // namespace chengbao::ui
