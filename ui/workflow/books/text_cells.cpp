// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/text_cells.h"

#include "ui/common/theme.h"
#include "ui/workflow/books/text_table.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

namespace chengbao::ui
{
namespace
{

constexpr int rowHeight = 6 * grid + 2;
constexpr int mostRows = 9;

QComboBox* picker(const QStringList& choices, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(choices);
    return box;
}

/// A tick by Space or a click; Enter takes the list over, Esc leaves the cell as it was.
QListWidget* ticker(const QStringList& choices, QWidget* parent)
{
    auto* list = new QListWidget(parent);
    list->setFrameShape(QFrame::Box);
    for (const QString& choice : choices) {
        auto* row = new QListWidgetItem(choice, list);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(Qt::Unchecked);
        row->setSizeHint(QSize(0, rowHeight));
    }
    return list;
}

} // namespace

TextCells::TextCells(TextTable* table) : QStyledItemDelegate(table), m_table(table) {}

QWidget* TextCells::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const TextColumn& column = m_table->column(index.column());
    QWidget* editor = column.choices.isEmpty()
                          ? QStyledItemDelegate::createEditor(parent, option, index)
                      : column.many ? static_cast<QWidget*>(ticker(column.choices, parent))
                                    : picker(column.choices, parent);
    editor->setAccessibleName(column.name);
    return editor;
}

void TextCells::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        box->setCurrentText(text);
        box->lineEdit()->selectAll();
    } else if (auto* list = qobject_cast<QListWidget*>(editor)) {
        QStringList chosen = text.split(u'、', Qt::SkipEmptyParts);
        for (int row = 0; row < list->count(); ++row) {
            if (chosen.removeAll(list->item(row)->text()) > 0)
                list->item(row)->setCheckState(Qt::Checked);
        }
        for (const QString& other : chosen) { // what was typed or pasted is not lost
            auto* row = new QListWidgetItem(other, list);
            row->setCheckState(Qt::Checked);
            row->setSizeHint(QSize(0, rowHeight));
        }
        list->setCurrentRow(0);
    } else {
        QStyledItemDelegate::setEditorData(editor, index);
    }
}

void TextCells::setModelData(QWidget* editor, QAbstractItemModel* model,
                             const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, box->currentText().trimmed());
    } else if (const auto* list = qobject_cast<QListWidget*>(editor)) {
        QStringList chosen;
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->checkState() == Qt::Checked)
                chosen << list->item(row)->text();
        }
        model->setData(index, chosen.join(u'、'));
    } else {
        QStyledItemDelegate::setModelData(editor, model, index);
    }
}

/// A list to tick is higher than its row: it stands over the rows below, or above where there is
/// no room for it.
void TextCells::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    const auto* list = qobject_cast<QListWidget*>(editor);
    if (!list)
        return QStyledItemDelegate::updateEditorGeometry(editor, option, index);
    const QRect room = editor->parentWidget()->rect();
    const int height =
        std::min(room.height(), std::min(list->count(), mostRows) * rowHeight + grid);
    const int width = std::min(room.width(), std::max(option.rect.width(), 44 * grid));
    const int top = std::clamp(option.rect.top(), 0, std::max(0, room.height() - height));
    const int left = std::clamp(option.rect.left(), 0, std::max(0, room.width() - width));
    editor->setGeometry(left, top, width, height);
}

} // namespace chengbao::ui
