// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// D4: bank card numbers: 16 to 19 digits under a card scheme's prefix whose last digit satisfies
/// the Luhn formula (ISO/IEC 7812-1).
void checkBankCard(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
