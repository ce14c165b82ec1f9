// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// Unit symbols in a wrong spelling, which the patterns of the rule find, and a unit behind figures
/// that a text writes both as a word and as a symbol (千伏, kV): a group of the rule's words is one
/// unit, and the spelling that stands first in the body is kept.
void checkUnitSymbols(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
