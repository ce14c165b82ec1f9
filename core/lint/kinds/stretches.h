// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"

#include <span>

namespace chengbao::lint
{

/// A stretch of a field that a rule looks at by itself, and the rule's hits there.
struct Stretch {
    const FieldText* field = nullptr;
    Span span;
    std::span<const WordHit> hits; ///< by position
};

/// The whole fields in the scope of a rule, title first, without blank ones.
std::vector<Stretch> fieldsOf(const Document& document, const Rule& rule);

/// The texts, paragraphs or sentences (Rule::within) of these fields, without blank ones.
std::vector<Stretch> stretchesOf(const Document& document, const Rule& rule);

} // namespace chengbao::lint
