// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/pdf_canvas.h"

#include <cairo-pdf.h>

#include <cmath>
#include <cstring>
#include <numbers>

namespace chengbao::packet
{
namespace
{

constexpr double twip = 1 / 20.0;
constexpr double numberSize = 14;           ///< 4号
constexpr double belowText = 7 / 25.4 * 72; ///< 7 mm from the text area to the dash

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int size)
{
    static_cast<QByteArray*>(bytes)->append(reinterpret_cast<const char*>(data),
                                            static_cast<qsizetype>(size));
    return CAIRO_STATUS_SUCCESS;
}

/// Bytes that a PNG decoder takes piece by piece.
struct Supply {
    const QByteArray& bytes;
    qsizetype at = 0;
};

cairo_status_t take(void* supply, unsigned char* data, unsigned int size)
{
    auto& from = *static_cast<Supply*>(supply);
    if (qsizetype(size) > from.bytes.size() - from.at)
        return CAIRO_STATUS_READ_ERROR;
    std::memcpy(data, from.bytes.constData() + from.at, size);
    from.at += size;
    return CAIRO_STATUS_SUCCESS;
}

struct FreeSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, FreeSurface>;

/// A JPEG goes into the file as it is: the surface lends its size, its memory is never touched.
Surface surfaceOf(const DocumentPicture& picture)
{
    if (picture.format == DocumentPicture::Format::Png) {
        Supply supply{picture.bytes};
        return Surface(cairo_image_surface_create_from_png_stream(take, &supply));
    }
    const bool sideways = picture.turn % 180 != 0;
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB16_565,
                                               sideways ? picture.height : picture.width,
                                               sideways ? picture.width : picture.height));
    // cairo keeps the bytes until the page is written; a copy of the handle keeps them alive.
    auto* kept = new QByteArray(picture.bytes);
    const auto drop = [](void* bytes) { delete static_cast<QByteArray*>(bytes); };
    if (cairo_surface_set_mime_data(surface.get(), CAIRO_MIME_TYPE_JPEG,
                                    reinterpret_cast<const unsigned char*>(kept->constData()),
                                    static_cast<unsigned long>(kept->size()), drop,
                                    kept) != CAIRO_STATUS_SUCCESS)
        delete kept;
    return surface;
}

void setInk(cairo_t* cairo, bool red)
{
    if (red)
        cairo_set_source_rgb(cairo, 0.753, 0, 0); // C00000
    else
        cairo_set_source_rgb(cairo, 0, 0, 0);
}

} // namespace

PdfCanvas::PdfCanvas(const DocxProperties& properties, PdfFonts& fonts)
    : m_fonts(fonts),
      m_surface(cairo_pdf_surface_create_for_stream(append, &m_bytes, page::width * twip,
                                                    page::height * twip)),
      m_cairo(cairo_create(m_surface))
{
    const QByteArray time = properties.date.toString(Qt::ISODate).toLatin1() + "T12:00:00Z";
    const std::pair<cairo_pdf_metadata_t, QByteArray> facts[] = {
        {CAIRO_PDF_METADATA_TITLE, xmlText(properties.title).toUtf8()},
        {CAIRO_PDF_METADATA_AUTHOR, xmlText(properties.author).toUtf8()},
        {CAIRO_PDF_METADATA_CREATE_DATE, time},
        {CAIRO_PDF_METADATA_MOD_DATE, time}};
    for (const auto& [key, value] : facts)
        cairo_pdf_surface_set_metadata(m_surface, key, value.constData());
    cairo_translate(m_cairo, page::left * twip, page::top * twip);
}

PdfCanvas::~PdfCanvas()
{
    cairo_destroy(m_cairo);
    cairo_surface_destroy(m_surface);
}

void PdfCanvas::newPage()
{
    pageNumber();
    cairo_show_page(m_cairo);
    ++m_page;
}

