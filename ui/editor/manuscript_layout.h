// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"

#include <QAbstractTextDocumentLayout>
#include <QTextLayout>

#include <vector>

namespace chengbao::ui
{

/// How paragraphs stand on the page, in units of the document's font so that zooming changes
/// neither text nor undo history.
struct PageMeasure {
    int columnCharacters = 28; ///< per line, as on the paper (GB/T 9704 5.2.3)
    qreal lineHeight = 1.75;   ///< distance of lines, in font sizes
    int indentCharacters = 2;  ///< of a paragraph's first line
    qreal bottom = 0;          ///< free space below the last line, in font sizes
};

/// Lays out plain paragraphs on a column of fixed width and evenly spaced lines, and draws them
/// with the marks in their formats (mark_painter.h). Only paragraphs that changed are laid out
/// again. GUI thread; owned by its document.
class ManuscriptLayout : public QAbstractTextDocumentLayout
{
    Q_OBJECT
public:
    ManuscriptLayout(QTextDocument* document, const PageMeasure& measure);

    /// Width of a full line in pixels at the document's font.
    qreal columnWidth() const;

    /// Stretches to be drawn on a ground of their own, in order and not overlapping; they do not
    /// move with the text.
    void lightUp(std::vector<Span> spans);

    void draw(QPainter* painter, const PaintContext& context) override;
    int hitTest(const QPointF& point, Qt::HitTestAccuracy accuracy) const override;
    int pageCount() const override { return 1; }
    QSizeF documentSize() const override;
    QRectF frameBoundingRect(QTextFrame* frame) const override;
    QRectF blockBoundingRect(const QTextBlock& block) const override;

protected:
    void documentChanged(int from, int removed, int added) override;

private:
    struct Metrics {
        qreal width = 0;
        qreal pitch = 0;
        qreal indent = 0;
        qreal bottom = 0;
    };
    Metrics metricsNow() const;
    int layOut(const QTextBlock& block) const;
    /// Lays out `count` blocks from `first` on, which stand where `replaced` blocks stood before.
    void replaceBlocks(const QTextBlock& first, int count, int replaced);
    int blockNumberAt(qreal y) const;
    qreal topOf(int blockNumber) const;
    std::pair<int, int> linesWithin(const QRectF& clip, const QTextLayout& layout,
                                    const QPointF& origin) const;
    QList<QTextLayout::FormatRange> selectionsIn(const QTextBlock& block,
                                                 const PaintContext& context) const;
    void drawBlock(QPainter* painter, const PaintContext& context, const QTextBlock& block) const;
    void drawLights(QPainter* painter, const PaintContext& context, const QTextBlock& block,
                    std::pair<int, int> lines) const;
    void drawSelection(QPainter* painter, const QTextLayout::FormatRange& selected,
                       const QTextLayout& layout, int number, const QPointF& origin) const;
    void drawMark(QPainter* painter, const PaintContext& context,
                  const QTextLayout::FormatRange& marked, const QTextLine& line,
                  const QPointF& origin) const;
    void drawCursor(QPainter* painter, const PaintContext& context, const QTextBlock& block) const;

    PageMeasure m_measure;
    Metrics m_metrics;
    std::vector<Span> m_lights;
    std::vector<int> m_firstLines; ///< number of the first line of each block, and of the end
};

} // namespace chengbao::ui
