// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C6: an opening that holds back the first fact (a figure or a date): one of the rule's openers or
/// patterns (近年来, 随着…发展) without a fact in its sentence, or more than 80 字 with its
/// `markers` of background in them.
void checkBackground(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
