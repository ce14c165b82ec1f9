// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// A title that names one crop, beast or group of people over a body that tells of another of the
/// same class and never of that one: 蜜柚 over 脐橙, 留守老人 over 留守儿童. Reference 2, B3.
void checkTitleKinds(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