/// GB/T 9704—2012 7.5: — 1 — in 4号 Song, right on odd pages and left on even ones, one character
/// in.
void PdfCanvas::pageNumber()
{
    const bool odd = m_page % 2 == 1;
    Look look = lookOf(QStringLiteral("Normal"));
    look.face = Face::Song;
    look.size = numberSize;
    look.spacing = 0;
    look.align = odd ? Align::Right : Align::Left;
    const double width = page::textWidth * twip - 2 * numberSize;
    const QString text = QStringLiteral("— %1 —").arg(m_page);
    const auto lines = linesOf({QString(), {{text}}}, look, width, m_fonts);
    const double bottom = (page::height - page::top - page::bottom) * twip;
    // The dash of a line stands a good third of its size above the base line.
    draw(lines.front(), numberSize, bottom + belowText + 0.38 * numberSize, false);
}

void PdfCanvas::draw(const TextLine& line, double x, double baseline, bool red)
{
    setInk(m_cairo, red);
    for (std::size_t at = 0; at < line.glyphs.size();) {
        cairo_scaled_font_t* font = line.glyphs[at].glyph.font;
        std::vector<cairo_glyph_t> glyphs;
        std::vector<cairo_text_cluster_t> clusters;
        QByteArray text;
        for (; at < line.glyphs.size() && line.glyphs[at].glyph.font == font; ++at) {
            const PlacedGlyph& one = line.glyphs[at];
            const QByteArray bytes = QString::fromUcs4(&one.character, 1).toUtf8();
            glyphs.push_back({one.glyph.index, x + one.x, baseline});
            clusters.push_back({static_cast<int>(bytes.size()), 1});
            text += bytes;
        }
        cairo_set_scaled_font(m_cairo, font);
        cairo_show_text_glyphs(m_cairo, text.constData(), static_cast<int>(text.size()),
                               glyphs.data(), static_cast<int>(glyphs.size()), clusters.data(),
                               static_cast<int>(clusters.size()), cairo_text_cluster_flags_t(0));
    }
}

void PdfCanvas::rule(double x1, double y1, double x2, double y2, double thickness, bool red)
{
    setInk(m_cairo, red);
    cairo_set_line_width(m_cairo, thickness);
    cairo_move_to(m_cairo, x1, y1);
    cairo_line_to(m_cairo, x2, y2);
    cairo_stroke(m_cairo);
}

bool PdfCanvas::picture(const DocumentPicture& picture, double x, double y, double width,
                        double height)
{
    const Surface surface = surfaceOf(picture);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return false;
    const bool sideways = picture.turn % 180 != 0;
    const double across = cairo_image_surface_get_width(surface.get());
    const double down = cairo_image_surface_get_height(surface.get());
    if (across <= 0 || down <= 0)
        return false;
    cairo_save(m_cairo);
    cairo_translate(m_cairo, x + width / 2, y + height / 2);
    cairo_rotate(m_cairo, picture.turn * std::numbers::pi / 180);
    cairo_scale(m_cairo, (sideways ? height : width) / across, (sideways ? width : height) / down);
    cairo_set_source_surface(m_cairo, surface.get(), -across / 2, -down / 2);
    cairo_rectangle(m_cairo, -across / 2, -down / 2, across, down);
    cairo_fill(m_cairo);
    cairo_restore(m_cairo);
    return true;
}

Result<QByteArray> PdfCanvas::finish()
{
    pageNumber();
    cairo_show_page(m_cairo);
    cairo_surface_finish(m_surface);
    cairo_status_t status = cairo_status(m_cairo);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(m_surface);
    if (status == CAIRO_STATUS_SUCCESS)
        return std::move(m_bytes);
    return failure({ErrorCode::Unwritable,
                    QT_TRANSLATE_NOOP("Error", "the pdf cannot be made: %1"),
                    {QString::fromUtf8(cairo_status_to_string(status))},
                    {}});
}

} // namespace chengbao::packet
