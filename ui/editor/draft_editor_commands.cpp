// SPDX-License-Identifier: GPL-3.0-or-later
// What menus and keys ask of the page.
#include "core/text/blanks.h"
#include "core/text/numbering.h"
#include "ui/common/ignore_form.h"
#include "ui/editor/body_field.h"
#include "ui/editor/card_guide.h"
#include "ui/editor/draft_editor.h"
#include "ui/editor/field_menu.h"
#include "ui/editor/find_guide.h"
#include "ui/editor/paste_guide.h"
#include "ui/editor/title_field.h"

#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace chengbao::ui
{
namespace
{

constexpr qreal zoomStep = 1.1;

} // namespace

DraftEditor::Place DraftEditor::place() const
{
    return {m_current == m_title, m_current->textCursor().position(),
            m_body->verticalScrollBar()->value()};
}

void DraftEditor::setPlace(const Place& place)
{
    m_current = place.inTitle ? static_cast<WritingField*>(m_title) : m_body;
    QTextCursor cursor = m_current->textCursor();
    cursor.setPosition(std::clamp(place.cursor, 0, static_cast<int>(m_current->text().size())));
    m_current->setTextCursor(cursor);
    m_body->verticalScrollBar()->setValue(place.scroll);
}

void DraftEditor::nextBlank()
{
    WritingField* const fields[] = {m_title, m_body};
    const std::size_t here = m_current == m_title ? 0 : 1;
    const int after = m_current->textCursor().selectionEnd();
    for (std::size_t step = 0; step <= std::size(fields); ++step) {
        WritingField* field = fields[(here + step) % std::size(fields)];
        const int from = step == 0 ? after : 0;
        for (const text::Blank& blank : text::blanks(field->text())) {
            if (blank.span.start < from)
                continue;
            field->setFocus(Qt::ShortcutFocusReason);
            return field->select(blank.span);
        }
    }
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
    m_paste->dismiss();
    if (!m_locked)
        m_undo.undo(current()->document());
}

void DraftEditor::redo()
{
    if (!m_locked)
        m_undo.redo(current()->document());
}

void DraftEditor::find()
{
    m_find->open(false);
}

void DraftEditor::findAndReplace()
{
    m_find->open(true);
}

void DraftEditor::findNext()
{
    m_find->next();
}

void DraftEditor::findPrevious()
{
    m_find->previous();
}

void DraftEditor::setSegmenter(const std::shared_ptr<const text::Segmenter>& segmenter)
{
    m_title->setSegmenter(segmenter);
    m_body->setSegmenter(segmenter);
}

void DraftEditor::numberAs(text::OrdinalStyle style)
{
    if (current() == m_body)
        applyEdits({}, {text::nextOrdinal(body(), m_body->textCursor().position(), style)});
}

void DraftEditor::numberAsFirst()
{
    numberAs(text::OrdinalStyle::HanStop);
}

void DraftEditor::numberAsSecond()
{
    numberAs(text::OrdinalStyle::HanBracket);
}

void DraftEditor::numberAsThird()
{
    numberAs(text::OrdinalStyle::DigitStop);
}

void DraftEditor::numberAsFourth()
{
    numberAs(text::OrdinalStyle::DigitBracket);
}

void DraftEditor::renumber()
{
    const QTextCursor cursor = m_body->textCursor();
    const int start = cursor.selectionStart();
    if (const auto edits = text::renumbered(body(), {start, cursor.selectionEnd() - start});
        !edits.empty())
        applyEdits({}, edits);
}

void DraftEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !m_find->close())
        QWidget::keyPressEvent(event);
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

void DraftEditor::focusText()
{
    current()->setFocus(Qt::OtherFocusReason);
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

void DraftEditor::fixRuleAtCursor()
{
    for (const Finding& finding : findingsAtCursor()) {
        if (!m_locked && finding.fixes.size() == 1)
            return emit fixRuleRequested(finding.rule);
    }
}

void DraftEditor::ignoreAtCursor()
{
    showCardAtCursor();
    for (const Finding& finding : findingsAtCursor()) {
        if (!m_locked && !ignoreExtents(finding.rule).empty())
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
    const auto count = [this](const QString& rule) { return m_guide->card().ruleCount(rule); };
    const std::unique_ptr<QMenu> menu(makeFieldMenu(*field, findings, !m_locked, count));
    connect(menu.get(), &QMenu::triggered, this, [this, field, findings](const QAction* action) {
        if (const auto choice = fixOf(*action)) {
            applyFix(choice->fix, choice->field);
        } else if (const auto all = ruleOf(*action)) {
            emit fixRuleRequested(all->rule);
        } else if (const auto right = wordOf(*action)) {
            emit wordApproved(right->word);
        } else if (const auto wish = ignoreOf(*action)) {
            m_guide->show(field, findings);
            m_guide->card().askToIgnore(wish->finding, wish->extent);
        }
    });
    menu->exec(global);
}

} // namespace chengbao::ui
