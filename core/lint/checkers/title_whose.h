// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// A place or a year of the title that the body has another one for: 松桥镇 over a body that begins
/// with 竹沟乡 and never says 松桥; 2023年度 over 2024年度.
void checkWhoseAndWhen(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
