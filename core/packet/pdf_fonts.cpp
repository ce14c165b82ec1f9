// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/pdf_fonts.h"

#include <QByteArrayList>

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>

namespace chengbao::packet
{
namespace
{

/// Names after which a face is looked for; what is installed of them is taken in this order.
QByteArrayList familiesOf(Face face)
{
    switch (face) {
    case Face::FangSong:
        return {"仿宋_GB2312", "FangSong_GB2312", "仿宋",       "FangSong",
                "华文仿宋",    "STFangsong",      "FandolFang", "Noto Serif CJK SC"};
    case Face::TitleSong:
        return {"方正小标宋简体", "FZXiaoBiaoSong-B05S", "华文中宋",
                "STZhongsong",    "FandolSong",          "Noto Serif CJK SC:bold"};
    case Face::Hei:
        return {"黑体", "SimHei", "华文黑体", "FandolHei", "Noto Sans CJK SC"};
    case Face::Kai:
        return {"楷体_GB2312", "KaiTi_GB2312", "楷体",          "KaiTi",
                "华文楷体",    "FandolKai",    "AR PL UKai CN", "Noto Serif CJK SC"};
    case Face::Song:
        break;
    }
    return {"宋体", "SimSun", "华文宋体", "FandolSong", "Noto Serif CJK SC"};
}

struct FreePattern {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, FreePattern>;

/// The installed font of exactly that family; null when there is none.
Pattern installed(const QByteArray& name)
{
    Pattern wanted(FcNameParse(reinterpret_cast<const FcChar8*>(name.constData())));
    if (!wanted)
        return nullptr;
    FcChar8* family = nullptr;
    FcPatternGetString(wanted.get(), FC_FAMILY, 0, &family);
    const QByteArray asked(reinterpret_cast<const char*>(family));
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    Pattern found(FcFontMatch(nullptr, wanted.get(), &result));
    for (int i = 0;
         found && FcPatternGetString(found.get(), FC_FAMILY, i, &family) == FcResultMatch; ++i) {
        if (asked == reinterpret_cast<const char*>(family))
            return found;
    }
    return nullptr;
}

/// Whatever this computer has for simplified Chinese, and then for anything.
Pattern lastResort(bool chinese)
{
    Pattern wanted(FcPatternCreate());
    if (chinese)
        FcPatternAddString(wanted.get(), FC_LANG, reinterpret_cast<const FcChar8*>("zh-cn"));
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    return Pattern(FcFontMatch(nullptr, wanted.get(), &result));
}

} // namespace

struct PdfFonts::Source {
    Pattern pattern;
    std::unique_ptr<cairo_font_face_t, FreeFace> face;
};

PdfFonts::PdfFonts()
{
    for (const Face face : {Face::FangSong, Face::TitleSong, Face::Hei, Face::Kai, Face::Song}) {
        auto& choices = m_choices[static_cast<std::size_t>(face)];
        const auto add = [&](Pattern pattern) {
            if (pattern)
                choices.push_back(std::make_unique<Source>(Source{std::move(pattern), nullptr}));
        };
        for (const QByteArray& family : familiesOf(face)) {
            if (choices.empty())
                add(installed(family));
        }
        add(installed("Noto Serif CJK SC"));
        add(lastResort(true));
        add(lastResort(false));
    }
}

PdfFonts::~PdfFonts() = default;

cairo_scaled_font_t* PdfFonts::scaled(Face face, std::size_t choice, double size)
{
    auto& font = m_scaled[{face, choice, size}];
    if (font)
        return font.get();
    Source& source = *m_choices[static_cast<std::size_t>(face)][choice];
    if (!source.face)
        source.face.reset(cairo_ft_font_face_create_for_pattern(source.pattern.get()));
    cairo_matrix_t matrix, identity;
    cairo_matrix_init_scale(&matrix, size, size);
    cairo_matrix_init_identity(&identity);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    font.reset(cairo_scaled_font_create(source.face.get(), &matrix, &identity, options));
    cairo_font_options_destroy(options);
    return font.get();
}

ShownGlyph PdfFonts::glyph(Face face, double size, char32_t character)
{
    const auto key = std::tuple(face, size, character);
    if (const auto known = m_glyphs.find(key); known != m_glyphs.end())
        return known->second;
    ShownGlyph shown;
    const std::size_t count = m_choices[static_cast<std::size_t>(face)].size();
    for (std::size_t choice = 0; choice < count; ++choice) {
        cairo_scaled_font_t* font = scaled(face, choice, size);
        FT_Face file = cairo_ft_scaled_font_lock_face(font);
        const unsigned long index = file ? FT_Get_Char_Index(file, character) : 0;
        cairo_ft_scaled_font_unlock_face(font);
        if (choice == 0 || index != 0)
            shown = {font, index, 0};
        if (index != 0)
            break;
    }
    if (shown.font) {
        const cairo_glyph_t glyph{shown.index, 0, 0};
        cairo_text_extents_t extents;
        cairo_scaled_font_glyph_extents(shown.font, &glyph, 1, &extents);
        shown.advance = extents.x_advance;
    }
    m_glyphs.emplace(key, shown);
    return shown;
}

} // namespace chengbao::packet
