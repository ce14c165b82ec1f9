// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and clicks of WritingField that go by words: Qt takes a whole run of Han for one.
#include "core/text/word_moves.h"
#include "ui/editor/writing_field.h"

#include <QKeyEvent>
#include <QTextBlock>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

struct WordKey {
    QKeySequence::StandardKey key;
    bool forward;
    bool selects;
    bool deletes;
};

constexpr WordKey wordKeys[] = {
    {QKeySequence::MoveToNextWord, true, false, false},
    {QKeySequence::MoveToPreviousWord, false, false, false},
    {QKeySequence::SelectNextWord, true, true, false},
    {QKeySequence::SelectPreviousWord, false, true, false},
    {QKeySequence::DeleteEndOfWord, true, true, true},
    {QKeySequence::DeleteStartOfWord, false, true, true},
};

} // namespace

int WritingField::stepOfWord(int position, bool forward) const
{
    const QTextBlock block = document()->findBlock(position);
    const QString paragraph = block.text();
    const int inside = position - block.position();
    if (forward && inside == paragraph.size())
        return std::min(position + 1, static_cast<int>(text().size()));
    if (!forward && inside == 0)
        return std::max(position - 1, 0);
    return block.position() + (forward ? text::nextWord(m_segmenter.get(), paragraph, inside)
                                       : text::previousWord(m_segmenter.get(), paragraph, inside));
}

bool WritingField::handleWordKey(QKeyEvent* event)
{
    const auto key = std::find_if(std::begin(wordKeys), std::end(wordKeys),
                                  [event](const WordKey& one) { return event->matches(one.key); });
    if (key == std::end(wordKeys))
        return false;
    if (key->deletes && isReadOnly())
        return true;
    QTextCursor cursor = textCursor();
    if (!key->deletes || !cursor.hasSelection())
        cursor.setPosition(stepOfWord(cursor.position(), key->forward),
                           key->selects ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    if (key->deletes)
        cursor.removeSelectedText();
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

void WritingField::mouseDoubleClickEvent(QMouseEvent* event)
{
    QTextEdit::mouseDoubleClickEvent(event);
    const int position = positionAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || position < 0)
        return;
    const QTextBlock block = document()->findBlock(position);
    const Span word = text::wordAt(m_segmenter.get(), block.text(), position - block.position());
    QTextCursor cursor(document());
    cursor.setPosition(block.position() + word.start);
    cursor.setPosition(block.position() + word.end(), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

} // namespace chengbao::ui
