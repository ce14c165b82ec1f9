// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/rule.h"
#include "core/lint/rule_nodes.h"

namespace chengbao::lint
{

// The keys of a rule file that give words, each from its node into the rule. They throw Fault.

void replaceTokens(Rule& rule, const YAML::Node& node);                   ///< `tokens`
void addTokens(Rule& rule, const YAML::Node& node, const QString& group); ///< `tokens+`
void removeTokens(Rule& rule, const YAML::Node& node);                    ///< `tokens-`
void readToken(Rule& rule, const YAML::Node& node);                       ///< `token`: one pattern
void readPatterns(Rule& rule, const YAML::Node& node);
void readSwap(Rule& rule, const YAML::Node& node);
void readWords(Rule& rule, const YAML::Node& node);
void readEither(Rule& rule, const YAML::Node& node);
/// `first` or `second`: one pattern, under its key as group.
void readCondition(Rule& rule, const YAML::Node& node, const QString& group);
void readLevels(Rule& rule, const YAML::Node& node);
void removeExceptions(Rule& rule, const YAML::Node& node); ///< `exceptions-`

Level readLevel(const YAML::Node& node);

} // namespace chengbao::lint
