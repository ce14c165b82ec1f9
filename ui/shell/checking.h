// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/linter.h"
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
    /// Goes to where a finding stands: the text, or its fact (told by factWanted()).
    void show(const Finding& finding);

signals:
    void factWanted(const QString& key);
    void problemsWanted();
    /// How many findings the text has, and how many facts have one at level error.
    void spreadOut(int inText, int ofFacts);

private:
    void spread(int revision, const std::vector<Finding>& findings);
    void connectProblems();
    void mend(const Finding& finding, int fixIndex);
    void mendAll();
    QString readyWords() const;
    QString ruleName(const QString& rule) const;

    std::shared_ptr<const lint::Linter> m_linter;
    const OpenItem& m_open;
    Views m_views;
    LintScheduler m_scheduler;
    std::vector<Finding> m_findings; ///< of the last check
    int m_checked = -1;              ///< the document revision it was made on
};

} // namespace chengbao::ui
