// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/mark_highlighter.h"

#include "ui/editor/headings.h"
#include "ui/editor/mark_painter.h"
#include "ui/editor/typeface.h"

#include <QTextDocument>

#include <algorithm>
#include <set>

namespace chengbao::ui
{
MarkHighlighter::MarkHighlighter(TextMirror* mirror, QTextDocument* document, bool headings)
    : QSyntaxHighlighter(static_cast<QObject*>(document)), m_headings(headings)
{
    // Before setDocument(), so that the marks have moved when their paragraph is set anew.
    connect(mirror, &TextMirror::changed, this, [this](const std::vector<TextChange>& changes) {
        for (const TextChange& change : changes)
            m_marks.follow(change);
    });
    setDocument(document);
}

void MarkHighlighter::setFindings(std::vector<Finding> findings)
{
    std::set<int> blocks;
    for (const Span& span : m_marks.replace(std::move(findings))) {
        const int last = document()->findBlock(span.end()).blockNumber();
        for (int number = document()->findBlock(span.start).blockNumber();
             number >= 0 && number <= last; ++number)
            blocks.insert(number);
    }
    for (const int number : blocks)
        rehighlightBlock(document()->findBlockByNumber(number));
}

void MarkHighlighter::highlightBlock(const QString& text)
{
    if (m_headings)
        markHeading(text);

    const int blockStart = currentBlock().position();
    const Span block{blockStart, static_cast<int>(text.size())};
    std::vector<const Mark*> here;
    for (const Mark& mark : m_marks.all()) {
        if (mark.span.overlaps(block))
            here.push_back(&mark);
    }
    std::stable_sort(here.begin(), here.end(), [](const Mark* a, const Mark* b) {
        return a->finding.level < b->finding.level;
    });
    for (const Mark* mark : here) {
        const int start = std::max(mark->span.start - blockStart, 0);
        const int end = std::min(mark->span.end() - blockStart, block.length);
        underline({start, end - start}, mark->finding.level);
    }
}

void MarkHighlighter::markHeading(const QString& text)
{
    const Heading heading = headingOf(text);
    if (heading.level == 0)
        return;
    const QFont font = faceFont(heading.level == 1 ? Face::HeadingOne : Face::HeadingTwo);
    QTextCharFormat format;
    format.setFontFamilies(font.families());
    format.setFontWeight(font.weight());
    setFormat(heading.span.start, heading.span.length, format);
}

void MarkHighlighter::underline(const Span& span, Level level)
{
    for (int i = span.start; i < span.end(); ++i) {
        QTextCharFormat look = format(i);
        setMarkLevel(look, level);
        setFormat(i, 1, look);
    }
}

} // namespace chengbao::ui
