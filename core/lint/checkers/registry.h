// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// What words cannot express: looks at a draft for one rule and reports. Stateless and pure.
using Checker = void (*)(const Document& document, const Rule& rule, Report& report);

/// The checker a rule file names under `checker`, or null.
Checker findChecker(const QString& name);

} // namespace chengbao::lint
