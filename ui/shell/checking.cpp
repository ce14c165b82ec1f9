// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/checking.h"

#include "core/lint/fixes.h"
#include "core/lint/gate_findings.h"
#include "core/lint/limits.h"
#include "core/lint/personal_rules.h"
#include "core/lint/suppressions.h"
#include "core/text/word_count.h"
#include "ui/editor/draft_editor.h"
#include "ui/editor/linter_check.h"
#include "ui/problems/problems_panel.h"
#include "ui/shell/open_item.h"
#include "ui/shell/status_line.h"
#include "ui/workflow/facts_panel.h"

#include <cstdlib>

namespace chengbao::ui
{
namespace
{

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
      m_scheduler(linterCheck(m_linter))
{
    connect(&m_scheduler, &LintScheduler::finished, this, &Checking::spread);
    connect(views.editor, &DraftEditor::composingChanged, &m_scheduler, &LintScheduler::setHeld);
    connect(views.status, &StatusLine::hindranceChosen, this, &Checking::show);
    connect(views.status, &StatusLine::findingsWanted, this, &Checking::problemsWanted);
    const auto name = [this](const QString& rule) { return ruleName(rule); };
    views.editor->setRuleName(name);
    views.editor->setExample([this](const Finding& finding) {
        const lint::Rule* rule = m_linter->pack().find(finding.rule);
        return rule ? lint::tellingExample(*rule, finding.text) : std::nullopt;
    });
    views.editor->setSegmenter(m_linter->segmenter());
    views.problems->setRuleName(name);
    connectProblems();
    connectIgnoring();
    connect(&open, &OpenItem::saved, this, [this] {
        const std::vector<Photo>& kept = m_open.draft().facts.photos;
        m_views.facts->adoptPhotos(kept);
        if (m_checkedDraft.facts.photos.size() == kept.size())
            m_checkedDraft.facts.photos = kept;
    });
}

void Checking::connectIgnoring()
{
    const auto terms = [this](const Finding& finding) { return termsOf(finding); };
    m_views.editor->setIgnoring(terms);
    m_views.problems->setIgnoring(terms);
    connect(m_views.editor, &DraftEditor::ignoreRequested, this, &Checking::ignoreWanted);
    connect(m_views.problems, &ProblemsPanel::ignoreRequested, this, &Checking::ignoreWanted);
    connect(m_views.problems, &ProblemsPanel::heedRequested, this, &Checking::heedWanted);
}

IgnoreTerms Checking::termsOf(const Finding& finding) const
{
    const lint::Rule* rule = m_linter->pack().find(finding.rule);
    const auto now = current(finding);
    if (!rule || !now)
        return {ruleName(finding.rule), {}};
    return {rule->name, lint::wordingOf(*rule, *now, m_checkedDraft)};
}

std::optional<Finding> Checking::current(const Finding& finding) const
{
    const Finding* nearest = nullptr;
    for (const Finding& other : m_all) {
        if (other.rule != finding.rule || other.field != finding.field ||
            other.text != finding.text)
            continue;
        if (!nearest ||
            std::abs(other.start - finding.start) < std::abs(nearest->start - finding.start))
            nearest = &other;
    }
    return nearest ? std::optional(*nearest) : std::nullopt;
}

void Checking::setLinter(std::shared_ptr<const lint::Linter> linter)
{
    m_linter = std::move(linter);
    m_scheduler.setCheck(linterCheck(m_linter));
    checkNow();
}

void Checking::connectProblems()
{
    ProblemsPanel* problems = m_views.problems;
    connect(problems, &ProblemsPanel::activated, this, &Checking::show);
    connect(problems, &ProblemsPanel::fixRequested, this, &Checking::mend);
    connect(problems, &ProblemsPanel::fixAllRequested, this, &Checking::mendAll);
    connect(problems, &ProblemsPanel::fixRuleRequested, this, &Checking::mendAllOf);
    connect(m_views.editor, &DraftEditor::fixRuleRequested, this, &Checking::mendAllOf);
    m_views.editor->setRuleCount([this](const QString& rule) {
        return static_cast<int>(lint::onlyFixesOf(rule, m_standing).size());
    });
    connect(m_views.editor, &DraftEditor::findingActivated, problems, &ProblemsPanel::select);
}

void Checking::showOpened()
{
    m_all.clear();
    m_standing.clear();
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
    m_all = findings;
    m_checked = revision;
    m_checkedDraft = m_open.draft(); // results of older drafts never come here
    sortAgain();
}

void Checking::sortAgain()
{
    lint::Sifted sifted =
        lint::applySuppressions(m_all, m_checkedDraft, m_open.item().suppressions);
    m_standing = sifted.standing;
    std::erase_if(sifted.standing, lint::repeatsOthers);
    std::vector<Finding> inText, marked;
    QHash<QString, FactRemark> ofFacts;
    const bool signedOff = m_open.item().signOff.has_value();
    int unfilled = 0;
    for (const Finding& finding : sifted.standing) {
        const QString key = factKey(finding);
        if (lint::isUnfilled(finding)) {
            if (++unfilled == 1)
                inText.push_back(finding);
        } else if (key.isEmpty()) {
            inText.push_back(finding);
            if (!lint::countsOthers(finding))
                marked.push_back(finding);
        } else if (isWorse(finding, ofFacts, key) && (signedOff || !isOfSignature(key))) {
            ofFacts.insert(key, {finding.message, finding.level});
        }
    }
    if (unfilled > 0) // a text that is not written yet lacks everything
        std::erase_if(inText, lint::countsOthers);
    for (Finding& finding : inText) {
        if (lint::isUnfilled(finding)) {
            finding.level = Level::Hint; // until somebody wants to report it
            finding.message = tr("%n prompts are not filled in yet.", nullptr, unfilled);
        }
    }
    m_views.editor->setFindings(marked, m_checked);
    m_views.problems->setFindings(inText, sifted.ignored);
    m_views.facts->setRemarks(ofFacts);
    const Draft& draft = m_open.draft();
    m_views.status->setWords(text::countWords(draft.body),
                             lint::characterLimit(draft.facts.system, draft.facts.kind));
    m_views.status->setFindings(inText);
    m_views.status->setHindrances(hindrancesOf(sifted.standing, signedOff), readyWords());
    emit spreadOut(static_cast<int>(inText.size()), static_cast<int>(ofFacts.size()));
}

void Checking::mend(const Finding& finding, int fixIndex)
{
    m_views.editor->applyFix(finding.fixes[static_cast<std::size_t>(fixIndex)], finding.field);
}

void Checking::mendAll()
{
    rewriteBy([](const Draft& draft, const lint::Lint& lint) { return lint::fixAll(draft, lint); });
}

void Checking::mendAllOf(const QString& rule)
{
    rewriteBy([&rule](const Draft& draft, const lint::Lint& lint) {
        return lint::fixAllOf(rule, draft, lint);
    });
}

/// As one step to undo.
void Checking::rewriteBy(const std::function<Draft(const Draft&, const lint::Lint&)>& mended)
{
    if (m_checked != m_views.editor->documentRevision())
        return;
    const LintScheduler::Check check = linterCheck(m_linter);
    const auto counted = [&](const Draft& draft) {
        return lint::applySuppressions(check(draft, {}), draft, m_open.item().suppressions)
            .standing;
    };
    const Draft draft = mended(m_open.draft(), counted);
    m_views.editor->rewrite(draft.title, draft.body);
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
