// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/archive/import_drafts.h"
#include "ui/archive/item_list.h"
#include "ui/archive/navigation.h"
#include "ui/common/icons.h"
#include "ui/common/screen_fit.h"
#include "ui/editor/draft_editor.h"
#include "ui/packet/print_window.h"
#include "ui/problems/problems_panel.h"
#include "ui/settings/names_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/beginnings.h"
#include "ui/shell/bookkeeping.h"
#include "ui/shell/checking.h"
#include "ui/shell/columns.h"
#include "ui/shell/editing.h"
#include "ui/shell/exchange.h"
#include "ui/shell/guides.h"
#include "ui/shell/help.h"
#include "ui/shell/ignoring.h"
#include "ui/shell/item_page.h"
#include "ui/shell/safekeeping.h"
#include "ui/shell/session.h"
#include "ui/shell/similar_items.h"
#include "ui/shell/start_up.h"
#include "ui/shell/status_line.h"
#include "ui/shell/template_page.h"
#include "ui/words/words.h"
#include "ui/workflow/facts_panel.h"

#include <QApplication>
#include <QCloseEvent>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QTabWidget>
#include <QToolBar>

namespace chengbao::ui
{

MainWindow::MainWindow(const Services& services)
    : m_services(services),
      m_desk(services.archive, *services.linter, services.clock),
      m_actions(this),
      m_open(services.archive, services.settings.get(setting::clerk)),
      m_steps(m_desk, m_open, services, this)
{
    build();
    buildBars();
    connectActions();
    connectViewActions();
    connectItem();
    connectColumns();
    addNavigationKeys();
    followSettings();
    const SessionState state = restoreSession(services.settings, *this, *m_columns);
    m_navigation->setCurrentRow(state.navigation);
    m_tabs->setCurrentIndex(state.rightTab);
    followColumns();
    refreshLists();
    showOpened();
    m_startUp->begin(state);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    const QList<QAction*> beginnings = {m_actions[Act::NewDraft], m_actions[Act::NewFromTemplate],
                                        m_actions[Act::Import], m_actions[Act::Samples]};
    m_navigation = new Navigation;
    m_list = new ItemList(m_services.archive);
    m_list->setItemActions(m_actions.ofItem());
    m_page = new ItemPage(m_open, m_services.archive, beginnings, m_actions[Act::GiveBack]);
    m_problems = new ProblemsPanel;
    m_facts = new FactsPanel(m_services.seams.files);
    m_facts->setPhotoPaths(
        [this](const QString& file) { return m_services.archive.photoPath(file); });
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("About the item"));
    m_tabs->addTab(m_problems, tr("Problems"));
    m_tabs->addTab(m_facts, tr("Facts"));
    m_columns = new Columns;
    m_columns->add(m_navigation, 128, false,
                   [this] { m_navigation->setFocus(Qt::TabFocusReason); });
    m_columns->add(m_list, 184, false, [this] { m_list->view()->setFocus(Qt::TabFocusReason); });
    m_columns->add(m_page, 332, true, [this] { m_page->editor()->focusBody(); });
    m_columns->add(m_tabs, 256, false, [this] {
        if (m_tabs->currentWidget() == m_facts)
            m_facts->focusFact(QStringLiteral("system"));
        else
            m_tabs->currentWidget()->setFocus(Qt::TabFocusReason);
    });
    connect(m_columns, &Columns::changed, this, &MainWindow::followColumns);
    setCentralWidget(m_columns);
    setStatusBar(m_status = new StatusLine);
    m_checking = new Checking(m_services.linter, m_open,
                              {m_page->editor(), m_problems, m_facts, m_status}, this);
    m_beginnings = new Beginnings(m_services, m_open, *m_page->bar(), this);
    m_exchange = new Exchange(m_services, m_open, *m_list, *m_page->bar(), this);
    m_templates = new TemplatePage(m_services.templates);
    m_page->addPage(m_templates);
    m_startUp = new StartUp(m_services, m_open, *m_page, this);
    m_ignoring = new Ignoring(m_services, {m_desk, m_open, *m_checking, *m_page->bar()}, this);
    m_guides = new Guides(
        m_services,
        {m_open, *m_page->editor(), *m_page->bar(), *m_tabs, *m_checking, m_actions, *m_facts},
        this);
    m_help = new Help(m_actions, m_services.linter, this);
    m_safekeeping = new Safekeeping(m_services, m_open, *m_page, *m_actions[Act::Backups], this);
    m_similar = new SimilarItems(m_services, m_open, *m_page, *m_actions[Act::Similar], this);
    m_books = new Bookkeeping(m_services, m_actions, m_open, this);
    new ScreenFit(this);
    setAcceptDrops(true);
}

