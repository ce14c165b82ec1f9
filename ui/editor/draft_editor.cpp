// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draft_editor.h"

#include "core/lint/rule.h"
#include "ui/editor/body_field.h"
#include "ui/editor/card_guide.h"
#include "ui/editor/field_menu.h"
#include "ui/editor/least_edits.h"
#include "ui/editor/title_field.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace chengbao::ui
{
namespace
{

constexpr qreal zoomStep = 1.1;

bool within(const std::vector<Edit>& edits, const QString& text)
{
    return std::all_of(edits.begin(), edits.end(), [&text](const Edit& edit) {
        return edit.start >= 0 && edit.length >= 0 && edit.start + edit.length <= text.size();
    });
}

} // namespace

DraftEditor::DraftEditor(QWidget* parent)
    : QWidget(parent),
      m_title(new TitleField(this)),
      m_body(new BodyField(this)),
      m_current(m_body),
      m_guide(new CardGuide(this)),
      m_undo(m_title->document(), m_body->document())
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 28, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(m_title);
    layout->addWidget(m_body, 1);
    setAutoFillBackground(true);
    setFocusProxy(m_body);
    connectField(m_title);
    connectField(m_body);
    connect(m_title, &WritingField::leaveDownRequested, this, &DraftEditor::focusBody);
    connect(m_body, &WritingField::leaveUpRequested, this, &DraftEditor::focusTitle);
    connect(&m_guide->card(), &FindingCard::fixRequested, this, &DraftEditor::fixFromCard);
    connect(&m_guide->card(), &FindingCard::ignoreRequested, this,
            [this](const Finding& finding, const IgnoreChoice& choice) {
                m_guide->card().close();
                emit ignoreRequested(finding, choice);
            });
    connect(&m_guide->card(), &FindingCard::clicked, this, &DraftEditor::findingActivated);
    paintPage();
}

void DraftEditor::connectField(WritingField* field)
{
    connect(field, &WritingField::changed, this, &DraftEditor::noteChange);
    connect(field, &WritingField::undoRequested, this, &DraftEditor::undo);
    connect(field, &WritingField::redoRequested, this, &DraftEditor::redo);
    connect(field, &WritingField::zoomRequested, this, &DraftEditor::stepZoom);
    connect(field, &WritingField::showCardRequested, this, &DraftEditor::showCardAtCursor);
    connect(field, &WritingField::fixRequested, this, &DraftEditor::fixAtCursor);
    connect(field, &WritingField::focused, this, [this, field] {
        m_current = field;
        emit copyAvailable(field->textCursor().hasSelection());
        emit cursorMoved();
    });
    connect(field, &QTextEdit::cursorPositionChanged, this, &DraftEditor::cursorMoved);
    connect(field, &QTextEdit::copyAvailable, this, &DraftEditor::copyAvailable);
    connect(field->document(), &QTextDocument::undoAvailable, this,
            [this] { emit undoAvailable(canUndo()); });
    connect(field->document(), &QTextDocument::redoAvailable, this,
            [this] { emit redoAvailable(canRedo()); });
    connect(field, &WritingField::composingChanged, this, [this](bool composing) {
        emit composingChanged(composing);
        if (!composing)
            composingEnded();
    });
    m_guide->follow(field);
    connect(field, &WritingField::markClicked, this, [this, field](int position) {
        const auto findings = field->marks().overCharacter(position);
        if (!findings.empty())
            emit findingActivated(findings.front());
    });
    connect(field, &WritingField::contextMenuRequested, this,
            [this, field](const QPoint& global) { showMenu(field, global); });
}

void DraftEditor::setDraft(const QString& title, const QString& body)
{
    const bool differs = title != this->title() || body != this->body();
    m_guide->card().close();
    m_pending.reset();
    m_loading = true;
    m_title->load(QString(title).replace(u'\n', u' '));
    m_body->load(body);
    m_loading = false;
    m_undo.clear();
    ++m_revision;
    if (differs)
        emit textChanged();
}

