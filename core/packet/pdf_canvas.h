// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/docx_package.h"
#include "core/packet/pdf_lines.h"

namespace chengbao::packet
{

/// Pages of A4 in a PDF that grows in memory. Places are points from the top left of the text area;
/// every page gets its number.
class PdfCanvas
{
public:
    PdfCanvas(const DocxProperties& properties, PdfFonts& fonts);
    ~PdfCanvas();
    PdfCanvas(const PdfCanvas&) = delete;
    PdfCanvas& operator=(const PdfCanvas&) = delete;

    void newPage();
    void draw(const TextLine& line, double x, double baseline, bool red);
    void rule(double x1, double y1, double x2, double y2, double thickness, bool red);
    /// False when its bytes cannot be shown.
    bool picture(const DocumentPicture& picture, double x, double y, double width, double height);

    /// The whole file; nothing can be drawn any more.
    Result<QByteArray> finish();

private:
    void pageNumber();

    PdfFonts& m_fonts;
    QByteArray m_bytes;
    cairo_surface_t* m_surface;
    cairo_t* m_cairo;
    int m_page = 1;
};

} // namespace chengbao::packet