void MainWindow::buildBars()
{
    m_actions.fillMenus(menuBar());
    auto* bar = new QToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(18, 18));
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_actions.fillToolBar(bar);
    addToolBar(bar);
    setContextMenuPolicy(Qt::NoContextMenu);
    setWindowIcon(programIcon());
}

void MainWindow::connectActions()
{
    const auto on = [this](Act act, auto slot) {
        connect(m_actions[act], &QAction::triggered, this, slot);
    };
    on(Act::NewFromTemplate, [this] {
        m_page->showPage(m_templates);
        m_templates->begin();
    });
    on(Act::Save, [this] { (void)m_open.save(); });
    m_beginnings->bind(m_actions);
    m_exchange->bind(m_actions);
    on(Act::Print, [this] {
        (new PrintWindow(m_open.draft(), m_services.clock.now().date(), m_services.seams, this))
            ->open();
    });
    on(Act::Names, &MainWindow::changeNames);
    on(Act::Settings, &MainWindow::changeSettings);
    on(Act::Quit, &MainWindow::close);
    on(Act::RequestReview, [this] { m_similar->askBefore([this] { m_steps.requestReview(); }); });
    on(Act::SignOff, [this] { m_steps.signOff(); });
    on(Act::GiveBack, [this] { m_steps.giveBack(); });
    on(Act::CheckNow, [this] { m_checking->checkNow(); });
    on(Act::NextFinding, [this] { m_problems->next(); });
    on(Act::PreviousFinding, [this] { m_problems->previous(); });
    const auto onFinding = [this, on](Act act, auto inList, auto inText) {
        on(act, [this, inList, inText] {
            if (m_problems->isAncestorOf(QApplication::focusWidget()))
                (m_problems->*inList)();
            else
                (m_page->editor()->*inText)();
        });
    };
    onFinding(Act::Ignore, &ProblemsPanel::ignoreSelected, &DraftEditor::ignoreAtCursor);
    onFinding(Act::FixRule, &ProblemsPanel::fixRuleOfSelected, &DraftEditor::fixRuleAtCursor);
    on(Act::Search, [this] {
        m_list->show();
        m_list->focusSearch();
    });
}

void MainWindow::connectViewActions()
{
    bindEditing(m_actions, m_page->editor());
    connect(m_page->editor(), &DraftEditor::otherPasted, this,
            [this](const QMimeData* pasted) { takePhotos(*pasted); });
    const std::pair<Act, QWidget*> columns[] = {
        {Act::ShowNavigation, m_navigation}, {Act::ShowList, m_list}, {Act::ShowPanel, m_tabs}};
    for (const auto& [act, column] : columns)
        connect(m_actions[act], &QAction::triggered, column, &QWidget::setVisible);
    connect(m_actions[Act::FocusMode], &QAction::triggered, this, &MainWindow::setFocusMode);
    connect(m_actions[Act::NextColumn], &QAction::triggered, m_columns, &Columns::focusNext);
    connect(m_actions[Act::ShowProblems], &QAction::triggered, this,
            [this] { showTab(m_problems); });
    connect(m_actions[Act::ShowFacts], &QAction::triggered, this,
            [this] { focusFact(QStringLiteral("system")); });
}

