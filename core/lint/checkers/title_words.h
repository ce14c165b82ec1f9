// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"

namespace chengbao::lint
{

class Report;

/// Reports what a title says of a figure without one (过半, 翻番), where the body has figures of
/// the kind and none bears it out: reference 2, B8 and 题文一致.
void checkTitleWords(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
