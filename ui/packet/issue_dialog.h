// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/publishing.h"
#include "ui/common/background.h"
#include "ui/common/prompts.h"
#include "ui/packet/export_job.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace chengbao::ui
{

/// What the dialog starts with.
struct IssueChoice {
    std::vector<packet::Publication> publications;
    QString issues;                                 ///< see packet::IssueRegister
    std::vector<std::pair<QString, QString>> items; ///< id and title, in the order of the list
    QString folder;
    QString own = {}; ///< where what is set here on a publication is kept
};

/// Compiles items into an issue of a publication (刊物): which one, its number, its note (按语),
/// the order of the items, to whom it goes and who signs; then writes it as docx, pdf or both.
class IssueDialog : public QDialog
{
    Q_OBJECT
public:
    IssueDialog(ExportSource source, IssueChoice choice, Seams seams, QWidget* parent);

    const std::vector<packet::Publication>& publications() const { return m_choice.publications; }

signals:
    void kept(); ///< publications() changed, on the disk as well

private:
    void build();
    QWidget* fields();
    void choosePublication(int index);
    void addPublication();
    Result<void> keep();
    void followNumber();
    packet::Publication publication() const;
    QStringList items() const;
    void follow();
    void write();
    void finish(const Result<QStringList>& files);

    ExportSource m_source;
    IssueChoice m_choice;
    Seams m_seams;
    QComboBox* m_publication;
    QLineEdit *m_name, *m_office, *m_mark, *m_reports, *m_sends, *m_gives, *m_signer, *m_editor;
    QSpinBox* m_number;
    QDateEdit* m_date;
    QListWidget* m_items;
    QPlainTextEdit* m_note;
    QCheckBox *m_docx, *m_pdf;
    QLabel* m_outcome;
    QPushButton* m_write;
    Background* m_work;
};

} // namespace chengbao::ui
