// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draft_editor.h"

#include "ui/common/message_bar.h"
#include "ui/editor/blank_guide.h"
#include "ui/editor/body_field.h"
#include "ui/editor/card_guide.h"
#include "ui/editor/find_bar.h"
#include "ui/editor/find_guide.h"
#include "ui/editor/least_edits.h"
#include "ui/editor/paste_guide.h"
#include "ui/editor/title_field.h"

#include <QVBoxLayout>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

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
      m_findBar(new FindBar(this)),
      m_find(new FindGuide(
          m_findBar, m_title, m_body,
          [this](const auto& title, const auto& body) { return applyEdits(title, body); })),
      m_offers(new MessageBar(this)),
      m_paste(new PasteGuide(m_offers, m_body,
                             [this](const auto& edits) { return applyEdits({}, edits); })),
      m_undo(m_title->document(), m_body->document())
{
    build();
    connectField(m_title);
    connectField(m_body);
    connect(m_title, &WritingField::leaveDownRequested, this, &DraftEditor::focusBody);
    connect(m_title, &WritingField::pastedOn, this, &DraftEditor::pasteOn);
    connect(m_body, &WritingField::leaveUpRequested, this, &DraftEditor::focusTitle);
    connect(&m_guide->card(), &FindingCard::fixRequested, this, &DraftEditor::fixFromCard);
    connect(&m_guide->card(), &FindingCard::fixRuleRequested, this, [this](const QString& rule) {
        m_guide->card().close();
        emit fixRuleRequested(rule);
    });
    connect(&m_guide->card(), &FindingCard::ignoreRequested, this,
            [this](const Finding& finding, const IgnoreChoice& choice) {
                m_guide->card().close();
                emit ignoreRequested(finding, choice);
            });
    connect(&m_guide->card(), &FindingCard::clicked, this, &DraftEditor::findingActivated);
    paintPage();
}

void DraftEditor::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_findBar);
    layout->addWidget(m_offers);
    layout->addSpacing(28);
    layout->addWidget(m_title);
    layout->addSpacing(14);
    layout->addWidget(m_body, 1);
    setAutoFillBackground(true);
    setFocusProxy(m_body);
}

void DraftEditor::connectField(WritingField* field)
{
    new BlankGuide(field);
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
    connect(field, &WritingField::otherPasted, this, &DraftEditor::otherPasted);
    connect(field, &WritingField::markClicked, this, [this, field](int position) {
        const auto findings = field->marks().overCharacter(position);
        if (!findings.empty())
            emit findingActivated(findings.front());
    });
    connect(field, &WritingField::contextMenuRequested, this, [this, field](const QPoint& global) {
        m_guide->rest();
        showMenu(field, global);
    });
}

void DraftEditor::setDraft(const QString& title, const QString& body)
{
    const bool differs = title != this->title() || body != this->body();
    m_guide->card().close();
    m_paste->dismiss();
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

// The title just took its part; the rest goes before what the body has, as part of the same step.
void DraftEditor::pasteOn(const QString& paragraphs)
{
    const QString rest = body().isEmpty() ? paragraphs : paragraphs + u'\n';
    m_body->applyEdits({{0, 0, rest}});
    m_undo.join();
    // A field still shows its cursor at the end of a key that took it the keyboard.
    QMetaObject::invokeMethod(
        m_body, [this] { m_body->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
    emit m_body->pasted({0, static_cast<int>(rest.size())});
}

void DraftEditor::setLocked(bool locked)
{
    m_locked = locked;
    m_guide->card().close();
    if (locked)
        m_paste->dismiss();
    m_findBar->setReplaceable(!locked);
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

void DraftEditor::setExample(FindingCard::ExampleOf example)
{
    m_guide->card().setExample(std::move(example));
}

void DraftEditor::setRuleCount(FindingCard::RuleCount count)
{
    m_guide->card().setRuleCount(std::move(count));
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

std::pair<QString, int> DraftEditor::cursorPlace() const
{
    return {current() == m_title ? QStringLiteral("title") : QStringLiteral("body"),
            current()->textCursor().position()};
}

bool DraftEditor::insertAtCursor(const QString& text)
{
    if (m_locked || isComposing())
        return false;
    current()->textCursor().insertText(text);
    current()->ensureCursorVisible();
    return true;
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
