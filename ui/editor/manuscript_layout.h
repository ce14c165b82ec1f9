// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"

#include <QAbstractTextDocumentLayout>
#include <QTextLayout>
#include <QTimer>

#include <vector>

namespace chengbao::ui
{

class FindingMarks;

/// How paragraphs stand on the page, in units of the document's font so that zooming changes
/// neither text nor undo history.
struct PageMeasure {
    int columnCharacters = 28; ///< per line, as on the paper (GB/T 9704 5.2.3)
    qreal lineHeight = 1.75;   ///< distance of lines, in font sizes
    int indentCharacters = 2;  ///< of a paragraph's first line
    qreal bottom = 0;          ///< free space below the last line, in font sizes
};

/// Lays out plain paragraphs on a column of fixed width and evenly spaced lines, and draws them
/// with the findings' marks. Only paragraphs that changed are laid out again; of a large change
/// those at once that are asked for, the others in slices while nothing else is to be done, their
/// lines being guessed until then. GUI thread; owned by its document.
class ManuscriptLayout : public QAbstractTextDocumentLayout
{
    Q_OBJECT
public:
    ManuscriptLayout(QTextDocument* document, const PageMeasure& measure);

    /// Width of a full line in pixels at the document's font.
    qreal columnWidth() const;

    /// Draws these marks from now on; they must outlive the layout or be taken away by null.
    void setMarks(const FindingMarks* marks) { m_marks = marks; }
    /// The look of the marks changed.
    void redraw() { emit update(QRectF(QPointF(), QSizeF(1e9, 1e9))); }
    /// Stretches to be drawn on a ground of their own, in order and not overlapping; they do not
    /// move with the text.
    void lightUp(std::vector<Span> spans);

    void draw(QPainter* painter, const PaintContext& context) override;
    int hitTest(const QPointF& point, Qt::HitTestAccuracy accuracy) const override;
    int pageCount() const override { return 1; }
    QSizeF documentSize() const override;
    QRectF frameBoundingRect(QTextFrame* frame) const override;
    QRectF blockBoundingRect(const QTextBlock& block) const override;

signals:
    /// What lay below `y` now lies `by` further down: guessed lines were laid out.
    void shifted(qreal y, qreal by);

protected:
    void documentChanged(int from, int removed, int added) override;

private:
    struct Metrics {
        qreal width = 0;
        qreal character = 0;
        qreal pitch = 0;
        qreal indent = 0;
        qreal bottom = 0;
    };
    Metrics metricsNow() const;
    int layOut(const QTextBlock& block) const;
    int guessLines(const QTextBlock& block) const;
    /// Takes in `count` blocks from `first` on, which stand where `replaced` blocks stood before;
    /// their lines are laid out now or only guessed.
    void replaceBlocks(const QTextBlock& first, int count, int replaced, bool guess);
    /// Lays the block out if its lines are but guessed.
    void settle(const QTextBlock& block) const;
    void settleSlice();
    void tellSize();
    int blockNumberAt(qreal y) const;
    qreal topOf(int blockNumber) const;
    std::pair<int, int> linesWithin(const QRectF& clip, const QTextLayout& layout,
                                    const QPointF& origin) const;
    QList<QTextLayout::FormatRange> selectionsIn(const QTextBlock& block,
                                                 const PaintContext& context) const;
    void drawBlock(QPainter* painter, const PaintContext& context, const QTextBlock& block) const;
    /// What is still to be filled in or confirmed lies on a ground of its own.
    void drawBlanks(QPainter* painter, const PaintContext& context, const QTextBlock& block,
                    std::pair<int, int> lines) const;
    void drawGround(QPainter* painter, const QTextBlock& block, const Span& span,
                    const QColor& colour, std::pair<int, int> lines) const;
    void drawLights(QPainter* painter, const PaintContext& context, const QTextBlock& block,
                    std::pair<int, int> lines) const;
    void drawSelection(QPainter* painter, const QTextLayout::FormatRange& selected,
                       const QTextLayout& layout, int number, const QPointF& origin) const;
    void drawMarks(QPainter* painter, const PaintContext& context, const QTextBlock& block,
                   std::pair<int, int> lines) const;
    void drawCursor(QPainter* painter, const PaintContext& context, const QTextBlock& block) const;

    PageMeasure m_measure;
    Metrics m_metrics;
    std::vector<Span> m_lights;
    const FindingMarks* m_marks = nullptr;
    // Settling a block while it is asked for changes what is known of the text, not the text.
    mutable std::vector<int>
        m_firstLines;                    ///< number of the first line of each block, and of the end
    mutable std::vector<char> m_guessed; ///< by block
    mutable int m_guesses = 0;
    mutable QTimer m_slices;
    int m_nextGuess = 0; ///< where the next slice begins
    QSizeF m_toldSize;
};

} // namespace chengbao::ui
