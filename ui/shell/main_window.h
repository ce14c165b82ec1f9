// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/desk.h"
#include "ui/shell/action_catalogue.h"
#include "ui/shell/item_steps.h"
#include "ui/shell/open_item.h"
#include "ui/shell/services.h"

#include <QMainWindow>

class QMimeData;
class QTabWidget;

namespace chengbao::ui
{

class Beginnings;
class Bookkeeping;
class Checking;
class Columns;
class Exchange;
class FactsPanel;
class Guides;
class Help;
class Ignoring;
class ItemList;
class ItemPage;
class Navigation;
class ProblemsPanel;
class Safekeeping;
class SimilarItems;
class StartUp;
class StatusLine;
class TemplatePage;

/// The window: puts the columns beside each other and passes on what one of them says to those it
/// concerns. Decisions are made in core/workflow; each column looks after itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `services` outlive the window.
    explicit MainWindow(const Services& services);
    ~MainWindow() override;

    void importSamples();
    /// Another start found this window: it comes to the front and says so.
    void comeForward();

    const OpenItem& openItem() const { return m_open; }

private:
    void build();
    void buildBars();
    void connectActions();
    void connectItem();
    void connectColumns();
    void connectViewActions();
    void addNavigationKeys();

    void openChosen(const QString& id);
    void showOpened();
    void noteEdited();
    void noteSaved();
    void refreshLists();
    void followItem();

    void changeSettings();
    void followSettings();
    void changeNames();
    void keepWord(const QString& word);
    void recheck();
    void focusFact(const QString& key);
    void showTab(QWidget* tab);
    void takePhotos(const QMimeData& pictures);
    void setFocusMode(bool on);
    void followColumns();

    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

    Services m_services;
    workflow::Desk m_desk;
    ActionCatalogue m_actions;
    OpenItem m_open;
    ItemSteps m_steps;
    Navigation* m_navigation;
    ItemList* m_list;
    ItemPage* m_page;
    QTabWidget* m_tabs;
    ProblemsPanel* m_problems;
    FactsPanel* m_facts;
    StatusLine* m_status;
    Columns* m_columns;
    Checking* m_checking;
    Ignoring* m_ignoring;
    Beginnings* m_beginnings;
    Exchange* m_exchange;
    Guides* m_guides;
    StartUp* m_startUp;
    TemplatePage* m_templates;
    Help* m_help;
    Safekeeping* m_safekeeping;
    SimilarItems* m_similar;
    Bookkeeping* m_books;
};

} // namespace chengbao::ui
