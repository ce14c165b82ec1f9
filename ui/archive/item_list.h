// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/archive/item_model.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;
class QStackedLayout;
class QTimer;
class QToolButton;

namespace chengbao::ui
{

class EmptyState;
class FilterPanel;
class ItemDelegate;
class SavedSearchBar;

/// The column that says which: a search box over the list of items, and what else it is narrowed
/// down by, which can be folded away and is named while it is. Several can be chosen (to export
/// them); the current one is opened. Nothing found is said with a way on.
class ItemList : public QWidget
{
    Q_OBJECT
public:
    explicit ItemList(archive::Archive& archive, QWidget* parent = nullptr);

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
    /// Unfolds the filters and saved searches, or folds them away.
    void showFilters(bool shown);
    QListView* view() const { return m_view; }
    QLineEdit* searchBox() const { return m_search; }

signals:
    void itemChosen(const QString& id);
    void choiceChanged();
    /// The user asked to search all states, or a saved search asks for one.
    void stateWanted(std::optional<chengbao::State> state);
    void failed(const chengbao::Error& error);

private:
    void build();
    void buildFilters();
    void search();
    archive::Query query() const;
    void ask(const archive::Query& query);
    void clear();
    void followFilters();
    void showFitting();
    void currentChanged();
    bool eventFilter(QObject* watched, QEvent* event) override;

    const archive::Archive& m_archive;
    ItemModel* m_model;
    QLineEdit* m_search;
    QListView* m_view;
    ItemDelegate* m_delegate;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QTimer* m_pause;
    FilterPanel* m_filters;
    SavedSearchBar* m_saved;
    QToolButton* m_unfold;
    QPushButton* m_narrowed; ///< what it is narrowed down by, while the form is folded away
    QAction* m_everywhere;
    QAction* m_clear;
    std::optional<State> m_state;
    bool m_quiet = false; ///< while the list itself moves the current item
};

} // namespace chengbao::ui
