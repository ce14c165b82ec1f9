// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

#include <optional>
#include <span>

namespace chengbao::lint
{

/// Where a title says what its body contradicts; nothing where it says no such thing.
using TitleReader = std::optional<Span> (*)(const FieldText& title, const FieldText& body);

/// Reports a place of the title that the body contradicts (题文不一), unless it stands in 《》 or
/// in quotation marks.
void reportContradicted(const Span& span, const Document& document, const Rule& rule,
                        Report& report);

/// The same of what each reader finds.
void reportContradicted(std::span<const TitleReader> readers, const Document& document,
                        const Rule& rule, Report& report);

} // namespace chengbao::lint
