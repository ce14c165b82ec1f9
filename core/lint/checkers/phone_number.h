// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// D3: mobile telephone numbers, in groups (138 0013 8000, 138-00138000) and side by side
/// (138…/139…) too, in the text, the captions and every fact but `phone`, where they belong. Not
/// the amounts (138…元) and codes (SF138…, 2026-138…-04) that look like one.
void checkPhoneNumber(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
