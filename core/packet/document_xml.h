// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace chengbao::packet
{

/// Measures of the page in twips (1/20 pt), after GB/T 9704—2012 5.2: A4, text area 156 × 225 mm,
/// 22 lines of 28 characters.
namespace page
{
constexpr int width = 11906;
constexpr int height = 16838;
constexpr int top = 2098;    ///< 37 mm
constexpr int bottom = 1984; ///< 35 mm
constexpr int left = 1587;   ///< 28 mm
constexpr int right = 1474;  ///< 26 mm
constexpr int textWidth = width - left - right;
constexpr int line = 579; ///< 28.95 pt: 22 lines in 225 mm
/// 16 pt set 0.3 pt tighter: 28 in 156 mm, with the room left without which LibreOffice 7.4 does
/// not draw a mark that hangs beyond the edge.
constexpr int character = 314;
constexpr int charactersPerLine = 28;
} // namespace page

/// `text` without what XML 1.0 cannot hold: control characters and halves of surrogate pairs.
QString xmlText(const QString& text);

/// A stretch of text in one look. '\n' inside breaks the line.
struct DocumentRun {
    QString text;
    QString style = {}; ///< id of a character style; empty takes the paragraph's
};

struct DocumentParagraph {
    QString style; ///< id of a paragraph style
    std::vector<DocumentRun> runs;
    int rightIndent = 0; ///< twips
    bool onNewPage = false;
};

struct DocumentCell {
    QString text;
    bool isLabel = false;
    int columns = 1;
};

struct DocumentRow {
    std::vector<DocumentCell> cells;
    int height = 720;      ///< twips, at least
    bool isHeader = false; ///< stands again on every page
};

/// A bordered table as wide as the text area.
struct DocumentTable {
    std::vector<int> widths; ///< twips
    std::vector<DocumentRow> rows;
};

/// A JPEG or PNG in the middle of the page, as it stands upright, with its caption (图说) below.
struct DocumentPicture {
    enum class Format { Jpeg, Png };
    QByteArray bytes;
    Format format = Format::Jpeg;
    int width = 0; ///< as shown, that is, after turning; any unit
    int height = 0;
    int turn = 0; ///< degrees clockwise from how the bytes have it: 0, 90, 180, 270
    QString caption;
};

using DocumentBlock = std::variant<DocumentParagraph, DocumentTable, DocumentPicture>;

/// How large a picture stands on the page, in twips: as wide as the text at most, half a page high.
struct PictureSize {
    int width = 0;
    int height = 0;
};
PictureSize sizeOnPage(const DocumentPicture& picture);

/// A document from top to bottom. As a .docx see docx_package.h, as a .pdf pdf_maker.h: both show
/// the same blocks in the same styles.
class DocumentXml
{
public:
    /// The page lies on its side, for tables with many columns.
    void lieDown() { m_lies = true; }
    /// Twips between the margins.
    int textWidth() const
    {
        return m_lies ? page::height - page::top - page::bottom : page::textWidth;
    }
    void add(DocumentBlock block) { m_blocks.push_back(std::move(block)); }
    const std::vector<DocumentBlock>& blocks() const { return m_blocks; }
    /// word/document.xml, with the page of namespace `page`. The n-th picture, from 1, goes by the
    /// relation “picN”.
    QByteArray finished() const;

private:
    std::vector<DocumentBlock> m_blocks;
    bool m_lies = false;
};

} // namespace chengbao::packet
