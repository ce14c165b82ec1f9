// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/pdf_pages.h"

#include "core/packet/pdf_canvas.h"

#include <algorithm>

namespace chengbao::packet
{
namespace
{

constexpr double twip = 1 / 20.0;
constexpr double textWidth = page::textWidth * twip;
constexpr double textHeight = (page::height - page::top - page::bottom) * twip;
constexpr double tolerance = 0.5;
constexpr double cellInset = 5.4;
/// How far below the top of a character its base line lies, in its size.
constexpr double ascent = 0.86;

double baselineIn(const Look& look)
{
    return (look.line - look.size) / 2 + ascent * look.size;
}

/// Lays the blocks of a document out from the top of its first page.
class Flow
{
public:
    Flow(const Sheet& sheet, PdfFonts& fonts)
        : m_blocks(sheet.document.blocks()), m_fonts(fonts), m_canvas(sheet.properties, fonts)
    {
    }

    Result<QByteArray> run()
    {
        if (!m_fonts.glyph(Face::FangSong, 16, U'一').font)
            return failure({ErrorCode::Unsupported,
                            QT_TRANSLATE_NOOP("Error", "no font for a pdf is installed"),
                            {},
                            {}});
        for (m_at = 0; m_at < m_blocks.size(); ++m_at) {
            const DocumentBlock& block = m_blocks[m_at];
            if (const auto* paragraph = std::get_if<DocumentParagraph>(&block))
                add(*paragraph);
            else if (const auto* table = std::get_if<DocumentTable>(&block))
                add(*table);
            else
                add(std::get<DocumentPicture>(block));
        }
        return m_canvas.finish();
    }

private:
    bool fits(double height) const { return m_y + height <= textHeight + tolerance; }

    void breakPage()
    {
        m_canvas.newPage();
        m_y = 0;
    }

    /// What must stand on the same page as the lines of a paragraph that keeps with the next.
    double neededAfter(const Look& look) const
    {
        if (!look.keepNext || m_at + 1 >= m_blocks.size())
            return 0;
        const auto* next = std::get_if<DocumentParagraph>(&m_blocks[m_at + 1]);
        const Look below = lookOf(next ? next->style : QStringLiteral("TableText"));
        return look.after + below.before + below.line;
    }

    void add(const DocumentParagraph& paragraph)
    {
        const Look look = lookOf(paragraph.style);
        const auto lines = linesOf(paragraph, look, textWidth, m_fonts);
        if (paragraph.onNewPage && m_y > 0)
            breakPage();
        const double height = look.before + look.line * static_cast<double>(lines.size());
        const bool whole = look.keepNext && height + neededAfter(look) < textHeight;
        if (m_y > 0 && !fits(whole ? height + neededAfter(look) : look.before + look.line))
            breakPage();
        m_y += look.before;
        if (look.ruleAbove > 0)
            m_canvas.rule(0, m_y, textWidth, m_y, look.ruleAbove, look.red);
        for (const TextLine& line : lines) {
            if (!fits(look.line))
                breakPage();
            m_canvas.draw(line, 0, m_y + baselineIn(look), look.red);
            m_y += look.line;
        }
        if (look.ruleBelow > 0)
            m_canvas.rule(0, m_y, textWidth, m_y, look.ruleBelow, look.ruleBelow > 1);
        m_y += look.after;
    }

    void add(const DocumentPicture& picture)
    {
        const PictureSize size = sizeOnPage(picture);
        const double width = size.width * twip;
        const double height = size.height * twip;
        const Look caption = lookOf(QStringLiteral("Caption"));
        constexpr double air = 6;
        if (m_y > 0 && !fits(air + height + (picture.caption.isEmpty() ? 0 : caption.line)))
            breakPage();
        m_y += air;
        if (m_canvas.picture(picture, (textWidth - width) / 2, m_y, width, height))
            m_y += height;
        if (!picture.caption.isEmpty())
            add(DocumentParagraph{QStringLiteral("Caption"), {{picture.caption}}});
    }

    /// A row as it will stand: its cells' lines and how high it is.
    struct SetRow {
        std::vector<std::vector<TextLine>> cells;
        std::vector<double> edges; ///< left edge of each cell, and the right of the last
        double height = 0;
    };

    static Look lookOfCell(const DocumentCell& cell)
    {
        return lookOf(cell.isLabel ? QStringLiteral("TableLabel") : QStringLiteral("TableText"));
    }

    SetRow set(const DocumentRow& row, const std::vector<int>& widths)
    {
        SetRow made;
        made.height = row.height * twip;
        made.edges.push_back(0);
        std::size_t column = 0;
        for (const DocumentCell& cell : row.cells) {
            double width = 0;
            for (int i = 0; i < cell.columns && column < widths.size(); ++i)
                width += widths[column++] * twip;
            const Look look = lookOfCell(cell);
            made.cells.push_back(
                linesOf({QString(), {{cell.text}}}, look, width - 2 * cellInset, m_fonts));
            made.edges.push_back(made.edges.back() + width);
            made.height = std::max(made.height,
                                   look.before + look.after +
                                       look.line * static_cast<double>(made.cells.back().size()));
        }
        return made;
    }

    void draw(const DocumentRow& row, const SetRow& made)
    {
        for (std::size_t i = 0; i < made.cells.size(); ++i) {
            const Look look = lookOfCell(row.cells[i]);
            const double text = look.line * static_cast<double>(made.cells[i].size());
            double y = m_y + (made.height - text) / 2 + baselineIn(look);
            for (const TextLine& line : made.cells[i]) {
                m_canvas.draw(line, made.edges[i] + cellInset, y, false);
                y += look.line;
            }
        }
        constexpr double outer = 1;
        constexpr double inner = 0.5;
        const double bottom = m_y + made.height;
        for (std::size_t i = 0; i < made.edges.size(); ++i) {
            const bool edge = i == 0 || i + 1 == made.edges.size();
            m_canvas.rule(made.edges[i], m_y, made.edges[i], bottom, edge ? outer : inner, false);
        }
        m_canvas.rule(0, bottom, made.edges.back(), bottom, inner, false);
        m_y = bottom;
    }

    void add(const DocumentTable& table)
    {
        const bool hasHeader = !table.rows.empty() && table.rows.front().isHeader;
        const auto line = [&] { m_canvas.rule(0, m_y, textWidth, m_y, 1, false); };
        line();
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const SetRow made = set(table.rows[i], table.widths);
            if (m_y > 0 && !fits(made.height)) {
                line();
                breakPage();
                line();
                if (hasHeader && i > 0)
                    draw(table.rows.front(), set(table.rows.front(), table.widths));
            }
            draw(table.rows[i], made);
        }
        line();
    }

    const std::vector<DocumentBlock>& m_blocks;
    PdfFonts& m_fonts;
    PdfCanvas m_canvas;
    std::size_t m_at = 0;
    double m_y = 0;
};

} // namespace

Result<QByteArray> pdfPages(const Sheet& sheet, PdfFonts& fonts)
{
    return Flow(sheet, fonts).run();
}

} // namespace chengbao::packet