void DraftEditor::rewrite(const QString& title, const QString& body)
{
    applyEdits(leastEdits(this->title(), title), leastEdits(this->body(), body));
}

QString DraftEditor::title() const
{
    return m_title->text();
}

QString DraftEditor::body() const
{
    return m_body->text();
}

void DraftEditor::noteChange()
{
    if (m_loading)
        return;
    m_guide->card().close();
    ++m_revision;
    emit textChanged();
}

void DraftEditor::setLocked(bool locked)
{
    m_locked = locked;
    m_guide->card().close();
    for (WritingField* field :
         {static_cast<WritingField*>(m_title), static_cast<WritingField*>(m_body)}) {
        field->setReadOnly(locked);
        // Read-only text still has a cursor, for reading and copying by keyboard.
        if (locked)
            field->setTextInteractionFlags(Qt::TextSelectableByMouse |
                                           Qt::TextSelectableByKeyboard);
        field->setAccessibleDescription(locked ? tr("Locked: this text cannot be changed")
                                               : QString());
    }
    paintPage();
}

bool DraftEditor::isComposing() const
{
    return m_title->isComposing() || m_body->isComposing();
}

void DraftEditor::setFindings(const std::vector<Finding>& findings, int documentRevision)
{
    if (documentRevision != m_revision)
        return;
    if (isComposing()) {
        m_pending = Pending{findings, documentRevision};
        return;
    }
    std::vector<Finding> title, body;
    for (const Finding& finding : findings) {
        if (finding.field == QLatin1String("title"))
            title.push_back(finding);
        else if (finding.field == QLatin1String("body"))
            body.push_back(finding);
    }
    m_title->setFindings(title);
    m_body->setFindings(body);
}

void DraftEditor::composingEnded()
{
    if (!m_pending)
        return;
    const Pending pending = std::move(*m_pending);
    m_pending.reset();
    setFindings(pending.findings, pending.revision);
}

void DraftEditor::setRuleName(FindingCard::RuleName name)
{
    m_guide->card().setRuleName(std::move(name));
}

void DraftEditor::setIgnoring(IgnoreTermsOf terms)
{
    m_guide->card().setIgnoring(std::move(terms));
}

WritingField* DraftEditor::fieldOf(const QString& name) const
{
    if (name == QLatin1String("title"))
        return m_title;
    return name == QLatin1String("body") ? m_body : nullptr;
}

std::vector<Finding> DraftEditor::findingsAtCursor() const
{
    return current()->marks().atCursor(current()->textCursor().position());
}

void DraftEditor::showFinding(const Finding& finding)
{
    WritingField* field = fieldOf(finding.field);
    if (field == nullptr)
        return;
    field->setFocus(Qt::OtherFocusReason);
    field->select(field->placeOf(finding));
}

bool DraftEditor::applyFix(const Fix& fix, const QString& fieldName)
{
    const WritingField* field = fieldOf(fieldName);
    if (field == nullptr)
        return false;
    std::vector<Edit> edits;
    for (const Edit& edit : fix.edits) {
        const auto place = field->placeNow({edit.start, edit.length});
        if (!place)
            return false;
        edits.push_back({place->start, place->length, edit.text});
    }
    return field == m_title ? applyEdits(edits, {}) : applyEdits({}, edits);
}

bool DraftEditor::applyEdits(const std::vector<Edit>& title, const std::vector<Edit>& body)
{
    if (m_locked || isComposing() || !within(title, this->title()) || !within(body, this->body()))
        return false;
    const QString titleBefore = this->title();
    const QString bodyBefore = this->body();
    m_loading = true; // one change to the outside, however many edits
    const bool both = !title.empty() && !body.empty();
    std::vector<Edit> titleEdits = title;
    for (Edit& edit : titleEdits)
        edit.text.replace(u'\n', u' ');
    m_title->applyEdits(titleEdits);
    m_body->applyEdits(body);
    m_loading = false;
    if (both)
        m_undo.join();
    if (titleBefore != this->title() || bodyBefore != this->body())
        noteChange();
    return true;
}

