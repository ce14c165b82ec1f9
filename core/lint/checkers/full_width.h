// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// E13: digits and letters in full width (１２万吨). Each run is told where the field also has
/// half-width ones; a field that has none gets one finding with one fix for all.
void checkFullWidth(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
