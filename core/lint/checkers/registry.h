// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

#include <functional>

namespace chengbao::lint
{

/// What words cannot express: looks at a draft for one rule and reports. Pure; from any thread.
using Checker = std::function<void(const Document& document, const Rule& rule, Report& report)>;

/// A checker by how much of a body it has to see; either part may be empty.
struct KnownChecker {
    /// What it finds in a body is what it finds in each of its paragraphs alone, without title,
    /// facts or the other paragraphs; and it finds in title and facts what it finds with an empty
    /// body. Only the paragraph that changed is checked again.
    Checker paragraph = {};
    /// What has to see the whole text.
    Checker text = {};

    explicit operator bool() const { return paragraph || text; }
};

/// The checker that the rule names under `checker`, made ready for its words; empty when
/// there is none.
KnownChecker findChecker(const Rule& rule);

} // namespace chengbao::lint
