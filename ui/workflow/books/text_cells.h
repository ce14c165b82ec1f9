// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace chengbao::ui
{

class TextTable;

/// Edits the cells of a TextTable: a line, a list to pick from, or a list to tick.
class TextCells : public QStyledItemDelegate
{
public:
    explicit TextCells(TextTable* table);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    TextTable* m_table;
};

} // namespace chengbao::ui
