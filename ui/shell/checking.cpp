// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/checking.h"

#include "core/lint/fix_all.h"
#include "core/lint/limits.h"
#include "core/text/word_count.h"
#include "ui/editor/draft_editor.h"
#include "ui/problems/problems_panel.h"
#include "ui/shell/open_item.h"
#include "ui/shell/status_line.h"
#include "ui/workflow/facts_panel.h"

namespace chengbao::ui
{
namespace
{

/// UTF-16 units up to which the statistics of words come along: some ten milliseconds on the
/// worker.
constexpr qsizetype mostForDeep = 10'000;

LintScheduler::Check checkWith(const std::shared_ptr<const lint::Linter>& linter)
{
    return [linter](const Draft& draft, std::stop_token stop) {
        return linter->lint(draft, {.gates = true,
                                    .disabled = {},
                                    .deep = draft.body.size() <= mostForDeep,
                                    .names = {},
                                    .stop = std::move(stop)});
    };
}

/// Whether a finding is to stand below its fact in place of what stands there.
bool isWorse(const Finding& finding, const QHash<QString, FactRemark>& remarks, const QString& key)
{
    const auto known = remarks.constFind(key);
    return finding.level > (known == remarks.cend() ? Level::Hint : known->level);
}

} // namespace

Checking::Checking(std::shared_ptr<const lint::Linter> linter, const OpenItem& open, Views views,
                   QObject* parent)
    : QObject(parent),
      m_linter(std::move(linter)),
      m_open(open),
      m_views(views),
      m_scheduler(checkWith(m_linter))
{
    connect(&m_scheduler, &LintScheduler::finished, this, &Checking::spread);
    connect(views.editor, &DraftEditor::composingChanged, &m_scheduler, &LintScheduler::setHeld);
    connect(views.status, &StatusLine::hindranceChosen, this, &Checking::show);
    connect(views.status, &StatusLine::findingsWanted, this, &Checking::problemsWanted);
    const auto name = [this](const QString& rule) { return ruleName(rule); };
    views.editor->setRuleName(name);
    views.problems->setRuleName(name);
    connectProblems();
}

void Checking::connectProblems()
{
    ProblemsPanel* problems = m_views.problems;
    connect(problems, &ProblemsPanel::activated, this, &Checking::show);
    connect(problems, &ProblemsPanel::fixRequested, this, &Checking::mend);
    connect(problems, &ProblemsPanel::fixAllRequested, this, &Checking::mendAll);
    connect(m_views.editor, &DraftEditor::findingActivated, problems, &ProblemsPanel::select);
}

void Checking::showOpened()
{
    m_views.problems->clear();
    m_views.problems->setLocked(!m_open.isEditable());
    m_views.facts->setRemarks({});
    m_views.status->clearItem();
    emit spreadOut(0, 0);
    if (m_open.isOpen())
        checkNow();
    else
        m_scheduler.cancel();
}

void Checking::schedule()
{
    m_scheduler.schedule(m_open.draft(), m_views.editor->documentRevision());
}

void Checking::checkNow()
{
    schedule();
    m_scheduler.runNow();
}

void Checking::spread(int revision, const std::vector<Finding>& findings)
{
    std::vector<Finding> inText;
    QHash<QString, FactRemark> ofFacts;
    const bool signedOff = m_open.item().signOff.has_value();
    for (const Finding& finding : findings) {
        const QString key = factKey(finding);
        if (key.isEmpty())
            inText.push_back(finding);
        else if (isWorse(finding, ofFacts, key) && (signedOff || !isOfSignature(key)))
            ofFacts.insert(key, {finding.message, finding.level});
    }
    m_findings = inText;
    m_checked = revision;
    m_views.editor->setFindings(inText, revision);
    m_views.problems->setFindings(inText);
    m_views.facts->setRemarks(ofFacts);
    const Draft& draft = m_open.draft();
    m_views.status->setWords(text::countWords(draft.body),
                             lint::characterLimit(draft.facts.system, draft.facts.kind));
    m_views.status->setFindings(inText);
    m_views.status->setHindrances(hindrancesOf(findings, signedOff), readyWords());
    emit spreadOut(static_cast<int>(inText.size()), static_cast<int>(ofFacts.size()));
}

void Checking::mend(const Finding& finding, int fixIndex)
{
    m_views.editor->applyFix(finding.fixes[static_cast<std::size_t>(fixIndex)], finding.field);
}

void Checking::mendAll()
{
    if (m_checked != m_views.editor->documentRevision())
        return;
    const LintScheduler::Check check = checkWith(m_linter);
    const Draft mended =
        lint::fixAll(m_open.draft(), [&](const Draft& draft) { return check(draft, {}); });
    m_views.editor->rewrite(mended.title, mended.body);
}

QString Checking::readyWords() const
{
    switch (m_open.item().state) {
    case State::Signed:
        return tr("May be reported");
    case State::Draft:
    case State::Returned:
        return tr("May be sent for review");
    case State::InReview:
        return tr("May be signed");
    default:
        return {};
    }
}

QString Checking::ruleName(const QString& rule) const
{
    const lint::Rule* found = m_linter->pack().find(rule);
    return found ? found->name : QString();
}

void Checking::show(const Finding& finding)
{
    if (const QString key = factKey(finding); !key.isEmpty())
        emit factWanted(key);
    else
        m_views.editor->showFinding(finding);
}

} // namespace chengbao::ui
