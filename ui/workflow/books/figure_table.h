// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/figure_list.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace chengbao::ui
{

/// A FigureList in any order of its rows.
class FigureModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setList(FigureList list);
    const FigureList& list() const { return m_list; }
    /// The row of the list that stands there.
    int rowAt(int place) const;
    bool isExplained(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QVariant colour(int row, int column) const;

    FigureList m_list;
    std::vector<int> m_order; ///< empty: as it came
};

/// Figures in rows and columns: sorted by a click on a heading, copied with Ctrl+C, asked what they
/// are made of by a double click or Enter.
class FigureTable : public QTableView
{
    Q_OBJECT
public:
    explicit FigureTable(QWidget* parent = nullptr);

    /// Names the table to the eye of a screen reader too.
    void setList(FigureList list);
    const FigureList& list() const { return m_model->list(); }
    /// Of the list, whatever the sorting; −1 when there is none.
    int currentRow() const;
    void setCurrentRow(int row);
    QString text(int row, int column) const { return toText(list().cell(row, column)); }

    /// A few rows under the heading; wide tables scroll.
    QSize minimumSizeHint() const override { return {160, 128}; }

signals:
    /// A figure that has something behind it was chosen; `row` is that of the list.
    void figureChosen(int row, int column);
    /// Any other cell was; or Enter was pressed on it.
    void rowChosen(int row);
    void currentRowChanged(int row);

private:
    void choose(const QModelIndex& index);
    void copy() const;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void layOutColumns();

    FigureModel* m_model;
};

} // namespace chengbao::ui
