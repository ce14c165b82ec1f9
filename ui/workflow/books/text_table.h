// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/figure_list.h"
#include "ui/workflow/books/organisation_text.h"

#include <QTableWidget>

namespace chengbao::ui
{

struct TextColumn {
    QString name;
    double width = 8;         ///< in characters
    QStringList choices = {}; ///< offered; what the reader of the rows takes is its own affair
    bool many = false;        ///< several of the choices, with 、 between them
};

/// Rows of text that people type into: choices open as a list, rows come and go, cells are pasted
/// from a spreadsheet and emptied with Delete.
class TextTable : public QTableWidget
{
    Q_OBJECT
public:
    TextTable(const QString& name, const char* objectName, const std::vector<TextColumn>& columns,
              QWidget* parent = nullptr);

    /// Without a word of changed().
    void setRows(const TextRows& rows);
    TextRows rows() const;
    const TextColumn& column(int index) const { return m_columns[std::size_t(index)]; }
    void setChoices(int index, const QStringList& choices);

    void addRow();
    void removeChosen();
    /// The current row goes up (−1) or down (1).
    void moveRow(int by);

    /// Shows what is wrong with a cell, or a whole row (column −1), until clearMarks().
    void mark(int row, int column, const QString& why);
    void clearMarks();

    /// A few rows under the heading; wide tables scroll.
    QSize minimumSizeHint() const override { return {160, 128}; }

signals:
    void changed();

private:
    void paste();
    void empty();
    void layOutColumns();
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    std::vector<TextColumn> m_columns;
    bool m_quiet = false;
};

/// Its rows as they are now, to be printed and exported.
FigureList listOf(const TextTable& table);

} // namespace chengbao::ui
