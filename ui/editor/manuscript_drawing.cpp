// SPDX-License-Identifier: GPL-3.0-or-later
// How ManuscriptLayout draws.
#include "core/text/blanks.h"
#include "ui/common/theme.h"
#include "ui/editor/finding_marks.h"
#include "ui/editor/manuscript_layout.h"
#include "ui/editor/mark_painter.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace chengbao::ui
{
namespace
{

// Where a place in the paragraph stands in its lines, which hold what an input method composes too.
int inLines(const QTextLayout& layout, int position, bool isEnd)
{
    const int composed = layout.preeditAreaPosition();
    const bool after = isEnd ? position > composed : position >= composed;
    return composed >= 0 && after ? position + static_cast<int>(layout.preeditAreaText().size())
                                  : position;
}

/// Two grounds over each other would be mud.
bool isSelected(const QAbstractTextDocumentLayout::PaintContext& context, const Span& span)
{
    return std::any_of(context.selections.begin(), context.selections.end(),
                       [&span](const QAbstractTextDocumentLayout::Selection& selection) {
                           return selection.cursor.selectionStart() <= span.start &&
                                  span.end() <= selection.cursor.selectionEnd();
                       });
}

} // namespace

// First and one past the last line of a paragraph within the clip: a long one may fill many pages.
std::pair<int, int> ManuscriptLayout::linesWithin(const QRectF& clip, const QTextLayout& layout,
                                                  const QPointF& origin) const
{
    if (!clip.isValid())
        return {0, layout.lineCount()};
    const auto lineAt = [&](qreal y) {
        const qreal line = std::floor((y - origin.y()) / m_metrics.pitch);
        return static_cast<int>(std::clamp<qreal>(line, 0, layout.lineCount()));
    };
    return {lineAt(clip.top()), std::min(lineAt(clip.bottom()) + 1, layout.lineCount())};
}

void ManuscriptLayout::draw(QPainter* painter, const PaintContext& context)
{
    if (m_metrics.pitch <= 0)
        return;
    const QRectF clip = context.clip.isValid() ? context.clip : QRectF(QPointF(), documentSize());
    painter->setPen(context.palette.color(QPalette::Text));
    QTextBlock block = document()->findBlockByNumber(blockNumberAt(clip.top()));
    for (; block.isValid() && topOf(block.blockNumber()) <= clip.bottom(); block = block.next()) {
        settle(block);
        drawBlock(painter, context, block);
    }
}

void ManuscriptLayout::drawBlock(QPainter* painter, const PaintContext& context,
                                 const QTextBlock& block) const
{
    const QTextLayout& layout = *block.layout();
    const QPointF origin(0, topOf(block.blockNumber()));
    const auto [from, to] = linesWithin(context.clip, layout, origin);
    drawBlanks(painter, context, block, {from, to});
    drawLights(painter, context, block, {from, to});
    QList<QTextLayout::FormatRange> selections = selectionsIn(block, context);
    for (QTextLayout::FormatRange& selected : selections) {
        for (int i = from; i < to; ++i)
            drawSelection(painter, selected, layout, i, origin);
        selected.format.clearBackground();
    }
    layout.draw(painter, origin, selections, context.clip);
    drawMarks(painter, context, block, {from, to});
    drawCursor(painter, context, block);
}

QList<QTextLayout::FormatRange> ManuscriptLayout::selectionsIn(const QTextBlock& block,
                                                               const PaintContext& context) const
{
    const int position = block.position();
    QList<QTextLayout::FormatRange> selections;
    for (const Selection& selection : context.selections) {
        const int start = std::max(selection.cursor.selectionStart() - position, 0);
        const int end = std::min(selection.cursor.selectionEnd() - position, block.length());
        if (start < end)
            selections.append({start, end - start, selection.format});
    }
    return selections;
}

void ManuscriptLayout::drawCursor(QPainter* painter, const PaintContext& context,
                                  const QTextBlock& block) const
{
    const QTextLayout& layout = *block.layout();
    const int preedit = static_cast<int>(layout.preeditAreaText().size());
    int cursor = context.cursorPosition;
    if (cursor < -1) // Qt's way of pointing into the text an input method composes
        cursor = preedit == 0 ? -1 : layout.preeditAreaPosition() - (cursor + 2);
    else
        cursor -= block.position();
    if (cursor >= 0 && cursor < block.length() + preedit)
        layout.drawCursor(painter, QPointF(0, topOf(block.blockNumber())), cursor, 2);
}

void ManuscriptLayout::lightUp(std::vector<Span> spans)
{
    if (m_lights == spans)
        return;
    m_lights = std::move(spans);
    emit update(QRectF(QPointF(), QSizeF(1e9, 1e9)));
}

void ManuscriptLayout::drawLights(QPainter* painter, const PaintContext& context,
                                  const QTextBlock& block, std::pair<int, int> lines) const
{
    const QTextLayout& layout = *block.layout();
    if (m_lights.empty() || lines.first >= lines.second)
        return;
    const QTextLine last = layout.lineAt(lines.second - 1);
    const int start = block.position() + layout.lineAt(lines.first).textStart();
    const int end = block.position() + last.textStart() + last.textLength();
    auto light = std::partition_point(m_lights.begin(), m_lights.end(),
                                      [start](const Span& span) { return span.end() <= start; });
    const QColor colour =
        isDark(context.palette) ? QColor(0xc8, 0x96, 0x00, 0x60) : QColor(0xff, 0xd0, 0x30, 0x80);
    for (; light != m_lights.end() && light->start < end; ++light) {
        if (!isSelected(context, *light))
            drawGround(painter, block, *light, colour, lines);
    }
}

void ManuscriptLayout::drawBlanks(QPainter* painter, const PaintContext& context,
                                  const QTextBlock& block, std::pair<int, int> lines) const
{
    const QColor colour = tonesOf(context.palette).hover;
    for (const text::Blank& blank : text::blanks(block.text())) {
        const Span span{blank.span.start + block.position(), blank.span.length};
        if (!isSelected(context, span))
            drawGround(painter, block, span, colour, lines);
    }
}

void ManuscriptLayout::drawGround(QPainter* painter, const QTextBlock& block, const Span& span,
                                  const QColor& colour, std::pair<int, int> lines) const
{
    const QTextLayout& layout = *block.layout();
    QTextLayout::FormatRange range;
    range.format.setBackground(colour);
    range.start = inLines(layout, span.start - block.position(), false);
    range.length = inLines(layout, span.end() - block.position(), true) - range.start;
    for (int i = lines.first; i < lines.second; ++i)
        drawSelection(painter, range, layout, i, QPointF(0, topOf(block.blockNumber())));
}

// Qt would fill the height of the glyphs only and leave stripes between the lines.
void ManuscriptLayout::drawSelection(QPainter* painter, const QTextLayout::FormatRange& selected,
                                     const QTextLayout& layout, int number,
                                     const QPointF& origin) const
{
    const QTextLine line = layout.lineAt(number);
    const int end = selected.start + selected.length;
    const int lineEnd = line.textStart() + line.textLength();
    const bool goesOn = end > lineEnd;
    const bool breaks = goesOn && number + 1 == layout.lineCount(); // the end of the paragraph
    if (end <= line.textStart() || selected.start > lineEnd ||
        (selected.start == lineEnd && !breaks))
        return;
    const qreal left = line.cursorToX(std::max(selected.start, line.textStart()));
    const qreal right = goesOn ? m_metrics.width : line.cursorToX(end);
    const QRectF area(left, line.lineNumber() * m_metrics.pitch, right - left, m_metrics.pitch);
    painter->fillRect(area.translated(origin), selected.format.background());
}

void ManuscriptLayout::drawMarks(QPainter* painter, const PaintContext& context,
                                 const QTextBlock& block, std::pair<int, int> lines) const
{
    const QTextLayout& layout = *block.layout();
    if (m_marks == nullptr || lines.first >= lines.second)
        return;
    const QPointF origin(0, topOf(block.blockNumber()));
    const QTextLine last = layout.lineAt(lines.second - 1);
    const int first = layout.lineAt(lines.first).textStart();
    const qreal size = document()->defaultFont().pixelSize();
    for (const MarkRun& run : m_marks->shownIn(
             {block.position() + first, last.textStart() + last.textLength() - first})) {
        const int runStart = inLines(layout, run.span.start - block.position(), false);
        const int runEnd = inLines(layout, run.span.end() - block.position(), true);
        for (int i = lines.first; i < lines.second; ++i) {
            const QTextLine line = layout.lineAt(i);
            const int start = std::max(runStart, line.textStart());
            const int end = std::min(runEnd, line.textStart() + line.textLength());
            if (start >= end)
                continue;
            const qreal y = line.y() + line.ascent() + size * 0.24;
            const QLineF mark(line.cursorToX(start), y, line.cursorToX(end), y);
            paintMark(*painter, mark.translated(origin), run.level, size, context.palette);
        }
    }
}

} // namespace chengbao::ui
