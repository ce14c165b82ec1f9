// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/figure_passage.h"
#include "core/lint/document.h"

#include <cstdint>

namespace chengbao::lint
{

/// The words before a figure, back to the last stop or figure, without a hedge at their end.
QStringView labelOf(const FieldText& field, const text::Quantity& figure);

/// Whether two figures say the same: 50000万元 and 5亿元, 三成 and 30%.
bool saysSame(const text::Quantity& one, const text::Quantity& other);

/// The body's figures that say what the title's does.
std::vector<const text::Quantity*> equalsOf(const FieldText& body, const text::Quantity& figure);

enum class Way : std::uint8_t { Unknown, Up, Down };

/// 增长, 下降 at the end of a label; of what fell less (降幅收窄) nothing.
Way wayOf(QStringView label);

/// A label of what is aimed at, of another time, or of each or some only.
bool tellsOther(QStringView label);

/// 均 of each one, not of 月均, 平均 or 均价.
bool saysEach(QStringView body);

} // namespace chengbao::lint
