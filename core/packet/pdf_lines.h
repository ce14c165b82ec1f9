// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/document_xml.h"
#include "core/packet/pdf_fonts.h"

namespace chengbao::packet
{

/// A character at its place in a line.
struct PlacedGlyph {
    ShownGlyph glyph;
    char32_t character = 0;
    double x = 0; ///< from the left of the column
};

struct TextLine {
    std::vector<PlacedGlyph> glyphs;
};

/// The paragraph set into a column `width` points wide: lines broken after Chinese rules (GB/T
/// 15834: no closing mark at the beginning of a line, no opening one at its end, one of ，。、；：
/// may stand beyond the right edge), words and numbers kept whole, lines of a full paragraph
/// stretched to the edge. A paragraph without text is one empty line. `rightIndent` in points.
std::vector<TextLine> linesOf(const DocumentParagraph& paragraph, const Look& look, double width,
                              PdfFonts& fonts);

} // namespace chengbao::packet
