// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// D3: mobile telephone numbers in the text.
void checkPhoneNumber(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
