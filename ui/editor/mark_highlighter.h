// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/finding_marks.h"
#include "ui/editor/text_mirror.h"

#include <QSyntaxHighlighter>

namespace chengbao::ui
{

/// Lays the marks of a field (see mark_painter.h) and the faces of its headings over the text, as
/// layout formats: text and undo history stay untouched. Only paragraphs whose marks changed are
/// set anew. A worse level covers a milder one.
class MarkHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    /// Both must outlive it; `mirror` follows the same document.
    MarkHighlighter(TextMirror* mirror, QTextDocument* document, bool headings);

    const FindingMarks& marks() const { return m_marks; }
    void setFindings(std::vector<Finding> findings);

protected:
    void highlightBlock(const QString& text) override;

private:
    void markHeading(const QString& text);
    void underline(const Span& span, Level level);

    FindingMarks m_marks;
    bool m_headings;
};

} // namespace chengbao::ui
