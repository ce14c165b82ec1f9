// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

#include <functional>

namespace chengbao::lint
{

/// What words cannot express: looks at a draft for one rule and reports. Pure; from any thread.
using Checker = std::function<void(const Document& document, const Rule& rule, Report& report)>;

/// How much of a body a checker has to see.
enum class Reach {
    /// What it finds in a body is what it finds in each of its paragraphs alone, without title,
    /// facts or the other paragraphs; and it finds in title and facts what it finds with an empty
    /// body. Only the paragraph that changed is checked again.
    Paragraph,
    Text,
};

struct KnownChecker {
    Checker check = {};
    Reach reach = Reach::Text;
};

/// The checker that the rule names under `checker`, made ready for its words; `check` is empty
/// when there is none.
KnownChecker findChecker(const Rule& rule);

} // namespace chengbao::lint
