// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/suppression.h"
#include "ui/common/ignore_form.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace chengbao::ui
{

class ProblemsModel;

/// The findings of the draft beside the text: grouped by level or by rule, errors first, with their
/// counts.
/// Enter or a click activates a finding; Space or Ctrl+. applies its first fix; Ctrl+I asks why it
/// may be ignored, and takes that back on one that is. GUI thread.
class ProblemsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemsPanel(QWidget* parent = nullptr);

    /// Shows a fresh result; the selected finding stays selected if it is still there, else its
    /// neighbour. An empty list says that nothing was found.
    void setFindings(const std::vector<Finding>& findings,
                     const std::vector<IgnoredFinding>& ignored = {});
    /// Back to "Nothing checked yet", for instance for another item.
    void clear();
    /// Without fixes while the text is locked.
    void setLocked(bool locked);
    /// Clerks' words for a rule id, for tips and the filter.
    void setRuleName(std::function<QString(const QString& rule)> name);

    /// Lets findings be ignored, and says what of; without it the panel does not offer to.
    void setIgnoring(IgnoreTermsOf terms);

    std::optional<Finding> selected() const;
    int count(Level level) const;

public slots:
    /// The next and the previous finding in the order of the list, round and round (F8, Shift+F8);
    /// activates it.
    void next();
    void previous();
    /// Selects a finding without activating it, when the user points at it in the text.
    void select(const chengbao::Finding& finding);
    /// Asks why the selected finding may be ignored; lets one count again that is.
    void ignoreSelected();
    /// Asks to mend all that the selected finding's rule has found.
    void fixRuleOfSelected();

signals:
    void activated(const chengbao::Finding& finding);
    void fixRequested(const chengbao::Finding& finding, int fixIndex);
    void ignoreRequested(const chengbao::Finding& finding,
                         const chengbao::ui::IgnoreChoice& choice);
    /// The finding is to count again.
    void heedRequested(const chengbao::Suppression& suppression);
    /// Apply every fix that leaves no choice (lint::applyAutomaticFixes).
    void fixAllRequested();
    /// Apply every fix of one rule that leaves no choice (lint::fixAllOf).
    void fixRuleRequested(const QString& rule);
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
    void setUpIgnoring();
    bool mayIgnore() const;
    std::optional<IgnoredFinding> selectedIgnored() const;
    void fillMenu(QMenu& menu, const Finding& finding);
    void fillIgnoring(QMenu& menu);
    void askToIgnore(IgnoreExtent extent);
    void stopAsking();

    ProblemsModel* m_model;
    QLineEdit* m_search;
    QStackedWidget* m_stack;
    QListView* m_list;
    QLabel* m_empty;
    QPushButton* m_byRule;
    QPushButton* m_fix;
    QPushButton* m_fixAll;
    QPushButton* m_ignore; ///< opens its menu, or on what is ignored takes that back
    QMenu* m_ignoreMenu;
    IgnoreForm* m_form;
    IgnoreTermsOf m_terms;
    bool m_checked = false;
    bool m_locked = false;
};

} // namespace chengbao::ui
