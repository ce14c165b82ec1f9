// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archive/item_list.h"

#include "ui/archive/filter_panel.h"
#include "ui/archive/item_delegate.h"
#include "ui/archive/saved_search_bar.h"
#include "ui/common/empty_state.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

constexpr int searchPauseMs = 120;

} // namespace

ItemList::ItemList(archive::Archive& archive, QWidget* parent)
    : QWidget(parent),
      m_archive(archive),
      m_model(new ItemModel(archive, this)),
      m_search(new QLineEdit),
      m_view(new QListView),
      m_delegate(new ItemDelegate(m_view)),
      m_empty(new EmptyState),
      m_stack(new QStackedLayout),
      m_pause(new QTimer(this)),
      m_filters(new FilterPanel),
      m_saved(new SavedSearchBar(archive, [this] { return query(); })),
      m_unfold(new QToolButton),
      m_narrowed(new QPushButton),
      m_everywhere(new QAction(icon(QStringLiteral("search")), tr("Search all items"), this)),
      m_clear(new QAction(icon(QStringLiteral("close")), tr("Clear the search"), this))
{
    build();
    connect(m_model, &ItemModel::failed, this, &ItemList::failed);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ItemList::currentChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ItemList::choiceChanged);
    m_pause->setSingleShot(true);
    m_pause->setInterval(searchPauseMs);
    connect(m_search, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &ItemList::search);
    connect(m_everywhere, &QAction::triggered, this, [this] { emit stateWanted(std::nullopt); });
    connect(m_clear, &QAction::triggered, this, &ItemList::clear);
    connect(m_narrowed, &QPushButton::clicked, this, &ItemList::clear);
    connect(m_unfold, &QToolButton::toggled, this, &ItemList::showFilters);
    connect(m_filters, &FilterPanel::changed, this, &ItemList::search);
    connect(m_saved, &SavedSearchBar::chosen, this, &ItemList::ask);
    connect(m_saved, &SavedSearchBar::failed, this, &ItemList::failed);
    search();
}

void ItemList::build()
{
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search (Ctrl+K)"));
    m_search->setAccessibleName(tr("Search items"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_view->setObjectName(QStringLiteral("items"));
    m_view->setAccessibleName(tr("Items"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    top->setSpacing(grid);
    top->addWidget(m_search);
    top->addWidget(m_unfold);
    layout->addLayout(top);
    buildFilters();
    for (QWidget* part : std::initializer_list<QWidget*>{m_saved, m_filters, m_narrowed})
        layout->addWidget(part);
    layout->addLayout(m_stack, 1);
}

void ItemList::buildFilters()
{
    m_unfold->setObjectName(QStringLiteral("unfoldFilters"));
    m_unfold->setIcon(icon(QStringLiteral("filter")));
    m_unfold->setCheckable(true);
    m_unfold->setFocusPolicy(Qt::TabFocus);
    m_unfold->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+K")));
    m_unfold->setAccessibleName(tr("Filters and saved searches"));
    m_unfold->setToolTip(tr("Filters and saved searches (Ctrl+Shift+K)"));
    m_narrowed->setObjectName(QStringLiteral("narrowed"));
    m_narrowed->setProperty("quiet", true);
    m_narrowed->setIcon(icon(QStringLiteral("close")));
    m_narrowed->setToolTip(tr("Take the filters away"));
    m_narrowed->setStyleSheet(QStringLiteral("text-align: left; margin: 0 6px 4px 6px;"));
    m_saved->hide();
    m_filters->hide();
    m_narrowed->hide();
}

void ItemList::setItemActions(const QList<QAction*>& actions)
{
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QListView::customContextMenuRequested, this,
            [this, actions](const QPoint& at) {
                if (!m_view->currentIndex().isValid())
                    return;
                QMenu menu;
                for (QAction* action : actions) {
                    if (action->isEnabled())
                        menu.addAction(action);
                }
                if (!menu.isEmpty())
                    menu.exec(m_view->viewport()->mapToGlobal(at));
            });
}

void ItemList::setState(std::optional<State> state)
{
    m_state = state;
    m_delegate->setStateShown(!state);
    search();
}

archive::Query ItemList::query() const
{
    archive::Query query = m_filters->query();
    query.text = m_search->text().trimmed();
    query.state = m_state;
    return query;
}

void ItemList::search()
{
    m_pause->stop();
    const QString current = currentItem();
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_model->setQuery(query());
    }
    setCurrentItem(current);
    followFilters();
    showFitting();
}

/// Asks for all that a saved search says.
void ItemList::ask(const archive::Query& query)
{
    {
        const QSignalBlocker quiet(m_search);
        m_search->setText(query.text);
    }
    m_filters->setQuery(query);
    if (query.state != m_state)
        emit stateWanted(query.state);
    search();
}

void ItemList::clear()
{
    if (sender() == m_clear)
        m_search->clear();
    m_filters->setQuery({});
    search();
}

void ItemList::showFilters(bool shown)
{
    m_unfold->setChecked(shown);
    m_saved->setVisible(shown);
    m_filters->setVisible(shown);
    if (shown)
        m_filters->offerWordsOf(m_archive.path());
    followFilters();
}

void ItemList::followFilters()
{
    const QString filters = filterSummary(m_filters->query());
    m_narrowed->setText(
        m_narrowed->fontMetrics().elidedText(filters, Qt::ElideRight, std::max(width() - 60, 80)));
    m_narrowed->setAccessibleName(tr("Take the filters away: %1").arg(filters));
    m_narrowed->setVisible(!filters.isEmpty() && !m_unfold->isChecked());
}

void ItemList::refresh()
{
    const QStringList chosen = chosenItems();
    const QString current = currentItem();
    const int scrolled = m_view->verticalScrollBar()->value();
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_model->refresh();
        for (const QString& id : chosen)
            m_view->selectionModel()->select(m_model->indexOf(id), QItemSelectionModel::Select);
        // A press with Ctrl held makes a row current before it is chosen.
        if (!chosen.isEmpty() && currentItem() != current)
            m_view->selectionModel()->setCurrentIndex(m_model->indexOf(current),
                                                      QItemSelectionModel::NoUpdate);
    }
    if (currentItem() != current)
        setCurrentItem(current);
    m_view->verticalScrollBar()->setValue(scrolled);
    showFitting();
}

void ItemList::setCurrentItem(const QString& id)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const QModelIndex index = m_model->indexOf(id);
    if (!index.isValid()) {
        m_view->selectionModel()->clear();
        return;
    }
    // Who made it current decides what is chosen: see the list's own mouse and keys.
    if (index == m_view->currentIndex())
        return;
    const bool several = m_view->selectionModel()->selectedIndexes().size() > 1;
    m_view->selectionModel()->setCurrentIndex(index, several ? QItemSelectionModel::Select
                                                             : QItemSelectionModel::ClearAndSelect);
}

