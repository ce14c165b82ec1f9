// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/manuscript_layout.h"

#include <QElapsedTimer>
#include <QFontMetricsF>
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
constexpr int mostAtOnce = 12'000; ///< characters of a change that are laid out without delay
constexpr qint64 sliceMs = 4;

qreal characterWidth(const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(wholeWidth);
}

} // namespace

ManuscriptLayout::ManuscriptLayout(QTextDocument* document, const PageMeasure& measure)
    : QAbstractTextDocumentLayout(document), m_measure(measure), m_firstLines{0}
{
    m_slices.setInterval(0);
    m_slices.callOnTimeout(this, &ManuscriptLayout::settleSlice);
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
    return {page > 0 ? std::min(columnWidth(), page) : columnWidth(), characterWidth(font),
            std::round(size * m_measure.lineHeight),
            characterWidth(font) * m_measure.indentCharacters, size * m_measure.bottom};
}

int ManuscriptLayout::layOut(const QTextBlock& block) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout& layout = *block.layout();
    layout.setTextOption(option);
    layout.setCacheEnabled(true); // else every drawing shapes the text again
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
    const bool guess = added > mostAtOnce;
    if (everything || replaced < 0 || first.blockNumber() + replaced > known)
        replaceBlocks(document()->firstBlock(), blocks, known, guess);
    else
        replaceBlocks(first, count, replaced, guess);
    tellSize();
}

void ManuscriptLayout::replaceBlocks(const QTextBlock& first, int count, int replaced, bool guess)
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
        next += guess ? guessLines(block) : layOut(block);
    }

    const auto replace = [number, replaced](auto& all, const auto& by) {
        const auto place = all.begin() + number;
        if (replaced == static_cast<int>(by.size()))
            std::copy(by.begin(), by.end(), place);
        else
            all.insert(all.erase(place, place + replaced), by.begin(), by.end());
    };
    const auto guessed = m_guessed.begin() + number;
    m_guesses -= static_cast<int>(std::count(guessed, guessed + replaced, true));
    replace(m_firstLines, starts);
    replace(m_guessed, std::vector<char>(count, guess));
    const int shift = next - oldEnd;
    for (size_t i = number + count; shift != 0 && i < m_firstLines.size(); ++i)
        m_firstLines[i] += shift;
    if (guess) {
        m_guesses += count;
        m_nextGuess = 0;
        m_slices.start();
    }

    const qreal top = line * m_metrics.pitch;
    const qreal height = shift == 0 ? (next - line) * m_metrics.pitch : 1e9;
    emit update(QRectF(0, top, 1e9, height));
}

// As if every character were of full width: right for most lines of Chinese.
int ManuscriptLayout::guessLines(const QTextBlock& block) const
{
    block.layout()->clearLayout();
    const int columns = std::max(1, static_cast<int>(m_metrics.width / m_metrics.character));
    return std::max(1, (block.length() - 1 + m_measure.indentCharacters + columns - 1) / columns);
}

void ManuscriptLayout::settle(const QTextBlock& block) const
{
    const auto number = static_cast<std::size_t>(block.blockNumber());
    if (number >= m_guessed.size() || !m_guessed[number])
        return;
    m_guessed[number] = false;
    --m_guesses;
    const int shift = layOut(block) - (m_firstLines[number + 1] - m_firstLines[number]);
    for (std::size_t i = number + 1; shift != 0 && i < m_firstLines.size(); ++i)
        m_firstLines[i] += shift;
    if (shift != 0)
        m_slices.start(); // which tells the new size, as nobody may amid drawing
}

void ManuscriptLayout::settleSlice()
{
    QElapsedTimer clock;
    clock.start();
    QTextBlock block = document()->findBlockByNumber(m_nextGuess);
    for (; m_guesses > 0 && block.isValid() && clock.elapsed() < sliceMs; block = block.next()) {
        const int before = m_firstLines.back();
        settle(block);
        if (const int shift = m_firstLines.back() - before; shift != 0)
            emit shifted(topOf(block.blockNumber()), shift * m_metrics.pitch);
    }
    m_nextGuess = block.isValid() ? block.blockNumber() : 0;
    if (m_guesses == 0)
        m_slices.stop();
    if (documentSize() != m_toldSize)
        redraw();
    tellSize();
}

void ManuscriptLayout::tellSize()
{
    if (documentSize() == m_toldSize)
        return;
    m_toldSize = documentSize();
    emit documentSizeChanged(m_toldSize);
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

int ManuscriptLayout::hitTest(const QPointF& point, Qt::HitTestAccuracy accuracy) const
{
    if (m_metrics.pitch <= 0)
        return 0;
    const QTextBlock block = document()->findBlockByNumber(blockNumberAt(point.y()));
    settle(block);
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
    settle(block); // whoever asks goes on to the lines of the block
    return QRectF(0, topOf(number), m_metrics.width, topOf(number + 1) - topOf(number));
}

} // namespace chengbao::ui
