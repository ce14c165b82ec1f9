// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/manuscript_layout.h"

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
    const int position = block.position();
    const int length = block.length();
    QList<QTextLayout::FormatRange> selections;
    for (const Selection& selection : context.selections) {
        const int start = std::max(selection.cursor.selectionStart() - position, 0);
        const int end = std::min(selection.cursor.selectionEnd() - position, length);
        if (start < end)
            selections.append({start, end - start, selection.format});
    }
    const QTextLayout& layout = *block.layout();
    const QPointF origin(0, topOf(block.blockNumber()));
    for (QTextLayout::FormatRange& selected : selections) {
        drawSelection(painter, selected, layout, origin);
        selected.format.clearBackground();
    }
    layout.draw(painter, origin, selections, context.clip);
    drawMarks(painter, context, layout, origin);

    int cursor = context.cursorPosition;
    if (cursor < -1) // Qt's way of pointing into the text an input method composes
        cursor =
            layout.preeditAreaText().isEmpty() ? -1 : layout.preeditAreaPosition() - (cursor + 2);
    else
        cursor -= position;
    if (cursor >= 0 && cursor < length + static_cast<int>(layout.preeditAreaText().size()))
        layout.drawCursor(painter, origin, cursor, 2);
}

// Qt would fill the height of the glyphs only and leave stripes between the lines.
void ManuscriptLayout::drawSelection(QPainter* painter, const QTextLayout::FormatRange& selected,
                                     const QTextLayout& layout, const QPointF& origin) const
{
    const int start = selected.start;
    const int end = selected.start + selected.length;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int lineEnd = line.textStart() + line.textLength();
        const bool goesOn = end > lineEnd;
        if (end <= line.textStart() || start > lineEnd || (start == lineEnd && !goesOn))
            continue;
        const qreal left = line.cursorToX(std::max(start, line.textStart()));
        const qreal right = goesOn ? m_metrics.width : line.cursorToX(end);
        painter->fillRect(
            QRectF(left, i * m_metrics.pitch, right - left, m_metrics.pitch).translated(origin),
            selected.format.background());
    }
}

void ManuscriptLayout::drawMarks(QPainter* painter, const PaintContext& context,
                                 const QTextLayout& layout, const QPointF& origin) const
{
    const qreal size = document()->defaultFont().pixelSize();
    for (const QTextLayout::FormatRange& range : layout.formats()) {
        const auto level = markLevel(range.format);
        for (int i = 0; level && i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            const int start = std::max(range.start, line.textStart());
            const int end =
                std::min(range.start + range.length, line.textStart() + line.textLength());
            if (start >= end)
                continue;
            const qreal y = line.y() + line.ascent() + size * 0.24;
            const QLineF mark(line.cursorToX(start), y, line.cursorToX(end), y);
            paintMark(*painter, mark.translated(origin), *level, size, context.palette);
        }
    }
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
    return block.position() + line.xToCursor(point.x());
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
