// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

namespace chengbao::lint
{

/// D1: marks of secrecy (机密★1年) and warnings (内部文件) that stand as marks, not as subjects.
void checkSecretMarking(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
