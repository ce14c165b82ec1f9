// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/structure.h"

namespace chengbao::text
{

/// A point of a body: a paragraph that opens with an ordinal mark (一、 （一） 1. （1） 第一，
/// 一是), or a clause with one inside a paragraph (一是…；二是…).
struct OutlinePoint {
    int depth = 0; ///< within the points around it: 0 for the outermost the text has
    Ordinal ordinal;
    Span heading; ///< mark and words up to the first stop or line end; offsets of the body
};

/// The points of a body in order.
std::vector<OutlinePoint> outline(QStringView body);

} // namespace chengbao::text
