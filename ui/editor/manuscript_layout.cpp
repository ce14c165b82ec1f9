// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/manuscript_layout.h"

#include "ui/common/theme.h"
#include "ui/editor/mark_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>

#include <algorithm>
#include <cmath>

namespace chengbao::ui
{
namespace
{

constexpr QChar wholeWidth(u'国');

qreal characterWidth(const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(wholeWidth);
}

} // namespace

ManuscriptLayout::ManuscriptLayout(QTextDocument* document, const PageMeasure& measure)
    : QAbstractTextDocumentLayout(document), m_measure(measure), m_firstLines{0}
{
}

qreal ManuscriptLayout::columnWidth() const
{
    return std::ceil(characterWidth(document()->defaultFont()) * m_measure.columnCharacters) + 1;
}

ManuscriptLayout::Metrics ManuscriptLayout::metricsNow() const
{
    const QFont font = document()->defaultFont();
    const qreal page = document()->pageSize().width();
    const qreal size = font.pixelSize() > 0 ? font.pixelSize() : QFontMetricsF(font).ascent();
    return {page > 0 ? std::min(columnWidth(), page) : columnWidth(),
            std::round(size * m_measure.lineHeight),
            characterWidth(font) * m_measure.indentCharacters, size * m_measure.bottom};
}

int ManuscriptLayout::layOut(const QTextBlock& block) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout& layout = *block.layout();
    layout.setTextOption(option);
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const qreal left = lines == 0 ? m_metrics.indent : 0;
        line.setLineWidth(m_metrics.width - left);
        const qreal above = (m_metrics.pitch - line.ascent() - line.descent()) / 2;
        line.setPosition({left, lines * m_metrics.pitch + above});
        ++lines;
    }
    layout.endLayout();
    return std::max(lines, 1);
}

void ManuscriptLayout::documentChanged(int from, int removed, int added)
{
    Q_UNUSED(removed);
    const QSizeF sizeBefore = documentSize();
    const int blocks = document()->blockCount();
    const int known = static_cast<int>(m_firstLines.size()) - 1;
    QTextBlock first = document()->findBlock(from);
    QTextBlock last = document()->findBlock(from + added);
    if (!first.isValid())
        first = document()->lastBlock();
    if (!last.isValid())
        last = document()->lastBlock();

    const int count = last.blockNumber() - first.blockNumber() + 1;
    const int replaced = count - (blocks - known);
    const bool everything = count == blocks;
    if (everything)
        m_metrics = metricsNow();
    if (everything || replaced < 0 || first.blockNumber() + replaced > known)
        replaceBlocks(document()->firstBlock(), blocks, known);
    else
        replaceBlocks(first, count, replaced);

    if (documentSize() != sizeBefore)
        emit documentSizeChanged(documentSize());
}

void ManuscriptLayout::replaceBlocks(const QTextBlock& first, int count, int replaced)
{
    const int number = first.blockNumber();
    const int line = m_firstLines[number];
    const int oldEnd = m_firstLines[number + replaced];
    std::vector<int> starts;
    starts.reserve(count);
    int next = line;
    QTextBlock block = first;
    for (int i = 0; i < count; ++i, block = block.next()) {
        starts.push_back(next);
        next += layOut(block);
    }

    const auto place = m_firstLines.begin() + number;
    if (count == replaced)
        std::copy(starts.begin(), starts.end(), place);
    else
        m_firstLines.insert(m_firstLines.erase(place, place + replaced), starts.begin(),
                            starts.end());
    const int shift = next - oldEnd;
    for (size_t i = number + count; shift != 0 && i < m_firstLines.size(); ++i)
        m_firstLines[i] += shift;

    const qreal top = line * m_metrics.pitch;
    const qreal height = shift == 0 ? (next - line) * m_metrics.pitch : 1e9;
    emit update(QRectF(0, top, 1e9, height));
}

qreal ManuscriptLayout::topOf(int blockNumber) const
{
    return m_firstLines[blockNumber] * m_metrics.pitch;
}

int ManuscriptLayout::blockNumberAt(qreal y) const
{
    const int line = static_cast<int>(std::floor(y / m_metrics.pitch));
    const auto after = std::upper_bound(m_firstLines.begin(), m_firstLines.end() - 1, line);
    return std::max(0, static_cast<int>(after - m_firstLines.begin()) - 1);
}

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
    for (; block.isValid() && topOf(block.blockNumber()) <= clip.bottom(); block = block.next())
        drawBlock(painter, context, block);
}

