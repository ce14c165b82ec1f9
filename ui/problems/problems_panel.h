// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace chengbao::ui
{

class ProblemsModel;

/// The findings of the draft beside the text: grouped by level, errors first, with their counts.
/// Enter or a click activates a finding; Space or Ctrl+. applies its first fix. GUI thread.
class ProblemsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemsPanel(QWidget* parent = nullptr);

    /// Shows a fresh result; the selected finding stays selected if it is still there, else its
    /// neighbour. An empty list says that nothing was found.
    void setFindings(const std::vector<Finding>& findings);
    /// Back to "Nothing checked yet", for instance for another item.
    void clear();
    /// Without fixes while the text is locked.
    void setLocked(bool locked);
    /// Clerks' words for a rule id, for tips and the filter.
    void setRuleName(std::function<QString(const QString& rule)> name);

    std::optional<Finding> selected() const;
    int count(Level level) const;

public slots:
    /// The next and the previous finding in the order of the list, round and round (F8, Shift+F8);
    /// activates it.
    void next();
    void previous();
    /// Selects a finding without activating it, when the user points at it in the text.
    void select(const chengbao::Finding& finding);

signals:
    void activated(const chengbao::Finding& finding);
    void fixRequested(const chengbao::Finding& finding, int fixIndex);
    /// Apply every fix that leaves no choice (lint::applyAutomaticFixes).
    void fixAllRequested();
    /// The marked text is right: keep it among the user's own words (findings of spell.* only).
    void wordApproved(const QString& word);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpList();
    void keepingSelection(const std::function<void()>& change);
    void filter(const QString& text);
    int nearestRow(int row) const;
    void setCurrentRow(int row);
    void step(int direction);
    void activateSelected();
    void fixSelected();
    bool listKey(const QKeyEvent& key);
    bool searchKey(const QKeyEvent& key);
    void refresh();
    void showMenu(const QPoint& place);

    ProblemsModel* m_model;
    QLineEdit* m_search;
    QStackedWidget* m_stack;
    QListView* m_list;
    QLabel* m_empty;
    QPushButton* m_fix;
    QPushButton* m_fixAll;
    bool m_checked = false;
    bool m_locked = false;
};

} // namespace chengbao::ui