bool DraftEditor::canUndo() const
{
    return m_title->document()->isUndoAvailable() || m_body->document()->isUndoAvailable();
}

bool DraftEditor::canRedo() const
{
    return m_title->document()->isRedoAvailable() || m_body->document()->isRedoAvailable();
}

void DraftEditor::cut()
{
    current()->cut();
}

void DraftEditor::copy()
{
    current()->copy();
}

void DraftEditor::paste()
{
    current()->paste();
}

void DraftEditor::selectAll()
{
    current()->selectAll();
}

void DraftEditor::undo()
{
    if (!m_locked)
        m_undo.undo(current()->document());
}

void DraftEditor::redo()
{
    if (!m_locked)
        m_undo.redo(current()->document());
}

void DraftEditor::setZoom(qreal factor)
{
    m_zoom = std::clamp(factor, 0.6, 2.5);
    m_title->setZoom(m_zoom);
    m_body->setZoom(m_zoom);
    m_guide->card().close();
}

void DraftEditor::stepZoom(int steps)
{
    setZoom(steps == 0 ? 1 : m_zoom * std::pow(zoomStep, steps));
}

void DraftEditor::zoomIn()
{
    stepZoom(1);
}

void DraftEditor::zoomOut()
{
    stepZoom(-1);
}

void DraftEditor::zoomReset()
{
    stepZoom(0);
}

void DraftEditor::focusTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->moveCursor(QTextCursor::End);
}

void DraftEditor::focusBody()
{
    m_body->setFocus(Qt::OtherFocusReason);
}

void DraftEditor::showCardAtCursor()
{
    const auto findings = findingsAtCursor();
    if (findings.empty())
        return;
    m_guide->show(current(), findings);
    m_guide->card().takeFocus();
    emit findingActivated(findings.front());
}

void DraftEditor::fixAtCursor()
{
    for (const Finding& finding : findingsAtCursor()) {
        if (!finding.fixes.empty() && applyFix(finding.fixes.front(), finding.field))
            return;
    }
}

void DraftEditor::ignoreAtCursor()
{
    showCardAtCursor();
    for (const Finding& finding : findingsAtCursor()) {
        if (!m_locked && !lint::isGuarded(finding.rule))
            return m_guide->card().askToIgnore(finding, IgnoreExtent::Here);
    }
}

void DraftEditor::fixFromCard(const Finding& finding, int fixIndex)
{
    const Fix fix = finding.fixes[fixIndex];
    const QString field = finding.field;
    m_guide->card().close();
    applyFix(fix, field);
}

void DraftEditor::showMenu(WritingField* field, const QPoint& global)
{
    m_guide->card().close();
    const auto findings = field->marks().atCursor(field->textCursor().position());
    const std::unique_ptr<QMenu> menu(makeFieldMenu(*field, findings, !m_locked));
    connect(menu.get(), &QMenu::triggered, this, [this, field, findings](const QAction* action) {
        if (const auto choice = fixOf(*action)) {
            applyFix(choice->fix, choice->field);
        } else if (const auto wish = ignoreOf(*action)) {
            m_guide->show(field, findings);
            m_guide->card().askToIgnore(wish->finding, wish->extent);
        }
    });
    menu->exec(global);
}

void DraftEditor::resizeEvent(QResizeEvent* event)
{
    m_guide->card().close();
    QWidget::resizeEvent(event);
}

void DraftEditor::paintPage()
{
    // A locked text lies on the desk, not on a page to write on.
    setBackgroundRole(m_locked ? QPalette::Window : QPalette::Base);
}

} // namespace chengbao::ui
