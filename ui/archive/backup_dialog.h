// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "ui/common/background.h"
#include "ui/common/prompts.h"

#include <QDialog>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace chengbao::ui
{

/// The archive's copies: which there are, one more now, what bringing one back would change, and
/// bringing it back. Long work runs on a thread of its own, in an archive of its own. What stands
/// unsaved on the page is the caller's to save first.
class BackupDialog : public QDialog
{
    Q_OBJECT
public:
    /// `clock` and the seams outlive the dialog. `settings` is the folder of the office's own
    /// files, which are handed over too; empty for none.
    BackupDialog(QString archivePath, const Clock& clock, Seams seams, QWidget* parent = nullptr,
                 QString settings = {});

signals:
    void restored(); ///< the archive holds other content now: everything shown is to be read again

private:
    void build();
    void list();
    void follow();
    void preview();
    void backUp();
    void restore();
    void handOver();
    void takeOver();
    void tell(const QString& text);
    void tell(const Error& error);
    QString chosen() const;
    template <class Value>
    void work(const QString& what, std::function<Result<Value>(archive::Archive&, const Progress&)>,
              std::function<void(const Value&)> done);
    void reject() override;

    QString m_path;
    QString m_settings;
    const Clock& m_clock;
    Seams m_seams;
    QTreeWidget* m_list;
    QLabel* m_preview;
    QLabel* m_message;
    QProgressBar* m_bar;
    QPushButton* m_now;
    QPushButton* m_restore;
    QPushButton* m_handover;
    QPushButton* m_takeOver;
    QPushButton* m_folder;
    Background m_work;
};

} // namespace chengbao::ui
