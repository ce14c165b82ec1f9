// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/writing_field.h"

#include "core/text/rich_text.h"
#include "ui/common/theme.h"
#include "ui/editor/heading_highlighter.h"
#include "ui/editor/plain_paste.h"

#include <QContextMenuEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace chengbao::ui
{

WritingField::WritingField(const Style& style, QWidget* parent) : QTextEdit(parent), m_style(style)
{
    auto* document = new QTextDocument(this);
    m_layout = new ManuscriptLayout(document, style.measure);
    document->setDocumentLayout(m_layout);
    document->setDocumentMargin(0);
    setDocument(document);
    m_mirror = new TextMirror(document);
    if (style.headings)
        new HeadingHighlighter(document);
    m_layout->setMarks(&m_marks);
    connect(m_layout, &ManuscriptLayout::shifted, this, &WritingField::holdStill);
    connect(m_mirror, &TextMirror::changed, this, [this](const std::vector<TextChange>& changes) {
        for (const TextChange& change : changes) {
            m_log.record(change);
            m_marks.follow(change);
        }
        emit changed();
    });

    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false); // the page shows through
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    softenSelection();
    setZoom(1);
}

void WritingField::load(const QString& text)
{
    m_marks.replace({});
    setPlainText(text);
    m_log.clear();
}

void WritingField::setFindings(const std::vector<Finding>& findings)
{
    std::vector<Finding> inside;
    for (const Finding& finding : findings) {
        if (finding.start >= 0 && finding.length >= 0 &&
            finding.start + finding.length <= text().size())
            inside.push_back(finding);
    }
    m_log.clear();
    if (m_marks.replace(std::move(inside)))
        m_layout->redraw();
}

Span WritingField::placeOf(const Finding& finding) const
{
    for (const Mark& mark : marks().all()) {
        if (mark.finding == finding)
            return mark.span;
    }
    const Span then{finding.start, finding.length};
    return placeNow(then).value_or(then);
}

void WritingField::applyEdits(std::vector<Edit> edits)
{
    std::sort(edits.begin(), edits.end(),
              [](const Edit& a, const Edit& b) { return a.start > b.start; });
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const Edit& edit : edits) {
        cursor.setPosition(edit.start);
        cursor.setPosition(edit.start + edit.length, QTextCursor::KeepAnchor);
        cursor.insertText(edit.text);
    }
    cursor.endEditBlock();
}

void WritingField::select(const Span& span)
{
    const int size = static_cast<int>(text().size());
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(span.start, 0, size));
    cursor.setPosition(std::clamp(span.end(), 0, size), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void WritingField::setZoom(qreal factor)
{
    QFont font = faceFont(m_style.face);
    font.setPixelSize(qRound(m_style.pixelSize * factor));
    setFont(font);
    centreColumn();
}

QRect WritingField::rectangleOf(const Span& span) const
{
    QTextCursor cursor(document());
    const int size = static_cast<int>(text().size());
    cursor.setPosition(std::clamp(span.start, 0, size));
    const QRect from = cursorRect(cursor);
    cursor.setPosition(std::clamp(span.end(), 0, size));
    const QRect to = cursorRect(cursor);
    return to.top() == from.top() ? from.united(to) : from;
}

QString WritingField::cleaned(const QString& text) const
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursor.selectionStart());
    return plainParagraphs(text, cursor.atBlockStart());
}

bool WritingField::canInsertFromMimeData(const QMimeData* source) const
{
    return (source->hasText() || source->hasHtml()) &&
           !source->hasUrls(); // files are for the window to import
}

void WritingField::insertFromMimeData(const QMimeData* source)
{
    if (isReadOnly())
        return;
    if (!canInsertFromMimeData(source))
        return emit otherPasted(source);
    const QString rich = source->hasHtml() ? text::plainFromHtml(source->html()) : QString();
    insertPasted(rich.isEmpty() ? source->text() : rich);
    ensureCursorVisible();
}

void WritingField::insertPasted(const QString& text)
{
    QTextCursor cursor = textCursor();
    const int start = cursor.selectionStart();
    cursor.insertText(cleaned(text));
    emit pasted({start, cursor.position() - start});
}

QMimeData* WritingField::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    auto* copied = new QMimeData;
    copied->setText(
        text().mid(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()));
    return copied;
}

