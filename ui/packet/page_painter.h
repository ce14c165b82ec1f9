// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"

#include <QString>

#include <memory>
#include <vector>

class QPagedPaintDevice;
class QPainter;
class QTextLayout;

namespace chengbao::packet
{
struct DocumentParagraph;
}

namespace chengbao::ui
{

/// A text as it stands on paper after GB/T 9704—2012: the same page, styles and paragraphs as the
/// Word file of a packet (packet::officialPage()), in the nearest faces that are installed. Lines
/// and pages are the same on every device. GUI thread.
class PagePainter
{
public:
    /// `day` dates a text that has no report date.
    PagePainter(const Draft& draft, const QDate& day);
    ~PagePainter();

    int pageCount() const { return m_pages; }
    /// The text of a page, its lines separated by '\n', without its number.
    QString textOf(int page) const;

    /// Paints all pages on A4 without margins: what prepare() makes of a device.
    void paint(QPagedPaintDevice& device) const;
    static void prepare(QPagedPaintDevice& device);

private:
    struct Line {
        int layout;
        int number; ///< of its layout
        int page;
        qreal top; ///< twips below the upper edge of the text area
    };
    void place(const packet::DocumentParagraph& paragraph);
    void paintNumber(QPainter& painter, int page) const;

    std::vector<std::unique_ptr<QTextLayout>> m_layouts;
    std::vector<Line> m_lines;
    int m_pages = 1;
    qreal m_next = 0; ///< where the next line goes
};

} // namespace chengbao::ui
