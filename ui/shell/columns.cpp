// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/columns.h"

#include <QApplication>
#include <QEvent>
#include <QScreen>

namespace chengbao::ui
{

Columns::Columns(QWidget* parent) : QSplitter(parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

void Columns::add(QWidget* column, int leastWidth, bool stretches, std::function<void()> takeFocus)
{
    column->setMinimumWidth(leastWidth);
    addWidget(column);
    setStretchFactor(count() - 1, stretches ? 1 : 0);
    m_columns.push_back({column, std::move(takeFocus), stretches});
    column->installEventFilter(this);
}

/// The column that has the keyboard; the last one when none has.
std::size_t Columns::focused() const
{
    const QWidget* focus = QApplication::focusWidget();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].widget == focus || m_columns[i].widget->isAncestorOf(focus))
            return i;
    }
    return m_columns.size() - 1;
}

void Columns::focusNext()
{
    const std::size_t now = focused();
    for (std::size_t step = 1; step <= m_columns.size(); ++step) {
        const Column& next = m_columns[(now + step) % m_columns.size()];
        if (!next.widget->isHidden())
            return next.takeFocus();
    }
}

bool Columns::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShowToParent)
        makeRoom(qobject_cast<QWidget*>(watched));
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        emit changed();
    return QSplitter::eventFilter(watched, event);
}

/// The screen counts, not the window: that one grows where it can.
void Columns::makeRoom(const QWidget* asked)
{
    const int room = screen()->availableSize().width();
    const auto miss = [&](const Column& column) {
        if (minimumSizeHint().width() > room && column.widget != asked && !column.stretches)
            column.widget->hide();
    };
    for (std::size_t i = 0; 2 * i < m_columns.size(); ++i) {
        miss(m_columns[i]);
        miss(m_columns[m_columns.size() - 1 - i]);
    }
}

void Columns::showAlone(QWidget* column)
{
    if (m_alone == (column != nullptr))
        return;
    m_alone = column != nullptr;
    for (Column& one : m_columns) {
        if (m_alone)
            one.shownBefore = !one.widget->isHidden();
        one.widget->setVisible(m_alone ? one.widget == column : one.shownBefore);
    }
}

} // namespace chengbao::ui
