// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// So much for each that sum and count do not make: 发放补贴360万元，惠及1200户，户均2800元;
/// 前8个月累计接件2.4万件，月均4000件; 12场…岗位4800个，平均每场提供岗位300个. Only where the
/// sentence has one sum and one count it may be of, and no two of its figures make the mean.
void findMeans(const Passage& passage, std::vector<Claim>& claims);

/// A mean is stated as finely as it likes: 1686元, 1700元. One unit of its last digit that is no
/// zero, at most a tenth of it.
double meanStep(const text::Quantity& mean);

} // namespace chengbao::lint
