// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chengbao::packet
{

/// The faces of GB/T 9704—2012, each with what stands in where it was not bought (pdf_fonts.h).
enum class Face { FangSong, TitleSong, Hei, Kai, Song };

enum class Align { Left, Centre, Right, Both };

/// How a paragraph stands on the page: the numbers of docx_styles.cpp, in points.
struct Look {
    Face face = Face::FangSong;
    double size = 16;
    double spacing = -0.3; ///< added to every character
    double line = 28.95;   ///< exact
    double before = 0;
    double after = 0;
    Align align = Align::Both;
    double firstLine = 0; ///< indentation of the first line
    double left = 0;      ///< indentation of the others
    bool keepNext = false;
    bool red = false;
    double ruleAbove = 0; ///< its thickness; 0 for none
    double ruleBelow = 0;
};

/// Of the paragraph style with that id; the body's for one that is not known.
Look lookOf(const QString& style);
/// The face of a character style, or `otherwise`.
Face faceOf(const QString& style, Face otherwise);

} // namespace chengbao::packet