void WritingField::keyPressEvent(QKeyEvent* event)
{
    if (handleCommandKey(event) || handleWordKey(event)) {
        event->accept();
        return;
    }
    // A line separator would be a paragraph to the reader and none to the rules.
    if (event->matches(QKeySequence::InsertLineSeparator)) {
        if (!isReadOnly())
            textCursor().insertBlock();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

bool WritingField::handleCommandKey(QKeyEvent* event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->matches(QKeySequence::Undo))
        emit undoRequested();
    else if (event->matches(QKeySequence::Redo))
        emit redoRequested();
    else if (control && (event->key() == Qt::Key_Equal || event->key() == Qt::Key_Plus))
        emit zoomRequested(1);
    else if (control && event->key() == Qt::Key_Minus)
        emit zoomRequested(-1);
    else if (control && event->key() == Qt::Key_0)
        emit zoomRequested(0);
    else if (control && event->key() == Qt::Key_Period)
        emit fixRequested();
    else if (event->key() == Qt::Key_F4 && event->modifiers() == Qt::NoModifier)
        emit showCardRequested();
    else
        return false;
    return true;
}

void WritingField::inputMethodEvent(QInputMethodEvent* event)
{
    if (isReadOnly()) {
        event->ignore();
        return;
    }
    const bool composing = !event->preeditString().isEmpty();
    if (composing && !m_composing) {
        m_composing = true;
        emit composingChanged(true);
    }
    QTextEdit::inputMethodEvent(event);
    if (!composing && m_composing) {
        m_composing = false;
        emit composingChanged(false);
    }
}

void WritingField::focusInEvent(QFocusEvent* event)
{
    QTextEdit::focusInEvent(event);
    emit focused();
}

int WritingField::positionAt(const QPoint& point) const
{
    const QPoint offset(horizontalScrollBar()->value(), verticalScrollBar()->value());
    return m_layout->hitTest(point + offset, Qt::ExactHit);
}

void WritingField::mouseReleaseEvent(QMouseEvent* event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier)
        emit markClicked(positionAt(event->position().toPoint()));
}

void WritingField::mouseMoveEvent(QMouseEvent* event)
{
    QTextEdit::mouseMoveEvent(event);
    emit markHovered(event->buttons() == Qt::NoButton ? positionAt(event->position().toPoint())
                                                      : -1);
}

void WritingField::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QTextEdit::wheelEvent(event);
        return;
    }
    event->accept();
    if (event->angleDelta().y() != 0)
        emit zoomRequested(event->angleDelta().y() > 0 ? 1 : -1);
}

void WritingField::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse && !textCursor().hasSelection())
        setTextCursor(cursorForPosition(event->pos()));
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    emit contextMenuRequested(byMouse ? event->globalPos()
                                      : viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

void WritingField::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        softenSelection();
}

// Marks stay readable under a pale selection; the accent is for controls.
void WritingField::softenSelection()
{
    const Tones tones = tonesOf(palette());
    QColor marker = tones.accent;
    marker.setAlpha(70);
    if (palette().color(QPalette::Highlight) == marker)
        return;
    QPalette pale;
    pale.setColor(QPalette::Highlight, marker);
    pale.setColor(QPalette::HighlightedText, tones.text);
    setPalette(pale);
}

bool WritingField::event(QEvent* event)
{
    if (event->type() == QEvent::Resize)
        centreColumn();
    return handleMarginEvent(event) || QTextEdit::event(event);
}

bool WritingField::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        emit markHovered(-1);
    return QTextEdit::viewportEvent(event);
}

// The margins beside the column belong to the page: wheel and mouse work there as on the text.
bool WritingField::handleMarginEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::Wheel:
        wheelEvent(static_cast<QWheelEvent*>(event));
        return true;
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        const QPointF place = viewport()->mapFrom(this, mouse->position().toPoint());
        QMouseEvent inside(mouse->type(), place, mouse->globalPosition(), mouse->button(),
                           mouse->buttons(), mouse->modifiers());
        if (event->type() == QEvent::MouseButtonPress)
            mousePressEvent(&inside);
        else if (event->type() == QEvent::MouseMove)
            mouseMoveEvent(&inside);
        else
            mouseReleaseEvent(&inside);
        return true;
    }
    default:
        return false;
    }
}

// What is read stays where it is while guessed lines above it are laid out.
void WritingField::holdStill(qreal y, qreal by)
{
    if (y < verticalScrollBar()->value())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(by));
}

void WritingField::centreColumn()
{
    constexpr int leastMargin = 20;
    constexpr int besideScrollBar = 8;
    const int column = qCeil(columnWidth());
    const int side = std::max(leastMargin, (width() - column) / 2);
    const int scrollBar = verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
                              ? 0
                              : verticalScrollBar()->sizeHint().width();
    setViewportMargins(side, 0, std::max(besideScrollBar, width() - side - column - scrollBar), 0);
}

} // namespace chengbao::ui
