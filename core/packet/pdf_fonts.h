// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/pdf_looks.h"

#include <cairo.h>

#include <array>
#include <map>
#include <memory>
#include <vector>

namespace chengbao::packet
{

struct FreeFace {
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
};
struct FreeScaled {
    void operator()(cairo_scaled_font_t* font) const { cairo_scaled_font_destroy(font); }
};

/// A character as a font on this computer shows it.
struct ShownGlyph {
    cairo_scaled_font_t* font = nullptr; ///< belongs to the fonts
    unsigned long index = 0;
    double advance = 0;
};

/// The fonts of a document, found through fontconfig by the names that offices use, then by those
/// of free fonts. A character that the face lacks is taken from one that has it. One object to a
/// document; not safe from several threads.
class PdfFonts
{
public:
    PdfFonts();
    ~PdfFonts();
    PdfFonts(const PdfFonts&) = delete;
    PdfFonts& operator=(const PdfFonts&) = delete;

    ShownGlyph glyph(Face face, double size, char32_t character);

private:
    /// A font file that may lend its characters, loaded when asked for.
    struct Source;
    cairo_scaled_font_t* scaled(Face face, std::size_t choice, double size);

    std::array<std::vector<std::unique_ptr<Source>>, 5> m_choices; ///< by Face, best first
    std::map<std::tuple<Face, std::size_t, double>,
             std::unique_ptr<cairo_scaled_font_t, FreeScaled>>
        m_scaled;
    std::map<std::tuple<Face, double, char32_t>, ShownGlyph> m_glyphs;
};

} // namespace chengbao::packet
