// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/workflow/versions.h"
#include "ui/common/background.h"
#include "ui/guides/comparison_page.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;
class QToolButton;

namespace chengbao::ui
{

/// Two versions of one item beside or within each other, in a window that lets the work go on
/// behind it. Texts are read and compared on a worker. F8 and Shift+F8 lead from change to change.
class CompareWindow : public QDialog
{
    Q_OBJECT
public:
    CompareWindow(QString archivePath, const Clock& clock, QWidget* parent);

    /// Shows `revision` against the present text, which is the choice 0.
    void compare(const QString& id, const std::vector<workflow::Version>& versions,
                 const Draft& present, int revision, bool editable);

signals:
    void restoreWanted(int revision);

private:
    struct Pair {
        int ticket = 0; ///< of the call of compare()
        int older = 0;
        int newer = 0;
        ComparisonLook look = ComparisonLook::SideBySide;
        bool operator==(const Pair&) const = default;
    };
    void build();
    QWidget* bar();
    QWidget* foot();
    void fill(QComboBox* box, const std::vector<workflow::Version>& versions, bool withPresent);
    Pair wanted() const;
    void refresh();
    void take(const Pair& shown, const Result<ComparisonPage>& page);
    void step(int direction);

    const QString m_path;
    const Clock& m_clock;
    QString m_id;
    Draft m_present;
    int m_ticket = 0;
    bool m_editable = false;
    QComboBox* m_older;
    QComboBox* m_newer;
    QToolButton* m_beside;
    QToolButton* m_within;
    QLabel* m_summary;
    QTextBrowser* m_page;
    QPushButton* m_restore;
    QPushButton* m_next;
    QPushButton* m_previous;
    int m_changes = 0;
    int m_change = 0; ///< the one last gone to, from 1
    Background m_worker;
};

} // namespace chengbao::ui
