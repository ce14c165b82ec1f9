// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/rule.h"
#include "core/lint/rule_nodes.h"

namespace chengbao::lint
{

// What a rule file gives its checker to judge by. Like rule_nodes.h these throw Fault.

/// `lexicon`: a map from names to lists of words. An overlay replaces the lists it names.
void readLexicon(Rule& rule, const YAML::Node& node);

/// `deadlines`: a map from kinds to 3天, 2小时 or 不限, which takes away what a lower layer set.
void readDeadlines(Rule& rule, const YAML::Node& node);

/// `elements`: a map from kinds to maps from an element's name to its words, or to a map with
/// `words`, `not`, `figure`, `date` and `title` (see Element). An overlay replaces the elements it
/// names and adds others; an element with no words and no date is taken away.
void readElements(Rule& rule, const YAML::Node& node);

/// The kind a node names.
Kind kindOf(const YAML::Node& node);

} // namespace chengbao::lint