QString ItemList::currentItem() const
{
    return m_view->currentIndex().data(ItemModel::IdRole).toString();
}

QStringList ItemList::chosenItems() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const QModelIndex& row : rows)
        ids << row.data(ItemModel::IdRole).toString();
    return ids;
}

void ItemList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ItemList::currentChanged()
{
    if (!m_quiet && m_view->currentIndex().isValid())
        emit itemChosen(currentItem());
}

void ItemList::showFitting()
{
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    const QString words = m_model->query().text;
    const QString filters = filterSummary(m_model->query());
    if (!filters.isEmpty())
        m_empty->tell(QStringLiteral("search"), tr("Nothing found"),
                      tr("No item fits all of this: %1.")
                          .arg(words.isEmpty() ? filters : filters + QStringLiteral(" · ") + words),
                      {m_clear});
    else if (!words.isEmpty() && m_state)
        m_empty->tell(
            QStringLiteral("search"), tr("Nothing found"),
            tr("No item in “%1” has “%2” in its title or text.").arg(label(*m_state), words),
            {m_everywhere, m_clear});
    else if (!words.isEmpty())
        m_empty->tell(
            QStringLiteral("search"), tr("Nothing found"),
            tr("No item has “%1” in its title or text. Fewer words find more.").arg(words),
            {m_clear});
    else if (!m_state || *m_state == State::Draft)
        m_empty->tell(QStringLiteral("draft"), tr("No drafts yet"),
                      tr("What you write or read in is listed here. Files may also be dropped onto "
                         "the window."));
    else
        m_empty->tell(QStringLiteral("all"), tr("Nothing here"),
                      tr("No item stands at “%1”.").arg(label(*m_state)));
    m_stack->setCurrentWidget(m_empty);
}

bool ItemList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pause->isActive())
            search();
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
            m_view->setCurrentIndex(m_model->index(0));
        return true;
    case Qt::Key_Escape:
        m_clear->trigger();
        return true;
    default:
        return false;
    }
}

} // namespace chengbao::ui
