// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/receiving.h"
#include "ui/common/background.h"
#include "ui/common/prompts.h"
#include "ui/packet/export_job.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace chengbao::ui
{

/// What the dialog needs beside the packet.
struct ReceiveChoice {
    QString path;   ///< of the packet
    QString office; ///< who receives: signs the note of what is returned
    QString folder; ///< where the note goes first
};

/// A packet from an office below on the table: whether it is whole, who sent it, its items with
/// what the check found and what is like them here. What is ticked is accepted, or returned with a
/// note (退回意见). Reads on a thread of its own; until something is accepted nothing is kept.
class ReceiveDialog : public QDialog
{
    Q_OBJECT
public:
    ReceiveDialog(ExportSource source, ReceiveChoice choice, Seams seams, QWidget* parent);

signals:
    void itemsKept(const QStringList& ids); ///< they are kept now

private:
    void build();
    void examine();
    void present(const Result<workflow::Arrival>& arrival);
    void showHead();
    void addItem(int index);
    void tellOf(QTreeWidgetItem* row);
    void follow();
    void keep(const std::vector<int>& items);
    void giveBack();
    Result<QString> writeNote(const QString& folder, const workflow::ReturnNote& note);
    std::vector<int> ticked() const;
    void say(const QString& text, bool wrong);

    ExportSource m_source;
    ReceiveChoice m_choice;
    Seams m_seams;
    std::optional<workflow::Arrival> m_arrival;
    QLabel* m_head;
    QLabel* m_state;
    QTreeWidget* m_items;
    QLabel* m_detail;
    QPlainTextEdit* m_remark;
    QLabel* m_outcome;
    QCheckBox* m_link;
    QPushButton* m_accept;
    QPushButton* m_return;
    Background* m_work;
};

} // namespace chengbao::ui
