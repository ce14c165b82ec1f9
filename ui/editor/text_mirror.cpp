// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/text_mirror.h"

#include "ui/editor/least_edits.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

QString textBetween(QTextDocument* document, int start, int end)
{
    QTextCursor cursor(document);
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    QString text = cursor.selectedText();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    text.replace(QChar::LineSeparator, QLatin1Char('\n'));
    return text;
}

} // namespace

TextMirror::TextMirror(QTextDocument* document)
    : QObject(document),
      m_document(document),
      m_text(textBetween(document, 0, document->characterCount() - 1))
{
    connect(document, &QTextDocument::contentsChange, this, &TextMirror::update);
}

void TextMirror::update(int position, int removed, int added)
{
    // Both counts may include the end mark of the document, which is no text.
    const int oldSize = static_cast<int>(m_text.size());
    const int newSize = m_document->characterCount() - 1;
    const int oldEnd = std::min(position + removed, oldSize);
    const int newEnd = std::min(position + added, newSize);
    if (oldSize - oldEnd == newSize - newEnd)
        replace(position, oldEnd - position, textBetween(m_document, position, newEnd));
    else
        replace(0, oldSize, textBetween(m_document, 0, newSize));
}

void TextMirror::replace(int start, int length, const QString& with)
{
    std::vector<TextChange> changes;
    int shift = start;
    for (const Edit& edit : leastEdits(m_text.mid(start, length), with)) {
        const int added = static_cast<int>(edit.text.size());
        changes.push_back({edit.start + shift, edit.length, added});
        shift += added - edit.length;
    }
    if (changes.empty())
        return;
    m_text.replace(start, length, with);
    emit changed(changes);
}

} // namespace chengbao::ui