void MainWindow::connectItem()
{
    connect(&m_open, &OpenItem::opened, this, &MainWindow::showOpened);
    connect(&m_open, &OpenItem::saved, this, &MainWindow::noteSaved);
    connect(&m_open, &OpenItem::failed, m_page, &ItemPage::showFailure);
    connect(&m_steps, &ItemSteps::done, this, &MainWindow::refreshLists);
    connect(&m_steps, &ItemSteps::failed, m_page, &ItemPage::showFailure);
    connect(m_similar, &SimilarItems::itemWanted, this, &MainWindow::openChosen);
    connect(m_ignoring, &Ignoring::failed, m_page, &ItemPage::showFailure);
    connect(m_ignoring, &Ignoring::rulesChanged, this, [this](const auto& linter) {
        m_steps.setLinter(linter);
        m_checking->setLinter(linter);
        m_help->setLinter(linter);
        m_exchange->setLinter(linter);
    });
    connect(m_books, &Bookkeeping::itemWanted, this, &MainWindow::openChosen);
    connect(m_books, &Bookkeeping::failed, m_page, &ItemPage::showFailure);
    connect(m_books, &Bookkeeping::dueCounted, m_navigation, &Navigation::setDue);
    connect(m_navigation, &Navigation::dueWanted, m_books, &Bookkeeping::showDue);
    connect(m_books, &Bookkeeping::itemsMoved, this, &MainWindow::refreshLists);
    connect(m_page, &ItemPage::edited, this, &MainWindow::noteEdited);
    connect(m_problems, &ProblemsPanel::wordApproved, this, &MainWindow::keepWord);
    connect(m_page->editor(), &DraftEditor::wordApproved, this, &MainWindow::keepWord);
    connect(m_facts, &FactsPanel::edited, this, &MainWindow::noteEdited);
    connect(m_startUp, &StartUp::introduced, this, [this] {
        followSettings();
        m_list->focusSearch();
    });
    connect(m_startUp, &StartUp::recovered, this, &MainWindow::refreshLists);
    connect(m_safekeeping, &Safekeeping::changed, this, &MainWindow::refreshLists);
    connect(m_beginnings, &Beginnings::begun, this, [this] {
        m_list->setCurrentItem(QString());
        m_page->editor()->focusTitle();
        m_page->editor()->setPlace({true, 0, 0});
        m_page->editor()->nextBlank();
    });
    connect(m_templates, &TemplatePage::chosen, m_beginnings, &Beginnings::fromTemplate);
    connect(m_templates, &TemplatePage::givenUp, this, [this] {
        m_page->showItem();
        m_page->editor()->focusBody();
    });
    connect(m_beginnings, &Beginnings::imported, this, [this] {
        m_navigation->setState(State::Draft);
        refreshLists();
    });
    connect(m_exchange, &Exchange::changed, this, &MainWindow::refreshLists);
    connect(m_exchange, &Exchange::itemWanted, this, &MainWindow::openChosen);
    connect(m_exchange, &Exchange::arrived, this, [this](const QString& id) {
        m_navigation->setState(State::Draft);
        refreshLists();
        openChosen(id);
    });
    connect(m_beginnings, &Beginnings::progressed, this, [this](int done, int total) {
        m_status->setSaved(tr("Importing %1 of %2").arg(done).arg(total));
    });
}

void MainWindow::connectColumns()
{
    connect(m_navigation, &Navigation::stateChosen, this,
            [this] { m_list->setState(m_navigation->state()); });
    connect(m_list, &ItemList::itemChosen, this, &MainWindow::openChosen);
    connect(m_list, &ItemList::stateWanted, m_navigation, &Navigation::setState);
    connect(m_list, &ItemList::failed, m_page, &ItemPage::showFailure);
    connect(m_list->view(), &QListView::activated, m_page->editor(), &DraftEditor::focusBody);
    connect(m_checking, &Checking::spreadOut, this, [this](int inText, int ofFacts) {
        const auto counted = [](const QString& name, int count) {
            return count > 0 ? QStringLiteral("%1 %2").arg(name).arg(count) : name;
        };
        m_tabs->setTabText(m_tabs->indexOf(m_problems), counted(tr("Problems"), inText));
        m_tabs->setTabText(m_tabs->indexOf(m_facts), counted(tr("Facts"), ofFacts));
    });
    connect(m_checking, &Checking::factWanted, this, &MainWindow::focusFact);
    connect(m_guides, &Guides::tabWanted, this, &MainWindow::showTab);
    connect(m_checking, &Checking::problemsWanted, this, [this] { showTab(m_problems); });
}

