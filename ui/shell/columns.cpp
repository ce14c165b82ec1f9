// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/columns.h"

#include <QApplication>

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
    m_columns.push_back({column, std::move(takeFocus)});
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
