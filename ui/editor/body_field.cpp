// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/body_field.h"

#include "ui/editor/plain_paste.h"

#include <algorithm>

namespace chengbao::ui
{
namespace
{

WritingField::Style bodyStyle()
{
    PageMeasure measure;
    measure.bottom = 6;
    return {Face::Text, 18, measure, true};
}

} // namespace

BodyField::BodyField(QWidget* parent) : WritingField(bodyStyle(), parent)
{
    setAccessibleName(tr("Body"));
    setPlaceholderText(tr("Write or paste the text here"));
}

bool BodyField::leavesField(QKeyEvent* event) const
{
    const QTextCursor cursor = textCursor();
    if (event->modifiers() != Qt::NoModifier || cursor.hasSelection())
        return false;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Backspace:
        return cursor.atStart();
    case Qt::Key_Up: {
        QTextCursor above = cursor;
        return !above.movePosition(QTextCursor::Up);
    }
    default:
        return false;
    }
}

bool BodyField::indents(const QString& typed) const
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursor.selectionStart());
    return !typed.isEmpty() && cursor.atBlockStart() &&
           std::all_of(typed.begin(), typed.end(),
                       [](QChar c) { return c == u' ' || c == u'\u3000'; });
}

void BodyField::keyPressEvent(QKeyEvent* event)
{
    if (leavesField(event))
        emit leaveUpRequested();
    else if (!indents(event->text()))
        WritingField::keyPressEvent(event);
}

void BodyField::inputMethodEvent(QInputMethodEvent* event)
{
    const QString& commit = event->commitString();
    if (!indents(commit) && !commit.contains(u'\n') && !commit.contains(u'\r')) {
        WritingField::inputMethodEvent(event);
        return;
    }
    QInputMethodEvent cleanEvent(event->preeditString(), event->attributes());
    cleanEvent.setCommitString(indents(commit) ? QString() : cleaned(commit),
                               event->replacementStart(), event->replacementLength());
    WritingField::inputMethodEvent(&cleanEvent);
}

} // namespace chengbao::ui
