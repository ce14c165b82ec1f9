// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// What so many of so much each come to: 教室18间，每间60平方米，总面积1080平方米;
/// 按每人1200元标准， 对320名学生发放38.4万元; 果园600亩，亩产1.5吨，总产量900吨; and a length by a
/// width (reference 2, C11). Read only where the sentence has one such count and nothing else in
/// the total's measure.
void findTimes(const Passage& passage, std::vector<Claim>& claims);

} // namespace chengbao::lint
