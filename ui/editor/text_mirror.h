// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/text_change.h"

#include <QObject>
#include <QString>

class QTextDocument;

namespace chengbao::ui
{

/// A document's text as a plain string, kept up to date change by change, so that reading it costs
/// nothing. Qt also reports changes of format and of a composing input method as changes of
/// content; this tells them apart and passes on real ones, trimmed to what differs in each
/// paragraph. Create it before a highlighter of the same document: it then hears of every change
/// first.
class TextMirror : public QObject
{
    Q_OBJECT
public:
    /// The document must have a layout: Qt tells changes of content to those that show it only.
    explicit TextMirror(QTextDocument* document);

    /// Paragraphs separated by '\n'; offsets are positions in the document.
    const QString& text() const { return m_text; }

signals:
    /// In order of place; each is told on the text that those before it left.
    void changed(const std::vector<chengbao::ui::TextChange>& changes);

private:
    void update(int position, int removed, int added);
    void replace(int start, int length, const QString& with);

    QTextDocument* m_document;
    QString m_text;
};

} // namespace chengbao::ui