/// Ctrl+1 … 7 are the states in the order of the column.
void MainWindow::addNavigationKeys()
{
    for (int row = 1; row < static_cast<QListWidget*>(m_navigation)->count(); ++row) {
        auto* action = new QAction(this);
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(row)));
        connect(action, &QAction::triggered, this, [this, row] {
            m_navigation->setCurrentRow(row);
            m_list->view()->setFocus(Qt::ShortcutFocusReason);
        });
        addAction(action);
    }
}

void MainWindow::openChosen(const QString& id)
{
    if (m_open.isOpen() && id == m_open.item().id)
        return;
    if (!m_open.save())
        return m_list->setCurrentItem(m_open.item().id);
    if (const auto opened = m_open.open(id); !opened)
        m_page->showFailure(opened.error());
}

void MainWindow::showOpened()
{
    m_page->showItem();
    m_facts->setFacts(m_open.draft().facts);
    m_facts->setEnabled(m_open.isOpen());
    m_facts->setReadOnly(!m_open.isEditable());
    m_list->setCurrentItem(m_open.item().id);
    m_checking->showOpened();
    if (m_open.isOpen() && !m_open.isNew())
        m_status->setSaved(
            tr("Saved %1").arg(m_open.item().updated.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    else
        m_status->setSaved(QString());
    followItem();
}

void MainWindow::noteEdited()
{
    const DraftEditor* editor = m_page->editor();
    m_open.edit({m_facts->facts(), editor->title(), editor->body()});
    m_checking->schedule();
    if (m_open.isDirty())
        m_status->setSaved(tr("Not saved yet"));
    followItem();
}

void MainWindow::noteSaved()
{
    m_status->setSaved(
        tr("Saved %1").arg(m_open.item().updated.toString(QStringLiteral("HH:mm:ss"))));
    m_page->showNotice();
    refreshLists();
}

void MainWindow::refreshLists()
{
    if (const auto counts = m_services.archive.countByState())
        m_navigation->setCounts(*counts);
    m_list->refresh();
    m_list->setCurrentItem(m_open.item().id);
    followItem();
    m_books->noteItemsChanged();
}

/// What can be done depends on where the open item stands.
void MainWindow::followItem()
{
    const bool editable = m_open.isEditable();
    m_actions[Act::Save]->setEnabled(m_open.isDirty());
    for (const Act act : {Act::FollowUp, Act::PrintForm, Act::PrintSignOff})
        m_actions[act]->setEnabled(m_open.isOpen() && !m_open.isNew());
    m_actions[Act::RequestReview]->setEnabled(m_steps.may(State::InReview));
    m_actions[Act::SignOff]->setEnabled(m_steps.may(State::Signed));
    m_actions[Act::GiveBack]->setEnabled(m_steps.may(State::Returned));
    m_books->followItem();
    m_actions[Act::ExportPacket]->setEnabled(m_navigation->count(State::Signed) > 0);
    enableEditing(m_actions, m_open.isOpen(), editable);
    for (const Act act : {Act::Ignore, Act::FixRule})
        m_actions[act]->setEnabled(editable);
    for (const Act act : {Act::CheckNow, Act::NextFinding, Act::PreviousFinding, Act::Print})
        m_actions[act]->setEnabled(m_open.isOpen());
    const QString title = m_open.isOpen() ? shownTitle(m_open.draft().title) : QString();
    const QString program = tr("Chengbao");
    setWindowTitle(title.isEmpty() ? program : QStringLiteral("%1[*] – %2").arg(title, program));
    setWindowModified(m_open.isDirty());
}

void MainWindow::importSamples()
{
    m_beginnings->importSamples();
}

void MainWindow::changeSettings()
{
    auto* dialog = new SettingsDialog(m_services.settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::accepted, this, [this] {
        followSettings();
        applyTheme(*qApp, m_services.settings.scheme());
    });
    dialog->open();
}

void MainWindow::followSettings()
{
    const Settings& settings = m_services.settings;
    const QString clerk = settings.get(setting::clerk);
    m_open.setActor(clerk);
    m_steps.setActor(clerk);
    m_steps.setUsualSigner({settings.get(setting::signer), settings.signerRole()});
    m_ignoring->setActor(clerk);
}

void MainWindow::changeNames()
{
    auto* dialog = new NamesDialog(m_services.names, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NamesDialog::accepted, this, [this] { recheck(); });
    dialog->open();
}

void MainWindow::keepWord(const QString& word)
{
    if (const auto kept = m_services.names.addWord(word); !kept)
        m_page->bar()->show(MessageBar::Tone::Error, describe(kept.error()), {}, true);
    else
        recheck();
}

void MainWindow::recheck()
{
    if (m_open.isOpen())
        m_checking->checkNow();
}

void MainWindow::showTab(QWidget* tab)
{
    m_tabs->show();
    m_tabs->setCurrentWidget(tab);
    tab->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::focusFact(const QString& key)
{
    showTab(m_facts);
    m_facts->focusFact(key);
}

void MainWindow::takePhotos(const QMimeData& pictures)
{
    if (m_open.isEditable() && m_facts->takePhotos(pictures))
        focusFact(QStringLiteral("photos"));
}

void MainWindow::setFocusMode(bool on)
{
    m_columns->showAlone(on ? m_page : nullptr);
    findChild<QToolBar*>(QStringLiteral("tools"))->setVisible(!on);
    menuBar()->setVisible(!on);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, on));
    m_page->editor()->focusBody();
}

void MainWindow::followColumns()
{
    m_actions[Act::ShowNavigation]->setChecked(!m_navigation->isHidden());
    m_actions[Act::ShowList]->setChecked(!m_list->isHidden());
    m_actions[Act::ShowPanel]->setChecked(!m_tabs->isHidden());
}

/// Esc leaves the text alone, once nothing in it had a use for the key.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_actions[Act::FocusMode]->isChecked())
        m_actions[Act::FocusMode]->trigger();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    m_page->bar()->show(MessageBar::Tone::Info,
                        tr("Started again: one archive has one window, and this is it."), {}, true);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (const auto kept = m_open.save(); !kept) {
        const QString question =
            tr("The open text could not be saved. %1").arg(describe(kept.error()));
        if (!m_services.seams.prompts.confirm(this, question, tr("Close without saving"))) {
            event->ignore();
            return;
        }
    }
    if (m_actions[Act::FocusMode]->isChecked())
        m_actions[Act::FocusMode]->trigger();
    saveSession(m_services.settings, *this, *m_columns,
                {m_open.item().id, m_navigation->currentRow(), m_tabs->currentIndex(),
                 m_page->editor()->place()});
    m_books->close();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData& dragged = *event->mimeData();
    if (!Exchange::packetIn(dragged).isEmpty() || !importableIn(dragged).isEmpty() ||
        (m_open.isEditable() && FactsPanel::hasPhotos(dragged)))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    if (const QString packet = Exchange::packetIn(*event->mimeData()); !packet.isEmpty())
        m_exchange->receive(packet);
    else if (const QStringList drafts = importableIn(*event->mimeData()); !drafts.isEmpty())
        m_beginnings->importFiles(drafts);
    else
        takePhotos(*event->mimeData());
}

} // namespace chengbao::ui
