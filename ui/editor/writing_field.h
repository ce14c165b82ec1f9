// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/typeface.h"
#include "ui/editor/finding_marks.h"
#include "ui/editor/manuscript_layout.h"
#include "ui/editor/text_mirror.h"

#include <QTextEdit>

#include <memory>

namespace chengbao::text
{
class Segmenter;
}

namespace chengbao::ui
{

/// One field of plain text on the page: a centred column, underlined findings, undo that remembers
/// text only. Offsets are UTF-16 positions in text(). GUI thread.
class WritingField : public QTextEdit
{
    Q_OBJECT
public:
    struct Style {
        Face face = Face::Text;
        int pixelSize = 18;
        PageMeasure measure;
        bool headings = false;
    };
    WritingField(const Style& style, QWidget* parent);

    const QString& text() const { return m_mirror->text(); }
    /// Replaces the text and forgets undo history, findings and changes since the last check.
    void load(const QString& text);

    /// An input method holds text that is not yet part of the document.
    bool isComposing() const { return m_composing; }

    /// Findings of exactly the present text; such that lie outside of it are left out.
    void setFindings(const std::vector<Finding>& findings);
    const FindingMarks& marks() const { return m_marks; }
    /// Where a stretch of the text last checked lies now; nothing when it was changed since.
    std::optional<Span> placeNow(const Span& then) const { return m_log.now(then); }

    /// Where a finding lies now: its mark, else its old place moved along, else its old place.
    Span placeOf(const Finding& finding) const;

    /// By what words the cursor steps and a double click selects; runs of characters without.
    void setSegmenter(std::shared_ptr<const text::Segmenter> segmenter)
    {
        m_segmenter = std::move(segmenter);
    }

    /// Makes all edits (offsets of the present text, not overlapping) as one undo step.
    void applyEdits(std::vector<Edit> edits);
    /// Selects the stretch and scrolls to it.
    void select(const Span& span);
    /// Draws these stretches of the present text on a ground of their own (ManuscriptLayout).
    void lightUp(std::vector<Span> spans) { m_layout->lightUp(std::move(spans)); }

    void setZoom(qreal factor);
    /// Width of a full line and of the text as it stands now, in pixels.
    qreal columnWidth() const { return m_layout->columnWidth(); }
    qreal textHeight() const { return m_layout->documentSize().height(); }
    /// The rectangle of a stretch's first line, in viewport coordinates.
    QRect rectangleOf(const Span& span) const;

signals:
    void focused();
    void changed();
    void composingChanged(bool composing);
    void undoRequested();
    void redoRequested();
    void zoomRequested(int steps); ///< 0 resets
    void showCardRequested();
    void fixRequested();
    void leaveUpRequested();
    void leaveDownRequested();
    void markClicked(int position);            ///< Ctrl+click
    void markHovered(int position);            ///< the pointer rests on the text; -1 when it left
    void otherPasted(const QMimeData* pasted); ///< no text: pictures, files
    void contextMenuRequested(const QPoint& global);
    void pasted(const chengbao::Span& span); ///< text from elsewhere stands here now
    /// A title takes the first paragraph of what is pasted; the others are for the body.
    void pastedOn(const QString& paragraphs);

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    QMimeData* createMimeDataFromSelection() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

    /// Text from elsewhere made fit for this field.
    virtual QString cleaned(const QString& text) const;
    virtual void insertPasted(const QString& text);

private:
    bool handleCommandKey(QKeyEvent* event);
    bool handleWordKey(QKeyEvent* event);
    int stepOfWord(int position, bool forward) const;
    bool handleMarginEvent(QEvent* event);
    void centreColumn();
    void softenSelection();
    void holdStill(qreal y, qreal by);
    int positionAt(const QPoint& point) const;

    Style m_style;
    ManuscriptLayout* m_layout = nullptr;
    TextMirror* m_mirror = nullptr;
    std::shared_ptr<const text::Segmenter> m_segmenter;
    FindingMarks m_marks;
    ChangeLog m_log;
    bool m_composing = false;
};

} // namespace chengbao::ui
