// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/fix_all.h"
#include "core/lint/linter.h"
#include "core/model/suppression.h"
#include "ui/common/ignore_form.h"
#include "ui/editor/lint_scheduler.h"

#include <QObject>

namespace chengbao::ui
{

class DraftEditor;
class FactsPanel;
class OpenItem;
class ProblemsPanel;
class StatusLine;

/// Has the open item checked while it is written, the gates of its facts included, and spreads
/// what was found: marks in the text, the list, remarks below facts, the bottom line. Also leads
/// from a finding to where it stands.
class Checking : public QObject
{
    Q_OBJECT
public:
    struct Views {
        DraftEditor* editor;
        ProblemsPanel* problems;
        FactsPanel* facts;
        StatusLine* status;
    };

    Checking(std::shared_ptr<const lint::Linter> linter, const OpenItem& open, Views views,
             QObject* parent = nullptr);

    /// Another item is open, or the same one as something else.
    void showOpened();
    /// The open item changed: check it soon, or at once.
    void schedule();
    void checkNow();
    /// What is ignored in the open item changed: what was found is sorted again.
    void sortAgain();
    /// Checks by other rules from now on, and at once.
    void setLinter(std::shared_ptr<const lint::Linter> linter);

    const lint::Linter& linter() const { return *m_linter; }
    /// The draft that was last checked: offsets of findings are its own.
    const Draft& checkedDraft() const { return m_checkedDraft; }
    /// What the last check found and nobody ignored, facts and gates included.
    const std::vector<Finding>& standing() const { return m_standing; }
    /// The finding as the last check made it: the same, or the nearest of its rule and text in its
    /// field; nothing when there is none any more.
    std::optional<Finding> current(const Finding& finding) const;
    /// Goes to where a finding stands: the text, or its fact (told by factWanted()).
    void show(const Finding& finding);

signals:
    void factWanted(const QString& key);
    void problemsWanted();
    /// How many findings the text has, and how many facts have one at level error.
    void spreadOut(int inText, int ofFacts);
    void ignoreWanted(const chengbao::Finding& finding, const chengbao::ui::IgnoreChoice& choice);
    void heedWanted(const chengbao::Suppression& suppression);

private:
    void spread(int revision, const std::vector<Finding>& findings);
    void connectProblems();
    void connectIgnoring();
    IgnoreTerms termsOf(const Finding& finding) const;
    void mend(const Finding& finding, int fixIndex);
    void mendAll();
    void mendAllOf(const QString& rule);
    void rewriteBy(const std::function<Draft(const Draft&, const lint::Lint&)>& mended);
    QString readyWords() const;
    QString ruleName(const QString& rule) const;

    std::shared_ptr<const lint::Linter> m_linter;
    const OpenItem& m_open;
    Views m_views;
    LintScheduler m_scheduler;
    std::vector<Finding> m_all;      ///< of the last check
    std::vector<Finding> m_standing; ///< those of them that are not ignored
    Draft m_checkedDraft;
    int m_checked = -1; ///< the document revision it was made on
};

} // namespace chengbao::ui
