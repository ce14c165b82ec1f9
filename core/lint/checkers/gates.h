// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// I1: the facts no packet goes without: system, kind, unit, author, phone, signer; and a title
/// and a body.
void checkRequired(const Document& document, const Rule& rule, Report& report);

/// I2: the signer's role is enough for the kind: 紧急 and 问题建议 take the principal leader.
void checkSignOff(const Document& document, const Rule& rule, Report& report);

/// I5: nothing secret or personal (D1 to D4) stands in the text, the facts or the captions. Looks
/// at what the other rules reported, so it runs after them.
void checkSensitive(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
