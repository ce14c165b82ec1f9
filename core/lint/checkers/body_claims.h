// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"

namespace chengbao::lint
{

/// 采取三项措施。一是…四是: a count that is not the number of points told right behind it.
void findPointCounts(const FieldText& body, std::vector<Claim>& claims);

/// The same of a count told behind the list: 一是…四是…。以上三项举措….
void findPointCountsBehind(const FieldText& body, std::vector<Claim>& claims);

/// One indicator given twice with different figures: 全县完成秋播18.6万亩 … 全县完成秋播16.8万亩.
/// Only where the words before both are the same and neither, or both, tell the same time.
void findRepeats(const FieldText& body, std::vector<Claim>& claims);

/// Whether a number of points may be told: a numeral from two on before what counts them (三项,
/// 五大, 两招). Hardly a text passes that holds none.
bool mayCountPoints(QStringView folded);

/// The number a numeral says in figures or Chinese: 3, 三, 两, 十二; 0 for none.
int smallNumber(QStringView numeral);

} // namespace chengbao::lint
