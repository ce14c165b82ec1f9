// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"

namespace chengbao::lint
{

/// Names told one after the other and their number right behind them, whatever is counted:
/// 国道、省道、 县道、乡道四类道路; 河口、沙坪和大屋3个村; 浙江、江苏、安徽三省 (reference 2, C11).
/// Names are short and of nearly one length; where a noun may just as well be counted in each of
/// them (水利、交通5个项目) nothing is said of it.
void findCountedNames(const FieldText& body, std::vector<Claim>& claims);

} // namespace chengbao::lint
