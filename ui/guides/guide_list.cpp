// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guides/guide_list.h"

#include "ui/common/empty_state.h"
#include "ui/guides/guide_delegate.h"
#include "ui/guides/guide_model.h"

#include <QKeyEvent>
#include <QListView>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace chengbao::ui
{
namespace
{

constexpr int rowsAtOnce = 100; ///< measured before the list gives way to other events

} // namespace

GuideList::GuideList(const QString& name, QWidget* parent)
    : QStackedWidget(parent),
      m_model(new GuideModel(this)),
      m_view(new QListView),
      m_empty(new EmptyState)
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new GuideDelegate(m_view));
    setAccessibleName(name);
    m_view->setAccessibleName(name);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setLayoutMode(QListView::Batched);
    m_view->setBatchSize(rowsAtOnce);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    addWidget(m_empty);
    addWidget(m_view);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (index.flags() & Qt::ItemIsEnabled)
            emit chosen(index.row());
    });
    connect(m_view, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.flags() & Qt::ItemIsEnabled)
            emit opened(index.row());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_setting)
            emit currentChanged(current());
    });
}

void GuideList::setRows(std::vector<GuideRow> rows)
{
    const int row = current();
    const int scrolled = m_view->verticalScrollBar()->value();
    {
        const QScopedValueRollback setting(m_setting, true);
        m_model->setRows(std::move(rows));
        if (row >= 0 && row < m_model->rowCount())
            m_view->setCurrentIndex(m_model->index(row));
    }
    m_view->verticalScrollBar()->setValue(scrolled);
    setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    if (hasFocus() && currentIndex() == 1)
        m_view->setFocus();
    if (current() != row)
        emit currentChanged(current());
}

const std::vector<GuideRow>& GuideList::rows() const
{
    return m_model->rows();
}

void GuideList::sayEmpty(const QString& icon, const QString& title, const QString& text)
{
    m_empty->tell(icon, title, text);
}

int GuideList::current() const
{
    return m_view->currentIndex().row();
}

void GuideList::setCurrent(int row)
{
    const QScopedValueRollback setting(m_setting, true);
    m_view->setCurrentIndex(m_model->index(row));
    if (row >= 0)
        m_view->scrollTo(m_model->index(row));
}

void GuideList::focusInEvent(QFocusEvent* event)
{
    QStackedWidget::focusInEvent(event);
    if (currentIndex() == 1)
        m_view->setFocus(event->reason());
}

bool GuideList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && current() >= 0) {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit chosen(current());
            emit opened(current());
            return true;
        }
        if (key == Qt::Key_Space) {
            emit picked(current());
            return true;
        }
    }
    return QStackedWidget::eventFilter(watched, event);
}

} // namespace chengbao::ui