void ManuscriptLayout::drawBlock(QPainter* painter, const PaintContext& context,
                                 const QTextBlock& block) const
{
    const QTextLayout& layout = *block.layout();
    const QPointF origin(0, topOf(block.blockNumber()));
    const auto [from, to] = linesWithin(context.clip, layout, origin);
    drawLights(painter, context, block, {from, to});
    QList<QTextLayout::FormatRange> selections = selectionsIn(block, context);
    for (QTextLayout::FormatRange& selected : selections) {
        for (int i = from; i < to; ++i)
            drawSelection(painter, selected, layout, i, origin);
        selected.format.clearBackground();
    }
    layout.draw(painter, origin, selections, context.clip);
    const QList<QTextLayout::FormatRange> formats = layout.formats();
    for (int i = from; i < to; ++i) {
        for (const QTextLayout::FormatRange& marked : formats)
            drawMark(painter, context, marked, layout.lineAt(i), origin);
    }
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
    const QPointF origin(0, topOf(block.blockNumber()));
    const QTextLine last = layout.lineAt(lines.second - 1);
    const int start = block.position() + layout.lineAt(lines.first).textStart();
    const int end = block.position() + last.textStart() + last.textLength();
    auto light = std::partition_point(m_lights.begin(), m_lights.end(),
                                      [start](const Span& span) { return span.end() <= start; });
    QTextLayout::FormatRange range;
    range.format.setBackground(isDark(context.palette) ? QColor(0xc8, 0x96, 0x00, 0x60)
                                                       : QColor(0xff, 0xd0, 0x30, 0x80));
    const auto isSelected = [&context](const Span& span) {
        return std::any_of(context.selections.begin(), context.selections.end(),
                           [&span](const Selection& selection) {
                               return selection.cursor.selectionStart() <= span.start &&
                                      span.end() <= selection.cursor.selectionEnd();
                           });
    };
    for (; light != m_lights.end() && light->start < end; ++light) {
        if (isSelected(*light)) // two grounds over each other would be mud
            continue;
        range.start = light->start - block.position();
        range.length = light->length;
        for (int i = lines.first; i < lines.second; ++i)
            drawSelection(painter, range, layout, i, origin);
    }
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

void ManuscriptLayout::drawMark(QPainter* painter, const PaintContext& context,
                                const QTextLayout::FormatRange& marked, const QTextLine& line,
                                const QPointF& origin) const
{
    const auto level = markLevel(marked.format);
    const int start = std::max(marked.start, line.textStart());
    const int end = std::min(marked.start + marked.length, line.textStart() + line.textLength());
    if (!level || start >= end)
        return;
    const qreal size = document()->defaultFont().pixelSize();
    const qreal y = line.y() + line.ascent() + size * 0.24;
    const QLineF mark(line.cursorToX(start), y, line.cursorToX(end), y);
    paintMark(*painter, mark.translated(origin), *level, size, context.palette);
}

int ManuscriptLayout::hitTest(const QPointF& point, Qt::HitTestAccuracy accuracy) const
{
    if (m_metrics.pitch <= 0)
        return 0;
    const QTextBlock block = document()->findBlockByNumber(blockNumberAt(point.y()));
    const QTextLayout& layout = *block.layout();
    if (layout.lineCount() == 0)
        return block.position();
    const qreal inside = point.y() - topOf(block.blockNumber());
    const int number = std::clamp(static_cast<int>(std::floor(inside / m_metrics.pitch)), 0,
                                  layout.lineCount() - 1);
    const QTextLine line = layout.lineAt(number);
    if (accuracy == Qt::ExactHit &&
        (inside < 0 || inside > layout.lineCount() * m_metrics.pitch || point.x() < line.x() ||
         point.x() > line.x() + line.naturalTextWidth()))
        return -1;
    // Exact asks for the character under the point, fuzzy for the nearest place of a cursor.
    return block.position() + line.xToCursor(point.x(), accuracy == Qt::ExactHit
                                                            ? QTextLine::CursorOnCharacter
                                                            : QTextLine::CursorBetweenCharacters);
}

QSizeF ManuscriptLayout::documentSize() const
{
    return {m_metrics.width, m_firstLines.back() * m_metrics.pitch + m_metrics.bottom};
}

QRectF ManuscriptLayout::frameBoundingRect(QTextFrame* frame) const
{
    Q_UNUSED(frame);
    return QRectF(QPointF(), documentSize());
}

QRectF ManuscriptLayout::blockBoundingRect(const QTextBlock& block) const
{
    const int number = block.blockNumber();
    if (number < 0 || number + 1 >= static_cast<int>(m_firstLines.size()))
        return QRectF();
    return QRectF(0, topOf(number), m_metrics.width, topOf(number + 1) - topOf(number));
}

} // namespace chengbao::ui
