// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/blank_guide.h"

#include "core/text/blanks.h"
#include "ui/editor/writing_field.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace chengbao::ui
{
namespace
{

/// The blanks of the paragraph around a position, in offsets of the whole text. Only that paragraph
/// is looked at: this runs with every move of the cursor.
std::vector<Span> blanksNear(const QString& text, int position)
{
    const qsizetype start = position == 0 ? 0 : text.lastIndexOf(u'\n', position - 1) + 1;
    const qsizetype stop = text.indexOf(u'\n', position);
    const QStringView paragraph =
        QStringView(text).mid(start, (stop < 0 ? text.size() : stop) - start);
    std::vector<Span> spans;
    for (const text::Blank& blank : text::blanks(paragraph))
        spans.push_back({blank.span.start + static_cast<int>(start), blank.span.length});
    return spans;
}

} // namespace

BlankGuide::BlankGuide(WritingField* field) : QObject(field), m_field(field)
{
    connect(field, &QTextEdit::cursorPositionChanged, this, [this] {
        // A click is waited for to end: the pointer may be about to select.
        if (QGuiApplication::mouseButtons() == Qt::NoButton)
            settle();
    });
    field->installEventFilter(this);
    field->viewport()->installEventFilter(this);
}

std::optional<Span> BlankGuide::blankAround(int position) const
{
    for (const Span& span : blanksNear(m_field->text(), position)) {
        if (span.start < position && position < span.end())
            return span;
    }
    return std::nullopt;
}

std::optional<Span> BlankGuide::blankToErase(int key) const
{
    const int position = m_field->textCursor().position();
    for (const Span& span : blanksNear(m_field->text(), position)) {
        if (key == Qt::Key_Backspace ? span.end() == position : span.start == position)
            return span;
    }
    return std::nullopt;
}

void BlankGuide::select(const Span& span)
{
    const QScopedValueRollback quiet(m_quiet, true);
    QTextCursor cursor = m_field->textCursor();
    cursor.setPosition(span.start);
    cursor.setPosition(span.end(), QTextCursor::KeepAnchor);
    m_field->setTextCursor(cursor);
}

void BlankGuide::settle()
{
    if (m_quiet || m_field->isReadOnly() || m_field->isComposing() || !m_field->hasFocus() ||
        m_field->textCursor().hasSelection())
        return;
    if (const auto blank = blankAround(m_field->textCursor().position()))
        select(*blank);
}

bool BlankGuide::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonRelease && watched == m_field->viewport()) {
        // Behind the field's own handling of it.
        QMetaObject::invokeMethod(this, &BlankGuide::settle, Qt::QueuedConnection);
        return false;
    }
    if (event->type() != QEvent::KeyPress || watched != m_field || m_field->isReadOnly() ||
        m_field->textCursor().hasSelection())
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Backspace && key != Qt::Key_Delete)
        return false;
    const auto blank = blankToErase(key);
    if (blank)
        select(*blank);
    return blank.has_value(); // a second press deletes what is selected
}

} // namespace chengbao::ui
