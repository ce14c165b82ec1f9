// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"

namespace chengbao::lint
{

/// A count that is not the number of names told right before it: 河口镇、竹沟乡、大圩乡5个乡镇;
/// 柳湾、上洼、枣林、石门等3个村. Names that are no places or offices by their last character are
/// only found to be too many, and 河口镇、竹沟乡5个村 counts something else.
void findNameCounts(const FieldText& body, std::vector<Claim>& claims);

} // namespace chengbao::lint
