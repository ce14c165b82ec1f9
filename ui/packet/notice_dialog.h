// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/notice.h"
#include "ui/common/background.h"
#include "ui/packet/export_job.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace chengbao::ui
{

struct NoticeChoice {
    QString file;  ///< the table that came from above
    QString actor; ///< who takes it over
};

/// A notice of adoptions (采用通报) row by row: what is sure is ticked, for what is doubtful one of
/// the items that may be meant is chosen, what is unknown or in the books already stands by.
/// Recording says what became of each row.
class NoticeDialog : public QDialog
{
    Q_OBJECT
public:
    NoticeDialog(ExportSource source, NoticeChoice choice, QWidget* parent);

signals:
    void recorded(); ///< the archive changed

private:
    /// A row that is to be recorded, and for which item.
    struct Chosen {
        int match = 0;
        QString item;
    };
    /// What is told of the table as a whole, and its rows.
    struct Reading {
        workflow::Notice notice;
        std::vector<workflow::NoticeMatch> matches;
    };

    void build();
    void read();
    void present(const Result<Reading>& reading);
    void addRow(int index);
    void offerCandidates(QTreeWidgetItem* row, const workflow::NoticeMatch& match);
    void follow();
    void record();
    void finish(const std::vector<Chosen>& chosen,
                const std::vector<std::optional<Error>>& outcomes);
    std::vector<Chosen> chosen() const;

    ExportSource m_source;
    NoticeChoice m_choice;
    std::vector<workflow::NoticeMatch> m_matches;
    QLabel* m_head;
    QTreeWidget* m_rows;
    QLabel* m_problems;
    QPushButton* m_record;
    Background* m_work;
};

} // namespace chengbao::ui
