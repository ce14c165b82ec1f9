// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/figure_table.h"

#include "ui/common/theme.h"
#include "ui/workflow/books/column_widths.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <numeric>

namespace chengbao::ui
{
namespace
{

int alignmentOf(const packet::TableCell& cell)
{
    return std::holds_alternative<Points>(cell) ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                : int(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

void FigureModel::setList(FigureList list)
{
    beginResetModel();
    m_list = std::move(list);
    m_order.clear();
    endResetModel();
}

int FigureModel::rowAt(int place) const
{
    return m_order.empty() ? place : m_order[static_cast<std::size_t>(place)];
}

bool FigureModel::isExplained(int column) const
{
    return std::find(m_list.explained.begin(), m_list.explained.end(), column) !=
           m_list.explained.end();
}

int FigureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_list.rows;
}

int FigureModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_list.columns.size());
}

QVariant FigureModel::data(const QModelIndex& index, int role) const
{
    const int row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return toText(m_list.cell(row, index.column()));
    case Qt::ToolTipRole: {
        const QString text = toText(m_list.cell(row, index.column()));
        return isExplained(index.column()) && !text.isEmpty()
                   ? tr("%1: Enter or a double click shows what it is made of").arg(text)
                   : text;
    }
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2").arg(
            m_list.columns[static_cast<std::size_t>(index.column())].name,
            toText(m_list.cell(row, index.column())));
    case Qt::TextAlignmentRole:
        return alignmentOf(m_list.cell(row, index.column()));
    case Qt::ForegroundRole:
        return colour(row, index.column());
    default:
        return {};
    }
}

QVariant FigureModel::colour(int row, int column) const
{
    const Tones t = tonesOf(QApplication::palette());
    const auto& marked = m_list.marked;
    const bool plain =
        !marked.empty() && std::find(marked.begin(), marked.end(), column) == marked.end();
    switch (m_list.mark && !plain ? m_list.mark(row) : FigureList::Mark::None) {
    case FigureList::Mark::Faint:
        return t.muted;
    case FigureList::Mark::Good:
        return t.good;
    case FigureList::Mark::Warning:
        return t.warning;
    case FigureList::Mark::Error:
        return t.error;
    case FigureList::Mark::None:
        break;
    }
    return isExplained(column) ? QVariant(t.accent) : QVariant();
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_list.columns[static_cast<std::size_t>(section)].name;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && m_list.rows > 0)
        return alignmentOf(m_list.cell(0, section));
    return QAbstractTableModel::headerData(section, orientation, role);
}

void FigureModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    emit layoutAboutToBeChanged();
    std::vector<packet::TableCell> keys;
    keys.reserve(static_cast<std::size_t>(m_list.rows));
    for (int row = 0; row < m_list.rows; ++row)
        keys.push_back(m_list.cell(row, column));
    m_order.resize(static_cast<std::size_t>(m_list.rows));
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_sort(m_order.begin(), m_order.end(), [&](int left, int right) {
        const auto& a = keys[static_cast<std::size_t>(left)];
        const auto& b = keys[static_cast<std::size_t>(right)];
        return order == Qt::AscendingOrder ? a < b : b < a;
    });
    emit layoutChanged();
}

FigureTable::FigureTable(QWidget* parent) : QTableView(parent), m_model(new FigureModel(this))
{
    setModel(m_model);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(7 * grid + 2);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    connect(header, &QHeaderView::sectionClicked, this,
            [this, header](int section) { m_model->sort(section, header->sortIndicatorOrder()); });
    connect(this, &QTableView::doubleClicked, this, &FigureTable::choose);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { emit currentRowChanged(currentRow()); });
}

void FigureTable::setList(FigureList list)
{
    setAccessibleName(list.name);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_model->setList(std::move(list));
    layOutColumns();
    if (m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
}

void FigureTable::layOutColumns()
{
    std::vector<ColumnWish> wishes;
    for (const auto& column : list().columns)
        wishes.push_back({column.name, column.width});
    const std::vector<int> widths = columnWidths(wishes, fontMetrics(), viewport()->width());
    for (std::size_t i = 0; i < widths.size(); ++i)
        setColumnWidth(static_cast<int>(i), widths[i]);
}

int FigureTable::currentRow() const
{
    return currentIndex().isValid() ? m_model->rowAt(currentIndex().row()) : -1;
}

void FigureTable::setCurrentRow(int row)
{
    for (int place = 0; place < m_model->rowCount(); ++place) {
        if (m_model->rowAt(place) == row)
            return setCurrentIndex(m_model->index(place, std::max(0, currentIndex().column())));
    }
}

void FigureTable::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const int row = m_model->rowAt(index.row());
    if (m_model->isExplained(index.column()))
        emit figureChosen(row, index.column());
    else
        emit rowChosen(row);
}

void FigureTable::copy() const
{
    QModelIndexList chosen = selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    QString text;
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        if (i > 0)
            text += QLatin1Char(chosen[i].row() == chosen[i - 1].row() ? '\t' : '\n');
        text += chosen[i].data().toString();
    }
    QApplication::clipboard()->setText(text);
}

void FigureTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void FigureTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        layOutColumns();
}

} // namespace chengbao::ui
