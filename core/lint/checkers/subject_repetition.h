// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// C24: three sentences on end in one paragraph that open with the same subject, an office, a
/// place or a person named by a pronoun.
void checkSubjectRepetition(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
