// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/title_field.h"

#include "ui/editor/plain_paste.h"

namespace chengbao::ui
{
namespace
{

WritingField::Style titleStyle()
{
    PageMeasure measure;
    measure.columnCharacters = 21; // as wide as 28 characters of text: 24 to 18 pixels
    measure.lineHeight = 1.5;
    measure.indentCharacters = 0;
    return {Face::Title, 24, measure, false};
}

} // namespace

TitleField::TitleField(QWidget* parent) : WritingField(titleStyle(), parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Title"));
    setPlaceholderText(tr("Title"));
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &TitleField::fitHeight);
    fitHeight();
}

void TitleField::fitHeight()
{
    setFixedHeight(qCeil(textHeight()));
}

void TitleField::resizeEvent(QResizeEvent* event)
{
    WritingField::resizeEvent(event);
    fitHeight();
}

QString TitleField::cleaned(const QString& text) const
{
    return plainParagraphs(text, textCursor().atStart()).remove(u'\n');
}

// A whole item pasted at the title: its first line is the title.
void TitleField::insertPasted(const QString& text)
{
    const QString paragraphs = plainParagraphs(text, textCursor().atStart());
    const qsizetype end = paragraphs.indexOf(u'\n');
    WritingField::insertPasted(paragraphs.left(end));
    if (end >= 0 && end + 1 < paragraphs.size())
        emit pastedOn(paragraphs.mid(end + 1));
}

void TitleField::inputMethodEvent(QInputMethodEvent* event)
{
    if (event->commitString().contains(u'\n')) {
        QInputMethodEvent oneLine(event->preeditString(), event->attributes());
        oneLine.setCommitString(cleaned(event->commitString()), event->replacementStart(),
                                event->replacementLength());
        WritingField::inputMethodEvent(&oneLine);
        return;
    }
    WritingField::inputMethodEvent(event);
}

bool TitleField::leavesField(QKeyEvent* event) const
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    case Qt::Key_Tab:
        return event->modifiers() == Qt::NoModifier;
    case Qt::Key_Down: {
        QTextCursor below = textCursor();
        return event->modifiers() == Qt::NoModifier && !below.movePosition(QTextCursor::Down);
    }
    case Qt::Key_Right:
        return event->modifiers() == Qt::NoModifier && textCursor().atEnd();
    default:
        return false;
    }
}

void TitleField::keyPressEvent(QKeyEvent* event)
{
    if (leavesField(event))
        emit leaveDownRequested();
    else
        WritingField::keyPressEvent(event);
}

} // namespace chengbao::ui
