// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/background.h"
#include "ui/common/prompts.h"
#include "ui/packet/export_job.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace chengbao::ui
{

/// What the dialog starts with; the caller keeps what was chosen for the next time.
struct ExportChoice {
    QString profile; ///< id
    QString folder;
    QStringList items; ///< ids ticked at first; empty ticks all that may leave
    QString actor;
};

/// Chooses profile, folder and items, packs them on a thread of its own with progress and a way to
/// stop, and offers the finished packet's folder. Items that may not leave are listed with why.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(ExportSource source, std::vector<Profile> profiles, ExportChoice choice,
                 Seams seams, QWidget* parent);

    ExportChoice choice() const;

signals:
    void exported();                    ///< the archive changed
    void itemWanted(const QString& id); ///< to mend what holds it back; the dialog is gone then

private:
    void build();
    QWidget* choosingPage();
    QWidget* workingPage();
    QWidget* donePage();
    void examine();
    void fill(const std::vector<Candidate>& candidates);
    void follow();
    void start();
    void finish(const Result<workflow::ExportOutcome>& result);
    void tellOutcome(const workflow::ExportOutcome& outcome);
    void reject() override;

    const Profile* profile() const;
    QStringList ticked() const;
    QStringList heldBack() const;
    QStringList objectionsTo(const ItemSummary& item, const Profile& profile) const;

    ExportSource m_source;
    std::vector<Profile> m_profiles;
    ExportChoice m_choice;
    Seams m_seams;
    std::vector<Candidate> m_candidates;
    QString m_packet;
    QStackedWidget* m_pages;
    QComboBox* m_profileBox;
    QLineEdit* m_folder;
    QTreeWidget* m_items;
    QLabel* m_summary;
    QLabel* m_problem;
    QProgressBar* m_bar;
    QLabel* m_step;
    QPushButton* m_stop;
    QLabel* m_result;
    QLabel* m_path;
    QLabel* m_refused;
    QPushButton* m_export;
    QPushButton* m_open;
    Background* m_work;
};

} // namespace chengbao::ui
