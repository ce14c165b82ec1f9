// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/text_table.h"

#include "ui/common/theme.h"
#include "ui/workflow/books/column_widths.h"
#include "ui/workflow/books/text_cells.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <set>

namespace chengbao::ui
{

TextTable::TextTable(const QString& name, const char* objectName,
                     const std::vector<TextColumn>& columns, QWidget* parent)
    : QTableWidget(0, int(columns.size()), parent), m_columns(columns)
{
    setAccessibleName(name);
    setObjectName(QLatin1String(objectName));
    QStringList headings;
    for (const TextColumn& column : columns)
        headings << column.name;
    setHorizontalHeaderLabels(headings);
    verticalHeader()->setDefaultSectionSize(7 * grid + 2);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setCornerButtonEnabled(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setItemDelegate(new TextCells(this));
    connect(this, &QTableWidget::cellChanged, this, [this] {
        if (!m_quiet)
            emit changed();
    });
}

void TextTable::setRows(const TextRows& rows)
{
    const QScopedValueRollback quiet(m_quiet, true);
    setRowCount(0);
    setRowCount(int(rows.size()));
    for (int row = 0; row < int(rows.size()); ++row) {
        for (int column = 0; column < columnCount(); ++column)
            setItem(row, column, new QTableWidgetItem(rows[std::size_t(row)].value(column)));
    }
}

TextRows TextTable::rows() const
{
    TextRows rows;
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column) {
            const QTableWidgetItem* cell = item(row, column);
            cells << (cell ? cell->text() : QString());
        }
        rows.push_back(cells);
    }
    return rows;
}

void TextTable::setChoices(int index, const QStringList& choices)
{
    m_columns[std::size_t(index)].choices = choices;
}

void TextTable::addRow()
{
    insertRow(rowCount());
    setCurrentCell(rowCount() - 1, 0);
    setFocus();
    edit(currentIndex());
}

void TextTable::removeChosen()
{
    std::set<int, std::greater<>> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        rows.insert(index.row());
    for (const int row : rows)
        removeRow(row);
    if (!rows.empty())
        emit changed();
}

void TextTable::moveRow(int by)
{
    const int from = currentRow(), to = from + by, column = currentColumn();
    if (from < 0 || to < 0 || to >= rowCount())
        return;
    TextRows all = rows();
    std::swap(all[std::size_t(from)], all[std::size_t(to)]);
    setRows(all);
    setCurrentCell(to, column);
    emit changed();
}

void TextTable::mark(int row, int column, const QString& why)
{
    const QScopedValueRollback quiet(m_quiet, true);
    QColor colour = tonesOf(palette()).error;
    colour.setAlpha(48);
    for (int at = 0; at < columnCount(); ++at) {
        if (column >= 0 && at != column)
            continue;
        if (!item(row, at))
            setItem(row, at, new QTableWidgetItem);
        item(row, at)->setBackground(colour);
        item(row, at)->setToolTip(why);
    }
}

void TextTable::clearMarks()
{
    const QScopedValueRollback quiet(m_quiet, true);
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            QTableWidgetItem* cell = item(row, column);
            if (cell && cell->background().style() != Qt::NoBrush) {
                cell->setBackground(QBrush());
                cell->setToolTip({});
            }
        }
    }
}

/// Cells as spreadsheets copy them: tabs between columns, one line a row.
void TextTable::paste()
{
    {
        const QScopedValueRollback quiet(m_quiet, true);
        int row = std::max(0, currentRow());
        const int first = std::max(0, currentColumn());
        for (const QString& line : QApplication::clipboard()->text().split(u'\n')) {
            if (line.trimmed().isEmpty())
                continue;
            if (row >= rowCount())
                insertRow(row);
            const QStringList cells = line.split(u'\t');
            for (int i = 0; i < cells.size() && first + i < columnCount(); ++i)
                setItem(row, first + i, new QTableWidgetItem(cells[i].trimmed()));
            ++row;
        }
    }
    emit changed();
}

void TextTable::empty()
{
    {
        const QScopedValueRollback quiet(m_quiet, true);
        for (QTableWidgetItem* cell : selectedItems())
            cell->setText(QString());
    }
    emit changed();
}

void TextTable::layOutColumns()
{
    std::vector<ColumnWish> wishes;
    for (const TextColumn& column : m_columns)
        wishes.push_back({column.name, column.width});
    const std::vector<int> widths = columnWidths(wishes, fontMetrics(), viewport()->width());
    for (std::size_t i = 0; i < widths.size(); ++i)
        setColumnWidth(int(i), widths[i]);
}

void TextTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->key() == Qt::Key_Delete)
        empty();
    else
        QTableWidget::keyPressEvent(event);
}

void TextTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOutColumns();
}

FigureList listOf(const TextTable& table)
{
    FigureList list{table.accessibleName()};
    for (int column = 0; column < table.columnCount(); ++column)
        list.columns.push_back({table.column(column).name, table.column(column).width});
    auto rows = std::make_shared<const TextRows>(table.rows());
    list.rows = int(rows->size());
    list.cell = [rows](int row, int column) -> packet::TableCell {
        return (*rows)[std::size_t(row)].value(column);
    };
    return list;
}

} // namespace chengbao::ui
