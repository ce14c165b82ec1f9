// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"

namespace chengbao::lint
{

/// Years and times of a paragraph that do not make what is told of them: 始建于1958年，2024年建校
/// 70周年; 自2022年3月1日起施行，有效期3年，至2024年2月28日; 2021年、2022年、2023年、2024年连续3年;
/// 14时20分…17时05分…历时3小时45分钟. Reference 2, C11.
void findYears(const FieldText& body, std::vector<Claim>& claims);

/// 出生于1931年的老人今年98岁 in a body of 2024; ages may be told a year or two high (虚岁).
void findAges(const FieldText& body, std::vector<Claim>& claims);

} // namespace chengbao::lint
