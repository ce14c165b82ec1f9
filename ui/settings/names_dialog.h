// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/name_store.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace chengbao::ui
{

/// The user's register of units, leaders and proper names as a table. Accepting writes the file and
/// puts the names in force; what cannot be kept is said below the table, which stays open.
class NamesDialog : public QDialog
{
    Q_OBJECT
public:
    /// `store` must outlive the dialog.
    NamesDialog(lint::NameStore& store, QWidget* parent);

    void accept() override;

private:
    enum Kind { UnitRow, LeaderRow, NameRow };
    struct Row {
        Kind kind;
        QString name, detail, former;
    };
    QTableWidget* table();
    QWidget* additions();
    void fill(const lint::Names& names);
    void append(const Row& row);
    void add(Kind kind);
    void removeChosen();
    void follow();
    Result<lint::Names> names() const;
    QString text(int row, int column) const;

    lint::NameStore& m_store;
    QTableWidget* m_table;
    QPushButton* m_remove;
    QLabel* m_note;
};

} // namespace chengbao::ui
