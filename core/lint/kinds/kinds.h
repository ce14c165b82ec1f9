// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/registry.h"

namespace chengbao::lint
{

// The kinds of rules that judge hits together. Each looks at a draft for one rule of its kind, with
// the hits of the rule's words that stood, and reports. Pure, and linear in text and hits.

/// `max` and `min`: marks the first hit too many in each stretch, or the beginning of a stretch
/// that has too few. %2 is how many there are, %3 the bound.
void checkOccurrence(const Document& document, const Rule& rule, Report& report);

/// Marks a hit that stands directly behind the same text (blanks between count for nothing), or,
/// within a sentence or paragraph, every one but the first. %2 is how often it stands there.
void checkRepetition(const Document& document, const Rule& rule, Report& report);

/// Title and body are one text here; the side of a pair that comes first is kept, the other one is
/// marked wherever it stands. %2 is the side kept.
void checkConsistency(const Document& document, const Rule& rule, Report& report);

/// Marks the first hit of `first` where no hit of `second` stands in title or body; where
/// `second` has a group, one that marks the same text (as in Vale).
void checkConditional(const Document& document, const Rule& rule, Report& report);

/// Marks the beginning of each stretch whose value fulfils the condition. %2 is the value, %3 the
/// bound.
void checkMetric(const Document& document, const Rule& rule, Report& report);

/// What runs for a rule of that kind; null for those whose words are reported as they are found.
Checker findKind(Extends extends);

} // namespace chengbao::lint
