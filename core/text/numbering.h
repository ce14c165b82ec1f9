// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"
#include "core/model/span.h"
#include "core/text/structure.h"

#include <QString>

#include <vector>

namespace chengbao::text
{

/// The mark of one of the four levels of GB/T 9704 7.3.3 as it is written: 一、（一） 1. （1）;
/// `number` from 1 to 99.
QString ordinalMark(OrdinalStyle style, int number);

/// What makes the paragraph at `position` the next of its level: replaces its mark or puts one
/// there. Counts on from the last mark of that level above it, from 1 below a higher one.
Edit nextOrdinal(QStringView body, int position, OrdinalStyle style);

/// What numbers the marked paragraphs of these four levels without a gap, each level anew below a
/// higher one. Within `part` only, where each level goes on from its first number; the whole body,
/// from 1, when `part` is empty.
std::vector<Edit> renumbered(QStringView body, const Span& part);

} // namespace chengbao::text
