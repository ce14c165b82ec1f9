// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// A figure that the body has, but tells of another than the title does, while what the title names
/// has another figure there: 320人返乡创业 over 返乡创业90人，带动就业320人; 26个项目竣工 over
/// 新开工26个、竣工18个; 发明专利300件 over 专利300件，其中发明专利60件. Reference 2, B3.
void checkTitleOwner(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
